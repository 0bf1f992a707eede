#include "core/io/read_topology.h"

#include <nlohmann/json.hpp>

#include <benchmark/benchmark.h>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <random>
#include <string>

/// Reading a file of 1 000 000 components and 2 000 000 connections, beside the JSON library's own
/// pass over it with a handler that does nothing. Their ratio is the figure to watch: it may not
/// exceed 2.
namespace {

/// Time that the processor spent on us, so that other programs do not count.
double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

constexpr std::size_t componentCount = 1'000'000;
constexpr std::size_t connectionCount = 2'000'000;

std::string idOf(std::size_t number)
{
    return "n" + std::to_string(number);
}

void appendComponent(std::string& out, std::size_t number)
{
    out += R"({"id":")" + idOf(number) + R"(","name":"Server )" + std::to_string(number) +
           R"(","kind":"service","layer":"Layer )" + std::to_string(number % 7) +
           R"(","availability":0.99)" + std::to_string(number % 997) + "}";
}

/// Ends anywhere, as in a shuffled file: the hard case for the look-up.
std::string largeDocument()
{
    std::mt19937_64 random{20240229};
    std::uniform_int_distribution<std::size_t> any{0, componentCount - 1};
    std::string out = "{\n  \"format\": \"cutpoint-topology\",\n  \"components\": [\n";
    for (std::size_t number = 0; number < componentCount; ++number) {
        appendComponent(out, number);
        out += number + 1 < componentCount ? ",\n" : "\n  ],\n  \"connections\": [\n";
    }
    for (std::size_t number = 0; number < connectionCount; ++number) {
        const std::size_t from = any(random);
        const std::size_t to = (from + 1 + any(random) % (componentCount - 1)) % componentCount;
        out += R"({"from":")" + idOf(from) + R"(","to":")" + idOf(to) + "\"}";
        out += number + 1 < connectionCount ? ",\n" : "\n  ]\n}\n";
    }
    return out;
}

const std::string& document()
{
    static const std::string text = largeDocument();
    return text;
}

/// Takes every event and does nothing.
class EmptyHandler : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return true; }
    bool boolean(bool /*value*/) override { return true; }
    bool number_integer(number_integer_t /*value*/) override { return true; }
    bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return true; }
    bool string(string_t& /*value*/) override { return true; }
    bool binary(binary_t& /*value*/) override { return true; }
    bool start_object(std::size_t /*size*/) override { return true; }
    bool key(string_t& /*name*/) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t /*size*/) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t /*place*/, const std::string& /*token*/,
                     const nlohmann::detail::exception& /*error*/) override
    {
        return false;
    }
};

double secondsOfLibrary()
{
    EmptyHandler handler;
    const double start = processorSeconds();
    benchmark::DoNotOptimize(nlohmann::json::sax_parse(document(), &handler));
    return processorSeconds() - start;
}

/// Freeing the topology is not reading it.
double secondsOfReader()
{
    const double start = processorSeconds();
    const auto result = cutpoint::readTopology(document());
    const double elapsed = processorSeconds() - start;
    if (!result.topology || result.topology->connectionCount() != connectionCount) {
        std::fputs("the document was not read\n", stderr);
    }
    return elapsed;
}

/// Both in turn, so that a slow moment of the machine strikes both.
void readBesideLibrary(benchmark::State& state)
{
    double library = 0.0;
    double reader = 0.0;
    for ([[maybe_unused]] auto _ : state) {
        library += secondsOfLibrary();
        const double seconds = secondsOfReader();
        reader += seconds;
        state.SetIterationTime(seconds);
    }
    const auto runs = static_cast<double>(state.iterations());
    state.counters["library_s"] = library / runs;
    state.counters["reader_s"] = reader / runs;
    state.counters["ratio"] = reader / library;
    state.counters["MB"] = static_cast<double>(document().size()) / 1e6;
}

BENCHMARK(readBesideLibrary)->UseManualTime()->Iterations(5)->Unit(benchmark::kSecond);

}  // namespace

BENCHMARK_MAIN();
