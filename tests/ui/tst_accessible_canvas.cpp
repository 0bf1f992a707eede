#include "tests/ui/shop_window.h"
#include "ui/canvas/accessible_canvas.h"
#include "ui/commands/rename_component_command.h"
#include "ui/document/selection_model.h"

#include <QAccessible>
#include <QDockWidget>
#include <QTabBar>

using cutpoint::ComponentId;
using cutpoint::ui::RenameComponentCommand;

class TestAccessibleCanvas : public QObject {
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_shop.open()); }
    void cleanup() { m_shop.close(); }
    void namesSayWhatAComponentIs_data();
    void namesSayWhatAComponentIs();
    void listsTheComponents();
    void tellsTheConnections();
    void knowsWhereTheyAre();
    void tellsTheirStates();
    void canBeSelectedFromOutside();
    void followsTheDocument();
    void namesEveryControl();

private:
    [[nodiscard]] QAccessibleInterface& diagram() const
    {
        return *QAccessible::queryAccessibleInterface(&m_shop.canvas());
    }

    [[nodiscard]] QAccessibleInterface& card(const char* id) const
    {
        const auto vertex = m_shop.window().document().topology().vertexOf(id);
        return *diagram().child(static_cast<int>(vertex.value()));
    }

    cutpoint::tests::ShopWindow m_shop;
};

void TestAccessibleCanvas::namesSayWhatAComponentIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<cutpoint::Kind>("kind");
    QTest::addColumn<double>("availability");
    QTest::addColumn<unsigned>("instances");
    QTest::addColumn<bool>("isSpof");
    QTest::addColumn<QString>("spoken");

    using cutpoint::Kind;
    QTest::newRow("a single point of failure")
        << "DB primary" << Kind::Database << 0.995 << 1U << true
        << "DB primary, database, single point of failure, 99.5 %";
    QTest::newRow("instances") << "Web" << Kind::WebServer << 0.999 << 3U << false
                               << "Web, web server, needs 1 of 3, 99.9 %";
    QTest::newRow("no figure") << "Users" << Kind::Client << 0.0 << 1U << false << "Users, client";
    QTest::newRow("no name") << "" << Kind::Other << 0.0 << 1U << false << "id-1, other";
}

void TestAccessibleCanvas::namesSayWhatAComponentIs()
{
    QFETCH(const QString, name);
    QFETCH(const cutpoint::Kind, kind);
    QFETCH(const double, availability);
    QFETCH(const unsigned, instances);
    QFETCH(const bool, isSpof);
    QFETCH(const QString, spoken);
    cutpoint::Component component{.id = {"id-1"}, .name = name.toStdString(), .kind = kind};
    component.instances = instances;
    if (availability > 0.0) {
        component.rates.statement = cutpoint::StatedAvailability{availability};
    }
    QString said = cutpoint::ui::spokenName(component, {.isSpof = isSpof});
    said.replace(QChar{0x202F}, ' ');
    said.replace(QChar{0x00A0}, ' ');
    QCOMPARE(said, spoken);
}

void TestAccessibleCanvas::listsTheComponents()
{
    QCOMPARE(diagram().text(QAccessible::Name), QString{"Diagram"});
    QCOMPARE(diagram().role(), QAccessible::List);
    QVERIFY(diagram().childCount() >= 5);
    QVERIFY(card("lb").text(QAccessible::Name).startsWith("Load balancer, load balancer, single"));
    QVERIFY(!card("web-1").text(QAccessible::Name).contains("single point"));
    for (int at = 0; at < diagram().childCount(); ++at) {
        QAccessibleInterface* const child = diagram().child(at);
        QVERIFY(child != nullptr && child->isValid());
        QCOMPARE(diagram().indexOfChild(child), at);
    }
    QCOMPARE(card("db").parent(), &diagram());
    QCOMPARE(card("db").role(), QAccessible::ListItem);
}

void TestAccessibleCanvas::tellsTheConnections()
{
    QCOMPARE(card("web-1").text(QAccessible::Description),
             QString{"Calls Orders DB. Called by Load balancer."});
    QCOMPARE(card("users").text(QAccessible::Description), QString{"Calls Load balancer."});
}

void TestAccessibleCanvas::knowsWhereTheyAre()
{
    const QRect area = card("lb").rect();
    const QRect seen = m_shop.canvas().cardInView(ComponentId{"lb"}).toAlignedRect();
    QCOMPARE(area.size(), seen.size());
    QCOMPARE(area.topLeft(), m_shop.canvas().viewport()->mapToGlobal(seen.topLeft()));
    QCOMPARE(diagram().childAt(area.center().x(), area.center().y()), &card("lb"));
    QVERIFY(!card("lb").state().offscreen);
    while (m_shop.canvas().zoom() < 4.0) {
        m_shop.canvas().zoomIn();
    }
    m_shop.canvas().centreOn(ComponentId{"db"});
    QVERIFY(card("users").state().offscreen);
}

void TestAccessibleCanvas::tellsTheirStates()
{
    m_shop.key(Qt::Key_Tab);
    QVERIFY(card("users").state().selected && card("users").state().focused);
    QVERIFY(!card("lb").state().selected && !card("lb").state().focused);
    QCOMPARE(diagram().focusChild(), &card("users"));
    m_shop.key(Qt::Key_Tab);
    QVERIFY(card("lb").state().focused && !card("users").state().selected);
    m_shop.key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(card("lb").state().selected && !card("lb").state().focused);
}

void TestAccessibleCanvas::canBeSelectedFromOutside()
{
    auto* const actions = card("web-2").actionInterface();
    QVERIFY(actions != nullptr);
    QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::setFocusAction()));
    actions->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(m_shop.current(), QString{"web-2"});
    QVERIFY(m_shop.canvas().hasFocus());
}

void TestAccessibleCanvas::followsTheDocument()
{
    auto& document = m_shop.window().document();
    QAccessibleInterface& db = card("db");
    document.history().push(new RenameComponentCommand{document, {"db"}, "Ledger"});
    QVERIFY(db.text(QAccessible::Name).startsWith("Ledger, database"));
    QCOMPARE(&card("db"), &db);
    document.reset({});
    QCOMPARE(m_shop.canvas().scene().cardCount(), std::size_t{0});
    for (int at = 0; at < diagram().childCount(); ++at) {
        QVERIFY(diagram().child(at)->role() != QAccessible::ListItem);
    }
}

void TestAccessibleCanvas::namesEveryControl()
{
    for (QDockWidget* const dock : m_shop.window().findChildren<QDockWidget*>()) {
        dock->show();
    }
    m_shop.key(Qt::Key_F, Qt::ControlModifier);
    int controls = 0;
    for (QWidget* const widget : m_shop.window().findChildren<QWidget*>()) {
        // The window keeps tab bars that it no longer needs.
        const auto* const tabs = qobject_cast<QTabBar*>(widget);
        const bool isEmpty = tabs != nullptr && tabs->count() == 0;
        const bool isOwn = !widget->objectName().startsWith("qt_") && !isEmpty;
        if (widget->focusPolicy() == Qt::NoFocus || !isOwn || !widget->isVisible() ||
            widget->window() != &m_shop.window()) {
            continue;
        }
        ++controls;
        const auto* const spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(spoken != nullptr);
        QVERIFY2(
            !spoken->text(QAccessible::Name).isEmpty(),
            qPrintable(QString{"%1 in %2"}.arg(widget->metaObject()->className(),
                                               widget->parentWidget()->metaObject()->className())));
    }
    QVERIFY(controls > 10);
}

QTEST_MAIN(TestAccessibleCanvas)
#include "tst_accessible_canvas.moc"
