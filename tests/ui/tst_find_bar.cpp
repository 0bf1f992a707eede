#include "core/model/topology_parts.h"
#include "tests/ui/shop_window.h"
#include "ui/document/selection_model.h"
#include "ui/models/find_matches.h"
#include "ui/style/theme.h"
#include "ui/window/find_bar.h"

#include <QLabel>
#include <QLineEdit>

using cutpoint::ComponentId;
using cutpoint::ui::FindBar;

class TestFindBar : public QObject {
    Q_OBJECT

private slots:
    void findsByWhatAComponentIs_data();
    void findsByWhatAComponentIs();
    void initTestCase();
    void init() { QVERIFY(m_shop.open()); }
    void cleanup() { m_shop.close(); }
    void opensWithCtrlF();
    void walksThroughTheMatches();
    void startsFromTheSelection();
    void marksMatchesOnTheCanvas();
    void findsByFinding();
    void findsConnectionsZonesAndGroups();
    void saysWhenNothingIsFound();
    void followsTheDocument();
    void escapeGivesTheCanvasTheFocus();

private:
    [[nodiscard]] FindBar& bar() const { return *m_shop.window().findChild<FindBar*>(); }
    [[nodiscard]] QString count() const { return bar().findChild<QLabel*>()->text(); }

    void find(const QString& query) const
    {
        m_shop.key(Qt::Key_F, Qt::ControlModifier);
        m_shop.type(query);
    }

    /// How many pixels around the card are in the colour of marks.
    [[nodiscard]] int marksAround(const char* id) const
    {
        const QImage image = m_shop.canvas().viewport()->grab().toImage();
        const QRect card = m_shop.canvas().cardInView(ComponentId{id}).toAlignedRect();
        const QColor accent = cutpoint::ui::themeFor(m_shop.canvas().palette()).accent;
        int marks = 0;
        constexpr int around = 8;
        for (int x = card.left() - around; x <= card.right() + around; ++x) {
            for (int y = card.top() - around; y < card.top(); ++y) {
                marks += image.rect().contains(x, y) && image.pixelColor(x, y) == accent ? 1 : 0;
            }
        }
        return marks;
    }

    cutpoint::tests::ShopWindow m_shop;
};

void TestFindBar::findsByWhatAComponentIs_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("found");

    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("spaces") << "   "
                            << "";
    QTest::newRow("part of a name") << "ders"
                                    << "db";
    QTest::newRow("whatever the case") << "ORDERS"
                                       << "db";
    QTest::newRow("id") << "db-7"
                        << "db";
    QTest::newRow("kind as people say it") << "load balancer"
                                           << "lb";
    QTest::newRow("kind as files say it") << "load_balancer"
                                          << "lb";
    QTest::newRow("kind unknown to the format") << "mainframe"
                                                << "old";
    QTest::newRow("layer") << "edge"
                           << "lb";
    QTest::newRow("zone") << "zone b"
                          << "db old";
    QTest::newRow("group by id") << "g1"
                                 << "old";
    QTest::newRow("group by name") << "Billing"
                                   << "old";
    QTest::newRow("SPOF") << "spof"
                          << "lb";
    QTest::newRow("SPOF in words") << "single point"
                                   << "lb";
    QTest::newRow("choke point") << "choke"
                                 << "db";
    QTest::newRow("advisory") << "advisory"
                              << "old";
    QTest::newRow("accepted") << "accepted"
                              << "db";
    QTest::newRow("every word counts") << "database spof"
                                       << "";
    QTest::newRow("words in any order") << "b orders"
                                        << "db";
    QTest::newRow("words do not run together") << "balancerlb"
                                               << "";
}

void TestFindBar::findsByWhatAComponentIs()
{
    QFETCH(const QString, query);
    QFETCH(const QString, found);
    using namespace cutpoint;
    Topology topology;
    topology.add(
        Component{.id = {"lb"}, .name = "Balancer", .kind = Kind::LoadBalancer, .layer = "edge"});
    Component db{.id = {"db-7"}, .name = "Orders", .kind = Kind::Database};
    db.domains = {{.dimension = "zone", .names = {"a", "b"}}};
    topology.add(db);
    Component old{.id = {"old"}, .unknownKind = "mainframe", .group = "g1"};
    old.domains = {{.dimension = "zone", .names = {"b"}}};
    topology.add(old);
    topology.add(Group{.id = "g1", .name = "Billing"});
    Report report;
    report.spofs = {{.unit = {UnitType::Component, "lb"}},
                    {.unit = {UnitType::Component, "db-7"}, .accepted = Acceptance{}},
                    {.unit = {UnitType::Component, "gone"}}};
    report.chokePoints = {{.id = "db-7"}};
    report.advisories = {{.id = "old"}};
    QStringList names;
    for (const std::size_t number : ui::findMatches(ui::searchTexts(topology, &report), query)) {
        names << (number == 0 ? "lb" : number == 1 ? "db" : "old");
    }
    QCOMPARE(names.join(' '), found);
}

void TestFindBar::initTestCase()
{
    QVERIFY(cutpoint::ui::searchTexts({}, nullptr).empty());
}

void TestFindBar::opensWithCtrlF()
{
    QVERIFY(bar().isHidden());
    m_shop.key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar().isVisible());
    QVERIFY(qobject_cast<QLineEdit*>(m_shop.focused()) != nullptr);
    QVERIFY(bar().isAncestorOf(m_shop.focused()));
    QVERIFY(bar().mapToGlobal(QPoint{}).y() >=
            m_shop.canvas().mapToGlobal(QPoint{0, m_shop.canvas().height()}).y());
}

void TestFindBar::walksThroughTheMatches()
{
    find("web");
    QCOMPARE(count(), QString{"1 of 2"});
    QCOMPARE(m_shop.current(), QString{"web-1"});
    m_shop.key(Qt::Key_Return);
    QCOMPARE(count(), QString{"2 of 2"});
    QCOMPARE(m_shop.current(), QString{"web-2"});
    m_shop.key(Qt::Key_Return);
    QCOMPARE(m_shop.current(), QString{"web-1"});
    m_shop.key(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_shop.current(), QString{"web-2"});
    m_shop.key(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(m_shop.current(), QString{"web-1"});
    const QPointF middle = m_shop.canvas().seenArea().center();
    m_shop.canvas().zoomIn();
    m_shop.canvas().zoomIn();
    m_shop.canvas().zoomIn();
    m_shop.canvas().zoomIn();
    m_shop.canvas().zoomIn();
    m_shop.key(Qt::Key_F3);
    QVERIFY(m_shop.canvas().seenArea().contains(
        m_shop.canvas().view().toScene(m_shop.canvas().cardInView({"web-2"}).center())));
    QVERIFY(m_shop.canvas().seenArea().center().x() > middle.x() + 1.0);
}

void TestFindBar::startsFromTheSelection()
{
    m_shop.window().selection().selectOnly(ComponentId{"web-2"});
    find("e");
    QCOMPARE(m_shop.current(), QString{"web-2"});
    m_shop.key(Qt::Key_Return);
    QCOMPARE(m_shop.current(), QString{"db"});
}

void TestFindBar::marksMatchesOnTheCanvas()
{
    QCOMPARE(marksAround("web-2"), 0);
    find("web");
    QVERIFY(marksAround("web-2") > 20);
    QCOMPARE(marksAround("users"), 0);
    m_shop.key(Qt::Key_Escape);
    QCOMPARE(marksAround("web-2"), 0);
}

void TestFindBar::findsByFinding()
{
    find("spof");
    QCOMPARE(count(), QString{"1 of 2"});
    QCOMPARE(m_shop.current(), QString{"lb"});
    m_shop.key(Qt::Key_Return);
    QCOMPARE(m_shop.current(), QString{"db"});
}

void TestFindBar::findsConnectionsZonesAndGroups()
{
    using namespace cutpoint;
    TopologyParts parts = partsOf(m_shop.window().document().topology());
    parts.connections[1].connection.label = "HTTP";
    for (Component& component : parts.components) {
        if (component.kind == Kind::WebServer) {
            component.domains = {{"zone", {"north"}}};
            component.group = "fleet";
        }
    }
    m_shop.window().document().reset(assemble(std::move(parts)));
    QTRY_VERIFY(m_shop.window().analysis().isCurrent());
    const ui::SelectionModel& selection = m_shop.window().selection();
    const auto& links = m_shop.canvas().scene().links();
    find("http");
    QCOMPARE(count(), QString{"1 of 1"});
    QVERIFY(selection.connection() == links[1].key);
    find("web 2 -> orders");
    QCOMPARE(count(), QString{"1 of 1"});
    QVERIFY(selection.connection() == links[4].key);
    m_shop.window().selection().clear();
    find("fleet");
    QCOMPARE(count(), QString{"1 of 3"});  // The group, and who is in it.
    QCOMPARE(selection.group().value_or("none"), std::string{"fleet"});
    m_shop.window().selection().clear();
    find("north");
    QCOMPARE(count(), QString{"1 of 3"});  // The zone, and who lives in it.
    QCOMPARE(selection.domain().value_or("none"), std::string{"zone:north"});
    m_shop.key(Qt::Key_Return);
    QCOMPARE(m_shop.current(), QString{"web-1"});
    QVERIFY(!selection.domain());
}

void TestFindBar::saysWhenNothingIsFound()
{
    find("webz");
    QCOMPARE(count(), QString{"No match"});
    QCOMPARE(m_shop.current(), QString{"web-1"});
    m_shop.key(Qt::Key_Return);
    QCOMPARE(m_shop.current(), QString{"web-1"});
    m_shop.key(Qt::Key_Backspace);
    QCOMPARE(count(), QString{"1 of 2"});
}

void TestFindBar::followsTheDocument()
{
    find("web");
    m_shop.window().selection().selectOnly(ComponentId{"db"});
    QCOMPARE(count(), QString{"2 matches"});
    m_shop.window().document().reset({});
    QCOMPARE(count(), QString{"No match"});
}

void TestFindBar::escapeGivesTheCanvasTheFocus()
{
    find("web");
    m_shop.key(Qt::Key_Escape);
    QVERIFY(bar().isHidden());
    QVERIFY(m_shop.canvas().hasFocus());
    QCOMPARE(m_shop.current(), QString{"web-1"});
    m_shop.key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(bar().findChild<QLineEdit*>()->selectedText(), QString{"web"});
}

QTEST_MAIN(TestFindBar)
#include "tst_find_bar.moc"
