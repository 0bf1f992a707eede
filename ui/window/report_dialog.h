#pragma once

#include "ui/window/report_content.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QTextBrowser;

namespace cutpoint::ui {

/// Asks what a report is to be written as, and shows how it begins. Remembers the last choice.
class ReportDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param topology  outlives the dialog.
    ReportDialog(const Topology& topology, std::shared_ptr<const Report> report,
                 QWidget* parent = nullptr);

    [[nodiscard]] ReportChoice choice() const;

    /// What the preview shows, as plain text.
    [[nodiscard]] QString preview() const;

public slots:
    /// Keeps the choice for the next time.
    void accept() override;

private:
    void restore();
    void refresh();

    const Topology& m_topology;
    std::shared_ptr<const Report> m_report;
    QComboBox* m_format;
    QComboBox* m_table;
    QLabel* m_tableLabel;
    QCheckBox* m_picture;
    QCheckBox* m_date;
    QTextBrowser* m_preview;
};

}  // namespace cutpoint::ui
