#include "ui/panels/findings_view.h"

#include "ui/panels/row_delegate.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <utility>

namespace cutpoint::ui {

FindingsView::FindingsView(QWidget* parent)
    : QListView{parent}
{
    setModel(&m_model);
    setItemDelegate(new RowDelegate{this});
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
}

void FindingsView::setSections(std::vector<ListSection> sections)
{
    const QScopedValueRollback silence{m_isSilent, true};
    const QVariant chosen = currentIndex().data(SectionModel::RowRole);
    const int scrolled = verticalScrollBar()->value();
    m_model.setSections(std::move(sections));
    if (chosen.isValid()) {
        setCurrentIndex(m_model.rowLike(chosen.value<ListRow>()));
    }
    verticalScrollBar()->setValue(scrolled);
}

void FindingsView::setEmptyText(const QString& text, const QString& icon)
{
    m_emptyText = text;
    m_emptyIcon = icon;
    viewport()->update();
}

void FindingsView::setStale(bool isStale)
{
    static_cast<RowDelegate*>(itemDelegate())->setStale(isStale);
    viewport()->update();
}

void FindingsView::showAbout(const std::optional<ComponentId>& id,
                             const std::optional<ConnectionKey>& connection)
{
    const QVariant chosen = currentIndex().data(SectionModel::RowRole);
    const QScopedValueRollback silence{m_isSilent, true};
    const QModelIndex row = id           ? m_model.rowAbout(*id)
                            : connection ? m_model.rowAbout(*connection)
                                         : QModelIndex{};
    const bool isAboutSame =
        row.isValid() && chosen.isValid() &&
        chosen.value<ListRow>().target.components ==
            row.data(SectionModel::RowRole).value<ListRow>().target.components &&
        chosen.value<ListRow>().target.connection ==
            row.data(SectionModel::RowRole).value<ListRow>().target.connection;
    if (isAboutSame) {
        return;
    }
    setCurrentIndex(row);
    if (!row.isValid()) {
        clearSelection();
    }
}

std::optional<ListRow> FindingsView::currentRow() const
{
    const QVariant row = currentIndex().data(SectionModel::RowRole);
    return row.isValid() ? std::optional{row.value<ListRow>()} : std::nullopt;
}

QString FindingsView::copyText() const
{
    const QVariant row = currentIndex().data(SectionModel::RowRole);
    return row.isValid() ? row.value<ListRow>().asText() : m_model.asText();
}

void FindingsView::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_emptyText.isEmpty()) {
        return;
    }
    constexpr int padding = 16;
    constexpr int iconSize = 16;
    const Theme& theme = themeFor(palette());
    const Fonts fonts = fontsFor(font());
    QPainter painter{viewport()};
    painter.setFont(fonts.body);
    painter.setPen(theme.muted);
    int below = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        below = std::max(below, visualRect(m_model.index(row)).bottom() + 1);
    }
    QRect area = viewport()->rect().adjusted(padding, below + padding, -padding, -padding);
    if (!m_emptyIcon.isEmpty()) {
        paintIcon(painter, QRectF{area.topLeft(), QSizeF{iconSize, iconSize}}, m_emptyIcon,
                  {theme.healthy, theme.surface});
        area.adjust(iconSize + padding / 2, 0, 0, 0);
    }
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
}

void FindingsView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(copyText());
        return;
    }
    const bool folds = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return;
    if (folds && m_model.isHeading(currentIndex())) {
        m_model.toggle(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void FindingsView::mouseReleaseEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    QListView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_model.isHeading(index)) {
        m_model.toggle(index);
    } else if (index.isValid() && index == currentIndex()) {
        tell(index);  // Also if it is chosen already: the canvas may have gone elsewhere.
    }
}

void FindingsView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    emit currentRowChanged();
    if (!m_isSilent) {
        tell(current);
    }
}

void FindingsView::tell(const QModelIndex& index)
{
    const QVariant row = index.data(SectionModel::RowRole);
    if (row.isValid() && !row.value<ListRow>().target.isEmpty()) {
        emit targetChosen(row.value<ListRow>().target);
    }
}

}  // namespace cutpoint::ui
