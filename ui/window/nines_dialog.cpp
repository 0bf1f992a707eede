#include "ui/window/nines_dialog.h"

#include "core/edit/written_numbers.h"
#include "core/edit/written_rates.h"
#include "core/report/nines.h"
#include "ui/style/words.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <optional>

namespace cutpoint::ui {

namespace {

constexpr QSize usualSize{860, 510};

QString startOf(const TopologyProperties& properties, const Report* report)
{
    constexpr double usual = 0.999;
    if (report != nullptr && report->system) {
        return inWords(report->system->availability);
    }
    return QString::fromStdString(percentText(properties.targetAvailability.value_or(usual)));
}

QTableWidgetItem* cellOf(const std::string& text, Alignment alignment, bool isGiven)
{
    auto* const cell = new QTableWidgetItem{QString::fromStdString(text)};
    cell->setTextAlignment((alignment == Alignment::Right ? Qt::AlignRight : Qt::AlignLeft) |
                           Qt::AlignVCenter);
    QFont font = cell->font();
    font.setBold(isGiven);
    cell->setFont(font);
    return cell;
}

}  // namespace

NinesDialog::NinesDialog(const TopologyProperties& properties, const Report* report,
                         QWidget* parent)
    : QDialog{parent}
    , m_currency{properties.currency}
    , m_yearDays{properties.yearDays.value_or(365.0)}
    , m_availability{new QLineEdit{startOf(properties, report)}}
    , m_revenue{new QLineEdit}
    , m_note{new QLabel}
    , m_table{new QTableWidget}
{
    setWindowTitle(tr("Nines and money"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    if (properties.revenuePerYear) {
        m_revenue->setText(QString::fromStdString(amountText(*properties.revenuePerYear)));
    }
    m_revenue->setPlaceholderText(tr("Per year, such as 10 M"));
    m_note->setWordWrap(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(tr("Availability, downtime and money"));
    auto* const form = new QFormLayout;
    form->addRow(tr("&Availability"), m_availability);
    form->addRow(tr("&Revenue"), m_revenue);
    auto* const closing = new QPushButton{tr("Close")};
    connect(closing, &QPushButton::clicked, this, &QDialog::accept);
    auto* const column = new QVBoxLayout{this};
    column->addLayout(form);
    column->addWidget(m_table, 1);
    column->addWidget(m_note);
    column->addWidget(closing, 0, Qt::AlignRight);
    connect(m_availability, &QLineEdit::textChanged, this, &NinesDialog::fill);
    connect(m_revenue, &QLineEdit::textChanged, this, &NinesDialog::fill);
    fill();
}

void NinesDialog::fill()
{
    const auto availability = availabilityWritten(m_availability->text().toStdString());
    const bool hasRevenue = !m_revenue->text().trimmed().isEmpty();
    const auto revenue = amountWritten(m_revenue->text().toStdString());
    if (!availability.value || (hasRevenue && !revenue.value)) {
        m_note->setText(
            QString::fromStdString(availability.value ? revenue.problem : availability.problem));
        return;
    }
    const Availability given = Availability::fromUp(*availability.value);
    const auto rows = ninesTable(given, hasRevenue ? revenue.value : std::nullopt, m_yearDays);
    const Page page = ninesPage(rows, m_currency);
    const PageTable& table = page.sections.front().table;
    m_table->setColumnCount(static_cast<int>(table.header.size()));
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        m_table->setHorizontalHeaderItem(
            static_cast<int>(column),
            cellOf(table.header[column], table.alignments[column], false));
        for (std::size_t row = 0; row < rows.size(); ++row) {
            m_table->setItem(
                static_cast<int>(row), static_cast<int>(column),
                cellOf(table.rows[row][column], table.alignments[column], rows[row].isGiven));
        }
    }
    m_table->resizeColumnsToContents();
    const std::string_view enough = enoughFor(given);
    m_note->setText(
        enough.empty()
            ? tr("Less than any kind of service usually needs.")
            : tr("Usually enough for: %1.")
                  .arg(QString::fromUtf8(enough.data(), static_cast<qsizetype>(enough.size()))));
}

}  // namespace cutpoint::ui
