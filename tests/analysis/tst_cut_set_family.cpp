#include "core/analysis/cut_set_family.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <random>
#include <set>
#include <vector>

using cutpoint::CutSetBudgetExceeded;
using cutpoint::CutSetFamilies;
using Family = CutSetFamilies::Family;

namespace {

constexpr unsigned elements = 8;

/// Sets of up to eight elements as bits.
using Sets = std::set<unsigned>;

/// Without those that are too large or contain another.
Sets minimal(const Sets& sets, unsigned order)
{
    Sets kept;
    for (const unsigned set : sets) {
        const auto isLess = [set](unsigned other) { return other != set && (other & ~set) == 0; };
        if (std::popcount(set) <= static_cast<int>(order) && std::ranges::none_of(sets, isLess)) {
            kept.insert(set);
        }
    }
    return kept;
}

Sets setsOf(const CutSetFamilies& families, Family family)
{
    if (family <= CutSetFamilies::empty) {
        return family == CutSetFamilies::none ? Sets{} : Sets{0};
    }
    Sets sets = setsOf(families, families.lowOf(family));
    for (const unsigned set : setsOf(families, families.highOf(family))) {
        sets.insert(set | 1U << families.elementOf(family));
    }
    return sets;
}

/// The same family twice.
struct Twin {
    Family family = CutSetFamilies::none;
    Sets sets;
};

}  // namespace

class TestCutSetFamily : public QObject {
    Q_OBJECT

private slots:
    void knowsConstants();
    void agreesWithSetsOfSets();
    void keepsToItsBudget();
    void stopsWhenTold();
    void goesAlongManyElements();
};

void TestCutSetFamily::knowsConstants()
{
    CutSetFamilies families{{.order = 2}};
    const Family x = families.single(0);

    QCOMPARE(families.either(x, CutSetFamilies::none), x);
    QCOMPARE(families.either(x, CutSetFamilies::empty), CutSetFamilies::empty);
    QCOMPARE(families.both(x, CutSetFamilies::none), CutSetFamilies::none);
    QCOMPARE(families.both(x, CutSetFamilies::empty), x);
    QCOMPARE(families.both(x, x), x);
    QCOMPARE(families.either(x, families.both(x, families.single(1))), x);
}

void TestCutSetFamily::agreesWithSetsOfSets()
{
    for (unsigned seed = 0; seed < 150; ++seed) {
        std::mt19937 random{seed};
        const unsigned order = 1 + seed % 5;
        CutSetFamilies families{{.order = order}};
        std::vector<Twin> twins;
        for (unsigned element = 0; element < elements; ++element) {
            twins.push_back({families.single(element), {1U << element}});
        }
        for (int step = 0; step < 60; ++step) {
            const auto any = [&] {
                return twins[std::uniform_int_distribution<std::size_t>{0,
                                                                        twins.size() - 1}(random)];
            };
            const Twin one = any();
            const Twin other = any();
            Sets sets;
            if (std::bernoulli_distribution{0.5}(random)) {
                sets = one.sets;
                sets.insert(other.sets.begin(), other.sets.end());
                twins.push_back({families.either(one.family, other.family), {}});
            } else {
                for (const unsigned left : one.sets) {
                    for (const unsigned right : other.sets) {
                        sets.insert(left | right);
                    }
                }
                twins.push_back({families.both(one.family, other.family), {}});
            }
            twins.back().sets = minimal(sets, order);
            QVERIFY2(
                setsOf(families, twins.back().family) == twins.back().sets,
                qPrintable(QStringLiteral("differs for seed %1, step %2").arg(seed).arg(step)));
        }
    }
}

void TestCutSetFamily::keepsToItsBudget()
{
    CutSetFamilies families{{.order = 4, .nodes = 4}};  // the two constants included
    const Family x = families.single(0);
    const Family y = families.single(1);

    QCOMPARE(families.single(0), x);  // known already
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(families.either(x, y)), CutSetBudgetExceeded);
}

void TestCutSetFamily::stopsWhenTold()
{
    std::stop_source source;
    source.request_stop();
    CutSetFamilies families{{.order = 4, .stop = source.get_token()}};
    const auto growOn = [&] {
        Family all = CutSetFamilies::none;
        for (unsigned element = 100'000; element-- > 0;) {
            all = families.either(families.single(element), all);
        }
    };
    QVERIFY_EXCEPTION_THROWN(growOn(), CutSetBudgetExceeded);
}

/// Every second of 200 000 elements, and the others: all their pairs.
void TestCutSetFamily::goesAlongManyElements()
{
    constexpr unsigned many = 200'000;
    CutSetFamilies families{{.order = 2, .nodes = 10'000'000}};
    std::vector<Family> halves(2, CutSetFamilies::none);
    for (unsigned element = many; element-- > 0;) {
        halves[element % 2] = families.node(element, CutSetFamilies::empty, halves[element % 2]);
    }
    const Family pairs = families.both(halves[0], halves[1]);
    QCOMPARE(families.highOf(pairs), halves[1]);
    QCOMPARE(families.either(pairs, halves[0]), halves[0]);
}

QTEST_APPLESS_MAIN(TestCutSetFamily)
#include "tst_cut_set_family.moc"
