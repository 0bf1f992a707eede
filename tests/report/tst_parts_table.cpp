#include "core/report/parts_table.h"

#include <QStringList>
#include <QTest>

using cutpoint::ComponentFigures;
using cutpoint::Report;

namespace {

QStringList lines(const Report& report)
{
    QStringList all;
    for (const auto& row : cutpoint::partsInWords(report)) {
        QStringList cells;
        for (const std::string& cell : row) {
            cells << QString::fromStdString(cell).replace(QChar{0x202F}, u' ');
        }
        all << cells.join(QStringLiteral(" | "));
    }
    return all;
}

}  // namespace

class TestPartsTable : public QObject {
    Q_OBJECT

private slots:
    void hasNothingToSayOfPlainComponents();
    void showsPartsMostDowntimeFirst();
};

void TestPartsTable::hasNothingToSayOfPlainComponents()
{
    Report report;
    report.components.push_back({.id = "web", .parts = {.structural = 0.1}});
    QCOMPARE(lines(report), QStringList{});
}

/// A year of 365 d: 1e-6 of it is 31.5 s.
void TestPartsTable::showsPartsMostDowntimeFirst()
{
    Report report;
    report.components.push_back({.id = "web", .parts = {.structural = 0.1}});
    report.components.push_back({.id = "db", .parts = {.structural = 1e-6, .failback = 1e-6}});
    report.groups.push_back({.id = "q", .switchover = 0.0, .commonCause = 1e-4});

    const QStringList expected{"What | Down per year | Double faults | Failback | Common cause",
                               "q (group) | 52.6 min | 0 s | 0 s | 52.6 min",
                               "db | 1.05 min | 31.5 s | 31.5 s | 0 s"};
    QCOMPARE(lines(report), expected);
}

QTEST_APPLESS_MAIN(TestPartsTable)
#include "tst_parts_table.moc"
