#pragma once

#include "ui/inspector/field_input.h"
#include "ui/inspector/input_edge.h"

#include <QAbstractSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace cutpoint::ui {

/// A line that leaves undo to the document while nothing was typed into it.
class HistoryLine : public QLineEdit {
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

protected:
    bool event(QEvent* event) override;
};

/// One line of text, with a unit at its right.
class LineInput final : public Edged<HistoryLine>, public FieldInput {
    Q_OBJECT

public:
    LineInput(const FieldForm& form, QWidget* parent);

    [[nodiscard]] QWidget& widget() override { return *this; }
    void showText(const std::optional<QString>& text) override;
    [[nodiscard]] QString text() const override { return QLineEdit::text(); }
    [[nodiscard]] bool isTouched() const override { return isModified(); }
    void setMarked(bool isMarked) override { setEdgeMarked(isMarked); }

protected:
    bool giveUp() override { return revert && revert(); }
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_unit;
    QString m_placeholder;
};

/// A whole number that steps up and down; the steps of one visit fold into one edit.
class CountInput final : public Edged<QAbstractSpinBox>, public FieldInput {
    Q_OBJECT

public:
    CountInput(const FieldForm& form, QWidget* parent);

    [[nodiscard]] QWidget& widget() override { return *this; }
    void showText(const std::optional<QString>& text) override;
    [[nodiscard]] QString text() const override { return lineEdit()->text(); }
    [[nodiscard]] bool isTouched() const override { return m_isTouched; }
    void setMarked(bool isMarked) override { setEdgeMarked(isMarked); }

    void stepBy(int steps) override;

protected:
    bool giveUp() override { return revert && revert(); }
    [[nodiscard]] StepEnabled stepEnabled() const override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QString m_placeholder;
    bool m_isTouched = false;
    quint64 m_gesture = 0;  ///< Of the steps since the field was entered or typed into.
};

/// Several lines; Ctrl+Enter or leaving it ends the edit.
class TextInput final : public Edged<QPlainTextEdit>, public FieldInput {
    Q_OBJECT

public:
    TextInput(const FieldForm& form, QWidget* parent);

    [[nodiscard]] QWidget& widget() override { return *this; }
    void showText(const std::optional<QString>& text) override;
    [[nodiscard]] QString text() const override { return toPlainText(); }
    [[nodiscard]] bool isTouched() const override { return document()->isModified(); }
    void setMarked(bool isMarked) override;

protected:
    bool giveUp() override { return revert && revert(); }
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString m_placeholder;
    bool m_isMarked = false;
};

}  // namespace cutpoint::ui
