#pragma once

#include "core/model/kind.h"
#include "ui/canvas/choice_popup.h"

#include <QString>

#include <string>
#include <vector>

namespace cutpoint::ui {

/// The kinds that a text means by its name or by a word that people use for it ("redis": cache),
/// the best first. A text that means none may still hold a word that does ("Orders DB"): then all
/// kinds are offered, that one first, and the text is the name.
///
/// @param last  offered first where the text says nothing.
/// @return  choices whose value is the kind.
[[nodiscard]] std::vector<Choice> kindChoices(const QString& typed, Kind last);

/// The name of a component that is added by typing: the text if it means no kind; the word in full
/// if it is another word for the kind ("redis": "Redis"), unless that is an abbreviation; else the
/// name of the kind: "Web server".
[[nodiscard]] QString nameFor(const QString& typed, Kind kind);

/// "Web server".
[[nodiscard]] QString titleInWords(Kind kind);

}  // namespace cutpoint::ui
