#include "ui/drill/happened_view.h"

#include "ui/drill/drill_words.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAbstractListModel>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cutpoint::ui {

/// The timeline, with what of it is still to come.
class HappenedModel final : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void set(std::vector<TimelineEntry> timeline)
    {
        beginResetModel();
        m_timeline = std::move(timeline);
        m_past = 0;
        endResetModel();
    }

    /// @return  how many entries have happened.
    int setHead(Seconds head)
    {
        const auto next = std::upper_bound(
            m_timeline.begin(), m_timeline.end(), head,
            [](Seconds time, const TimelineEntry& entry) { return time < entry.at; });
        const int past = static_cast<int>(next - m_timeline.begin());
        const auto [low, high] = std::minmax({past, std::exchange(m_past, past)});
        if (low != high) {
            emit dataChanged(index(low), index(high - 1));
        }
        return past;
    }

    [[nodiscard]] int past() const noexcept { return m_past; }
    [[nodiscard]] bool isPast(int row) const noexcept { return row < m_past; }
    [[nodiscard]] const TimelineEntry& entry(int row) const
    {
        return m_timeline[static_cast<std::size_t>(row)];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_timeline.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid() || index.row() >= rowCount()) {
            return {};
        }
        const TimelineEntry& shown = entry(index.row());
        const QString text = HappenedView::tr("%1: %2").arg(QString::fromStdString(shown.who),
                                                            QString::fromStdString(shown.what));
        switch (role) {
        case Qt::DisplayRole:
            return text;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return HappenedView::tr("%1 s  %2").arg(columnTime(shown.at), text);
        default:
            return {};
        }
    }

private:
    std::vector<TimelineEntry> m_timeline;
    int m_past = 0;
};

namespace {

constexpr double rowHeight = 25.5;
constexpr double timeRight = 47.0;
constexpr double iconMiddle = 64.0;
constexpr double textLeft = 79.0;
constexpr double textRight = 8.0;

struct Glyph {
    const char* icon;  ///< Null: a dot.
    QColor Theme::*colour;
};

Glyph glyphOf(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Failure:
        return {"status-failed", &Theme::failed};
    case EntryKind::Notice:
        return {nullptr, &Theme::control};
    case EntryKind::Alert:
        return {"status-advisory", &Theme::advisory};
    case EntryKind::Recovery:
        return {"status-healthy", &Theme::healthy};
    }
    return {nullptr, &Theme::control};
}

class HappenedDelegate final : public QStyledItemDelegate {
public:
    HappenedDelegate(const HappenedModel& model, QObject* parent)
        : QStyledItemDelegate{parent}
        , m_model{model}
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& /*index*/) const override
    {
        const double height = QFontMetricsF{fontsFor(option.font).body}.height() + 9.0;
        return {1, static_cast<int>(std::ceil(std::max(rowHeight, height)))};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Theme& theme = themeFor(option.palette);
        const Fonts fonts = fontsFor(option.font);
        const QRectF area{option.rect};
        const TimelineEntry& entry = m_model.entry(index.row());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintGround(*painter, option, theme);
        paintGlyph(*painter, {area.left() + iconMiddle, area.center().y()}, entry.kind, theme);
        painter->setPen(m_model.isPast(index.row()) ? theme.text : theme.muted);
        QFont timeFont = fonts.body;
        timeFont.setWeight(QFont::DemiBold);
        const QFontMetricsF timeMetrics{timeFont};
        const double baseline = area.center().y() + timeMetrics.capHeight() / 2.0;
        const QString time = columnTime(entry.at);
        painter->setFont(timeFont);
        painter->drawText(
            QPointF{area.left() + timeRight - timeMetrics.horizontalAdvance(time), baseline}, time);
        painter->setFont(fonts.body);
        painter->drawText(
            QPointF{area.left() + textLeft, baseline},
            QFontMetricsF{fonts.body}.elidedText(index.data().toString(), Qt::ElideRight,
                                                 area.width() - textLeft - textRight));
        painter->restore();
    }

private:
    static void paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                            const Theme& theme)
    {
        const bool isFocused = option.state.testFlag(QStyle::State_Selected) &&
                               option.state.testFlag(QStyle::State_Active) &&
                               option.state.testFlag(QStyle::State_HasFocus);
        if (isFocused) {
            painter.fillRect(option.rect, theme.accentTint);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter.fillRect(option.rect, theme.hover);
        }
    }

    static void paintGlyph(QPainter& painter, const QPointF& middle, EntryKind kind,
                           const Theme& theme)
    {
        const Glyph glyph = glyphOf(kind);
        if (glyph.icon == nullptr) {
            constexpr double dot = 3.0;
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.*glyph.colour);
            painter.drawEllipse(middle, dot, dot);
            return;
        }
        constexpr double size = 14.0;
        paintIcon(painter, {middle.x() - size / 2.0, middle.y() - size / 2.0, size, size},
                  QLatin1String{glyph.icon}, {theme.*glyph.colour, theme.surface});
    }

    const HappenedModel& m_model;
};

}  // namespace

HappenedView::HappenedView(QWidget* parent)
    : QListView{parent}
    , m_model{new HappenedModel{this}}
{
    setFrameShape(QFrame::NoFrame);
    setModel(m_model);
    setItemDelegate(new HappenedDelegate{*m_model, this});
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAccessibleName(tr("What happened"));
    connect(this, &QListView::clicked, this, &HappenedView::choose);
    connect(this, &QListView::activated, this, &HappenedView::choose);
}

HappenedView::~HappenedView() = default;

void HappenedView::show(std::vector<TimelineEntry> timeline)
{
    m_model->set(std::move(timeline));
}

void HappenedView::setHead(Seconds head)
{
    const int before = m_model->past();
    const int past = m_model->setHead(head);
    if (past > 0 && past != before) {
        scrollTo(m_model->index(past - 1));
    }
}

void HappenedView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex before = currentIndex();
    QListView::keyPressEvent(event);
    if (currentIndex() != before) {
        choose(currentIndex());
    }
}

void HappenedView::choose(const QModelIndex& index)
{
    if (index.isValid()) {
        emit timeChosen(m_model->entry(index.row()).at);
    }
}

}  // namespace cutpoint::ui
