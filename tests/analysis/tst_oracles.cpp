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

/// For comparison: one line for the availability, the SPOFs and the cut sets each.
QStringList expectedLines(const Json& expected)
{
    std::set<Ids> spofs;
    for (const Json& id : expected.at("spofs")) {
        spofs.insert({id.get<std::string>()});
    }
    QStringList lines{"within tolerance", "SPOFs: " + listed(spofs)};
    if (!expected.at("minimal_cut_sets").is_null()) {
        lines << "cut sets: " + listed(expected.at("minimal_cut_sets").get<std::set<Ids>>());
    }
    return lines;
}

QStringList foundLines(const Json& expected, double down, const auto& spofs, const auto& cutSets)
{
    const bool isNearEnough = std::abs(down - (1.0 - expected.at("availability").get<double>())) <=
                              expected.at("tolerance").get<double>();
    const Ids gates = gatesOf(expected);
    QStringList lines{isNearEnough ? "within tolerance" : QString::number(down, 'g', 17),
                      "SPOFs: " + listedSpofs(spofs, gates)};
    if (!expected.at("minimal_cut_sets").is_null()) {
        lines << "cut sets: " + listedCutSets(cutSets, gates);
    }
    return lines;
}

/// Of all components whose importance is published, what differs; empty: nothing.
QStringList differingImportance(const Json& expected, const Report& report)
{
    QStringList differing;
    for (const auto& published : expected.at("importance").items()) {
        const auto found =
            std::ranges::find(report.components, published.key(), &ComponentFigures::id);
        const std::string text = found == report.components.end() || !found->importance
                                     ? " none"
                                     : differingMeasures(published.value(), *found->importance);
        if (!text.empty()) {
            differing << QString::fromStdString(published.key() + ':' + text);
        }
    }
    return differing;
}

}  // namespace

void TestOracles::addRows(const char* place, const std::filesystem::path& folder)
{
    for (const std::string& name : cutpoint::tests::topologyNames(folder)) {
        QTest::addRow("%s: %s", place, name.c_str())
            << QString::fromStdString(folder.string()) << QString::fromStdString(name);
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
    QCOMPARE(foundLines(expected, report.system->availability.down(), report.spofs, report.cutSets),
             expectedLines(expected));
    QCOMPARE(differingImportance(expected, report), QStringList{});
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

    QCOMPARE(foundLines(expected, down, cutpoint::tests::findSpofs(system),
                        cutpoint::tests::findCutSets(system, largestOrder(expected))),
             expectedLines(expected));
}

QTEST_APPLESS_MAIN(TestOracles)
#include "tst_oracles.moc"
