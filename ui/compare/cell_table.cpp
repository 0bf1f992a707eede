#include "ui/compare/cell_table.h"

#include "ui/compare/cell_delegate.h"
#include "ui/compare/cell_model.h"
#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>

namespace cutpoint::ui {

namespace {

constexpr int headerHeight = 24;

}  // namespace

CellTable::CellTable(CellModel& model, QWidget* parent)
    : QTreeView{parent}
    , m_model{model}
{
    setModel(&model);
    setItemDelegate(new CellDelegate{this});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(false);
    header()->setMinimumHeight(headerHeight);
    header()->setFont(fontsFor(font()).label);
    auto* const copying = new QAction{tr("Copy"), this};
    copying->setShortcut(QKeySequence::Copy);
    copying->setShortcutContext(Qt::WidgetShortcut);
    addAction(copying);
    connect(copying, &QAction::triggered, this, &CellTable::copy);
}

void CellTable::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    QTreeView::drawRow(painter, option, index);
    const bool isReached = hasFocus() && index.row() == currentIndex().row() &&
                           option.state.testFlag(QStyle::State_KeyboardFocusChange);
    if (!isReached) {
        return;
    }
    QPen pen{themeFor(palette()).focus, 1.0, Qt::CustomDashLine, Qt::FlatCap};
    pen.setDashPattern({2.0, 2.0});
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF{option.rect}.adjusted(1.5, 1.5, -1.5, -2.5));
}

void CellTable::copy() const
{
    QStringList lines;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (!currentIndex().isValid() || currentIndex().row() == row) {
            lines << m_model.asText(row);
        }
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char{'\n'}));
}

}  // namespace cutpoint::ui
