#include "core/analysis/analyse.h"
#include "core/model/topology_parts.h"
#include "tests/ui/shop_window.h"
#include "ui/style/words.h"
#include "ui/window/spof_remedy.h"

#include <QUndoStack>

using namespace cutpoint;
using namespace cutpoint::ui;

/// The button with the change that helps most against the chosen single point of failure.
class TestSpofRemedy : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void offersWhatHelpsMost();
    void aClickMakesTheChange();
    void followsEdits();
    void offersNothingForWhatIsNone();
    void offersNothingDuringAWhatIf();

private:
    [[nodiscard]] MainWindow& window() const { return m_shop.window(); }
    [[nodiscard]] SpofRemedy& button() const { return *window().findChild<SpofRemedy*>(); }

    void select(const char* id) const { window().selection().selectOnly(ComponentId{id}); }

    tests::ShopWindow m_shop;
};

void TestSpofRemedy::init()
{
    QVERIFY(m_shop.open());
}

void TestSpofRemedy::cleanup()
{
    m_shop.close();
}

void TestSpofRemedy::offersWhatHelpsMost()
{
    QVERIFY(!button().isVisible());
    select("lb");
    QTRY_VERIFY(button().isVisible() && button().isEnabled());
    TopologyParts parts = partsOf(window().document().topology());
    for (Component& component : parts.components) {
        component.instances = component.id.value == "lb" ? 2 : component.instances;
    }
    const Report twice = analyse(assemble(std::move(parts)));
    QCOMPARE(
        button().text(),
        QString::fromUtf8("+ One more instance → %1").arg(inWords(twice.system->availability)));
    QVERIFY2(button().toolTip().contains("Load balancer"), qPrintable(button().toolTip()));
}

void TestSpofRemedy::aClickMakesTheChange()
{
    select("lb");
    QTRY_VERIFY(button().isVisible() && button().isEnabled());
    QTest::mouseClick(&button(), Qt::LeftButton);
    QCOMPARE(window().document().topology().find("lb")->instances, 2U);
    QTRY_VERIFY(window().analysis().isCurrent());
    QCOMPARE(window().analysis().report()->spofs.size(), std::size_t{1});
    QTRY_VERIFY(!button().isVisible());
    window().document().history().undo();
    QCOMPARE(window().document().topology().find("lb")->instances, 1U);
}

void TestSpofRemedy::followsEdits()
{
    select("db");
    QTRY_VERIFY(button().isVisible() && button().isEnabled());
    const QString before = button().text();
    // The other single point of failure goes: the same change comes to more.
    select("lb");
    QTRY_VERIFY(button().isVisible() && button().isEnabled() &&
                button().toolTip().contains("Load balancer"));
    QTest::mouseClick(&button(), Qt::LeftButton);
    select("db");
    QTRY_VERIFY(button().isVisible() && button().isEnabled());
    QTRY_VERIFY(button().toolTip().contains("Orders DB"));
    QVERIFY2(button().text() != before, qPrintable(before));
}

void TestSpofRemedy::offersNothingForWhatIsNone()
{
    select("lb");
    QTRY_VERIFY(button().isVisible() && button().isEnabled());
    select("web-1");
    QTRY_VERIFY(!button().isVisible());
}

void TestSpofRemedy::offersNothingDuringAWhatIf()
{
    select("lb");
    QTRY_VERIFY(button().isVisible() && button().isEnabled());
    select("web-1");
    m_shop.canvas().setFocus();
    QTest::keyClick(&m_shop.canvas(), Qt::Key_X);
    QTRY_VERIFY(window().analysis().whatIf() != nullptr);
    select("web-2");
    QTest::qWait(100);
    QVERIFY(!button().isVisible());
}

QTEST_MAIN(TestSpofRemedy)
#include "tst_spof_remedy.moc"
