#pragma once

#include "ui/inspector/field_input.h"
#include "ui/inspector/input_edge.h"

#include <QCheckBox>
#include <QComboBox>

namespace cutpoint::ui {

/// One of a fixed list.
class ChoiceInput final : public Edged<QComboBox>, public FieldInput {
    Q_OBJECT

public:
    ChoiceInput(const FieldForm& form, const TopologyAccess& topology, QWidget* parent);

    [[nodiscard]] QWidget& widget() override { return *this; }
    void showText(const std::optional<QString>& text) override;
    [[nodiscard]] QString text() const override { return currentData().toString(); }
    [[nodiscard]] bool isTouched() const override { return m_isTouched; }
    void setMarked(bool isMarked) override { setEdgeMarked(isMarked); }

protected:
    bool giveUp() override { return false; }
    void changeEvent(QEvent* event) override;

private:
    void setIcons();

    std::vector<FieldChoice> m_choices;
    bool m_isTouched = false;
};

/// Text, with a list of what the topology uses already.
class NamedInput final : public Edged<QComboBox>, public FieldInput {
    Q_OBJECT

public:
    NamedInput(FieldForm form, TopologyAccess topology, QWidget* parent);

    [[nodiscard]] QWidget& widget() override { return *this; }
    void showText(const std::optional<QString>& text) override;
    [[nodiscard]] QString text() const override { return currentText(); }
    [[nodiscard]] bool isTouched() const override;
    void setMarked(bool isMarked) override { setEdgeMarked(isMarked); }

    void showPopup() override;

protected:
    bool giveUp() override { return revert && revert(); }

private:
    void fill();

    FieldForm m_form;
    TopologyAccess m_topology;
};

/// Yes or no; a bar where several differ.
class FlagInput final : public QCheckBox, public FieldInput {
    Q_OBJECT

public:
    explicit FlagInput(QWidget* parent);

    [[nodiscard]] QWidget& widget() override { return *this; }
    void showText(const std::optional<QString>& text) override;
    [[nodiscard]] QString text() const override;
    [[nodiscard]] bool isTouched() const override { return m_isTouched; }
    void setMarked(bool /*isMarked*/) override {}

protected:
    void nextCheckState() override;

private:
    bool m_isTouched = false;
};

}  // namespace cutpoint::ui
