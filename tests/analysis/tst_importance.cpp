#include "core/analysis/importance.h"

#include <QTest>

using cutpoint::Availability;
using cutpoint::Importance;

class TestImportance : public QObject {
    Q_OBJECT

private slots:
    void dividesByTheSystem();
    void leavesOutWhatDividesByZero();
    void leavesOutAnInfiniteWorth();
};

/// Two in series at 0.1 and 0.2: U = 0.28; of the first: I = 0.8, U(lost) = 1, U(perfect) = 0.2.
void TestImportance::dividesByTheSystem()
{
    const Importance found = cutpoint::importanceOf({.birnbaum = 0.8,
                                                     .saved = 0.08,
                                                     .unavailabilityIfLost = 1.0,
                                                     .unavailabilityIfPerfect = 0.2,
                                                     .hasInfluence = true},
                                                    0.28, Availability::fromDown(0.1));
    QCOMPARE(found.birnbaum, 0.8);
    QCOMPARE(found.savedUnavailability, 0.08);
    QCOMPARE(found.criticality.value_or(-1.0), 0.08 / 0.28);
    QCOMPARE(found.raw.value_or(-1.0), 1.0 / 0.28);
    QCOMPARE(found.rrw.value_or(-1.0), 1.4);
    QCOMPARE(found.diagnostic.value_or(-1.0), 0.1 / 0.28);
}

void TestImportance::leavesOutWhatDividesByZero()
{
    const Importance found = cutpoint::importanceOf(
        {.birnbaum = 0.5, .saved = 0.0, .unavailabilityIfLost = 0.5, .hasInfluence = true}, 0.0,
        Availability{});

    QCOMPARE(found.birnbaum, 0.5);
    QVERIFY(!found.criticality && !found.raw && !found.rrw && !found.diagnostic);
}

void TestImportance::leavesOutAnInfiniteWorth()
{
    const Importance found = cutpoint::importanceOf(
        {.birnbaum = 1.0, .saved = 0.1, .unavailabilityIfLost = 1.0, .hasInfluence = true}, 0.1,
        Availability::fromDown(0.1));

    QVERIFY(!found.rrw);
    QCOMPARE(found.criticality.value_or(-1.0), 1.0);
}

QTEST_APPLESS_MAIN(TestImportance)
#include "tst_importance.moc"
