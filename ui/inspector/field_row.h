#pragma once

#include "ui/inspector/field_input.h"

#include <QLabel>
#include <QObject>

class QGridLayout;

namespace cutpoint::ui {

/// Writes the text of a field. @return  why it is refused; empty if it is done.
using FieldWriter =
    std::function<QString(const FieldForm& form, const QString& text, quint64 gesture)>;

/// Gives a label the colour of secondary text in the theme of the palette around it.
void setMuted(QLabel& label, const QPalette& around);

/// A field of the inspector: its label, its input, and below it why a value is refused.
///
/// What is typed stays while it is refused, and while the document changes elsewhere.
class FieldRow final : public QObject {
    Q_OBJECT

public:
    /// @param grid  of `parent`; gets two rows, from `row` on.
    FieldRow(FieldForm form, const TopologyAccess& topology, FieldWriter writer, QGridLayout& grid,
             int row, QWidget& parent);

    [[nodiscard]] const FieldForm& form() const noexcept { return m_form; }
    [[nodiscard]] QWidget& widget() { return m_input->widget(); }

    /// Shows what the document says; empty: several differ. Does not disturb what is being typed.
    void show(const std::optional<QString>& text);

    /// The same for another component, say: what was typed is for the one before.
    void showOther(const std::optional<QString>& text);

    /// Writes what was typed, if anything was.
    void commit(quint64 gesture = 0);

    /// Shown below the input; empty: nothing.
    [[nodiscard]] QString problem() const;

    void setEnabled(bool isEnabled);

    /// Whether there is a row at all; what was typed into it stays.
    void setShown(bool isShown);

    /// Takes the colours of the palette around it.
    void setColours(const QPalette& around) const { setMuted(*m_label, around); }

private:
    bool revert();
    void setProblem(const QString& problem);

    FieldForm m_form;
    FieldWriter m_write;
    FieldInput* m_input;
    QLabel* m_label;
    QLabel* m_problem;
    std::optional<QString> m_shown;
    bool m_isCommitting = false;
};

}  // namespace cutpoint::ui
