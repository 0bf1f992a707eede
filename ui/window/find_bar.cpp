#include "ui/window/find_bar.h"

#include "ui/canvas/diagram_canvas.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"
#include "ui/models/find_matches.h"
#include "ui/style/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

namespace {

QToolButton* makeButton(const QString& name, const QString& key, QWidget* parent)
{
    auto* const button = new QToolButton{parent};
    constexpr int iconSize = 16;
    button->setIconSize({iconSize, iconSize});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, key));
    return button;
}

/// Whether one card is read before another: rows from the top, each from the left.
bool isBefore(const Rectangle& one, const Rectangle& other)
{
    return std::pair{one.y, one.x} < std::pair{other.y, other.x};
}

}  // namespace

FindBar::FindBar(DiagramCanvas& canvas, const AnalysisRunner& analysis, QWidget* parent)
    : QWidget{parent}
    , m_canvas{canvas}
    , m_analysis{analysis}
    , m_query{new QLineEdit{this}}
    , m_count{new QLabel{this}}
    , m_previous{makeButton(tr("Previous match"), tr("Shift+Enter"), this)}
    , m_next{makeButton(tr("Next match"), tr("Enter"), this)}
    , m_close{makeButton(tr("Close"), tr("Esc"), this)}
{
    constexpr int widest = 360;
    constexpr int margin = 8;
    setAccessibleName(tr("Find"));
    setAutoFillBackground(true);
    m_query->setAccessibleName(tr("Find"));
    m_query->setPlaceholderText(tr("Name, kind, zone, “spof”, web -> db"));
    m_query->setToolTip(tr("Words that a component's name, id, kind, layer, zone, group or finding "
                           "must have; or those of a connection, zone or group (Ctrl+F)"));
    m_query->setMaximumWidth(widest);
    m_count->setAccessibleName(tr("Matches"));
    auto* const row = new QHBoxLayout{this};
    row->setContentsMargins(margin, margin / 2, margin, margin / 2);
    row->addWidget(m_query, 1);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_close);
    setIcons();
    hide();
    connect(m_query, &QLineEdit::textChanged, this, [this] {
        search();
        if (!m_matches.empty()) {
            select(firstMatchFromHere());
        }
    });
    connect(m_previous, &QToolButton::clicked, this, &FindBar::goToPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::goToNext);
    connect(m_close, &QToolButton::clicked, this, &FindBar::dismiss);
    connect(&canvas, &DiagramCanvas::sceneChanged, this, [this] {
        if (isVisible()) {
            readScene();
        }
    });
    connect(&canvas.selection(), &SelectionModel::changed, this, &FindBar::showCount);
}

void FindBar::open()
{
    if (isHidden()) {
        show();
        readScene();
    }
    m_query->setFocus(Qt::ShortcutFocusReason);
    m_query->selectAll();
}

void FindBar::dismiss()
{
    hide();
    m_matches.clear();
    m_texts.clear();
    m_linkTexts.clear();
    m_frameTexts.clear();
    m_canvas.setFound({});
    m_canvas.setFocus(Qt::ShortcutFocusReason);
}

void FindBar::goToNext()
{
    go(true);
}

void FindBar::goToPrevious()
{
    go(false);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        dismiss();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        go(!event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FindBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setIcons();
    }
}

void FindBar::readScene()
{
    const DiagramScene& scene = m_canvas.scene();
    m_texts = searchTexts(scene.topology(), m_analysis.report().get());
    m_linkTexts.clear();
    m_frameTexts = frameTexts(scene.diagram());
    search();
}

void FindBar::search()
{
    const QString query = m_query->text().replace(QLatin1String{"->"}, QStringLiteral(" → "));
    const bool namesEnds = query.contains(QStringLiteral("→"));
    const DiagramScene& scene = m_canvas.scene();
    if (m_linkTexts.size() != scene.links().size() || m_hasEnds != namesEnds) {
        m_hasEnds = namesEnds;
        m_linkTexts = connectionTexts(scene.topology(), m_analysis.report().get(), namesEnds);
    }
    m_matches.clear();
    addMatches(Match::Type::Card, m_texts, query);
    std::vector<std::size_t> cards;
    cards.reserve(m_matches.size());
    for (const Match& match : m_matches) {
        cards.push_back(match.number);
    }
    addMatches(Match::Type::Link, m_linkTexts, query);
    addMatches(Match::Type::Frame, m_frameTexts, query);
    std::stable_sort(m_matches.begin(), m_matches.end(),
                     [this](const Match& one, const Match& other) {
                         return isBefore(placeOf(one), placeOf(other));
                     });
    m_canvas.setFound(cards);
    showCount();
}

void FindBar::addMatches(Match::Type type, const std::vector<QString>& texts, const QString& query)
{
    for (const std::size_t number : findMatches(texts, query)) {
        m_matches.push_back({.type = type, .number = number});
    }
}

Rectangle FindBar::placeOf(const Match& match) const
{
    const Diagram& diagram = m_canvas.scene().diagram();
    switch (match.type) {
    case Match::Type::Card:
        return diagram.cards[match.number];
    case Match::Type::Link: {
        const Point start = diagram.routes[match.number].front();
        return {.x = start.x, .y = start.y};
    }
    case Match::Type::Frame:
        break;
    }
    return diagram.frames[match.number].area;
}

bool FindBar::isCurrent(const Match& match) const
{
    const SelectionModel& selection = m_canvas.selection();
    const DiagramScene& scene = m_canvas.scene();
    const bool isWhole = selection.domain().has_value() || selection.group().has_value();
    switch (match.type) {
    case Match::Type::Card:
        return !isWhole && selection.current() == scene.component(match.number).id;
    case Match::Type::Link:
        return selection.connection() == scene.links()[match.number].key;
    case Match::Type::Frame:
        break;
    }
    const Frame& frame = scene.diagram().frames[match.number];
    return (frame.type == Frame::Type::Zone ? selection.domain() : selection.group()) == frame.id;
}

void FindBar::go(bool forward)
{
    if (isHidden()) {
        open();
    }
    if (m_matches.empty()) {
        return;
    }
    const auto at = currentMatch();
    if (!at) {
        const std::size_t first = firstMatchFromHere();
        select(forward ? first : (first + m_matches.size() - 1) % m_matches.size());
        return;
    }
    select((*at + (forward ? 1 : m_matches.size() - 1)) % m_matches.size());
}

void FindBar::select(std::size_t match)
{
    const Match& chosen = m_matches[match];
    const DiagramScene& scene = m_canvas.scene();
    switch (chosen.type) {
    case Match::Type::Card:
        m_canvas.choose(ComponentId{scene.component(chosen.number).id});
        break;
    case Match::Type::Link:
        m_canvas.choose(scene.links()[chosen.number].key);
        break;
    case Match::Type::Frame:
        m_canvas.chooseFrame(chosen.number);
        break;
    }
}

void FindBar::showCount()
{
    const auto at = currentMatch();
    const auto total = m_matches.size();
    m_count->setText(m_query->text().trimmed().isEmpty() ? QString{}
                     : total == 0                        ? tr("No match")
                     : at                                ? tr("%1 of %2").arg(*at + 1).arg(total)
                     : total == 1                        ? tr("1 match")
                                                         : tr("%1 matches").arg(total));
    m_previous->setEnabled(total > 0);
    m_next->setEnabled(total > 0);
}

void FindBar::setIcons()
{
    m_previous->setIcon(actionIcon(QStringLiteral("action-up"), palette()));
    m_next->setIcon(actionIcon(QStringLiteral("action-down"), palette()));
    m_close->setIcon(actionIcon(QStringLiteral("action-close"), palette()));
}

std::optional<std::size_t> FindBar::currentMatch() const
{
    const auto found = std::find_if(m_matches.begin(), m_matches.end(),
                                    [this](const Match& match) { return isCurrent(match); });
    return found == m_matches.end()
               ? std::nullopt
               : std::optional{static_cast<std::size_t>(found - m_matches.begin())};
}

std::size_t FindBar::firstMatchFromHere() const
{
    if (const auto at = currentMatch()) {
        return *at;
    }
    const auto& current = m_canvas.selection().current();
    const auto card = current ? m_canvas.scene().topology().vertexOf(current->value) : std::nullopt;
    if (!card) {
        return 0;
    }
    const std::vector<Rectangle>& cards = m_canvas.scene().diagram().cards;
    const auto found = std::find_if(m_matches.begin(), m_matches.end(), [&](const Match& match) {
        return !isBefore(placeOf(match), cards[*card]);
    });
    return found == m_matches.end() ? 0 : static_cast<std::size_t>(found - m_matches.begin());
}

}  // namespace cutpoint::ui
