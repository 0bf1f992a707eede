#include "core/model/rare.h"

#include <QTest>

#include <string>

using namespace cutpoint;

class TestRare : public QObject {
    Q_OBJECT

private slots:
    void isAbsentUntilGivenAValue();
    void copiesTheValue();
    void comparesTheValue();
    void convertsLikeAnOptional();
};

void TestRare::isAbsentUntilGivenAValue()
{
    Rare<std::string> rare;
    QVERIFY(!rare);
    rare = std::string{"value"};
    QVERIFY(rare.hasValue());
    QCOMPARE(*rare, std::string{"value"});
    QCOMPARE(rare->size(), std::size_t{5});
    rare.reset();
    QVERIFY(!rare);
    rare = std::string{"again"};
    rare = std::nullopt;
    QVERIFY(!rare);
    QCOMPARE(sizeof(rare), sizeof(void*));
}

void TestRare::copiesTheValue()
{
    Rare<std::string> original = std::string{"a"};
    Rare<std::string> copy = original;
    *copy = std::string{"b"};
    QCOMPARE(*original, std::string{"a"});
    original = copy;
    *copy = std::string{"c"};
    QCOMPARE(*original, std::string{"b"});
    const Rare<std::string>& itself = original;
    original = itself;
    QCOMPARE(*original, std::string{"b"});
    const Rare<std::string> moved = std::move(original);
    QCOMPARE(*moved, std::string{"b"});
}

void TestRare::comparesTheValue()
{
    const Rare<std::string> absent;
    const Rare<std::string> one = std::string{"x"};
    const Rare<std::string> same = std::string{"x"};
    QVERIFY(one == same);
    QVERIFY(one != absent);
    QVERIFY(absent == Rare<std::string>{});
    QVERIFY(one != Rare<std::string>{std::string{"y"}});
}

void TestRare::convertsLikeAnOptional()
{
    const Rare<std::string> one = std::optional<std::string>{"x"};
    const std::optional<std::string> back = one;
    QVERIFY(back == "x");
    const Rare<std::string> absent = std::optional<std::string>{};
    QVERIFY(!std::optional<std::string>{absent});
}

QTEST_APPLESS_MAIN(TestRare)
#include "tst_rare.moc"
