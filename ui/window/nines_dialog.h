#pragma once

#include "core/analysis/report.h"
#include "core/model/topology.h"

#include <QDialog>

#include <string>

class QLabel;
class QLineEdit;
class QTableWidget;

namespace cutpoint::ui {

/// The table of nines beside the system as it is: downtime by period, what services usually need,
/// what downtime costs and what the next nine saves. For looking things up: it changes nothing.
class NinesDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param report  of the system; null, or without a figure: the table starts at its target or
    ///                99.9 %.
    NinesDialog(const TopologyProperties& properties, const Report* report,
                QWidget* parent = nullptr);

private:
    void fill();

    std::string m_currency;
    double m_yearDays;
    QLineEdit* m_availability;
    QLineEdit* m_revenue;
    QLabel* m_note;
    QTableWidget* m_table;
};

}  // namespace cutpoint::ui
