#include "core/model/topology_parts.h"
#include "tests/ui/shop_window.h"
#include "ui/panels/findings_view.h"
#include "ui/style/words.h"
#include "ui/window/recommendations_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUndoStack>

#include <memory>

using namespace cutpoint;
using namespace cutpoint::ui;

class TestRecommendations : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theMenuOpensTheDockAndLooks();
    void listsTheWayToATargetAndEachChange();
    void refusesATargetThatIsNone();
    void aRowTellsBeforeAndAfterAndSelects();
    void appliesOneChangeAsOneUndoStep();
    void appliesTheWholePlanAsOneUndoStep();
    void anEditMakesItsAdviceOld();

private:
    [[nodiscard]] QDockWidget& dock() const
    {
        return *m_shop->window().findChild<QDockWidget*>("recommendations");
    }
    [[nodiscard]] RecommendationsPanel& panel() const
    {
        return *dock().findChild<RecommendationsPanel*>();
    }
    [[nodiscard]] FindingsView& list() const { return panel().list(); }
    [[nodiscard]] QString summary() const { return panel().findChild<QLabel*>()->text(); }
    [[nodiscard]] QLineEdit& target() const { return *panel().findChild<QLineEdit*>(); }
    [[nodiscard]] const Topology& topology() const
    {
        return m_shop->window().document().topology();
    }
    [[nodiscard]] double down() const
    {
        return m_shop->window().analysis().report()->system->availability.down();
    }

    [[nodiscard]] QPushButton& button(const QString& text) const
    {
        for (QPushButton* const each : panel().findChildren<QPushButton*>()) {
            if (each->text().remove('&') == text) {
                return *each;
            }
        }
        qFatal("no button %s", qPrintable(text));
    }

    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            titles << list().model()->index(row, 0).data().toString();
        }
        return titles;
    }

    /// The rows below a heading, up to the next one.
    [[nodiscard]] QList<QModelIndex> rowsUnder(const QString& heading) const
    {
        QList<QModelIndex> rows;
        bool isInside = false;
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            const QModelIndex index = list().model()->index(row, 0);
            const bool isHeading = !index.data(SectionModel::RowRole).isValid();
            isInside = isHeading ? index.data().toString() == heading : isInside;
            if (isInside && !isHeading) {
                rows << index;
            }
        }
        return rows;
    }

    void clickRow(const QModelIndex& index) const
    {
        list().scrollTo(index);
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(index).center());
    }

    void look(const QString& wanted)
    {
        dock().show();
        dock().raise();
        QCoreApplication::processEvents();
        QTest::mouseClick(&target(), Qt::LeftButton);
        target().selectAll();
        QTest::keyClicks(&target(), wanted);
        QTest::mouseClick(&button("Look for changes"), Qt::LeftButton);
        QTRY_VERIFY(panel().runner().isCurrent() && !panel().runner().isBusy());
    }

    std::unique_ptr<tests::ShopWindow> m_shop;
};

void TestRecommendations::init()
{
    m_shop = std::make_unique<tests::ShopWindow>();
    QVERIFY(m_shop->open());
}

void TestRecommendations::cleanup()
{
    m_shop.reset();
}

void TestRecommendations::theMenuOpensTheDockAndLooks()
{
    for (QAction* const action : m_shop->window().findChildren<QAction*>()) {
        if (action->text().remove('&') == "Recommendations") {
            action->trigger();
        }
    }
    QVERIFY(dock().isVisible());
    QTRY_VERIFY(panel().runner().isCurrent());
    QCOMPARE(summary(), QString{"State a target to find the way to it."});
    QVERIFY(!titles().isEmpty());
    QVERIFY(!button("Apply all").isEnabled());
    QVERIFY(!button("Apply").isEnabled());
}

void TestRecommendations::listsTheWayToATargetAndEachChange()
{
    look("99.99 %");
    QVERIFY2(titles().contains("To reach the target"), qPrintable(titles().join(", ")));
    QVERIFY(titles().contains("One by one"));
    // Load balancer and database each alone cost more than the target leaves.
    QCOMPARE(rowsUnder("To reach the target").size(), 2);
    QVERIFY2(summary().contains("99.99"), qPrintable(summary()));
    QVERIFY(button("Apply all").isEnabled());
}

void TestRecommendations::refusesATargetThatIsNone()
{
    dock().show();
    dock().raise();
    QCoreApplication::processEvents();
    QTest::mouseClick(&target(), Qt::LeftButton);
    QTest::keyClicks(&target(), "often");
    QTest::keyClick(&target(), Qt::Key_Return);
    QVERIFY(!panel().runner().isBusy());
    QVERIFY(titles().isEmpty());
    QVERIFY2(!summary().isEmpty() && !summary().contains("Looking"), qPrintable(summary()));
}

void TestRecommendations::aRowTellsBeforeAndAfterAndSelects()
{
    look("99.99 %");
    for (const QModelIndex& row : rowsUnder("One by one")) {
        if (row.data().toString().contains("Orders DB")) {
            clickRow(row);
            break;
        }
    }
    QCOMPARE(m_shop->current(), QString{"db"});
    const QString before = QString::fromUtf8("99.80\u202f% → 99.90\u202f%");
    QVERIFY2(summary().startsWith(before), qPrintable(summary()));
    QVERIFY(button("Apply").isEnabled());
}

void TestRecommendations::appliesOneChangeAsOneUndoStep()
{
    look("99.99 %");
    const double asDrawn = down();
    for (const QModelIndex& row : rowsUnder("One by one")) {
        if (row.data().toString().contains("Orders DB")) {
            clickRow(row);
            break;
        }
    }
    QTest::mouseClick(&button("Apply"), Qt::LeftButton);
    QUndoStack& history = m_shop->window().document().history();
    QCOMPARE(history.count(), 1);
    QCOMPARE(topology().find("db")->instances, 2U);
    QTRY_VERIFY(panel().runner().isCurrent() && !panel().runner().isBusy());
    QVERIFY2(summary().startsWith("Applied: "), qPrintable(summary()));
    QTRY_VERIFY(m_shop->window().analysis().isCurrent());
    const double changed = down();
    QVERIFY(changed < 0.6 * asDrawn);
    // What was told is what came of it.
    const QString after = inWords(Availability::fromDown(changed));
    QVERIFY2(summary().contains(after), qPrintable(summary() + " / " + after));

    m_shop->canvas().setFocus();
    m_shop->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(topology().find("db")->instances, 1U);
    QTRY_VERIFY(m_shop->window().analysis().isCurrent());
    QCOMPARE(down(), asDrawn);
}

void TestRecommendations::appliesTheWholePlanAsOneUndoStep()
{
    look("99.99 %");
    const std::string before = writeTopology(topology());
    QTest::mouseClick(&button("Apply all"), Qt::LeftButton);
    QUndoStack& history = m_shop->window().document().history();
    QCOMPARE(history.count(), 1);
    QVERIFY2(history.undoText().contains("2"), qPrintable(history.undoText()));
    QTRY_VERIFY(m_shop->window().analysis().isCurrent());
    QVERIFY(down() <= 1e-4);
    QTRY_VERIFY(panel().runner().isCurrent() && !panel().runner().isBusy());
    m_shop->canvas().setFocus();
    m_shop->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(writeTopology(topology()), before);
}

void TestRecommendations::anEditMakesItsAdviceOld()
{
    look("99.99 %");
    m_shop->window().selection().selectOnly(ComponentId{"web-2"});
    m_shop->canvas().setFocus();
    m_shop->key(Qt::Key_Delete);
    QVERIFY(!panel().runner().isCurrent());
    QVERIFY2(summary().contains("look again"), qPrintable(summary()));
    QVERIFY(!button("Apply").isEnabled());
    QVERIFY(!button("Apply all").isEnabled());
    m_shop->window().document().history().undo();
}

QTEST_MAIN(TestRecommendations)
#include "tst_recommendations.moc"
