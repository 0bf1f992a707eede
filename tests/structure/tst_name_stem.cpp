#include "core/structure/name_stem.h"

#include <QTest>

#include <string>
#include <vector>

class TestNameStem : public QObject {
    Q_OBJECT

private slots:
    void findsTheStem_data();
    void findsTheStem();
    void dropsEveryWordOfRoleAndPlace();
    void cutsIntoWords();
    void knowsShards_data();
    void knowsShards();
};

void TestNameStem::findsTheStem_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("stem");

    const auto row = [](const char* title, const char* name, const char* stem) {
        QTest::newRow(title) << QByteArray{name} << QByteArray{stem};
    };
    row("a plain name", "web", "web");
    row("capitals are folded", "WEB", "web");
    row("digits and dashes cut", "web-12", "web");
    row("a role goes", "DB primary", "db");
    row("several roles and places go", "db-2 (replica, eu-west-1a)", "db");
    row("the stem keeps its order", "users db east", "users db");
    row("other words stay apart", "orders-db", "orders db");
    row("a role inside a word stays", "mainframe", "mainframe");
    row("a role's plural is no role", "replicas", "replicas");
    row("single letters go", "web a", "web");
    row("single letters stay if all are", "a-b", "a b");
    row("a single letter stays beside roles only", "node a", "a");
    row("roles and places alone leave nothing", "primary us-east", "");
    row("no letters leave nothing", "10.0.0.1", "");
    row("nothing leaves nothing", "", "");
    row("letters beyond ASCII are letters", "größe-1", "größe");
    row("letters beyond ASCII are not folded", "ÄB", "Äb");
    row("one letter of two bytes is no single letter", "web é", "web é");
    row("an apostrophe cuts", "user's", "user");
    row("an underscore cuts", "api_gateway", "api gateway");
}

void TestNameStem::findsTheStem()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, stem);

    QCOMPARE(QByteArray::fromStdString(cutpoint::stemOf(name.toStdString())), stem);
}

void TestNameStem::dropsEveryWordOfRoleAndPlace()
{
    const QByteArray words =
        "primary secondary tertiary replica standby backup master slave leader "
        "follower main active passive hot warm cold blue green left right east "
        "west north south eu us ap az zone region node instance";
    for (const QByteArray& word : words.split(' ')) {
        QCOMPARE(QByteArray::fromStdString(cutpoint::stemOf("cache " + word.toStdString())),
                 QByteArray{"cache"});
        QCOMPARE(QByteArray::fromStdString(cutpoint::stemOf(word.toUpper().toStdString())),
                 QByteArray{});
    }
}

void TestNameStem::cutsIntoWords()
{
    QCOMPARE(cutpoint::wordsOf("--DB2primary  (a)"),
             (std::vector<std::string>{"db", "primary", "a"}));
    QCOMPARE(cutpoint::wordsOf(" 12 "), std::vector<std::string>{});
    QCOMPARE(cutpoint::wordsOf({"a\0b", 3}), (std::vector<std::string>{"a", "b"}));
}

void TestNameStem::knowsShards_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isShard");

    QTest::newRow("shard") << QByteArray{"db shard 3"} << true;
    QTest::newRow("partition, in capitals") << QByteArray{"Partition-7"} << true;
    QTest::newRow("a word that holds it") << QByteArray{"sharded db"} << false;
    QTest::newRow("no shard") << QByteArray{"db 3"} << false;
    QTest::newRow("nothing") << QByteArray{} << false;
}

void TestNameStem::knowsShards()
{
    QFETCH(const QByteArray, name);
    QFETCH(const bool, isShard);

    QCOMPARE(cutpoint::isShardName(name.toStdString()), isShard);
}

QTEST_APPLESS_MAIN(TestNameStem)
#include "tst_name_stem.moc"
