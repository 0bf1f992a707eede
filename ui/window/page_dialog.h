#pragma once

#include "core/report/page.h"

#include <QDialog>

class QFormLayout;
class QPushButton;
class QTextBrowser;

namespace cutpoint::ui {

/// Shows a short report, with questions above it; it can be copied and saved as Markdown.
class PageDialog : public QDialog {
    Q_OBJECT

public:
    /// The Markdown of what is shown; empty: nothing is.
    [[nodiscard]] const QString& markdown() const noexcept { return m_markdown; }

protected:
    /// @param fileName  proposed for saving, such as "runbook.md".
    PageDialog(const QString& title, QString fileName, QWidget* parent);

    /// What is asked, above the report.
    [[nodiscard]] QFormLayout& questions() noexcept { return *m_questions; }

    /// Shows it in place of what was shown.
    void show(const Page& page);
    using QDialog::show;

    /// Shows a sentence in place of a report.
    void tell(const QString& sentence);

private:
    void save();

    QString m_fileName;
    QString m_markdown;
    QFormLayout* m_questions;
    QTextBrowser* m_view;
    QPushButton* m_copy;
    QPushButton* m_save;
};

}  // namespace cutpoint::ui
