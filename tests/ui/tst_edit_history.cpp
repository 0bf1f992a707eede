#include "core/edit/arrange.h"
#include "core/edit/clipboard.h"
#include "core/edit/duplicate.h"
#include "core/edit/lay_out.h"
#include "core/edit/place.h"
#include "core/edit/remove.h"
#include "core/edit/stand_ins.h"
#include "core/io/write_topology.h"
#include "tests/edit/chosen.h"
#include "tests/support/random_topology.h"
#include "ui/commands/edit_command.h"
#include "ui/document/topology_document.h"

#include <QTest>

#include <functional>

using namespace cutpoint;
using cutpoint::ui::EditCommand;
using cutpoint::ui::TopologyDocument;

class TestEditHistory : public QObject {
    Q_OBJECT

private slots:
    void endsWhereItBegan_data();
    void endsWhereItBegan();
};

namespace {

using Ids = std::set<ComponentId>;
using Edit = std::function<void(TopologyParts&, const Ids&, std::mt19937&)>;

void removeSome(TopologyParts& parts, const Ids& chosen, std::mt19937& random)
{
    std::set<ConnectionKey> keys;
    for (const NamedConnection& named : parts.connections) {
        if (random() % 8 == 0) {
            keys.insert(named.key);
        }
    }
    // Never more than a third, or soon there is nothing left to edit.
    removeParts(parts, 3 * chosen.size() > parts.components.size() ? Ids{} : chosen, keys);
}

void duplicateSome(TopologyParts& parts, const Ids& chosen, std::mt19937& /*random*/)
{
    constexpr std::size_t plenty = 40;
    duplicateComponents(parts, parts.components.size() > plenty ? Ids{} : chosen, {24, 24});
}

void copyAndPaste(TopologyParts& parts, const Ids& chosen, std::mt19937& /*random*/)
{
    constexpr std::size_t plenty = 40;
    const ClipboardContent content = readClipboard(clipboardText(parts, chosen));
    if (content.parts && parts.components.size() < plenty) {
        pasteParts(parts, *content.parts, {24, 24});
    }
}

const std::vector<Edit>& edits()
{
    static const std::vector<Edit> all{
        removeSome,
        duplicateSome,
        copyAndPaste,
        [](auto& parts, const Ids& chosen, auto&) { groupAsStandIns(parts, chosen); },
        [](auto& parts, const Ids& chosen, auto&) { ungroup(parts, chosen); },
        [](auto& parts, const Ids&, auto& random) { setRequired(parts, "g", 1 + random() % 3); },
        [](auto& parts, const Ids& chosen, auto&) { setLayer(parts, chosen, "new"); },
        [](auto& parts, const Ids& chosen, auto&) {
            putIntoDomain(parts, chosen, {"zone", "x"});
        },
        [](auto& parts, const Ids& chosen, auto&) {
            takeOutOfDomain(parts, chosen, {"zone", "x"});
        },
        [](auto& parts, const Ids& chosen, auto& random) {
            alignCards(parts, chosen, static_cast<CardAlignment>(random() % 6));
        },
        [](auto& parts, const Ids& chosen, auto& random) {
            distributeCards(parts, chosen, static_cast<Direction>(random() % 2));
        },
        [](auto& parts, const Ids& chosen, auto&) { layOut(parts, chosen); },
        [](auto& parts, const Ids&, auto&) { layOut(parts); },
    };
    return all;
}

void pushRandomEdit(TopologyDocument& document, std::mt19937& random)
{
    TopologyParts parts = partsOf(document.topology());
    const Ids chosen = tests::someOf(parts, random);
    edits()[random() % edits().size()](parts, chosen, random);
    const quint64 gesture = random() % 4 == 0 ? 1 : 0;
    document.history().push(new EditCommand{document, "Edit", parts, gesture});
}

}  // namespace

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
            pushRandomEdit(document, random);
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
