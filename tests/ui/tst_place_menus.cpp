#include "core/io/write_topology.h"
#include "tests/ui/shop_window.h"
#include "ui/document/selection_model.h"
#include "ui/window/place_menus.h"

#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>

using cutpoint::Component;
using cutpoint::ComponentId;
using cutpoint::writeTopology;
using cutpoint::ui::PlaceMenus;

class TestPlaceMenus : public QObject {
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_shop.open()); }
    void cleanup()
    {
        m_shop.window().document().history().setClean();
        m_shop.close();
    }
    void needASelection();
    void putsIntoANewLayerAndOut();
    void putsIntoAZoneAndOut();
    void statesHowManyAreNeeded();
    void givingNoNameDoesNothing();

private:
    [[nodiscard]] QMenu& menu(const char* name) const
    {
        return *m_shop.window().findChild<QMenu*>(QLatin1String{name});
    }

    /// Opens the menu and chooses what is called so.
    void choose(const char* name, const QString& text) const
    {
        emit menu(name).aboutToShow();
        for (QAction* const action : menu(name).actions()) {
            if (action->text().remove('&') == text) {
                action->trigger();
                return;
            }
        }
        QFAIL(qPrintable("no " + text));
    }

    /// What is ticked in the menu.
    [[nodiscard]] QString ticked(const char* name) const
    {
        emit menu(name).aboutToShow();
        QStringList texts;
        for (const QAction* const action : menu(name).actions()) {
            if (action->isChecked()) {
                texts << action->text();
            }
        }
        return texts.join(' ');
    }

    void answer(const QString& text) const
    {
        QTimer::singleShot(0, &m_shop.window(), [text] {
            auto* const dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            dialog->setTextValue(text);
            dialog->accept();
        });
    }

    void select(std::set<ComponentId> ids) const
    {
        m_shop.window().selection().select(std::move(ids));
    }

    [[nodiscard]] const Component& component(const char* id) const
    {
        return *m_shop.window().document().topology().find(id);
    }

    cutpoint::tests::ShopWindow m_shop;
};

void TestPlaceMenus::needASelection()
{
    for (const QAction* const action : m_shop.window().findChild<PlaceMenus*>()->actions()) {
        QVERIFY(!action->isEnabled());
    }
    select({{"lb"}});
    QVERIFY(menu("layer").menuAction()->isEnabled());
    QVERIFY(menu("zone").menuAction()->isEnabled());
    QVERIFY(!menu("needed").menuAction()->isEnabled());
}

void TestPlaceMenus::putsIntoANewLayerAndOut()
{
    const std::string before = writeTopology(m_shop.window().document().topology());
    select({{"web-1"}, {"web-2"}});
    QCOMPARE(ticked("layer"), QString{"No layer"});
    answer("  Front  end ");
    choose("layer", "New layer…");
    QCOMPARE(component("web-1").layer, std::string{"Front end"});
    QCOMPARE(component("web-2").layer, std::string{"Front end"});
    QCOMPARE(m_shop.window().document().history().undoText(),
             QString{"Put Web 1 and Web 2 into layer Front end"});
    QCOMPARE(ticked("layer"), QString{"Front end"});
    select({{"web-1"}, {"db"}});
    QCOMPARE(ticked("layer"), QString{});
    choose("layer", "Front end");
    QCOMPARE(component("db").layer, std::string{"Front end"});
    choose("layer", "No layer");
    QCOMPARE(component("db").layer, std::string{});
    m_shop.window().document().history().setIndex(0);
    QCOMPARE(writeTopology(m_shop.window().document().topology()), before);
}

void TestPlaceMenus::putsIntoAZoneAndOut()
{
    select({{"web-1"}});
    answer("a");
    choose("zone", "New zone…");
    QVERIFY((component("web-1").domains == std::vector<cutpoint::Placement>{{"zone", {"a"}}}));
    QCOMPARE(ticked("zone"), QString{"zone a"});
    choose("zone", "zone a");
    QVERIFY(component("web-1").domains.empty());
    QCOMPARE(m_shop.window().document().history().undoText(), QString{"Take Web 1 out of zone a"});
}

void TestPlaceMenus::statesHowManyAreNeeded()
{
    select({{"web-1"}, {"web-2"}});
    m_shop.canvas().setFocus();
    m_shop.key(Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(ticked("needed"), QString{"1 of 2"});
    choose("needed", "2 of 2");
    const std::string group = component("web-1").group;
    QCOMPARE(m_shop.window().document().topology().findGroup(group)->required,
             std::optional<std::uint32_t>{2});
    QCOMPARE(ticked("needed"), QString{"2 of 2"});
}

void TestPlaceMenus::givingNoNameDoesNothing()
{
    select({{"web-1"}});
    answer("   ");
    choose("layer", "New layer…");
    QCOMPARE(m_shop.window().document().history().count(), 0);
}

QTEST_MAIN(TestPlaceMenus)
#include "tst_place_menus.moc"
