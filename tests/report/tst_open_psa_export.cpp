#include "core/analysis/analyse.h"
#include "core/io/read_topology.h"
#include "core/report/open_psa/export.h"
#include "tests/support/random_topology.h"
#include "tests/support/topology_files.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <optional>
#include <string>

using cutpoint::OpenPsaExport;
using cutpoint::Semantics;
using cutpoint::Topology;
using cutpoint::tests::RandomShape;

class TestOpenPsaExport : public QObject {
    Q_OBJECT

private slots:
    void meansTheSame_data();
    void meansTheSame();
    void meansTheSameAtRandom_data();
    void meansTheSameAtRandom();
    void agreesWithScram();
    void refuses_data();
    void refuses();
    void writesNamesThatAllCanRead();
    void survivesLongChains();
};

namespace {

std::optional<double> unavailabilityOf(const Topology& topology)
{
    cutpoint::AnalysisOptions options;
    options.cutSetOrder = 0;
    const cutpoint::Report report = cutpoint::analyse(topology, options);
    if (!report.system || report.system->method != cutpoint::Method::Diagram) {
        return std::nullopt;
    }
    return report.system->availability.down();
}

/// Empty: it is the same; else both numbers.
QString difference(const Topology& topology, const std::string& exported)
{
    const cutpoint::ReadResult read = cutpoint::readTopology(exported);
    if (!read.topology) {
        return QString::fromStdString(read.diagnostics.front().message + '\n' + exported);
    }
    const auto expected = unavailabilityOf(topology);
    const auto found = unavailabilityOf(*read.topology);
    if (expected && found && std::abs(*found - *expected) <= 1e-12 * *expected) {
        return {};
    }
    return QString{"%1, expected %2\n"}
               .arg(found.value_or(-1), 0, 'g', 17)
               .arg(expected.value_or(-1), 0, 'g', 17) +
           QString::fromStdString(exported);
}

/// What scram prints as the probability of a fault tree; empty: nothing.
std::optional<QString> scramProbability(const QString& path)
{
    QProcess scram;
    scram.start("scram", {"--bdd", "--probability", "1", path});
    if (!scram.waitForFinished(60'000) || scram.exitCode() != 0) {
        return std::nullopt;
    }
    static const QRegularExpression pattern{R"re(<sum-of-products[^>]* probability="([^"]*)")re"};
    const auto match = pattern.match(QString::fromUtf8(scram.readAllStandardOutput()));
    return match.hasMatch() ? std::optional{match.captured(1)} : std::nullopt;
}

/// An acyclic topology with an answer, or nothing.
std::optional<std::string> exportOf(unsigned seed, Semantics semantics, Topology& topology)
{
    topology = cutpoint::tests::randomTopology(
        seed, {.semantics = semantics,
               .shape = seed % 2 == 0 ? RandomShape::OneWayDag : RandomShape::Mixed});
    return cutpoint::exportOpenPsa(topology).text;
}

Topology topologyOf(const char* text)
{
    const auto read = cutpoint::readTopology(text);
    return read.topology ? *read.topology : Topology{};
}

}  // namespace

void TestOpenPsaExport::meansTheSame_data()
{
    QTest::addColumn<QString>("name");
    const std::string folder = CUTPOINT_SOURCE_DIR "/samples";
    for (const std::string& name : cutpoint::tests::topologyNames(folder)) {
        QTest::newRow(name.c_str()) << QString::fromStdString(folder + '/' + name);
    }
}

void TestOpenPsaExport::meansTheSame()
{
    QFETCH(QString, name);
    const auto file = cutpoint::tests::loadTopology((name + ".topology.json").toStdString());
    QVERIFY(file.topology);
    const OpenPsaExport exported = cutpoint::exportOpenPsa(*file.topology);
    if (!exported.text) {
        const std::string& code = exported.problems.back().code;
        QVERIFY2(code == "cyclic" || !unavailabilityOf(*file.topology), code.c_str());
        return;
    }
    if (unavailabilityOf(*file.topology).value_or(0.0) == 0.0) {
        return;  // nothing to compare
    }
    const QString found = difference(*file.topology, *exported.text);
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void TestOpenPsaExport::meansTheSameAtRandom_data()
{
    QTest::addColumn<int>("semantics");
    QTest::newRow("flow") << static_cast<int>(Semantics::Flow);
    QTest::newRow("dependency") << static_cast<int>(Semantics::Dependency);
}

void TestOpenPsaExport::meansTheSameAtRandom()
{
    QFETCH(int, semantics);
    int compared = 0;
    for (unsigned seed = 1; seed <= 600; ++seed) {
        Topology topology;
        const auto exported = exportOf(seed, static_cast<Semantics>(semantics), topology);
        if (!exported || unavailabilityOf(topology).value_or(0.0) == 0.0) {
            continue;
        }
        ++compared;
        const QString found = difference(topology, *exported);
        QVERIFY2(found.isEmpty(), qPrintable(QString{"seed %1: "}.arg(seed) + found));
    }
    QVERIFY2(compared >= 100, qPrintable(QString::number(compared)));
}

/// Each run of the program takes its time; the benchmark bench_scram compares many more.
void TestOpenPsaExport::agreesWithScram()
{
    if (QStandardPaths::findExecutable("scram").isEmpty()) {
        QSKIP("scram is not installed");
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath("tree.xml");
    int compared = 0;
    for (unsigned seed = 1; compared < 20 && seed < 500; ++seed) {
        Topology topology;
        const auto exported =
            exportOf(seed, seed % 4 < 2 ? Semantics::Flow : Semantics::Dependency, topology);
        const double expected = exported ? unavailabilityOf(topology).value_or(0.0) : 0.0;
        if (expected == 0.0 || expected == 1.0) {
            continue;
        }
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(exported->data(), static_cast<qint64>(exported->size()));
        file.close();
        const auto printed = scramProbability(path);
        QVERIFY2(printed, exported->c_str());
        // It prints six digits.
        QVERIFY2(std::abs(printed->toDouble() - expected) <= 0.6e-5 * expected,
                 qPrintable(QString{"seed %1: scram %2, here %3"}.arg(seed).arg(*printed).arg(
                     expected, 0, 'g', 17)));
        ++compared;
    }
    QCOMPARE(compared, 20);
}

void TestOpenPsaExport::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");

    QTest::newRow("a two-way link")
        << R"({"components": [{"id": "a", "entry": true}, {"id": "b"}, {"id": "c"}],
               "connections": [{"from": "a", "to": "b", "two_way": true}, {"from": "b", "to": "c"}]})"
        << "cyclic"
        << "\"a\" is on a cycle";
    QTest::newRow("a cycle of needs")
        << R"({"semantics": "dependency", "components": [{"id": "a", "entry": true}, {"id": "b"},
               {"id": "c"}], "connections": [{"from": "a", "to": "b"}, {"from": "b", "to": "c"},
               {"from": "c", "to": "b"}]})"
        << "cyclic"
        << "\"b\" is on a cycle";
    QTest::newRow("no entry") << R"({"components": [{"id": "a"}, {"id": "b"}],
               "connections": [{"from": "a", "to": "b"}, {"from": "b", "to": "a"}]})"
                              << "no-entry"
                              << "";
}

void TestOpenPsaExport::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(QString, says);
    const OpenPsaExport exported = cutpoint::exportOpenPsa(topologyOf(text.toStdString().c_str()));
    QVERIFY(!exported.text);
    bool isSaid = false;
    for (const cutpoint::Diagnostic& problem : exported.problems) {
        isSaid = isSaid || (problem.severity == cutpoint::Severity::Error &&
                            code.toStdString() == problem.code &&
                            problem.message.find(says.toStdString()) != std::string::npos);
    }
    QVERIFY(isSaid);
}

void TestOpenPsaExport::writesNamesThatAllCanRead()
{
    const Topology topology = topologyOf(R"({"semantics": "dependency", "name": "A & <B>",
        "components": [
            {"id": "system is down", "entry": true, "unavailability": 0.5},
            {"id": "1.5-x", "unavailability": 0.5, "name": "Über & \"co\" <>"},
            {"id": "1 5 x", "unavailability": 0.5}, {"id": "->", "unavailability": 0.5}],
        "connections": [{"from": "system is down", "to": "1.5-x"},
            {"from": "1.5-x", "to": "1 5 x"}, {"from": "1 5 x", "to": "->"}]})");
    const OpenPsaExport exported = cutpoint::exportOpenPsa(topology);
    QVERIFY(exported.text);
    const QString found = difference(topology, *exported.text);
    QVERIFY2(found.isEmpty(), qPrintable(found));
    QVERIFY(exported.text->find("name=\"n1_5_x_2\"") != std::string::npos);
    QVERIFY(exported.text->find("<label>Über &amp; \"co\" &lt;&gt;</label>") != std::string::npos);
}

void TestOpenPsaExport::survivesLongChains()
{
    std::string text = R"({"semantics": "dependency", "components": [{"id": "c0", "entry": true})";
    std::string connections;
    constexpr int length = 100'000;
    for (int number = 1; number < length; ++number) {
        const std::string id = std::to_string(number);
        text += R"(, {"id": "c)" + id + R"(", "unavailability": 1e-9})";
        connections += (number == 1 ? "" : ", ") + std::string{R"({"from": "c)"} +
                       std::to_string(number - 1) + R"(", "to": "c)" + id + "\"}";
    }
    const Topology topology =
        topologyOf((text + "], \"connections\": [" + connections + "]}").c_str());
    const OpenPsaExport exported = cutpoint::exportOpenPsa(topology);
    QVERIFY(exported.text);
    const cutpoint::ReadResult read = cutpoint::readTopology(*exported.text);
    QVERIFY(read.topology && read.topology->componentCount() > length);
}

QTEST_GUILESS_MAIN(TestOpenPsaExport)
#include "tst_open_psa_export.moc"
