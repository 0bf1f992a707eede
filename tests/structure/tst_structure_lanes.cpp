#include "core/structure/lanes.h"

#include <QTest>

#include <array>
#include <random>

using cutpoint::LaneCounter;
using cutpoint::Lanes;

class TestStructureLanes : public QObject {
    Q_OBJECT

private slots:
    void setsAndResetsSingleLanes();
    void combinesLaneByLane();
    void countsNothing();
    void countsAsPlainCountingDoes();
};

void TestStructureLanes::setsAndResetsSingleLanes()
{
    for (const std::size_t lane : {0UL, 1UL, 63UL, 64UL, 511UL}) {
        Lanes lanes;
        lanes.set(lane);
        QVERIFY(lanes.test(lane));
        QVERIFY(!lanes.test((lane + 1) % Lanes::count));
        QVERIFY(lanes != Lanes::none());
        lanes.reset(lane);
        QVERIFY(lanes == Lanes::none());
    }
    QVERIFY(Lanes::all().test(0) && Lanes::all().test(Lanes::count - 1));
}

void TestStructureLanes::combinesLaneByLane()
{
    Lanes one;
    Lanes other;
    for (const std::size_t lane : {100UL, 200UL}) {
        one.set(lane);
    }
    for (const std::size_t lane : {200UL, 300UL}) {
        other.set(lane);
    }
    QVERIFY(!(one & other).test(100) && (one & other).test(200) && !(one & other).test(300));
    QVERIFY((one | other).test(100) && (one | other).test(300) && !(one | other).test(101));
    QVERIFY((one ^ other).test(100) && !(one ^ other).test(200));
    QVERIFY(!(~one).test(100) && (~one).test(101));
    QVERIFY(~Lanes::none() == Lanes::all());
}

void TestStructureLanes::countsNothing()
{
    QVERIFY(LaneCounter{}.atLeast(0) == Lanes::all());
    QVERIFY(LaneCounter{}.atLeast(1) == Lanes::none());
    QVERIFY(LaneCounter{}.atLeast(UINT32_MAX) == Lanes::none());
}

void TestStructureLanes::countsAsPlainCountingDoes()
{
    for (unsigned seed = 0; seed < 60; ++seed) {
        std::mt19937 random{seed};
        std::bernoulli_distribution isUp{std::uniform_real_distribution{0.0, 1.0}(random)};
        LaneCounter counter;
        std::array<std::uint32_t, Lanes::count> counts{};
        for (unsigned thing = 0; thing < seed; ++thing) {
            Lanes up;
            for (std::size_t lane = 0; lane < Lanes::count; ++lane) {
                if (isUp(random)) {
                    up.set(lane);
                    ++counts.at(lane);
                }
            }
            counter.add(up);
        }
        for (std::uint32_t threshold = 0; threshold < seed + 3; ++threshold) {
            Lanes expected;
            for (std::size_t lane = 0; lane < Lanes::count; ++lane) {
                if (counts.at(lane) >= threshold) {
                    expected.set(lane);
                }
            }
            QVERIFY2(counter.atLeast(threshold) == expected,
                     qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
        }
    }
}

QTEST_APPLESS_MAIN(TestStructureLanes)
#include "tst_structure_lanes.moc"
