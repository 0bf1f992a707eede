#include "ui/window/problem_dialog.h"

#include "ui/style/fonts.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace cutpoint::ui {

ProblemDialog::ProblemDialog(const QString& file, const std::vector<Diagnostic>& problems,
                             QWidget* parent)
    : QDialog{parent}
{
    setWindowTitle(tr("Not opened"));
    auto* const layout = new QVBoxLayout{this};
    auto* const heading = new QLabel{tr("%1 was not opened").arg(file), this};
    heading->setFont(fontsFor(font()).heading);
    heading->setWordWrap(true);
    layout->addWidget(heading);
    const auto errors = std::count_if(problems.begin(), problems.end(), [](const Diagnostic& one) {
        return one.severity == Severity::Error;
    });
    auto* const summary = new QLabel{this};
    summary->setText(errors == 1
                         ? tr("It has a problem. What you had open is as it was.")
                         : tr("It has %1 problems. What you had open is as it was.").arg(errors));
    summary->setWordWrap(true);
    layout->addWidget(summary);
    auto* const list = new QPlainTextEdit{this};
    list->setReadOnly(true);
    list->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    list->setAccessibleName(tr("Problems"));
    QStringList lines;
    for (const Diagnostic& problem : problems) {
        lines << QString::fromStdString(describe(problem));
    }
    list->setPlainText(lines.join(QLatin1Char{'\n'}));
    layout->addWidget(list);
    auto* const buttons = new QDialogButtonBox{QDialogButtonBox::Close, this};
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    constexpr QSize comfortable{600, 340};
    resize(comfortable);
}

}  // namespace cutpoint::ui
