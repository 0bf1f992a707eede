#include "ui/models/fuzzy_match.h"

#include <algorithm>
#include <cstddef>

namespace cutpoint::ui {

namespace {

constexpr int letterScore = 1;
constexpr int wordScore = 6;       ///< Of a letter that begins a word.
constexpr int followingScore = 8;  ///< Of one right behind the one before.
constexpr int impossible = -1'000'000;
constexpr int mostPenalty = 3;

bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || (!text[at - 1].isLetterOrNumber() && text[at].isLetterOrNumber());
}

/// The best score of the first letters of the query with the last of them at each place of the
/// text, by dynamic programming.
struct Table {
    Table(qsizetype letters, qsizetype places)
        : width{static_cast<std::size_t>(places)}
        , scores(static_cast<std::size_t>(letters) * width, impossible)
        , before(scores.size(), -1)
    {
    }

    [[nodiscard]] std::size_t at(qsizetype letter, qsizetype place) const
    {
        return static_cast<std::size_t>(letter) * width + static_cast<std::size_t>(place);
    }

    std::size_t width;
    std::vector<int> scores;
    std::vector<qsizetype> before;  ///< Where the letter before stands then.
};

void fillLetter(Table& table, const QString& query, const QString& text, qsizetype letter)
{
    int best = impossible;  // Of the letter before, at any place further left but the last.
    qsizetype bestAt = -1;
    for (qsizetype place = letter; place < text.size(); ++place) {
        if (letter > 0 && place >= 2 && table.scores[table.at(letter - 1, place - 2)] > best) {
            best = table.scores[table.at(letter - 1, place - 2)];
            bestAt = place - 2;
        }
        if (query[letter] != text[place].toCaseFolded()) {
            continue;
        }
        const int own = letterScore + (beginsWord(text, place) ? wordScore : 0);
        const std::size_t here = table.at(letter, place);
        if (letter == 0) {
            table.scores[here] = own;
            continue;
        }
        const int adjacent = table.scores[table.at(letter - 1, place - 1)] + followingScore;
        const bool follows = adjacent >= best;
        table.scores[here] = own + std::max(adjacent, best);
        table.before[here] = follows ? place - 1 : bestAt;
    }
}

}  // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text)
{
    QString letters = query.toCaseFolded();
    letters.removeIf([](QChar letter) { return letter.isSpace(); });
    if (letters.isEmpty()) {
        return FuzzyMatch{};
    }
    if (letters.size() > text.size()) {
        return std::nullopt;
    }
    Table table{letters.size(), text.size()};
    for (qsizetype letter = 0; letter < letters.size(); ++letter) {
        fillLetter(table, letters, text, letter);
    }
    qsizetype place = 0;
    const qsizetype last = letters.size() - 1;
    for (qsizetype other = 1; other < text.size(); ++other) {
        if (table.scores[table.at(last, other)] > table.scores[table.at(last, place)]) {
            place = other;
        }
    }
    FuzzyMatch match{.score = table.scores[table.at(last, place)]};
    if (match.score < 0) {
        return std::nullopt;
    }
    match.positions.resize(static_cast<std::size_t>(letters.size()));
    for (qsizetype letter = last; letter >= 0; --letter) {
        match.positions[static_cast<std::size_t>(letter)] = place;
        place = table.before[table.at(letter, place)];
    }
    match.score -= static_cast<int>(std::min<qsizetype>(mostPenalty, match.positions.front()));
    return match;
}

}  // namespace cutpoint::ui
