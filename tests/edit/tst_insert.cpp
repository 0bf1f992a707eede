#include "core/edit/insert.h"

#include <QTest>

#include <stdexcept>

using namespace cutpoint;

class TestInsert : public QObject {
    Q_OBJECT

private slots:
    void makesIdsOfNames_data();
    void makesIdsOfNames();
    void insertsWithAnIdOfItsOwn();
    void refusesSelfConnections();
    void connectsInParallel();
};

void TestInsert::makesIdsOfNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::newRow("words") << "Web server"
                           << "web-server";
    QTest::newRow("taken") << "Web"
                           << "web-3";
    QTest::newRow("signs") << " (App) #1! "
                           << "app-1";
    QTest::newRow("no letters") << "→"
                                << "→";
    QTest::newRow("nothing") << "--"
                             << "component";
    QTest::newRow("umlaut") << "Bär"
                            << "bär";
}

void TestInsert::makesIdsOfNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, id);
    TopologyParts parts;
    parts.components = {{.id = {"web"}}, {.id = {"web-2"}}};
    QCOMPARE(QString::fromStdString(freshId(parts, name.toStdString())), id);
}

void TestInsert::insertsWithAnIdOfItsOwn()
{
    TopologyParts parts;
    QCOMPARE(addComponent(parts, {.kind = Kind::Database}).value, std::string{"database"});
    QCOMPARE(addComponent(parts, {.kind = Kind::Database}).value, std::string{"database-2"});
    QCOMPARE(addComponent(parts, {.name = "Orders"}).value, std::string{"orders"});
    QVERIFY_EXCEPTION_THROWN(addComponent(parts, {.id = {"orders"}}), std::invalid_argument);
    QCOMPARE(assemble(parts).componentCount(), std::size_t{3});
}

void TestInsert::refusesSelfConnections()
{
    Topology topology;
    topology.add(Component{.id = {"a"}});
    topology.add(Component{.id = {"b"}});
    QVERIFY(connectionRefusal(topology, "a", "a").has_value());
    QVERIFY(connectionRefusal(topology, "a", "c").has_value());
    QVERIFY(!connectionRefusal(topology, "a", "b").has_value());
}

void TestInsert::connectsInParallel()
{
    TopologyParts parts;
    parts.components = {{.id = {"a"}}, {.id = {"b"}}};
    const ConnectionKey first = addConnection(parts, "a", "b");
    const ConnectionKey second = addConnection(parts, "a", "b", {.label = "backup"});
    QVERIFY(first != second);
    QCOMPARE(assemble(parts).connectionCount(), std::size_t{2});
}

QTEST_APPLESS_MAIN(TestInsert)
#include "tst_insert.moc"
