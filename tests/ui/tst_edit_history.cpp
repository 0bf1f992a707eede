#include "core/io/write_topology.h"
#include "tests/support/random_topology.h"
#include "tests/ui/random_edits.h"
#include "ui/document/topology_document.h"

#include <QTest>

using namespace cutpoint;
using cutpoint::ui::TopologyDocument;

class TestEditHistory : public QObject {
    Q_OBJECT

private slots:
    void endsWhereItBegan_data();
    void endsWhereItBegan();
};

void TestEditHistory::endsWhereItBegan_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 12; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestEditHistory::endsWhereItBegan()
{
    QFETCH(const unsigned, seed);
    constexpr int steps = 300;
    std::mt19937 random{seed};
    TopologyDocument document{tests::randomTopology(seed)};
    const std::string first = writeTopology(document.topology());
    QUndoStack& history = document.history();
    for (int step = 0; step < steps; ++step) {
        const auto dice = random() % 8;
        if (dice == 0) {
            history.undo();
        } else if (dice == 1) {
            history.redo();
        } else {
            tests::pushRandomEdit(document, random);
        }
    }
    QVERIFY(history.count() > steps / 8);
    const int reached = history.index();
    const std::string last = writeTopology(document.topology());
    history.setIndex(0);
    QCOMPARE(writeTopology(document.topology()), first);
    history.setIndex(reached);
    QCOMPARE(writeTopology(document.topology()), last);
}

QTEST_APPLESS_MAIN(TestEditHistory)
#include "tst_edit_history.moc"
