#include "ui/compare/compare_panel.h"

#include "ui/compare/cell_model.h"
#include "ui/compare/cell_table.h"
#include "ui/compare/compare_rows.h"
#include "ui/compare/figure_sheet.h"
#include "ui/panels/findings_view.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr int usualHeight = 162;
constexpr int tabHeight = 30;
constexpr int tabLeft = 4;
constexpr int iconColumn = 41;
constexpr int titleColumn = 245;
constexpr int findingColumn = 205;
constexpr int figureColumn = 120;
constexpr int wideFigureColumn = 170;

void setWidths(const CellTable& changes, const CellTable& layers)
{
    QHeaderView& header = *changes.header();
    header.setSectionResizeMode(0, QHeaderView::Fixed);
    header.setSectionResizeMode(2, QHeaderView::Stretch);
    header.setMinimumSectionSize(iconColumn);
    header.resizeSection(0, iconColumn);
    header.resizeSection(1, titleColumn);
    header.resizeSection(3, findingColumn);
    header.resizeSection(4, figureColumn);
    layers.header()->setSectionResizeMode(1, QHeaderView::Stretch);
    layers.header()->resizeSection(0, titleColumn);
    for (const int column : {2, 3}) {
        layers.header()->resizeSection(column, figureColumn);
    }
    for (const int column : {4, 5}) {
        layers.header()->resizeSection(column, wideFigureColumn);
    }
}

}  // namespace

ComparePanel::ComparePanel(const QList<QAction*>& actions, QWidget* parent)
    : QWidget{parent}
    , m_tabs{new QTabBar}
    , m_pages{new QStackedWidget}
    , m_figures{new FigureSheet}
    , m_changeModel{new CellModel{this}}
    , m_layerModel{new CellModel{this}}
    , m_changes{new CellTable{*m_changeModel}}
    , m_layers{new CellTable{*m_layerModel}}
    , m_findings{new FindingsView}
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("What differs"));
    for (const QString& title : {tr("&Changes"), tr("&Layers"), tr("&Findings")}) {
        m_tabs->addTab(title);
    }
    m_changes->setAccessibleName(tr("Changes"));
    m_layers->setAccessibleName(tr("Layers"));
    m_findings->setAccessibleName(tr("Single points of failure gone, new and as before"));
    for (QWidget* const page : {static_cast<QWidget*>(m_changes), static_cast<QWidget*>(m_layers),
                                static_cast<QWidget*>(m_findings)}) {
        m_pages->addWidget(page);
    }
    auto* const top = new QHBoxLayout;
    top->setContentsMargins(tabLeft, 0, tabLeft * 2, 0);
    top->setSpacing(tabLeft);
    top->addWidget(m_tabs, 0, Qt::AlignBottom);
    top->addStretch(1);
    for (QAction* const action : actions) {
        auto* const button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        top->addWidget(button);
    }
    auto* const bottom = new QHBoxLayout;
    bottom->setSpacing(0);
    bottom->addWidget(m_figures);
    bottom->addWidget(m_pages, 1);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(bottom, 1);
    setMinimumHeight(usualHeight);
    setFocusProxy(m_changes);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_changes->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!m_isSilent && current.isValid()) {
                    tellRow(current.row());
                }
            });
    // Also if it is chosen already: the pictures may show something else by now.
    connect(m_changes, &CellTable::clicked, this,
            [this](const QModelIndex& index) { tellRow(index.row()); });
    connect(m_findings, &FindingsView::targetChosen, this, &ComparePanel::tellFinding);
}

void ComparePanel::setPair(std::shared_ptr<const ComparedPair> pair)
{
    const QScopedValueRollback silence{m_isSilent, true};
    m_pair = std::move(pair);
    ComparedTable changes = changeTable(*m_pair);
    ComparedTable layers = layerTable(m_pair->comparison);
    m_figures->show(comparedFigures(m_pair->comparison));
    m_places = std::move(changes.places);
    m_changeModel->setRows(std::move(changes.columns), std::move(changes.rows));
    m_layerModel->setRows(std::move(layers.columns), std::move(layers.rows));
    setWidths(*m_changes, *m_layers);
    std::vector<ListSection> sections = findingSections(*m_pair);
    m_findings->setEmptyText(sections.empty() ? tr("No single point of failure before or after.")
                                              : QString{},
                             QStringLiteral("status-healthy"));
    m_findings->setSections(std::move(sections));
    m_tabs->setTabText(0, m_places.empty() ? tr("&Changes")
                                           : tr("&Changes (%1)").arg(m_places.size()));
}

void ComparePanel::choose(const PairPlace& place)
{
    const QScopedValueRollback silence{m_isSilent, true};
    const auto found = std::find(m_places.begin(), m_places.end(), place);
    if (place.isEmpty() || found == m_places.end()) {
        m_changes->setCurrentIndex({});
        m_changes->clearSelection();
        return;
    }
    m_changes->setCurrentIndex(m_changeModel->index(static_cast<int>(found - m_places.begin()), 0));
}

void ComparePanel::showFindings()
{
    m_tabs->setCurrentIndex(m_pages->indexOf(m_findings));
    m_findings->setFocus(Qt::ShortcutFocusReason);
}

void ComparePanel::tellRow(int row)
{
    emit placeChosen(m_places[static_cast<std::size_t>(row)]);
}

void ComparePanel::tellFinding(const RowTarget& target)
{
    if (!target.unit) {
        return;
    }
    const auto& gone = m_pair->comparison.spofsGone;
    const bool isGone = std::any_of(gone.begin(), gone.end(),
                                    [&](const Spof& spof) { return spof.unit == *target.unit; });
    emit placeChosen(placeOf(*target.unit, *m_pair, isGone));
}

QSize ComparePanel::sizeHint() const
{
    return {width(), usualHeight};
}

void ComparePanel::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeFor(palette());
    QPainter painter{this};
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect{0, 0, width(), tabHeight}, theme.window);
    painter.fillRect(QRect{0, 0, width(), 1}, theme.border);
    painter.fillRect(QRect{0, tabHeight - 1, width(), 1}, theme.border);
}

}  // namespace cutpoint::ui
