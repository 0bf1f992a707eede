#pragma once

#include "core/compare/compare.h"

#include <QString>

namespace cutpoint::ui {

/// Writes a comparison, as the ending of the file says: ".json", ".txt", else Markdown.
///
/// @return  the reason it failed; empty on success.
[[nodiscard]] QString writeComparison(const Comparison& comparison, const QString& path);

/// What a file dialog offers for it.
[[nodiscard]] QString comparisonFilter();

}  // namespace cutpoint::ui
