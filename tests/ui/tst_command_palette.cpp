#include "tests/ui/shop_window.h"
#include "ui/models/fuzzy_match.h"
#include "ui/window/action_list.h"
#include "ui/window/command_palette.h"
#include "ui/window/shortcut_list.h"

#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QTreeWidget>

#include <algorithm>
#include <set>

using cutpoint::ui::actionsOf;
using cutpoint::ui::CommandPalette;
using cutpoint::ui::fuzzyMatch;
using cutpoint::ui::ShortcutList;

class TestCommandPalette : public QObject {
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_shop.open()); }
    void cleanup() { m_shop.close(); }
    void fitsLetters_data();
    void fitsLetters();
    void ranksWhatFitsBetterFirst_data();
    void ranksWhatFitsBetterFirst();
    void listsEveryAction();
    void runsTheChosenCommand();
    void doesNotRunADisabledCommand();
    void showsTheLastUsedFirst();
    void goesRoundWithTheArrows();
    void escapePutsTheFocusBack();
    void saysWhenNothingFits();
    void listsShortcuts();
    void searchesShortcuts_data();
    void searchesShortcuts();

private:
    [[nodiscard]] CommandPalette& palette() const
    {
        return *m_shop.window().findChild<CommandPalette*>();
    }

    [[nodiscard]] QListView& list() const { return *palette().findChild<QListView*>(); }

    [[nodiscard]] QString row(int number) const
    {
        return list().model()->index(number, 0).data().toString();
    }

    void openPalette() const { m_shop.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier); }

    cutpoint::tests::ShopWindow m_shop;
};

void TestCommandPalette::fitsLetters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("matched");  // The letters' places; none: no match.

    QTest::newRow("nothing") << ""
                             << "Save"
                             << "";
    QTest::newRow("a word") << "save"
                            << "Save as"
                            << "0 1 2 3";
    QTest::newRow("first letters of words") << "zts"
                                            << "Zoom to selection"
                                            << "0 5 8";
    QTest::newRow("rather together than early") << "sel"
                                                << "Use selection"
                                                << "4 5 6";
    QTest::newRow("spaces do not count") << "z sel"
                                         << "Zoom to selection"
                                         << "0 8 9 10";
    QTest::newRow("other case") << "FIT"
                                << "Fit"
                                << "0 1 2";
}

void TestCommandPalette::fitsLetters()
{
    QFETCH(const QString, query);
    QFETCH(const QString, text);
    QFETCH(const QString, matched);
    const auto match = fuzzyMatch(query, text);
    QVERIFY(match);
    QStringList places;
    for (const qsizetype place : match->positions) {
        places << QString::number(place);
    }
    QCOMPARE(places.join(' '), matched);
    QVERIFY(!fuzzyMatch("vas", "Save"));
    QVERIFY(!fuzzyMatch("saves", "Save"));
    QVERIFY(!fuzzyMatch("x", ""));
}

void TestCommandPalette::ranksWhatFitsBetterFirst_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");

    QTest::newRow("a whole word") << "find"
                                  << "Find next"
                                  << "Fit in diagram";
    QTest::newRow("beginnings of words") << "sa"
                                         << "Save all"
                                         << "Tessa";
    QTest::newRow("at the beginning") << "undo"
                                      << "Undo"
                                      << "The undo";
    QTest::newRow("letters of one word") << "new"
                                         << "New"
                                         << "Not every window";
}

void TestCommandPalette::ranksWhatFitsBetterFirst()
{
    QFETCH(const QString, query);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    const auto one = fuzzyMatch(query, better);
    const auto other = fuzzyMatch(query, worse);
    QVERIFY(one && other);
    QVERIFY2(one->score > other->score,
             qPrintable(QString{"%1 and %2"}.arg(one->score).arg(other->score)));
}

void TestCommandPalette::listsEveryAction()
{
    const auto entries = actionsOf(m_shop.window());
    std::set<const QAction*> listed;
    for (const auto& entry : entries) {
        QVERIFY2(listed.insert(entry.action).second, qPrintable(entry.text));
        QVERIFY2(!entry.text.contains('&'), qPrintable(entry.text));
        QVERIFY(entry.action->menu() == nullptr && !entry.action->isSeparator());
    }
    for (const QAction* const action : m_shop.window().actions()) {
        QVERIFY2(action->text().isEmpty() || listed.contains(action), qPrintable(action->text()));
    }
    const auto dark = std::find_if(entries.begin(), entries.end(),
                                   [](const auto& entry) { return entry.text == "Dark"; });
    QVERIFY(dark != entries.end());
    QCOMPARE(dark->group, QString{"View › Theme"});
    openPalette();
    QCOMPARE(list().model()->rowCount(), static_cast<int>(entries.size()));
}

void TestCommandPalette::runsTheChosenCommand()
{
    openPalette();
    QVERIFY(palette().isVisible());
    m_shop.type("selall");
    QCOMPARE(row(0), QString{"Select all"});
    QCOMPARE(list().model()->index(0, 0).data(CommandPalette::KeysRole).toString(),
             QKeySequence{QKeySequence::SelectAll}.toString(QKeySequence::NativeText));
    m_shop.key(Qt::Key_Return);
    QVERIFY(palette().isHidden());
    QVERIFY(m_shop.canvas().hasFocus());
    QCOMPARE(m_shop.window().selection().components().size(), std::size_t{5});
}

void TestCommandPalette::doesNotRunADisabledCommand()
{
    openPalette();
    m_shop.type("rename");
    QCOMPARE(row(0), QString{"Rename"});
    QVERIFY(!list().model()->flags(list().model()->index(0, 0)).testFlag(Qt::ItemIsEnabled));
    m_shop.key(Qt::Key_Return);
    QVERIFY(palette().isVisible());
}

void TestCommandPalette::showsTheLastUsedFirst()
{
    openPalette();
    QVERIFY(row(0) != "Zoom in");
    m_shop.type("zoom in");
    m_shop.key(Qt::Key_Return);
    openPalette();
    m_shop.type("zoom out");
    m_shop.key(Qt::Key_Return);
    openPalette();
    QCOMPARE(row(0), QString{"Zoom out"});
    QCOMPARE(row(1), QString{"Zoom in"});
    m_shop.key(Qt::Key_Escape);
    QVERIFY(m_shop.open());
    openPalette();
    QCOMPARE(row(0), QString{"Zoom out"});
}

void TestCommandPalette::goesRoundWithTheArrows()
{
    openPalette();
    const int last = list().model()->rowCount() - 1;
    int runnable = 0;
    for (int at = 0; at <= last; ++at) {
        const auto flags = list().model()->index(at, 0).flags();
        runnable += flags.testFlag(Qt::ItemIsEnabled) ? 1 : 0;
    }
    QVERIFY(runnable < last);  // There is nothing to undo.
    for (int pressed = 0; pressed < runnable; ++pressed) {
        QCOMPARE(list().currentIndex().row() == 0, pressed == 0);
        m_shop.key(Qt::Key_Down);
    }
    QCOMPARE(list().currentIndex().row(), 0);
    m_shop.key(Qt::Key_Down);
    QCOMPARE(list().currentIndex().row(), 1);
    m_shop.key(Qt::Key_Up);
    m_shop.key(Qt::Key_Up);
    QCOMPARE(list().currentIndex().row(), last);
    m_shop.key(Qt::Key_PageUp);
    QCOMPARE(list().currentIndex().row(), last - 8);
}

void TestCommandPalette::escapePutsTheFocusBack()
{
    QWidget* const before = m_shop.focused();
    openPalette();
    QVERIFY(m_shop.focused() != before);
    m_shop.key(Qt::Key_Escape);
    QVERIFY(palette().isHidden());
    QCOMPARE(m_shop.focused(), before);
}

void TestCommandPalette::saysWhenNothingFits()
{
    openPalette();
    m_shop.type("qqqq");
    QCOMPARE(list().model()->rowCount(), 0);
    QVERIFY(list().isHidden());
    m_shop.key(Qt::Key_Return);
    QVERIFY(palette().isVisible());
}

void TestCommandPalette::listsShortcuts()
{
    m_shop.key(Qt::Key_F1);
    auto* const dialog = m_shop.window().findChild<ShortcutList*>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    const auto* const rows = dialog->findChild<QTreeWidget*>();
    const auto find = rows->findItems("Find", Qt::MatchExactly | Qt::MatchRecursive);
    QCOMPARE(find.size(), 1);
    QCOMPARE(find.first()->text(1), QString{"Ctrl+F"});
    QCOMPARE(find.first()->parent()->text(0), QString{"Edit"});
    const auto zoom = rows->findItems("Ctrl+wheel", Qt::MatchExactly | Qt::MatchRecursive, 1);
    QCOMPARE(zoom.size(), 1);
    QCOMPARE(zoom.first()->parent()->text(0), QString{"On the canvas"});
}

void TestCommandPalette::searchesShortcuts_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");

    QTest::newRow("name") << "find previous" << 1 << 2;
    QTest::newRow("keys") << "ctrl+shift+p" << 1 << 1;
    QTest::newRow("menu") << "on the canvas" << 8 << 60;
    QTest::newRow("nothing") << "qqqq" << 0 << 0;
}

void TestCommandPalette::searchesShortcuts()
{
    QFETCH(const QString, query);
    QFETCH(const int, least);
    QFETCH(const int, most);
    m_shop.key(Qt::Key_F1);
    auto* const dialog = m_shop.window().findChild<ShortcutList*>();
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), query);
    int shown = 0;
    const auto* const rows = dialog->findChild<QTreeWidget*>();
    for (int group = 0; group < rows->topLevelItemCount(); ++group) {
        const QTreeWidgetItem& item = *rows->topLevelItem(group);
        int inGroup = 0;
        for (int at = 0; at < item.childCount(); ++at) {
            inGroup += item.child(at)->isHidden() ? 0 : 1;
        }
        QCOMPARE(item.isHidden(), inGroup == 0);
        shown += inGroup;
    }
    QVERIFY2(shown >= least && shown <= most, qPrintable(QString::number(shown)));
}

QTEST_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"
