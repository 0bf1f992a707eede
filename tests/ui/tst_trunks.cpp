#include "tests/ui/shop_window.h"
#include "ui/canvas/geometry.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <set>

using namespace cutpoint;
using namespace cutpoint::ui;

/// Connections that lie upon one another, under the mouse.
class TestTrunks : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aTooltipNamesEveryPair();
    void eachClickSelectsTheNext();
    void deletesTheOneThatIsSelected();

private:
    [[nodiscard]] MainWindow& window() const { return m_shop.window(); }

    /// In the middle of the trunk from the web servers to the databases.
    [[nodiscard]] QPoint trunk() const
    {
        const DiagramCanvas& canvas = m_shop.canvas();
        const Diagram& diagram = canvas.scene().diagram();
        const QRectF card = canvas.cardInView(ComponentId{"web-1"});
        const Rectangle& placed = diagram.cards[*canvas.scene().topology().vertexOf("web-1")];
        const Trunk& trunk = diagram.trunks.front();
        const double zoom = card.width() / placed.width;
        // A quarter of the way: all that a branch has in common with others, and no stem.
        const double x = trunk.from + (trunk.to - trunk.from) / 4.0;
        return QPointF{card.x() + (x - placed.x) * zoom, card.y() + (trunk.y - placed.y) * zoom}
            .toPoint();
    }

    void click(const QPoint& at) const
    {
        QTest::mouseClick(m_shop.canvas().viewport(), Qt::LeftButton, {}, at);
    }

    tests::ShopWindow m_shop;
};

void TestTrunks::init()
{
    Topology topology = tests::shop();
    Component users{.id = {"users-db"}};
    users.name = "Users DB";
    users.kind = Kind::Database;
    users.position = Position{};
    users.position->x = 400;
    users.position->y = 360;
    topology.add(std::move(users));
    topology.connect("web-1", "users-db", {});
    topology.connect("web-2", "users-db", {});
    QVERIFY(m_shop.open());
    window().document().reset(std::move(topology));
    QTRY_VERIFY(window().analysis().isCurrent());
    QCOMPARE(m_shop.canvas().scene().diagram().trunks.size(), std::size_t{1});
}

void TestTrunks::cleanup()
{
    QToolTip::hideText();
    m_shop.close();
}

void TestTrunks::aTooltipNamesEveryPair()
{
    QWidget* const viewport = m_shop.canvas().viewport();
    QHelpEvent help{QEvent::ToolTip, trunk(), viewport->mapToGlobal(trunk())};
    QApplication::sendEvent(viewport, &help);
    const QString text = QToolTip::text();
    // A quarter of the way from web-1 lie its own two calls, or what web-2 sends that way.
    QVERIFY2(text.count(QString::fromUtf8("→")) > 1, qPrintable(text));
    QVERIFY2(text.contains(QString::fromUtf8("Web 1 → Users DB")), qPrintable(text));
}

void TestTrunks::eachClickSelectsTheNext()
{
    std::set<ConnectionKey> seen;
    click(trunk());
    QVERIFY(window().selection().connection());
    const ConnectionKey first = *window().selection().connection();
    seen.insert(first);
    for (int clicks = 0; clicks < 10; ++clicks) {
        click(trunk());
        if (*window().selection().connection() == first) {
            break;
        }
        seen.insert(*window().selection().connection());
    }
    QVERIFY(window().selection().connection() == first);
    QVERIFY2(seen.size() > 1, qPrintable(QString::number(seen.size())));
}

void TestTrunks::deletesTheOneThatIsSelected()
{
    click(trunk());
    click(trunk());
    const ConnectionKey chosen = *window().selection().connection();
    const std::size_t before = window().document().topology().connectionCount();
    m_shop.canvas().setFocus();
    QTest::keyClick(&m_shop.canvas(), Qt::Key_Delete);
    QCOMPARE(window().document().topology().connectionCount(), before - 1);
    for (const PlacedConnection& left : window().document().topology().connections()) {
        QVERIFY(left.key != chosen);
    }
    QVERIFY(m_shop.canvas().scene().diagram().trunks.empty());
}

QTEST_MAIN(TestTrunks)
#include "tst_trunks.moc"
