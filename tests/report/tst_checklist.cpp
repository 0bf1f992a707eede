#include "core/report/checklist.h"
#include "tests/report/report_documents.h"

#include <QTest>

using namespace cutpoint;
using tests::Reported;

namespace {

/// "single: A, B; redundant: C" of one section.
QString inWords(const ChecklistSection& section)
{
    QStringList parts;
    for (const ChecklistList& list : listsOf(section)) {
        QStringList names;
        for (const ChecklistEntry& entry : *list.entries) {
            names << QString::fromStdString(entry.what);
        }
        parts << QString::fromStdString(list.verdict) + ": " + names.join(", ");
    }
    return parts.join("; ");
}

}  // namespace

class TestChecklist : public QObject {
    Q_OBJECT

private slots:
    void sortsWhatWasLookedAt_data();
    void sortsWhatWasLookedAt();
    void isNeverSilent();
};

void TestChecklist::sortsWhatWasLookedAt_data()
{
    QTest::addColumn<QString>("topology");
    QTest::addColumn<QStringList>("expected");

    const QString head = R"({"components": [{"id": "users", "kind": "client"}, )";
    QTest::newRow("one server, nothing stated")
        << head + R"({"id": "web"}], "connections": [{"from": "users", "to": "web"}]})"
        << QStringList{"single: web; not judged: web", "not judged: every component",
                       "not judged: every component", "not judged: every component"};
    QTest::newRow("spares in two zones, of one provider and team")
        << head + R"({"id": "web", "instances": 2, "availability": 0.99, "domains":
             {"zone": ["a", "b"], "provider": "p", "team": "t"}}],
             "connections": [{"from": "users", "to": "web"}]})"
        << QStringList{"redundant: web", "redundant: zone a, zone b", "single: provider p",
                       "single: team t"};
    QTest::newRow("a firewall and a service of others")
        << head + R"({"id": "fw", "kind": "firewall", "availability": 0.99},
             {"id": "mail", "kind": "third_party", "availability": 0.99, "domains":
             {"zone": "z", "provider": "p", "person": "q"}}],
             "connections": [{"from": "users", "to": "fw"}, {"from": "fw", "to": "mail"}]})"
        << QStringList{"not judged: everything", "single: fw, zone z; not judged: fw",
                       "single: mail, provider p; not judged: fw",
                       "single: person q; not judged: fw"};
    QTest::newRow("no entry") << R"({"components": [{"id": "a"}, {"id": "b"}],
             "connections": [{"from": "a", "to": "b", "two_way": true}]})"
                              << QStringList{"not judged: everything else",
                                             "single: a ↔ b; not judged: everything else",
                                             "not judged: everything else",
                                             "not judged: everything else"};
}

void TestChecklist::sortsWhatWasLookedAt()
{
    QFETCH(const QString, topology);
    QFETCH(const QStringList, expected);
    const Reported reported = tests::reportedText(topology.toStdString());
    const auto& sections = reported.document.checklist;
    QCOMPARE(sections.size(), std::size_t(4));
    for (qsizetype at = 0; at < expected.size(); ++at) {
        QCOMPARE(inWords(sections[std::size_t(at)]), expected.at(at));
    }
}

void TestChecklist::isNeverSilent()
{
    for (const char* const sample :
         {"web-shop", "one-person", "shards", "unconnected-checklist", "campus-network"}) {
        const Reported reported =
            tests::reportedFile(QStringLiteral("samples/%1.topology.json").arg(sample));
        for (const ChecklistSection& section : reported.document.checklist) {
            QVERIFY2(!listsOf(section).empty(), sample);
            QVERIFY2(!countsInWords(section).empty(), sample);
        }
    }
}

QTEST_APPLESS_MAIN(TestChecklist)
#include "tst_checklist.moc"
