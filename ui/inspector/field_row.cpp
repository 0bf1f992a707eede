#include "ui/inspector/field_row.h"

#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>

#include <utility>

namespace cutpoint::ui {

namespace {

constexpr int labelWidth = 84;
constexpr int fieldHeight = 25;

}  // namespace

void setMuted(QLabel& label, const QPalette& around)
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, themeFor(around).muted);
    label.setPalette(palette);
    label.setForegroundRole(QPalette::WindowText);  // Else Text, as on every Base.
}

FieldRow::FieldRow(FieldForm form, const TopologyAccess& topology, FieldWriter writer,
                   QGridLayout& grid, int row, QWidget& parent)
    : QObject{&parent}
    , m_form{std::move(form)}
    , m_write{std::move(writer)}
    , m_input{makeInput(m_form, topology, parent)}
    , m_label{new QLabel{m_form.label, &parent}}
    , m_problem{new QLabel{&parent}}
{
    QWidget& widget = m_input->widget();
    widget.setObjectName(m_form.name);
    widget.setToolTip(m_form.tip);
    widget.setAccessibleName(m_form.unit.isEmpty()
                                 ? m_form.label
                                 : QStringLiteral("%1 (%2)").arg(m_form.label, m_form.unit));
    widget.setAccessibleDescription(m_form.tip);
    // A choice that is typed into has a line of its own in it.
    if (auto* const line = widget.findChild<QLineEdit*>()) {
        line->setAccessibleName(widget.accessibleName());
    }
    if (m_form.style != FieldStyle::Text) {
        widget.setMinimumHeight(fieldHeight);
    }
    m_label->setBuddy(&widget);
    m_label->setToolTip(m_form.tip);
    m_label->setMinimumWidth(labelWidth);
    m_label->setMinimumHeight(fieldHeight);
    m_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMuted(*m_label, parent.palette());
    m_problem->setObjectName(m_form.name + QStringLiteral(".problem"));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setFont(fontsFor(parent.font()).small);
    m_problem->hide();
    grid.addWidget(m_label, row, 0, Qt::AlignTop);
    grid.addWidget(&widget, row, 1);
    grid.addWidget(m_problem, row + 1, 1);
    m_input->finished = [this](quint64 gesture) { commit(gesture); };
    m_input->revert = [this] { return revert(); };
}

void FieldRow::show(const std::optional<QString>& text)
{
    const bool isTyping = m_input->isTouched() && !m_isCommitting;
    m_shown = text;
    if (!isTyping) {
        setProblem({});
        m_input->showText(text);
    }
}

void FieldRow::showOther(const std::optional<QString>& text)
{
    setProblem({});
    m_shown = text;
    m_input->showText(text);
}

void FieldRow::commit(quint64 gesture)
{
    if (!m_input->isTouched() || m_isCommitting) {
        return;
    }
    const QScopedValueRollback committing{m_isCommitting, true};
    const QString text = m_input->text();
    const QString problem = m_shown == text ? QString{} : m_write(m_form, text, gesture);
    setProblem(problem);
    if (problem.isEmpty()) {
        m_input->showText(m_shown);  // As the document has it, which may be in other words.
    }
}

QString FieldRow::problem() const
{
    return m_problem->isHidden() ? QString{} : m_problem->text();
}

void FieldRow::setEnabled(bool isEnabled)
{
    m_input->widget().setEnabled(isEnabled);
}

void FieldRow::setShown(bool isShown)
{
    m_label->setVisible(isShown);
    m_input->widget().setVisible(isShown);
    m_problem->setVisible(isShown && !m_problem->text().isEmpty());
}

bool FieldRow::revert()
{
    if (!m_input->isTouched()) {
        return false;
    }
    showOther(m_shown);
    return true;
}

void FieldRow::setProblem(const QString& problem)
{
    m_problem->setText(problem.isEmpty() ? QString{} : QStringLiteral("✕ ") + problem);
    m_problem->setVisible(!problem.isEmpty());
    m_input->setMarked(!problem.isEmpty());
    m_input->widget().setAccessibleDescription(problem.isEmpty() ? m_form.tip : problem);
}

}  // namespace cutpoint::ui
