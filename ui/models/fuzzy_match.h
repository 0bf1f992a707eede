#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace cutpoint::ui {

/// How a few typed letters fit a text.
struct FuzzyMatch {
    int score = 0;                          ///< Higher fits better; comparable for one query only.
    std::vector<qsizetype> positions = {};  ///< Of the letters in the text, ascending.
};

/// Fits the letters of a query to a text, in their order, whatever the case; spaces of the query
/// count for nothing. Letters that begin words or follow one another fit best, then texts with
/// little before the first and short ones.
///
/// @return  none if a letter is missing; a match of score 0 for an empty query.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text);

}  // namespace cutpoint::ui
