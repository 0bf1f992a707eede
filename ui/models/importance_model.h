#pragma once

#include "core/analysis/report.h"
#include "core/model/component.h"
#include "core/model/topology.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace cutpoint::ui {

/// By what a component can matter: MODEL.md section 5.
enum class Measure { Saved, Birnbaum, Criticality, Raw, Rrw, Diagnostic };

/// "Saved per year", "Birnbaum" …
[[nodiscard]] QString nameOf(Measure measure);

/// What the measure says, in a sentence.
[[nodiscard]] QString meaningOf(Measure measure);

/// How much every component matters by one measure, sorted by it or by name.
class ImportanceModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Value, ColumnCount };
    enum Role { PartRole = Qt::UserRole };  ///< Of the greatest value there is, in [0, 1].

    using QAbstractTableModel::QAbstractTableModel;

    /// Components that take no part in whether the system works are left out; so are all if the
    /// report has no exact figures.
    void setReport(const Report& report, const Topology& topology);
    void clear();

    void setMeasure(Measure measure);
    [[nodiscard]] Measure measure() const noexcept { return m_measure; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// The component of that row; the row must be there.
    [[nodiscard]] const ComponentId& component(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const ComponentId& id) const;

    /// A line for each row: name, tab, value.
    [[nodiscard]] QString asText() const;

private:
    struct Row {
        ComponentId id;
        QString title;
        Importance importance;
        bool isSpof = false;
    };

    [[nodiscard]] std::optional<double> valueOf(const Row& row) const;
    [[nodiscard]] QString valueInWords(const Row& row) const;
    void sortRows();
    void updateGreatest();

    std::vector<Row> m_rows;
    double m_yearDays = 365.0;
    double m_greatest = 0.0;
    Measure m_measure = Measure::Saved;
    int m_sortColumn = Value;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

}  // namespace cutpoint::ui
