#include "ui/panels/importance_view.h"

#include "ui/panels/importance_delegate.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace cutpoint::ui {

namespace {

constexpr int padding = 12;
constexpr auto measures = {Measure::Saved, Measure::Birnbaum, Measure::Criticality,
                           Measure::Raw,   Measure::Rrw,      Measure::Diagnostic};

}  // namespace

ImportanceView::ImportanceView(QWidget* parent)
    : QWidget{parent}
    , m_measures{new QComboBox}
    , m_list{new QTreeView}
    , m_hint{new QLabel}
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    for (const Measure measure : measures) {
        m_measures->addItem(nameOf(measure));
        m_measures->setItemData(m_measures->count() - 1, meaningOf(measure), Qt::ToolTipRole);
    }
    m_measures->setAccessibleName(tr("Measure of importance"));
    m_measures->setToolTip(meaningOf(Measure::Saved));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ImportanceDelegate{m_list});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Importance"));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(ImportanceModel::Name, QHeaderView::Interactive);
    m_list->header()->setSortIndicator(ImportanceModel::Value, Qt::DescendingOrder);
    m_list->setSortingEnabled(true);
    m_list->installEventFilter(this);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* const top = new QVBoxLayout;
    top->setContentsMargins(padding, padding / 2, padding, padding / 2);
    top->addWidget(m_measures);
    top->addWidget(m_hint);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    connect(m_measures, &QComboBox::currentIndexChanged, this, &ImportanceView::chooseMeasure);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!m_isSilent) {
                    tell(current);
                }
            });
    // Also if it is chosen already: the canvas may have gone elsewhere.
    connect(m_list, &QTreeView::clicked, this, &ImportanceView::tell);
    m_hint->setText(tr("Analysing…"));
}

void ImportanceView::show(const Report* report, const Topology& topology, bool isStale)
{
    keepChosen([&] {
        if (report == nullptr) {
            m_model.clear();
        } else {
            m_model.setReport(*report, topology);
        }
    });
    const bool hasRows = m_model.rowCount() > 0;
    m_hint->setVisible(!hasRows);
    m_measures->setVisible(hasRows);
    m_list->setVisible(hasRows);
    m_hint->setText(report == nullptr
                        ? tr("Analysing…")
                        : tr("No exact figures. See Availability and Problems for the reason."));
    setStale(isStale);
}

void ImportanceView::setStale(bool isStale)
{
    auto* const delegate = static_cast<ImportanceDelegate*>(m_list->itemDelegate());
    delegate->setStale(isStale);
    m_list->viewport()->update();
}

void ImportanceView::showAbout(const std::optional<ComponentId>& id)
{
    const QScopedValueRollback silence{m_isSilent, true};
    const auto row = id ? m_model.rowOf(*id) : std::nullopt;
    m_list->setCurrentIndex(row ? m_model.index(*row, 0) : QModelIndex{});
    if (!row) {
        m_list->clearSelection();
    }
}

void ImportanceView::tell(const QModelIndex& index)
{
    if (index.isValid()) {
        emit componentChosen(m_model.component(index.row()));
    }
}

void ImportanceView::chooseMeasure(int index)
{
    const Measure measure = *(measures.begin() + index);
    keepChosen([&] { m_model.setMeasure(measure); });
    m_measures->setToolTip(meaningOf(measure));
}

void ImportanceView::keepChosen(const std::function<void()>& change)
{
    const QScopedValueRollback silence{m_isSilent, true};
    const QModelIndex current = m_list->currentIndex();
    const auto chosen = current.isValid() ? std::optional{m_model.component(current.row())}
                                          : std::optional<ComponentId>{};
    const int scrolled = m_list->verticalScrollBar()->value();
    change();
    showAbout(chosen);
    m_list->verticalScrollBar()->setValue(scrolled);
}

bool ImportanceView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(copyText());
        return true;
    }
    if (watched == m_list && event->type() == QEvent::Resize) {
        constexpr double namePart = 0.5;
        m_list->setColumnWidth(ImportanceModel::Name, static_cast<int>(m_list->width() * namePart));
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace cutpoint::ui
