#include "ui/window/edit_actions.h"

#include "ui/canvas/diagram_canvas.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/style/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <string_view>

namespace cutpoint::ui {

EditActions::EditActions(TopologyDocument& document, SelectionModel& selection,
                         DiagramCanvas& canvas, QObject* parent)
    : QObject{parent}
    , m_document{document}
    , m_selection{selection}
    , m_canvas{canvas}
    , m_editor{document, selection}
    , m_cut{make("cut", tr("Cu&t"), {QKeySequence::Cut})}
    , m_copy{make("copy", tr("&Copy"), {QKeySequence::Copy})}
    , m_paste{make("paste", tr("&Paste"), {QKeySequence::Paste})}
    , m_duplicate{make("duplicate", tr("D&uplicate"), {Qt::CTRL | Qt::Key_D})}
    , m_remove{make("delete", tr("&Delete"), {Qt::Key_Delete, Qt::Key_Backspace})}
    , m_selectNone{make("select-none", tr("Select n&one"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A})}
    , m_group{make("group", tr("&Group as stand-ins"), {Qt::CTRL | Qt::Key_G})}
    , m_ungroup{make("ungroup", tr("&Ungroup"), {Qt::CTRL | Qt::SHIFT | Qt::Key_G})}
    , m_layOut{make("lay-out", tr("&Lay out"), {Qt::CTRL | Qt::SHIFT | Qt::Key_L})}
    , m_arrange{new QAction{tr("Arrange"), this}}
{
    makeAlignments();
    makeDistributions();
    connectActions();
    update();
    updatePaste();
}

QAction* EditActions::make(const char* name, const QString& text, const QList<QKeySequence>& keys)
{
    auto* const action = new QAction{text, this};
    action->setObjectName(QLatin1String{name});
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(
        action->toolTip(), keys.first().toString(QKeySequence::NativeText)));
    m_canvas.addAction(action);
    return action;
}

void EditActions::makeAlignments()
{
    const auto add = [this](const char* name, const QString& text, const QKeySequence& key,
                            CardAlignment alignment) {
        QAction* const action = make(name, text, {key});
        connect(action, &QAction::triggered, &m_editor,
                [this, alignment] { m_editor.align(alignment); });
        m_alignments.push_back(action);
    };
    constexpr auto keys = Qt::CTRL | Qt::SHIFT;
    add("align-left", tr("&Left edges"), keys | Qt::Key_Left, CardAlignment::Left);
    add("align-centre", tr("&Centres"), Qt::CTRL | Qt::ALT | Qt::Key_C,
        CardAlignment::CentreAcross);
    add("align-right", tr("&Right edges"), keys | Qt::Key_Right, CardAlignment::Right);
    add("align-top", tr("&Top edges"), keys | Qt::Key_Up, CardAlignment::Top);
    add("align-middle", tr("&Middles"), Qt::CTRL | Qt::ALT | Qt::Key_M, CardAlignment::CentreDown);
    add("align-bottom", tr("&Bottom edges"), keys | Qt::Key_Down, CardAlignment::Bottom);
}

void EditActions::makeDistributions()
{
    const auto add = [this](const char* name, const QString& text, Qt::Key key,
                            Direction direction) {
        QAction* const action = make(name, text, {Qt::CTRL | Qt::ALT | key});
        connect(action, &QAction::triggered, &m_editor,
                [this, direction] { m_editor.distribute(direction); });
        m_distributions.push_back(action);
    };
    add("distribute-across", tr("Distribute &horizontally"), Qt::Key_H, Direction::Across);
    add("distribute-down", tr("Distribute &vertically"), Qt::Key_V, Direction::Down);
}

void EditActions::connectActions()
{
    connect(m_cut, &QAction::triggered, &m_editor, &SelectionEditor::cut);
    connect(m_copy, &QAction::triggered, &m_editor, &SelectionEditor::copy);
    connect(m_paste, &QAction::triggered, &m_editor, &SelectionEditor::paste);
    connect(m_duplicate, &QAction::triggered, &m_editor, &SelectionEditor::duplicate);
    connect(m_remove, &QAction::triggered, &m_editor, &SelectionEditor::remove);
    connect(m_selectNone, &QAction::triggered, &m_selection, &SelectionModel::clear);
    connect(m_group, &QAction::triggered, &m_editor, &SelectionEditor::group);
    connect(m_ungroup, &QAction::triggered, &m_editor, &SelectionEditor::ungroup);
    connect(m_layOut, &QAction::triggered, &m_editor, &SelectionEditor::layOut);
    connect(&m_editor, &SelectionEditor::told, this, &EditActions::told);
    connect(&m_editor, &SelectionEditor::working, this, &EditActions::working);
    connect(&m_editor, &SelectionEditor::added, this, &EditActions::showAdded);
    connect(&m_editor, &SelectionEditor::aboutToLayOut, &m_canvas,
            &DiagramCanvas::animateNextChange);
    connect(&m_editor, &SelectionEditor::laidOut, &m_canvas, &DiagramCanvas::fit);
    connect(&m_selection, &SelectionModel::changed, this, &EditActions::update);
    connect(&m_document, &TopologyDocument::contentChanged, this, &EditActions::update);
    connect(&m_document, &TopologyDocument::topologyReset, this, &EditActions::update);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this,
            &EditActions::updatePaste);
}

void EditActions::addToEditMenu(QMenu& menu) const
{
    menu.addActions({m_cut, m_copy, m_paste, m_duplicate, m_remove});
}

void EditActions::addToArrangeMenu(QMenu& menu) const
{
    menu.addActions({m_group, m_ungroup});
    menu.addSeparator();
    QMenu* const align = menu.addMenu(tr("&Align"));
    for (QAction* const action : m_alignments) {
        align->addAction(action);
        if (action == m_alignments[2]) {
            align->addSeparator();
        }
    }
    for (QAction* const action : m_distributions) {
        menu.addAction(action);
    }
    menu.addSeparator();
    menu.addAction(m_layOut);
}

void EditActions::addToToolBar(QToolBar& bar) const
{
    auto* const button = new QToolButton{&bar};
    auto* const menu = new QMenu{button};
    addToArrangeMenu(*menu);
    m_arrange->setToolTip(tr("Group, align, lay out"));
    button->setDefaultAction(m_arrange);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAccessibleName(tr("Arrange"));
    bar.addWidget(button);
}

std::vector<QAction*> EditActions::forComponents() const
{
    return {m_cut, m_copy, m_paste, m_duplicate, m_remove, nullptr, m_group, m_ungroup};
}

void EditActions::setIcons(const QPalette& palette) const
{
    m_arrange->setIcon(actionIcon(QStringLiteral("action-layout"), palette));
}

void EditActions::update()
{
    const std::size_t count = m_selection.components().size();
    for (QAction* const action : {m_cut, m_copy, m_duplicate}) {
        action->setEnabled(count > 0);
    }
    m_remove->setEnabled(!m_selection.isEmpty());
    m_selectNone->setEnabled(!m_selection.isEmpty());
    m_group->setEnabled(canGroup());
    m_ungroup->setEnabled(canUngroup());
    for (QAction* const action : m_alignments) {
        action->setEnabled(count > 1);
    }
    for (QAction* const action : m_distributions) {
        action->setEnabled(count > 2);
    }
    m_layOut->setEnabled(m_document.topology().componentCount() > 0);
    m_layOut->setText(count > 1 ? tr("&Lay out selection") : tr("&Lay out"));
}

void EditActions::updatePaste()
{
    const QMimeData* const held = QGuiApplication::clipboard()->mimeData();
    m_paste->setEnabled(held != nullptr && held->hasText());
}

bool EditActions::canGroup() const
{
    const auto& ids = m_selection.components();
    if (ids.size() < 2) {
        return false;
    }
    std::set<std::string_view> groups;
    for (const ComponentId& id : ids) {
        const Component* const component = m_document.topology().find(id.value);
        groups.insert(component == nullptr ? std::string_view{} : component->group);
    }
    return groups.size() > 1 || groups.contains({});
}

bool EditActions::canUngroup() const
{
    const auto& ids = m_selection.components();
    // Several may be in a group that nobody stated, as look-alikes.
    return ids.size() > 1 || std::ranges::any_of(ids, [this](const ComponentId& id) {
               const Component* const component = m_document.topology().find(id.value);
               return component != nullptr && !component->group.empty();
           });
}

void EditActions::showAdded()
{
    const auto& current = m_selection.current();
    if (!current) {
        return;
    }
    const QRectF card = m_canvas.cardInView(*current);
    if (!QRectF{m_canvas.viewport()->rect()}.contains(card)) {
        m_canvas.centreOn(*current);
    }
}

}  // namespace cutpoint::ui
