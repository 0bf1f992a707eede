#pragma once

#include "core/edit/inspected.h"

#include <QString>

#include <vector>

namespace cutpoint::ui {

/// What a field is edited with.
enum class FieldStyle {
    Line,    ///< One line of text.
    Count,   ///< A whole number, with steps.
    Choice,  ///< One of a list.
    Named,   ///< Text, with a list of what is in use.
    Flag,    ///< Yes or no.
    Text,    ///< Several lines.
};

/// One value that may be chosen.
struct FieldChoice {
    QString value;  ///< As the field's text.
    QString title;
    QString icon = {};  ///< Empty: none.
};

/// How the inspector shows one field of core/edit/inspected.h.
struct FieldForm {
    QString name;   ///< As `writeField` knows it.
    QString label;  ///< Short: 84 pixels.
    QString tip;    ///< What it is and how to write it.
    FieldStyle style = FieldStyle::Line;
    QString unit = {};         ///< Beside the number; empty: none.
    QString placeholder = {};  ///< What holds where nothing is stated.
    std::vector<FieldChoice> (*choices)(const Topology& topology) = nullptr;

    /// Whether there is anything to say by it, given all texts; nullptr: always.
    bool (*isShown)(const FieldForm& form, const FieldTexts& texts) = nullptr;
};

/// Fields under a heading.
struct SectionForm {
    QString title;  ///< Empty: no heading.
    std::vector<FieldForm> fields;
};

/// All fields of what is inspected, in the order of the panel.
[[nodiscard]] std::vector<SectionForm> formOf(Inspected::Type type);

/// Sections that several forms share.
[[nodiscard]] std::vector<SectionForm> componentForm();
[[nodiscard]] SectionForm acceptanceSection();
[[nodiscard]] SectionForm standbySection();
[[nodiscard]] SectionForm failoverSection();
[[nodiscard]] FieldForm availabilityField();
[[nodiscard]] FieldForm repairField();
[[nodiscard]] FieldForm betaField();

/// The ids of groups that the topology knows.
[[nodiscard]] std::vector<FieldChoice> groupChoices(const Topology& topology);

}  // namespace cutpoint::ui
