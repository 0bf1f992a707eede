#include "ui/panels/history_view.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QUndoStack>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr double padding = 12.0;
constexpr double glyphSize = 14.0;
constexpr double selectedEdge = 3.0;
constexpr int rowHeight = 26;

/// Paints a step: the present one as the chosen row, those undone muted, the saved one with a
/// glyph. The row above the first step is the state before it.
class StepDelegate final : public QStyledItemDelegate {
public:
    StepDelegate(const QUndoStack& history, QObject* parent)
        : QStyledItemDelegate{parent}
        , m_history{history}
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Theme& theme = themeFor(option.palette);
        const Fonts fonts = fontsFor(option.font);
        const QRectF area = option.rect;
        const bool isPresent = index.row() == m_history.index();
        painter->save();
        if (isPresent) {
            painter->fillRect(area, theme.accentTint);
            painter->fillRect(QRectF{area.topLeft(), QSizeF{selectedEdge, area.height()}},
                              theme.accent);
        } else if (option.state.testFlag(QStyle::State_MouseOver)) {
            painter->fillRect(area, theme.hover);
        }
        double right = area.right() - padding;
        if (index.row() == m_history.cleanIndex()) {
            right -= glyphSize;
            paintIcon(*painter, {right, area.center().y() - glyphSize / 2.0, glyphSize, glyphSize},
                      QStringLiteral("action-save"), {theme.muted});
        }
        QFont font = isPresent ? fonts.strong : fonts.body;
        font.setItalic(index.row() > m_history.index());
        painter->setFont(font);
        painter->setPen(index.row() > m_history.index() ? theme.muted : theme.text);
        const QFontMetricsF metrics{font};
        painter->drawText(
            QPointF{area.left() + padding, area.center().y() + metrics.capHeight() / 2.0},
            metrics.elidedText(index.data().toString(), Qt::ElideRight,
                               right - area.left() - 2.0 * padding));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& /*index*/) const override
    {
        const int text = QFontMetrics{fontsFor(option.font).strong}.height();
        constexpr int room = 8;
        return {rowHeight * 3, std::max(rowHeight, text + room)};
    }

private:
    const QUndoStack& m_history;
};

}  // namespace

HistoryView::HistoryView(QUndoStack& history, QWidget* parent)
    : QUndoView{&history, parent}
{
    setEmptyLabel(tr("As opened"));
    setAccessibleName(tr("History"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setItemDelegate(new StepDelegate{history, this});
}

}  // namespace cutpoint::ui
