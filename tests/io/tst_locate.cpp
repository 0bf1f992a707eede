#include "core/io/locate.h"

#include <QTest>

#include <string>

using cutpoint::Diagnostic;
using cutpoint::TextPosition;

class TestLocate : public QObject {
    Q_OBJECT

private slots:
    void findsThePlaceOfAPointer_data();
    void findsThePlaceOfAPointer();
    void leavesAKnownPositionAlone();
    void saysNothingOfAPlaceThatIsNotThere();
};

namespace {

constexpr const char* document = R"({
  "name": "a/b",
  "a/b": { "c": 1 },
  "components": [
    { "id": "web" }, { "id": "db", "accepted": { "until": "2020-01-01" } }
  ],
  "groups": [ { "id": "g", "members": [ [ 1, 2 ], 3 ], "required": 2 } ]
})";

std::optional<TextPosition> placeOf(const char* pointer)
{
    return located({Diagnostic{.where = pointer}}, document).front().position;
}

}  // namespace

void TestLocate::findsThePlaceOfAPointer_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    QTest::newRow("a member of the top") << "/name" << 2 << 11;
    QTest::newRow("an array") << "/components" << 4 << 17;
    QTest::newRow("the second item") << "/components/1" << 5 << 22;
    QTest::newRow("a member of a member") << "/components/1/accepted/until" << 5 << 59;
    QTest::newRow("absent: the component around it") << "/components/0/group" << 5 << 5;
    QTest::newRow("absent below a scalar") << "/name/first" << 2 << 11;
    QTest::newRow("after nested arrays") << "/groups/0/required" << 7 << 68;
}

void TestLocate::findsThePlaceOfAPointer()
{
    QFETCH(const QString, pointer);
    QFETCH(const int, line);
    QFETCH(const int, column);

    const auto position = placeOf(qPrintable(pointer));
    QVERIFY(position.has_value());
    QCOMPARE(static_cast<int>(position->line), line);
    QCOMPARE(static_cast<int>(position->column), column);
}

void TestLocate::leavesAKnownPositionAlone()
{
    const Diagnostic known{.where = "/name", .position = TextPosition{.line = 9, .column = 9}};

    QVERIFY(located({known}, document).front() == known);
}

void TestLocate::saysNothingOfAPlaceThatIsNotThere()
{
    QVERIFY(!placeOf("/domains/0").has_value());
    QVERIFY(!placeOf("/a/b").has_value());  // a key of that name is another thing
    QVERIFY(!placeOf("").has_value());
}

QTEST_APPLESS_MAIN(TestLocate)
#include "tst_locate.moc"
