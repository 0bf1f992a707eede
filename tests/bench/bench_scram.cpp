#include "core/analysis/analyse.h"
#include "core/io/open_psa/read_open_psa.h"
#include "core/report/open_psa/export.h"
#include "tests/support/random_topology.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

/// The fault trees that come with SCRAM: our reading and exact probability beside a whole run of
/// that program, and the probabilities of both; then random topologies, written as fault trees,
/// computed by both. Ends with 1 if a probability differs.
///
///     cutpoint_bench_scram [RANDOM TOPOLOGIES]   200 if not given
namespace {

using cutpoint::Semantics;
using Clock = std::chrono::steady_clock;

struct Model {
    const char* name;
    std::vector<const char*> files;
};

const std::vector<Model>& shippedModels()
{
    static const std::vector<Model> models{
        {"Theatre", {"Theatre/theatre.xml"}},
        {"Lift", {"Lift/lift.xml"}},
        {"ne574", {"ne574/ne574.xml"}},
        {"TwoTrain", {"TwoTrain/two_train.xml"}},
        {"ThreeMotor", {"ThreeMotor/three_motor.xml"}},
        {"Baobab 1", {"Baobab/baobab1.xml", "Baobab/baobab1-basic-events.xml"}},
        {"Baobab 2", {"Baobab/baobab2.xml", "Baobab/baobab2-basic-events.xml"}},
        {"Chinese", {"Chinese/chinese.xml", "Chinese/chinese-basic-events.xml"}},
        {"Chinese, high", {"Chinese/chinese.xml", "Chinese/high-prob.xml"}},
        {"Chinese, normal", {"Chinese/chinese.xml", "Chinese/mcs_prob.xml"}},
        {"Chinese, mixed", {"Chinese/chinese.xml", "Chinese/mixed_mcs_prob.xml"}},
        {"CEA9601", {"CEA9601/CEA9601.xml", "CEA9601/CEA9601-basic-events.xml"}},
        {"SmallTree", {"SmallTree/SmallTree.xml"}},
        {"BSCU", {"BSCU/BSCU.xml"}},
        {"HIPPS", {"HIPPS/HIPPS.xml"}},
        {"Common cause", {"TwoTrain/common_cause.xml"}},
        {"Substitutions", {"TwoTrain/substitutions.xml"}},
    };
    return models;
}

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// What one way of computing came to.
struct Outcome {
    std::optional<double> probability;
    std::string reason;  ///< Why there is none.
    double seconds = 0.0;
};

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The exact figures of the system as `analyze --order 0` gives them, importance included.
Outcome ours(const std::vector<std::string>& paths)
{
    const auto start = Clock::now();
    std::vector<std::string> texts;
    std::vector<cutpoint::SourceText> sources;
    texts.reserve(paths.size());
    for (const std::string& path : paths) {
        texts.push_back(contentOf(path));
        sources.push_back({.name = path, .text = texts.back()});
    }
    const cutpoint::ReadResult read = cutpoint::readOpenPsa(sources);
    Outcome outcome;
    if (read.topology) {
        cutpoint::AnalysisOptions options;
        options.cutSetOrder = 0;
        const cutpoint::Report report = cutpoint::analyse(*read.topology, options);
        if (report.system && report.system->bound == cutpoint::Bound::Exact) {
            outcome.probability = report.system->availability.down();
        } else {
            outcome.reason = "not exact";
        }
    } else {
        outcome.reason = read.diagnostics.front().message;
    }
    outcome.seconds = secondsSince(start);
    return outcome;
}

std::string quoted(const std::string& path)
{
    return '\'' + path + '\'';
}

Outcome scram(const std::vector<std::string>& paths, const std::filesystem::path& folder)
{
    const std::string report = (folder / "scram-report.xml").string();
    std::string command = "scram --bdd --probability 1 --no-indent -o " + quoted(report);
    for (const std::string& path : paths) {
        command += ' ' + quoted(path);
    }
    command += " >/dev/null 2>&1";
    const auto start = Clock::now();
    const int status = std::system(command.c_str());
    Outcome outcome{.probability = std::nullopt, .reason = "scram failed"};
    outcome.seconds = secondsSince(start);
    const std::string text = status == 0 ? contentOf(report) : std::string{};
    const std::size_t product = text.find("<sum-of-products");
    const std::string_view name = " probability=\"";
    const std::size_t begin = product == std::string::npos ? product : text.find(name, product);
    if (begin != std::string::npos) {
        outcome.probability = std::strtod(text.c_str() + begin + name.size(), nullptr);
    }
    return outcome;
}

/// The median run by time, of several.
template <typename Run>
Outcome typical(const Run& run)
{
    std::array<Outcome, 5> outcomes;
    std::ranges::generate(outcomes, run);
    std::ranges::sort(outcomes, {}, &Outcome::seconds);
    return outcomes[outcomes.size() / 2];
}

/// As scram prints it: to six significant digits.
std::string printed(double probability)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6g", probability);
    return text.data();
}

/// @return  whether all that could be compared is the same.
bool compareModels(const std::filesystem::path& folder)
{
    const std::string input = "/usr/share/scram/input/";
    double oursTotal = 0.0;
    double scramTotal = 0.0;
    bool isSame = true;
    std::printf("%-16s %14s %14s %12s %12s %8s\n", "model", "here", "scram", "here ms", "scram ms",
                "ratio");
    for (const Model& model : shippedModels()) {
        std::vector<std::string> paths;
        paths.reserve(model.files.size());
        for (const char* file : model.files) {
            paths.push_back(input + file);
        }
        const Outcome mine = typical([&] { return ours(paths); });
        if (!mine.probability) {
            std::printf("%-16s passed over: %s\n", model.name, mine.reason.c_str());
            continue;
        }
        const Outcome theirs = typical([&] { return scram(paths, folder); });
        const std::string here = printed(*mine.probability);
        const std::string there = theirs.probability ? printed(*theirs.probability) : "none";
        isSame = isSame && here == there;
        oursTotal += mine.seconds;
        scramTotal += theirs.seconds;
        std::printf("%-16s %14s %14s %12.3f %12.3f %8.1f%s\n", model.name, here.c_str(),
                    there.c_str(), mine.seconds * 1e3, theirs.seconds * 1e3,
                    theirs.seconds / mine.seconds, here == there ? "" : "  DIFFERENT");
    }
    std::printf("%-16s %14s %14s %12.3f %12.3f %8.1f\n", "total", "", "", oursTotal * 1e3,
                scramTotal * 1e3, scramTotal / oursTotal);
    return isSame;
}

/// Random topologies without cycles, half of them in each reading.
bool compareRandom(int wanted, const std::filesystem::path& folder)
{
    const std::string path = (folder / "random.xml").string();
    int compared = 0;
    int different = 0;
    for (unsigned seed = 1; compared < wanted; ++seed) {
        const Semantics semantics = compared % 2 == 0 ? Semantics::Flow : Semantics::Dependency;
        const cutpoint::Topology topology = cutpoint::tests::randomTopology(
            seed, {.semantics = semantics,
                   .shape = seed % 3 == 0 ? cutpoint::tests::RandomShape::Mixed
                                          : cutpoint::tests::RandomShape::OneWayDag});
        const auto exported = cutpoint::exportOpenPsa(topology).text;
        if (!exported) {
            continue;
        }
        const auto report = cutpoint::analyse(topology, {});
        const double mine = report.system ? report.system->availability.down() : 0.0;
        if (!(mine > 0.0 && mine < 1.0)) {
            continue;
        }
        std::ofstream{path, std::ios::binary} << *exported;
        const Outcome theirs = scram({path}, folder);
        ++compared;
        constexpr double halfOfLastDigit = 0.51e-5;
        if (!theirs.probability || std::abs(*theirs.probability - mine) > halfOfLastDigit * mine) {
            ++different;
            std::printf("seed %u: here %.17g, scram %.6g\n", seed, mine,
                        theirs.probability.value_or(-1.0));
        }
    }
    std::printf("random topologies: %d compared, %d different\n", compared, different);
    return different == 0;
}

}  // namespace

int main(int argc, char* argv[])
{
    if (!std::filesystem::exists("/usr/share/scram/input")) {
        std::puts("scram is not installed");
        return 0;
    }
    const std::string folder =
        (std::filesystem::temp_directory_path() / "cutpoint-scram-XXXXXX").string();
    std::vector<char> name{folder.begin(), folder.end()};
    name.push_back('\0');
    if (mkdtemp(name.data()) == nullptr) {
        std::perror("mkdtemp");
        return 1;
    }
    const std::filesystem::path work{name.data()};
    constexpr int randomTopologies = 200;
    const bool isGiven = argc > 1 && argv[1][0] != '-';  // options are for other benchmarks
    const int wanted = isGiven ? std::atoi(argv[1]) : randomTopologies;
    const bool areModelsSame = compareModels(work);
    const bool areRandomSame = compareRandom(wanted, work);
    std::filesystem::remove_all(work);
    return areModelsSame && areRandomSame ? 0 : 1;
}
