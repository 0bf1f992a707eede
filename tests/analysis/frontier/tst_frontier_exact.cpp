#include "core/analysis/critical_points.h"
#include "core/analysis/frontier/frontier_engine.h"
#include "core/analysis/unit_rates.h"
#include "core/structure/compile.h"
#include "tests/support/random_source.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;
using cutpoint::SystemProbability;
using cutpoint::Topology;
using cutpoint::tests::RandomSource;
using cutpoint::tests::TopologyBuilder;

namespace {

/// A small network in which the first vertex must reach all that are marked.
struct Case {
    struct Link {
        unsigned one = 0;
        unsigned other = 0;
    };

    unsigned vertices = 0;
    std::vector<Link> links;
    std::vector<bool> isTarget;
    std::vector<double> down;  ///< Of every vertex, then of every link.
};

/// Twelve units, each failing with about the same probability.
Case randomCase(unsigned seed)
{
    constexpr unsigned units = 12;
    RandomSource random{seed};
    Case drawn{.vertices = random.between(3, 6)};
    for (unsigned vertex = 1; vertex < drawn.vertices; ++vertex) {
        drawn.links.push_back({random.between(0, vertex - 1), vertex});
    }
    while (drawn.vertices + drawn.links.size() < units) {
        const unsigned one = random.between(0, drawn.vertices - 1);
        const unsigned other = random.between(0, drawn.vertices - 1);
        if (one != other) {
            drawn.links.push_back({one, other});
        }
    }
    drawn.isTarget.assign(drawn.vertices, false);
    drawn.isTarget.back() = true;
    drawn.isTarget[random.between(1, drawn.vertices - 1)] = true;
    const double magnitude = std::pow(10.0, -0.5 * random.between(0, 25));
    const bool areNodesGood = random.chance(0.7);
    for (unsigned unit = 0; unit < units; ++unit) {
        // The ends must be very good, or nothing else would show.
        const bool isEnd = unit < drawn.vertices && (unit == 0 || drawn.isTarget[unit]);
        const double share = areNodesGood && isEnd ? magnitude : 1.0;
        const double down = magnitude * share * random.unavailability() / 0.6;
        drawn.down.push_back(std::ldexp(std::round(std::ldexp(std::min(down, 0.9), 105)), -105));
    }
    return drawn;
}

Topology topologyOf(const Case& drawn)
{
    const auto nameOf = [](unsigned vertex) {
        return std::string(1, static_cast<char>('p' + vertex)) + "q";  // no look-alikes
    };
    TopologyBuilder builder;
    for (unsigned vertex = 0; vertex < drawn.vertices; ++vertex) {
        builder.part(nameOf(vertex), drawn.down[vertex]).kind(cutpoint::Kind::Router);
        builder.critical(drawn.isTarget[vertex]);
        if (vertex == 0) {
            builder.entry();
        }
    }
    for (std::size_t link = 0; link < drawn.links.size(); ++link) {
        builder.link(nameOf(drawn.links[link].one), nameOf(drawn.links[link].other))
            .failing(drawn.down[drawn.vertices + link]);
    }
    return builder.build();
}

bool works(const Case& drawn, std::uint32_t up)
{
    const auto isUp = [up](std::size_t unit) { return ((up >> unit) & 1U) != 0; };
    std::vector<bool> isReached(drawn.vertices, false);
    isReached.front() = isUp(0);
    for (bool changes = true; changes;) {
        changes = false;
        for (std::size_t link = 0; link < drawn.links.size(); ++link) {
            const auto [one, other] = drawn.links[link];
            if (isUp(drawn.vertices + link) && isUp(one) && isUp(other) &&
                isReached[one] != isReached[other]) {
                isReached[one] = isReached[other] = true;
                changes = true;
            }
        }
    }
    for (unsigned vertex = 0; vertex < drawn.vertices; ++vertex) {
        if (drawn.isTarget[vertex] && !isReached[vertex]) {
            return false;
        }
    }
    return isReached.front();
}

/// The exact unavailability, and of every unit what it would be with the unit lost or perfect.
struct Truth {
    cpp_rational unavailability;
    std::vector<cpp_rational> ifLost;
    std::vector<cpp_rational> ifPerfect;
};

/// Probabilities as whole numbers of 2^-bits, so that sums need no common denominators.
constexpr unsigned bits = 110;

cpp_int scaled(double probability)
{
    int exponent = 0;
    const double fraction = std::frexp(probability, &exponent);
    constexpr int digits = 53;
    const cpp_int whole{std::ldexp(fraction, digits)};
    const int shift = static_cast<int>(bits) + exponent - digits;
    return shift >= 0 ? cpp_int{whole << shift} : cpp_int{whole >> -shift};
}

Truth truthOf(const Case& drawn)
{
    const std::size_t units = drawn.down.size();
    const cpp_int one = cpp_int{1} << bits;
    std::vector<cpp_int> down;
    for (const double each : drawn.down) {
        down.push_back(scaled(each));
    }
    cpp_int whole = 0;
    std::vector<cpp_int> ifLost(units, 0);
    std::vector<cpp_int> ifPerfect(units, 0);
    for (std::uint32_t state = 0; state < (1U << units); ++state) {
        if (works(drawn, state)) {
            continue;
        }
        cpp_int probability = 1;
        for (std::size_t unit = 0; unit < units; ++unit) {
            probability *= ((state >> unit) & 1U) != 0 ? cpp_int{one - down[unit]} : down[unit];
        }
        whole += probability;
        for (std::size_t unit = 0; unit < units; ++unit) {
            (((state >> unit) & 1U) != 0 ? ifPerfect : ifLost)[unit] += probability;
        }
    }
    const cpp_int all = cpp_int{1} << (bits * static_cast<unsigned>(units));
    const cpp_int others = all >> bits;
    Truth truth{.unavailability = cpp_rational{whole, all}};
    for (std::size_t unit = 0; unit < units; ++unit) {
        truth.ifLost.emplace_back(ifLost[unit], cpp_int{others * down[unit]});
        truth.ifPerfect.emplace_back(ifPerfect[unit], cpp_int{others * (one - down[unit])});
    }
    return truth;
}

/// How far a figure is from the truth, relative to it.
double errorOf(double found, const cpp_rational& expected)
{
    if (expected == 0) {
        return found == 0.0 ? 0.0 : 1.0;
    }
    return std::abs(static_cast<double>((cpp_rational{found} - expected) / expected));
}

}  // namespace

class TestFrontierExact : public QObject {
    Q_OBJECT

private slots:
    void keepsItsDigits();
};

void TestFrontierExact::keepsItsDigits()
{
    double least = 1.0;
    double greatest = 0.0;
    for (unsigned seed = 0; seed < 150; ++seed) {
        const Case drawn = randomCase(seed);
        const Topology topology = topologyOf(drawn);
        const auto function = cutpoint::compile(topology).function;
        const auto system =
            cutpoint::buildFrontierSystem(function, cutpoint::unitRatesOf(topology, function),
                                          cutpoint::findCriticalPoints(function).units, {});
        QVERIFY(system.has_value());
        const SystemProbability found = cutpoint::probabilityOf(*system, function);
        const Truth truth = truthOf(drawn);
        const QByteArray title = QByteArray::number(seed);
        QVERIFY2(errorOf(found.unavailability, truth.unavailability) <= 1e-12, title);
        least = std::min(least, found.unavailability);
        greatest = std::max(greatest, found.unavailability);
        for (std::size_t unit = 0; unit < drawn.down.size(); ++unit) {
            const auto& effect =
                unit < drawn.vertices ? found.components[unit] : found.links[unit - drawn.vertices];
            QVERIFY2(errorOf(effect.unavailabilityIfPerfect, truth.ifPerfect[unit]) <= 1e-9, title);
            QVERIFY2(errorOf(effect.unavailabilityIfLost, truth.ifLost[unit]) <= 1e-9, title);
            // Of a unit that hardly matters, as little of U as that.
            const cpp_rational birnbaum = truth.ifLost[unit] - truth.ifPerfect[unit];
            const cpp_rational share = cpp_rational{drawn.down[unit]} / truth.unavailability;
            const auto ofWhole =
                static_cast<double>(abs(cpp_rational{effect.birnbaum} - birnbaum) * share);
            QVERIFY2(errorOf(effect.birnbaum, birnbaum) <= 1e-9 || ofWhole <= 1e-14, title);
        }
    }
    QVERIFY2(least < 1e-25, qPrintable(QString::number(least)));
    QVERIFY2(greatest > 0.1, qPrintable(QString::number(greatest)));
}

QTEST_APPLESS_MAIN(TestFrontierExact)
#include "tst_frontier_exact.moc"
