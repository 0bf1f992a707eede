#pragma once

#include "ui/inspector/field_form.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace cutpoint::ui {

/// What stands in the place of values that differ.
[[nodiscard]] QString mixedMark();

/// The widget that shows and edits the text of one field.
class FieldInput {
public:
    FieldInput() = default;
    FieldInput(const FieldInput&) = delete;
    FieldInput& operator=(const FieldInput&) = delete;
    FieldInput(FieldInput&&) = delete;
    FieldInput& operator=(FieldInput&&) = delete;
    virtual ~FieldInput() = default;

    [[nodiscard]] virtual QWidget& widget() = 0;

    /// Shows a text that nobody typed; empty: the values of several differ.
    virtual void showText(const std::optional<QString>& text) = 0;

    /// What stands in it now.
    [[nodiscard]] virtual QString text() const = 0;

    /// Whether someone has changed it since it was shown.
    [[nodiscard]] virtual bool isTouched() const = 0;

    /// Draws the edge of a value that is refused.
    virtual void setMarked(bool isMarked) = 0;

    /// Called when an edit is done. Steps of one gesture fold into one; 0: it stands alone.
    std::function<void(quint64 gesture)> finished;

    /// Called by Esc: forget what was typed. @return  whether there was something.
    std::function<bool()> revert;
};

/// Lists of choices are filled from `topology` when they are opened.
using TopologyAccess = std::function<const Topology&()>;

/// The input for a form, whose widget is a child of `parent`, which owns it.
[[nodiscard]] FieldInput* makeInput(const FieldForm& form, const TopologyAccess& topology,
                                    QWidget& parent);

/// A number that no gesture has had.
[[nodiscard]] quint64 nextGesture();

}  // namespace cutpoint::ui
