#include "ui/models/importance_model.h"

#include "ui/style/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace cutpoint::ui {

namespace {

struct MeasureText {
    Q_DECLARE_TR_FUNCTIONS(MeasureText)
};

constexpr int digits = 3;

}  // namespace

QString nameOf(Measure measure)
{
    switch (measure) {
    case Measure::Saved:
        return MeasureText::tr("Saved per year");
    case Measure::Birnbaum:
        return MeasureText::tr("Birnbaum");
    case Measure::Criticality:
        return MeasureText::tr("Criticality");
    case Measure::Raw:
        return MeasureText::tr("Risk achievement (RAW)");
    case Measure::Rrw:
        return MeasureText::tr("Risk reduction (RRW)");
    case Measure::Diagnostic:
        return MeasureText::tr("Diagnostic");
    }
    return {};
}

QString meaningOf(Measure measure)
{
    switch (measure) {
    case Measure::Saved:
        return MeasureText::tr("The downtime that would go if the component never failed");
    case Measure::Birnbaum:
        return MeasureText::tr("The probability that the system works or not with the component");
    case Measure::Criticality:
        return MeasureText::tr("The probability that the component brought the system down, given "
                               "that the system is down");
    case Measure::Raw:
        return MeasureText::tr("How many times the downtime grows if the component is lost");
    case Measure::Rrw:
        return MeasureText::tr("How many times the downtime shrinks if the component never fails");
    case Measure::Diagnostic:
        return MeasureText::tr("The probability that the component is down, given that the system "
                               "is down");
    }
    return {};
}

void ImportanceModel::setReport(const Report& report, const Topology& topology)
{
    std::set<std::string> spofs;
    for (const Spof& spof : report.spofs) {
        if (spof.unit.type == UnitType::Component) {
            spofs.insert(spof.unit.id);
        }
    }
    beginResetModel();
    m_rows.clear();
    m_yearDays = report.yearDays;
    for (const ComponentFigures& figures : report.components) {
        const Component* const component = topology.find(figures.id);
        if (component != nullptr && component->kind != Kind::Client && figures.importance &&
            figures.hasInfluence) {
            m_rows.push_back({.id = component->id,
                              .title = QString::fromStdString(titleOf(*component)),
                              .importance = *figures.importance,
                              .isSpof = spofs.contains(figures.id)});
        }
    }
    updateGreatest();
    sortRows();
    endResetModel();
}

void ImportanceModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void ImportanceModel::setMeasure(Measure measure)
{
    beginResetModel();
    m_measure = measure;
    updateGreatest();
    sortRows();
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, Value, Value);
}

int ImportanceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportanceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int{ColumnCount};
}

QVariant ImportanceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const bool isName = index.column() == Name;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? row.title : valueInWords(row);
    case Qt::AccessibleTextRole:
        return isName ? row.title + QStringLiteral(": ") + valueInWords(row) : valueInWords(row);
    case Qt::ToolTipRole: {
        const auto value = valueOf(row);
        return tr("%1\n%2: %3")
            .arg(row.title, nameOf(m_measure), value ? precisely(*value) : tr("none"));
    }
    case Qt::DecorationRole:
        return row.isSpof;
    case PartRole: {
        const double value = valueOf(row).value_or(0.0);
        return m_greatest > 0.0 ? std::clamp(value / m_greatest, 0.0, 1.0) : 0.0;
    }
    default:
        return {};
    }
}

QVariant ImportanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return section == Name ? tr("Component") : nameOf(m_measure);
    }
    return role == Qt::ToolTipRole && section == Value ? QVariant{meaningOf(m_measure)}
                                                       : QVariant{};
}

void ImportanceModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_sortColumn && order == m_order)) {
        return;
    }
    beginResetModel();
    m_sortColumn = column;
    m_order = order;
    sortRows();
    endResetModel();
}

const ComponentId& ImportanceModel::component(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row)).id;
}

std::optional<int> ImportanceModel::rowOf(const ComponentId& id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.id == id; });
    return found == m_rows.end() ? std::nullopt
                                 : std::optional{static_cast<int>(found - m_rows.begin())};
}

QString ImportanceModel::asText() const
{
    QString text = tr("Component") + QLatin1Char{'\t'} + nameOf(m_measure) + QLatin1Char{'\n'};
    for (const Row& row : m_rows) {
        text += row.title + QLatin1Char{'\t'} + valueInWords(row) + QLatin1Char{'\n'};
    }
    return text;
}

std::optional<double> ImportanceModel::valueOf(const Row& row) const
{
    switch (m_measure) {
    case Measure::Saved:
        return row.importance.savedUnavailability;
    case Measure::Birnbaum:
        return row.importance.birnbaum;
    case Measure::Criticality:
        return row.importance.criticality;
    case Measure::Raw:
        return row.importance.raw;
    case Measure::Rrw:
        return row.importance.rrw;
    case Measure::Diagnostic:
        return row.importance.diagnostic;
    }
    return std::nullopt;
}

QString ImportanceModel::valueInWords(const Row& row) const
{
    const auto value = valueOf(row);
    if (!value) {
        return QStringLiteral("—");
    }
    return m_measure == Measure::Saved ? downtimePerYear(*value, m_yearDays)
                                       : QString::number(*value, 'g', digits);
}

void ImportanceModel::sortRows()
{
    const bool isDescending = m_order == Qt::DescendingOrder;
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](const Row& one, const Row& other) {
        const Row& first = isDescending ? other : one;
        const Row& second = isDescending ? one : other;
        return m_sortColumn == Name
                   ? first.title.localeAwareCompare(second.title) < 0
                   : valueOf(first).value_or(-1.0) < valueOf(second).value_or(-1.0);
    });
}

void ImportanceModel::updateGreatest()
{
    m_greatest = 0.0;
    for (const Row& row : m_rows) {
        m_greatest = std::max(m_greatest, valueOf(row).value_or(0.0));
    }
}

}  // namespace cutpoint::ui
