#include "ui/window/writers_dialog.h"

#include "core/edit/written_numbers.h"
#include "core/report/conflicts_page.h"
#include "ui/window/runbook_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace cutpoint::ui {

namespace {

enum Column { At, Site, Amount, Columns };

constexpr int tableHeight = 150;

std::optional<std::int64_t> wholeAmount(QString text)
{
    text.remove(QLatin1Char{' '}).replace(QChar{0x2212}, QLatin1Char{'-'});
    bool isNumber = false;
    const qlonglong amount = text.toLongLong(&isNumber);
    const bool isAllowed = isNumber && std::abs(amount) <= greatestAmount;
    return isAllowed ? std::optional<std::int64_t>{amount} : std::nullopt;
}

QString textOf(const QTableWidget& table, int row, Column column)
{
    const QTableWidgetItem* const item = table.item(row, column);
    return item == nullptr ? QString{} : item->text();
}

}  // namespace

WritersDialog::WritersDialog(Topology topology, const std::string& chosen, QWidget* parent)
    : PageDialog{tr("Two writers"), QStringLiteral("two-writers.md"), parent}
    , m_topology{std::move(topology)}
    , m_sets{writerSetsOf(m_topology)}
    , m_choice{new QComboBox}
    , m_opening{new QLineEdit{QStringLiteral("1000")}}
    , m_lag{new QLineEdit}
    , m_writes{new QTableWidget}
{
    offerSets(*m_choice, m_sets, m_topology, chosen);
    m_lag->setPlaceholderText(tr("Such as 0.5 s; empty: they meet when all is written"));
    m_writes->setColumnCount(Columns);
    m_writes->setHorizontalHeaderLabels({tr("At (s)"), tr("Site"), tr("Amount")});
    m_writes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_writes->verticalHeader()->hide();
    m_writes->setFixedHeight(tableHeight);
    m_writes->setAccessibleName(tr("Writes"));
    auto* const adding = new QPushButton{tr("&Add")};
    auto* const removing = new QPushButton{tr("&Remove")};
    for (QPushButton* const button : {adding, removing}) {
        button->setAutoDefault(false);
    }
    auto* const buttons = new QVBoxLayout;
    buttons->addWidget(adding);
    buttons->addWidget(removing);
    buttons->addStretch(1);
    auto* const line = new QHBoxLayout;
    line->addWidget(m_writes, 1);
    line->addLayout(buttons);
    questions().addRow(tr("&Writers"), m_choice);
    questions().addRow(tr("&Opening balance"), m_opening);
    questions().addRow(tr("&Lag"), m_lag);
    questions().addRow(tr("Writes"), line);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &WritersDialog::begin);
    connect(m_opening, &QLineEdit::textChanged, this, &WritersDialog::fill);
    connect(m_lag, &QLineEdit::textChanged, this, &WritersDialog::fill);
    connect(m_writes, &QTableWidget::itemChanged, this, &WritersDialog::fill);
    connect(adding, &QPushButton::clicked, this, &WritersDialog::addAnother);
    connect(removing, &QPushButton::clicked, this, &WritersDialog::removeCurrent);
    begin();
}

/// The case of the textbook at the members that are chosen.
void WritersDialog::begin()
{
    const QScopedValueRollback filling{m_isFilling, true};
    m_writes->setRowCount(0);
    const int number = m_choice->currentIndex();
    m_writes->setEnabled(number >= 0);
    if (number < 0) {
        tell(tr("No members here keep the same data: let components of a group replicate, or state "
                "the replication of their failover."));
        return;
    }
    m_sites = sitesOf(m_topology, m_sets.at(static_cast<std::size_t>(number)));
    for (const SiteWrite& write : textbookCase(m_sites[0], m_sites[1]).writes) {
        addWrite(write);
    }
    m_isFilling = false;
    fill();
}

void WritersDialog::addWrite(const SiteWrite& write)
{
    const QScopedValueRollback filling{m_isFilling, true};
    const int row = m_writes->rowCount();
    m_writes->insertRow(row);
    m_writes->setItem(row, At, new QTableWidgetItem{QString::number(write.at.count())});
    m_writes->setItem(row, Amount, new QTableWidgetItem{QString::number(write.amount)});
    auto* const site = new QComboBox;
    for (const std::string& name : m_sites) {
        site->addItem(QString::fromStdString(name));
    }
    site->setCurrentText(QString::fromStdString(write.site));
    connect(site, &QComboBox::currentIndexChanged, this, &WritersDialog::fill);
    m_writes->setCellWidget(row, Site, site);
}

void WritersDialog::addAnother()
{
    constexpr double later = 10.0;
    if (m_sites.empty() || m_writes->rowCount() >= static_cast<int>(mostSiteWrites)) {
        return;
    }
    const int last = m_writes->rowCount() - 1;
    const double at = last < 0 ? 0.0 : textOf(*m_writes, last, At).toDouble() + later;
    addWrite({.id = {}, .site = m_sites.front(), .at = Seconds{at}, .amount = -100});
    m_writes->setCurrentCell(last + 1, Amount);
    fill();
}

void WritersDialog::removeCurrent()
{
    const int row = m_writes->currentRow();
    m_writes->removeRow(row < 0 ? m_writes->rowCount() - 1 : row);
    fill();
}

std::optional<ConflictCase> WritersDialog::written()
{
    ConflictCase played;
    const auto opening = wholeAmount(m_opening->text());
    if (!opening) {
        tell(tr("Write the opening balance as a whole number such as 1000."));
        return std::nullopt;
    }
    played.openingBalance = *opening;
    if (!m_lag->text().trimmed().isEmpty()) {
        const auto lag = secondsWritten(m_lag->text().toStdString());
        if (!lag.value) {
            tell(QString::fromStdString(lag.problem));
            return std::nullopt;
        }
        played.lag = lag.value;
    }
    played.writes.reserve(static_cast<std::size_t>(m_writes->rowCount()));
    for (int row = 0; row < m_writes->rowCount(); ++row) {
        bool isTime = false;
        const double at = textOf(*m_writes, row, At).toDouble(&isTime);
        const auto amount = wholeAmount(textOf(*m_writes, row, Amount));
        const auto* const site = qobject_cast<QComboBox*>(m_writes->cellWidget(row, Site));
        if (!isTime || !(at >= 0.0 && at <= 1e9) || !amount || site == nullptr) {
            tell(tr("Write %1 needs a time of 0 s or more and a whole amount such as -500.")
                     .arg(row + 1));
            return std::nullopt;
        }
        played.writes.push_back({.id = "write-" + std::to_string(row + 1),
                                 .site = site->currentText().toStdString(),
                                 .at = Seconds{at},
                                 .amount = *amount});
    }
    std::ranges::stable_sort(played.writes, {}, &SiteWrite::at);
    return played;
}

void WritersDialog::fill()
{
    if (m_isFilling || m_choice->currentIndex() < 0) {
        return;
    }
    if (const auto played = written()) {
        const auto number = static_cast<std::size_t>(m_choice->currentIndex());
        PageDialog::show(conflictsPage(playConflicts(*played), m_sets.at(number).set.title));
    }
}

}  // namespace cutpoint::ui
