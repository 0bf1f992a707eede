#include "ui/window/navigation.h"

#include "ui/canvas/diagram_canvas.h"
#include "ui/panels/history_view.h"
#include "ui/panels/minimap.h"
#include "ui/style/icons.h"
#include "ui/style/window_width.h"
#include "ui/window/command_palette.h"
#include "ui/window/dock_tabs.h"
#include "ui/window/find_bar.h"
#include "ui/window/focus_cycle.h"
#include "ui/window/shortcut_list.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>
#include <QToolBar>
#include <QVBoxLayout>

#include <array>

namespace cutpoint::ui {

namespace {

/// What of the canvas can be shown and hidden, and how the settings name it.
struct Option {
    const char* setting;
    bool ViewOptions::*shown;
};

constexpr auto options = std::to_array<Option>({{"view/lanes", &ViewOptions::lanes},
                                                {"view/zones", &ViewOptions::zones},
                                                {"view/grid", &ViewOptions::grid}});

constexpr int minimapHeight = 168;

/// What stands in the middle of the window with the find bar below it.
QWidget* column(QWidget& content, QWidget& bar)
{
    auto* const middle = new QWidget;
    auto* const layout = new QVBoxLayout{middle};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(&content, 1);
    layout->addWidget(&bar);
    return middle;
}

}  // namespace

Navigation::Navigation(DiagramCanvas& canvas, QUndoStack& history, const AnalysisRunner& analysis,
                       QMainWindow& window)
    : QObject{&window}
    , m_canvas{canvas}
    , m_window{window}
    , m_findBar{new FindBar{canvas, analysis}}
    , m_palette{new CommandPalette{window}}
    , m_history{makeDock(tr("History"), "history", new HistoryView{history})}
    , m_minimap{makeDock(tr("Minimap"), "minimap", new Minimap{canvas})}
{
    QWidget* const content = window.takeCentralWidget();
    window.setCentralWidget(column(*content, *m_findBar));
    content->show();
    makeFinding();
    makeOptions();
    makeKeys();
    resetLayout();
}

QAction* Navigation::make(const QString& text, const QList<QKeySequence>& keys)
{
    auto* const action = new QAction{text, &m_window};
    action->setShortcuts(keys);
    if (!keys.isEmpty()) {
        action->setToolTip(
            tr("%1 (%2)").arg(action->toolTip(), keys.first().toString(QKeySequence::NativeText)));
    }
    m_window.addAction(action);
    return action;
}

QDockWidget* Navigation::makeDock(const QString& title, const char* name, QWidget* content)
{
    auto* const dock = new QDockWidget{title, &m_window};
    dock->setObjectName(QLatin1String{name});
    dock->setWidget(content);
    m_window.addDockWidget(Qt::RightDockWidgetArea, dock);
    connect(dock, &QDockWidget::topLevelChanged, this, &Navigation::dockMoved);
    connect(dock, &QDockWidget::dockLocationChanged, this, &Navigation::dockMoved);
    return dock;
}

void Navigation::makeFinding()
{
    m_find = make(tr("&Find…"), {QKeySequence::Find});
    m_findNext = make(tr("Find &next"), {Qt::Key_F3});
    m_findPrevious = make(tr("Find pre&vious"), {Qt::SHIFT | Qt::Key_F3});
    connect(m_find, &QAction::triggered, m_findBar, &FindBar::open);
    connect(m_findNext, &QAction::triggered, m_findBar, &FindBar::goToNext);
    connect(m_findPrevious, &QAction::triggered, m_findBar, &FindBar::goToPrevious);
}

void Navigation::makeOptions()
{
    const std::array texts{tr("&Lanes"), tr("&Zones"), tr("&Grid")};
    for (std::size_t at = 0; at < options.size(); ++at) {
        const Option& option = options.at(at);
        const bool isShown = QSettings{}.value(QLatin1String{option.setting}, true).toBool();
        QAction* const action = make(texts.at(at), {});
        action->setCheckable(true);
        action->setChecked(isShown);
        setShown(option.shown, isShown);
        connect(action, &QAction::toggled, this, [this, &option](bool shown) {
            setShown(option.shown, shown);
            QSettings{}.setValue(QLatin1String{option.setting}, shown);
        });
        m_options.push_back(action);
    }
}

void Navigation::setShown(bool ViewOptions::*option, bool isShown)
{
    ViewOptions changed = m_canvas.viewOptions();
    changed.*option = isShown;
    m_canvas.setViewOptions(changed);
}

void Navigation::makeKeys()
{
    m_commands = make(tr("&Command palette…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_P});
    m_shortcuts = make(tr("&Keyboard shortcuts"), {Qt::Key_F1, Qt::CTRL | Qt::Key_Question});
    m_nextPane = make(tr("&Next pane"), {Qt::Key_F6});
    m_previousPane = make(tr("&Previous pane"), {Qt::SHIFT | Qt::Key_F6});
    m_fullScreen = make(tr("F&ull screen"), {Qt::Key_F11});
    m_fullScreen->setCheckable(true);
    connect(m_commands, &QAction::triggered, m_palette, &CommandPalette::open);
    connect(m_shortcuts, &QAction::triggered, this, &Navigation::showShortcuts);
    connect(m_nextPane, &QAction::triggered, this, [this] { cycleFocus(m_window, true); });
    connect(m_previousPane, &QAction::triggered, this, [this] { cycleFocus(m_window, false); });
    connect(m_fullScreen, &QAction::triggered, this, &Navigation::showFullScreen);
}

void Navigation::addToEdit(QMenu& menu) const
{
    menu.addSeparator();
    menu.addActions({m_find, m_findNext, m_findPrevious});
}

void Navigation::addToView(QMenu& menu, const QList<QDockWidget*>& docks)
{
    menu.addSeparator();
    for (QAction* const option : m_options) {
        menu.addAction(option);
    }
    menu.addSeparator();
    QMenu* const list = menu.addMenu(tr("&Docks"));
    int number = 0;
    for (QDockWidget* const dock : inOrder(docks)) {
        addDock(*list, *dock, ++number);
    }
    list->addSeparator();
    list->addActions({m_nextPane, m_previousPane});
    menu.addActions({m_fullScreen, m_commands});
    connect(&menu, &QMenu::aboutToShow, this,
            [this] { m_fullScreen->setChecked(m_window.isFullScreen()); });
}

QList<QDockWidget*> Navigation::inOrder(const QList<QDockWidget*>& first) const
{
    QList<QDockWidget*> all = first + QList<QDockWidget*>{m_history, m_minimap};
    // The rest have keys of their own.
    for (QDockWidget* const dock :
         m_window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
        if (!all.contains(dock)) {
            all << dock;
        }
    }
    return all;
}

void Navigation::addDock(QMenu& menu, QDockWidget& dock, int number)
{
    constexpr int mostDigits = 9;
    QList<QKeySequence> keys;
    if (number <= mostDigits) {
        keys << QKeySequence{Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number)};
    }
    QAction* const action = make(dock.windowTitle(), keys);
    action->setCheckable(true);
    action->setChecked(dock.toggleViewAction()->isChecked());
    connect(dock.toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    connect(action, &QAction::triggered, &dock, [this, &dock, action] {
        if (isInFront(dock)) {
            dock.hide();
            m_canvas.setFocus(Qt::ShortcutFocusReason);
        } else {
            dock.show();
            dock.raise();
            giveFocusTo(*dock.widget());
        }
        action->setChecked(dock.toggleViewAction()->isChecked());
    });
    menu.addAction(action);
}

void Navigation::addToHelp(QMenu& menu) const
{
    menu.addAction(m_shortcuts);
}

void Navigation::addToToolBar(QToolBar& bar) const
{
    bar.addAction(m_find);
}

void Navigation::closeFind() const
{
    if (!m_findBar->isHidden()) {
        m_findBar->dismiss();
    }
}

void Navigation::setIcons(const QPalette& palette) const
{
    m_find->setIcon(actionIcon(QStringLiteral("action-find"), palette));
    m_find->setIconVisibleInMenu(false);
}

void Navigation::resetLayout()
{
    for (QDockWidget* const dock : {m_history, m_minimap}) {
        dock->setFloating(false);
        m_window.addDockWidget(Qt::RightDockWidgetArea, dock, Qt::Vertical);
    }
    m_history->hide();
    fitMinimap();
}

void Navigation::fitMinimap()
{
    m_minimap->setVisible(widthOf(m_window) == WindowWidth::Wide);
    m_window.resizeDocks({m_minimap}, {minimapHeight}, Qt::Vertical);
}

void Navigation::showShortcuts()
{
    auto* const list = new ShortcutList{m_window};
    list->setAttribute(Qt::WA_DeleteOnClose);
    list->open();
}

void Navigation::showFullScreen(bool isFull)
{
    m_window.setWindowState(m_window.windowState().setFlag(Qt::WindowFullScreen, isFull));
}

}  // namespace cutpoint::ui
