#include "core/io/read_topology.h"
#include "core/io/write_topology.h"
#include "tests/ui/shop.h"
#include "ui/commands/move_components_command.h"
#include "ui/commands/rename_component_command.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using cutpoint::ComponentId;
using cutpoint::Diagram;
using cutpoint::Point;
using cutpoint::Topology;
using cutpoint::ui::MoveComponentsCommand;
using cutpoint::ui::RenameComponentCommand;
using cutpoint::ui::SelectionModel;
using cutpoint::ui::TopologyDocument;

class TestDocument : public QObject {
    Q_OBJECT

private slots:
    void renamesAndUndoes();
    void leavesNoStepBehindForTheSameName();
    void takesAnEmptyNameForTheId();
    void movesAndUndoes();
    void foldsStepsOfOneGesture();
    void keepsGesturesApart();
    void leavesNoStepBehindForAWayBack();
    void statesTheWholePictureAtTheFirstMove();
    void countsNoRevisionForAMove();
    void tellsOfEveryComponentAndOnceOfThePicture();
    void savesAndLoadsTheSame();
    void remembersThatItsFileIsAnotherTools();
    void keepsTheDocumentWhenLoadingFails_data();
    void keepsTheDocumentWhenLoadingFails();
    void staysModifiedWhenSavingFails();
    void clearsTheSelectionOnReset();
    void keepsTheCurrentOneAmongTheSelected();

private:
    static void move(TopologyDocument& document, const std::set<ComponentId>& ids, Point by,
                     quint64 gesture)
    {
        document.history().push(new MoveComponentsCommand{
            document, cutpoint::drawDiagram(document.topology()), ids, by, gesture});
    }

    static double x(const TopologyDocument& document, const char* id)
    {
        return document.topology().find(id)->position->x;
    }

    static QString write(const QTemporaryDir& folder, const QByteArray& text)
    {
        const QString path = folder.filePath("file.json");
        QFile file{path};
        if (file.open(QIODevice::WriteOnly)) {
            file.write(text);
        }
        return path;
    }
};

void TestDocument::renamesAndUndoes()
{
    TopologyDocument document{cutpoint::tests::shop()};
    document.history().push(new RenameComponentCommand{document, {"lb"}, "  HAProxy "});
    QCOMPARE(document.topology().find("lb")->name, std::string{"HAProxy"});
    QVERIFY(document.isModified());
    document.history().undo();
    QCOMPARE(document.topology().find("lb")->name, std::string{"Load balancer"});
    QVERIFY(!document.isModified());
    document.history().redo();
    QCOMPARE(document.topology().find("lb")->name, std::string{"HAProxy"});
}

void TestDocument::leavesNoStepBehindForTheSameName()
{
    TopologyDocument document{cutpoint::tests::shop()};
    document.history().push(new RenameComponentCommand{document, {"lb"}, "Load balancer"});
    QCOMPARE(document.history().count(), 0);
    QVERIFY(!document.isModified());
}

void TestDocument::takesAnEmptyNameForTheId()
{
    TopologyDocument document{cutpoint::tests::shop()};
    document.history().push(new RenameComponentCommand{document, {"lb"}, " "});
    QVERIFY(document.topology().find("lb")->name.empty());
    QCOMPARE(titleOf(*document.topology().find("lb")), std::string{"lb"});
}

void TestDocument::movesAndUndoes()
{
    TopologyDocument document{cutpoint::tests::shop()};
    move(document, {{"lb"}, {"db"}}, {16, -8}, 1);
    QCOMPARE(x(document, "lb"), 176.0);
    QCOMPARE(x(document, "db"), 176.0);
    QCOMPARE(x(document, "users"), 160.0);
    document.history().undo();
    QVERIFY(document.topology() == cutpoint::tests::shop());
}

void TestDocument::foldsStepsOfOneGesture()
{
    TopologyDocument document{cutpoint::tests::shop()};
    move(document, {{"lb"}}, {8, 0}, 7);
    move(document, {{"lb"}}, {8, 0}, 7);
    QCOMPARE(document.history().count(), 1);
    QCOMPARE(x(document, "lb"), 176.0);
    document.history().undo();
    QCOMPARE(x(document, "lb"), 160.0);
    document.history().redo();
    QCOMPARE(x(document, "lb"), 176.0);
}

void TestDocument::keepsGesturesApart()
{
    TopologyDocument document{cutpoint::tests::shop()};
    move(document, {{"lb"}}, {8, 0}, 1);
    move(document, {{"lb"}}, {8, 0}, 2);
    QCOMPARE(document.history().count(), 2);
}

void TestDocument::leavesNoStepBehindForAWayBack()
{
    TopologyDocument document{cutpoint::tests::shop()};
    move(document, {{"lb"}}, {8, 0}, 1);
    move(document, {{"lb"}}, {-8, 0}, 1);
    QCOMPARE(document.history().count(), 0);
    QVERIFY(document.topology() == cutpoint::tests::shop());
}

void TestDocument::statesTheWholePictureAtTheFirstMove()
{
    Topology topology = cutpoint::tests::shop();
    cutpoint::Component placeless = *topology.find("db");
    placeless.position.reset();
    topology.replace(placeless);
    const Diagram before = cutpoint::drawDiagram(topology);
    TopologyDocument document{topology};

    move(document, {{"lb"}}, {8, 0}, 1);
    const Diagram after = cutpoint::drawDiagram(document.topology());
    for (std::size_t card = 0; card < before.cards.size(); ++card) {
        const bool isMoved = document.topology().component(card).id.value == "lb";
        QCOMPARE(after.cards[card].x, before.cards[card].x + (isMoved ? 8 : 0));
        QCOMPARE(after.cards[card].y, before.cards[card].y);
    }
    QCOMPARE(document.history().count(), 1);
    document.history().undo();
    QVERIFY(document.topology() == topology);
}

void TestDocument::countsNoRevisionForAMove()
{
    TopologyDocument document{cutpoint::tests::shop()};
    const QSignalSpy contentChanges{&document, &TopologyDocument::contentChanged};
    const quint64 before = document.revision();
    move(document, {{"lb"}}, {8, 0}, 1);
    QCOMPARE(document.revision(), before);
    QCOMPARE(contentChanges.count(), 0);
    document.history().push(new RenameComponentCommand{document, {"lb"}, "HAProxy"});
    QCOMPARE(document.revision(), before + 1);
    QCOMPARE(contentChanges.count(), 1);
}

void TestDocument::tellsOfEveryComponentAndOnceOfThePicture()
{
    TopologyDocument document{cutpoint::tests::shop()};
    const QSignalSpy components{&document, &TopologyDocument::componentChanged};
    const QSignalSpy pictures{&document, &TopologyDocument::pictureChanged};
    move(document, {{"lb"}, {"db"}, {"web-1"}}, {8, 0}, 1);
    QCOMPARE(components.count(), 3);
    QCOMPARE(pictures.count(), 1);
}

void TestDocument::savesAndLoadsTheSame()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("shop.topology.json");
    TopologyDocument document{cutpoint::tests::shop()};
    document.history().push(new RenameComponentCommand{document, {"lb"}, "HAProxy"});
    move(document, {{"db"}}, {0, 8}, 1);
    QVERIFY(!document.save(path));
    QVERIFY(!document.isModified());
    QCOMPARE(document.path(), path);

    TopologyDocument reopened;
    QVERIFY(reopened.load(path).isLoaded);
    QVERIFY(reopened.topology() == document.topology());
    QVERIFY(!reopened.isModified());
}

void TestDocument::remembersThatItsFileIsAnotherTools()
{
    const QTemporaryDir folder;
    QFile graph{folder.filePath("net.json")};
    QVERIFY(graph.open(QIODevice::WriteOnly));
    graph.write(R"({"nodes": [{"id": "a"}, {"id": "b"}],
                    "links": [{"source": "a", "target": "b"}]})");
    graph.close();
    TopologyDocument document;
    QVERIFY(document.load(graph.fileName()).isLoaded);
    QVERIFY(document.isImported());
    QVERIFY(!document.save(folder.filePath("net.topology.json")));
    QVERIFY(!document.isImported());
    document.reset({});
    QVERIFY(document.load(graph.fileName()).isLoaded);
    document.reset({});
    QVERIFY(!document.isImported());
}

void TestDocument::keepsTheDocumentWhenLoadingFails_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("leastProblems");

    QTest::newRow("not JSON") << QByteArray{"hello"} << 1;
    QTest::newRow("empty file") << QByteArray{} << 1;
    QTest::newRow("two mistakes are both reported")
        << QByteArray{R"({"components": [{"id": "a", "availability": 1.5},
                                         {"id": "b", "instances": 0}]})"}
        << 2;
}

void TestDocument::keepsTheDocumentWhenLoadingFails()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, leastProblems);
    const QTemporaryDir folder;
    TopologyDocument document{cutpoint::tests::shop()};
    document.history().push(new RenameComponentCommand{document, {"lb"}, "HAProxy"});
    const Topology before = document.topology();

    const auto outcome = document.load(write(folder, text));
    QVERIFY(!outcome.isLoaded);
    QVERIFY(static_cast<int>(outcome.diagnostics.size()) >= leastProblems);
    QVERIFY(document.topology() == before);
    QVERIFY(document.isModified());
    QVERIFY(document.history().canUndo());
    QVERIFY(document.path().isEmpty());
}

void TestDocument::staysModifiedWhenSavingFails()
{
    const QTemporaryDir folder;
    TopologyDocument document{cutpoint::tests::shop()};
    document.history().push(new RenameComponentCommand{document, {"lb"}, "HAProxy"});
    const auto problem = document.save(folder.filePath("no such folder/shop.json"));
    QVERIFY(problem && !problem->isEmpty());
    QVERIFY(document.isModified());
    QVERIFY(document.path().isEmpty());
}

void TestDocument::clearsTheSelectionOnReset()
{
    TopologyDocument document{cutpoint::tests::shop()};
    SelectionModel selection{document};
    selection.selectOnly(ComponentId{"lb"});
    document.reset({});
    QVERIFY(selection.isEmpty());
    QVERIFY(!selection.current());
}

void TestDocument::keepsTheCurrentOneAmongTheSelected()
{
    const TopologyDocument document{cutpoint::tests::shop()};
    SelectionModel selection{document};
    selection.select({{"lb"}, {"db"}}, ComponentId{"lb"});
    QVERIFY(selection.current() == ComponentId{"lb"});
    selection.toggle(ComponentId{"lb"});
    QVERIFY(selection.current() == ComponentId{"db"});
    selection.selectOnly(cutpoint::ConnectionKey{1});
    QVERIFY(selection.components().empty());
    QVERIFY(!selection.current());
    selection.add(ComponentId{"lb"});
    QVERIFY(!selection.connection());
}

QTEST_MAIN(TestDocument)
#include "tst_document.moc"
