#include "core/report/page.h"

#include <QTest>

using cutpoint::Alignment;
using cutpoint::Page;
using cutpoint::pageAsMarkdown;
using cutpoint::pageAsText;
using cutpoint::PageSection;

class TestPage : public QObject {
    Q_OBJECT

private slots:
    void keepsTheColumnsOfATable();
    void leavesOutWhatIsEmpty();
};

void TestPage::keepsTheColumnsOfATable()
{
    Page page;
    page.title = "T";
    page.sections.push_back({.heading = "H",
                             .paragraphs = {"P"},
                             .table = {.alignments = {Alignment::Left, Alignment::Right},
                                       .header = {"What", "How much"},
                                       .rows = {{"a|b", "1"}, {"c"}}},
                             .remarks = {"R"}});

    QCOMPARE(QString::fromStdString(pageAsMarkdown(page)),
             QString{"# T\n\n## H\n\nP\n\n| What | How much |\n| --- | ---: |\n| a\\|b | 1 |\n"
                     "| c | |\n\n- R\n"});
}

void TestPage::leavesOutWhatIsEmpty()
{
    Page page;
    page.title = "T";
    page.verdict = {"all well"};
    page.sections.push_back({});

    QCOMPARE(pageAsText(page), std::string{"all well\n"});
    QCOMPARE(pageAsMarkdown(page), std::string{"# T\n\n**all well**\n"});
}

QTEST_APPLESS_MAIN(TestPage)
#include "tst_page.moc"
