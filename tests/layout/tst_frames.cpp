#include "core/layout/diagram.h"
#include "tests/layout/topologies.h"

#include <QTest>

using namespace cutpoint::tests;  // NOLINT(google-build-using-namespace): topologies by their names
using cutpoint::Frame;
using cutpoint::Topology;

namespace {

using Frames = std::vector<Frame>;

Box inZone(const char* id, const char* zone, double x, double y)
{
    return {.id = id, .zone = zone, .position = at(x, y)};
}

Box inGroup(const char* id, const char* group, double x, double y)
{
    return {.id = id, .group = group, .position = at(x, y)};
}

Topology withGroup(Topology topology, const char* id, const char* name,
                   std::optional<std::uint32_t> required)
{
    cutpoint::Group group;
    group.id = id;
    group.name = name;
    group.required = required;
    topology.add(std::move(group));
    return topology;
}

Topology livingIn(const char* dimension, std::vector<std::string> names)
{
    Topology topology;
    cutpoint::Component component;
    component.id = {"a"};
    component.position = at(96, 32);
    component.domains = {{.dimension = dimension, .names = std::move(names)}};
    topology.add(std::move(component));
    return topology;
}

}  // namespace

class TestFrames : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
};

void TestFrames::finds_data()
{
    QTest::addColumn<Topology>("topology");
    QTest::addColumn<Frames>("expected");

    const auto row = [](const char* name, const Topology& topology, const Frames& expected) {
        QTest::newRow(name) << topology << expected;
    };
    const auto zone = Frame::Type::Zone;
    const auto group = Frame::Type::Group;
    row("none", topologyOf({{.id = "a"}}, {}), {});
    row("a zone, with room for its tab",
        topologyOf({inZone("a", "a", 288, 32), inZone("b", "a", 288, 144)}, {}),
        {{zone, "zone:a", "zone a", {280, 6, 184, 208}}});
    row("a zone with someone else inside",
        topologyOf({inZone("a", "a", 96, 32),
                    {.id = "x", .position = at(288, 32)},
                    inZone("b", "a", 480, 32)},
                   {}),
        {});
    row("another dimension where no zone is stated", livingIn("rack", {"7"}),
        {{zone, "rack:7", "rack 7", {88, 6, 184, 96}}});
    row("no dimension of place", livingIn("team", {"red"}), {});
    row("spread over zones", livingIn("zone", {"a", "b"}), {});
    row("twice the same zone", livingIn("zone", {"a", "a"}),
        {{zone, "zone:a", "zone a", {88, 6, 184, 96}}});
    const Topology pair = topologyOf({inGroup("a", "g", 96, 32), inGroup("b", "g", 288, 32)}, {});
    row("a group that nothing is said of", pair,
        {{group, "g", "g \u00B7 needs 1 of 2", {86, 22, 380, 76}}});
    row("a group with a name", withGroup(pair, "g", "Payments", 2),
        {{group, "g", "Payments \u00B7 needs 2 of 2", {86, 22, 380, 76}}});
    row("a group of one", topologyOf({inGroup("a", "g", 96, 32)}, {}), {});
    row("a group inside a zone keeps inside its frame",
        topologyOf({{.id = "a", .zone = "z", .group = "g", .position = at(96, 32)},
                    {.id = "b", .zone = "z", .group = "g", .position = at(288, 32)}},
                   {}),
        {{zone, "zone:z", "zone z", {88, 6, 376, 96}},
         {group, "g", "g \u00B7 needs 1 of 2", {91, 22, 370, 76}}});
}

void TestFrames::finds()
{
    QFETCH(const Topology, topology);
    QFETCH(const Frames, expected);

    QCOMPARE(cutpoint::drawDiagram(topology).frames, expected);
}

QTEST_APPLESS_MAIN(TestFrames)
#include "tst_frames.moc"
