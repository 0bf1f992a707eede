#include "ui/panels/palette_view.h"

#include "ui/panels/palette_delegate.h"
#include "ui/panels/palette_model.h"
#include "ui/style/icons.h"

#include <QAction>
#include <QDrag>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

namespace cutpoint::ui {

namespace {

constexpr int padding = 8;
constexpr int usualWidth = 140;
constexpr int usualHeight = 480;
constexpr int narrow = 72;

/// A tree that drags entries as copies, under their icon.
class EntryTree final : public QTreeView {
public:
    using QTreeView::QTreeView;

protected:
    void startDrag(Qt::DropActions /*actions*/) override
    {
        const CatalogueEntry* const entry = PaletteModel::entryAt(currentIndex());
        if (entry == nullptr) {
            return;
        }
        constexpr double size = 24.0;
        auto* const drag = new QDrag{this};
        drag->setMimeData(model()->mimeData({currentIndex()}));
        drag->setPixmap(
            iconPixmap(entry->icon, size, {palette().color(QPalette::Text)}, devicePixelRatioF()));
        drag->exec(Qt::CopyAction);
    }
};

}  // namespace

PaletteView::PaletteView(QWidget* parent)
    : QWidget{parent}
    , m_filter{new QLineEdit{this}}
    , m_filterIcon{m_filter->addAction(QIcon{}, QLineEdit::LeadingPosition)}
    , m_list{new EntryTree{this}}
    , m_model{new PaletteModel{this}}
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter components"));
    m_filter->setToolTip(tr("Finds components by name, kind or product. Enter adds the first."));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate{m_list});
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setExpandsOnDoubleClick(false);
    m_list->setAccessibleName(tr("Components to add"));
    m_list->installEventFilter(this);
    m_list->expandAll();
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, padding, 0, 0);
    column->setSpacing(padding / 2);
    auto* const top = new QHBoxLayout;
    top->setContentsMargins(padding, 0, padding, 0);
    top->addWidget(m_filter);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &PaletteView::applyFilter);
    connect(m_list, &QTreeView::clicked, this, &PaletteView::activate);
    setIcon();
}

QSize PaletteView::sizeHint() const
{
    return {usualWidth, usualHeight};
}

bool PaletteView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_filter) {
        return handleFilterKey(key);
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        activate(m_list->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool PaletteView::handleFilterKey(int key)
{
    const QModelIndex first = m_model->index(0, 0, m_model->index(0, 0));
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_filter->text().isEmpty() && first.isValid()) {
            activate(first);
        }
        return true;
    case Qt::Key_Down:
        m_list->setCurrentIndex(first);
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Escape:
        m_filter->clear();
        return true;
    default:
        return false;
    }
}

void PaletteView::applyFilter(const QString& filter)
{
    m_model->setFilter(filter);
    m_list->expandAll();
}

void PaletteView::activate(const QModelIndex& index)
{
    if (const CatalogueEntry* const entry = PaletteModel::entryAt(index)) {
        emit chosen(*entry);
    } else if (index.isValid()) {
        m_list->setExpanded(index, !m_list->isExpanded(index));
    }
}

void PaletteView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setIcon();
    }
}

void PaletteView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_filter->setVisible(width() >= narrow);
}

void PaletteView::setIcon()
{
    m_filterIcon->setIcon(actionIcon(QStringLiteral("kind-search"), palette()));
}

}  // namespace cutpoint::ui
