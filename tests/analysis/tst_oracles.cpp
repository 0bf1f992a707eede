#include "core/analysis/analyse.h"
#include "tests/support/brute_force.h"
#include "tests/support/topology_files.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <string>

using cutpoint::ComponentFigures;
using cutpoint::Importance;
using cutpoint::Report;
using cutpoint::tests::BruteEnumeration;
using cutpoint::tests::BruteSystem;
using Json = nlohmann::json;
using Ids = std::set<std::string>;

namespace {

/// The published answer: see the fields of tests/data/oracles/*.expected.json.
Json expectedAnswer(const std::filesystem::path& folder, const std::string& name)
{
    std::ifstream file{folder / (name + ".expected.json")};
    return Json::parse(file);
}

/// Perfect helpers that stand for a gate of a fault tree: nobody expects them to be listed.
Ids gatesOf(const Json& expected)
{
    return expected.value("gates", Ids{});
}

unsigned largestOrder(const Json& expected)
{
    std::size_t order = 0;
    for (const Json& cut : expected.at("minimal_cut_sets")) {
        order = std::max(order, cut.size());
    }
    return static_cast<unsigned>(order);
}

QString listed(const std::set<Ids>& sets)
{
    QStringList texts;
    for (const Ids& set : sets) {
        QStringList members;
        for (const std::string& id : set) {
            members << QString::fromStdString(id);
        }
        texts << members.join(' ');
    }
    return texts.join(", ");
}

QString listedSpofs(const auto& spofs, const Ids& gates)
{
    std::set<Ids> found;
    for (const auto& spof : spofs) {
        if (!gates.contains(spof.unit.id)) {
            found.insert({spof.unit.id});
        }
    }
    return listed(found);
}

QString listedCutSets(const auto& cutSets, const Ids& gates)
{
    std::set<Ids> found;
    for (const auto& cut : cutSets) {
        Ids members;
        for (const auto& member : cut.members) {
            members.insert(member.id);
        }
        const auto isGate = [&](const std::string& id) { return gates.contains(id); };
        if (std::ranges::none_of(members, isGate)) {
            found.insert(members);
        }
    }
    return listed(found);
}

/// Within 1e-6 relative or 1e-12 absolute; null stands for infinite or undefined.
bool isNear(const Json& expected, std::optional<double> found)
{
    if (expected.is_null() || !found) {
        return expected.is_null() && !found;
    }
    const auto value = expected.get<double>();
    return std::abs(*found - value) <= std::max(1e-6 * std::abs(value), 1e-12);
}

/// The measures of a component that differ from what is expected; empty: none.
std::string differingMeasures(const Json& expected, const Importance& found)
{
    std::string differing;
    const auto compare = [&](const char* measure, std::optional<double> value) {
        if (!isNear(expected.at(measure), value)) {
            differing += std::string{" "} + measure + " is " +
                         (value ? std::to_string(*value) : "none") + ", not " +
                         expected.at(measure).dump();
        }
    };
    compare("birnbaum", found.birnbaum);
    compare("criticality", found.criticality);
    compare("raw", found.raw);
    compare("rrw", found.rrw);
    compare("diagnostic", found.diagnostic);
    return differing;
}

}  // namespace

/// Worked examples from the literature and the web: our own files, and more beside the checkout.
class TestOracles : public QObject {
    Q_OBJECT

private slots:
    void agree_data();
    void agree();
    void agreeWithBruteForce_data();
    void agreeWithBruteForce();

private:
    static void addRows(const char* place, const std::filesystem::path& folder);
    static void compareLists(const Json& expected, const auto& spofs, const auto& cutSets);
};

namespace {

struct Example {
    Json expected;
    cutpoint::tests::TopologyFile file;
};

Example example()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, name);
    const std::filesystem::path path{folder.toStdString()};
    return {expectedAnswer(path, name.toStdString()),
            cutpoint::tests::loadTopology(path / (name.toStdString() + ".topology.json"))};
}

bool isWithinTolerance(const Json& expected, double down)
{
    return std::abs(down - (1.0 - expected.at("availability").get<double>())) <=
           expected.at("tolerance").get<double>();
}

}  // namespace

void TestOracles::addRows(const char* place, const std::filesystem::path& folder)
{
    for (const std::string& name : cutpoint::tests::topologyNames(folder)) {
        const bool hasColdStandby = name.starts_with("ctmc-cold");
        if (!hasColdStandby) {
            QTest::addRow("%s: %s", place, name.c_str())
                << QString::fromStdString(folder.string()) << QString::fromStdString(name);
        }
    }
}

void TestOracles::compareLists(const Json& expected, const auto& spofs, const auto& cutSets)
{
    std::set<Ids> ids;
    for (const Json& id : expected.at("spofs")) {
        ids.insert({id.get<std::string>()});
    }
    const Ids gates = gatesOf(expected);
    QCOMPARE(listedSpofs(spofs, gates), listed(ids));
    if (!expected.at("minimal_cut_sets").is_null()) {
        QCOMPARE(listedCutSets(cutSets, gates),
                 listed(expected.at("minimal_cut_sets").get<std::set<Ids>>()));
    }
}

void TestOracles::agree_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("name");
    addRows("ours", CUTPOINT_TEST_DATA "/oracles");
    addRows("beside the checkout", CUTPOINT_SHARED_DATA "/oracles");
}

void TestOracles::agree()
{
    const auto [expected, file] = example();
    QVERIFY2(file.topology, file.problems.c_str());

    cutpoint::AnalysisOptions options;
    options.cutSetOrder = largestOrder(expected);
    const Report report = cutpoint::analyse(*file.topology, options);

    QVERIFY(report.system.has_value());
    const double down = report.system->availability.down();
    QVERIFY2(isWithinTolerance(expected, down), qPrintable(QString::number(down, 'g', 17)));
    compareLists(expected, report.spofs, report.cutSets);
    for (const auto& [id, measures] : expected.at("importance").items()) {
        const auto found = std::ranges::find(report.components, id, &ComponentFigures::id);
        QVERIFY2(found != report.components.end() && found->importance, id.c_str());
        const std::string differing = differingMeasures(measures, *found->importance);
        QVERIFY2(differing.empty(), (id + ':' + differing).c_str());
    }
}

void TestOracles::agreeWithBruteForce_data()
{
    agree_data();
}

/// Brute force is what all else is measured against: it is measured here.
void TestOracles::agreeWithBruteForce()
{
    const auto [expected, file] = example();
    QVERIFY2(file.topology, file.problems.c_str());
    const BruteSystem system =
        cutpoint::tests::systemOf(*file.topology, cutpoint::tests::ownReading(*file.topology));

    BruteEnumeration enumeration{system};
    const auto down =
        static_cast<double>(enumeration.unavailability(cutpoint::tests::statedChances(system)));

    QVERIFY2(isWithinTolerance(expected, down), qPrintable(QString::number(down, 'g', 17)));
    compareLists(expected, cutpoint::tests::findSpofs(system),
                 cutpoint::tests::findCutSets(system, largestOrder(expected)));
}

QTEST_APPLESS_MAIN(TestOracles)
#include "tst_oracles.moc"
