#include "ui/canvas/kind_choices.h"

#include "ui/models/catalogue.h"
#include "ui/style/icons.h"
#include "ui/style/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace cutpoint::ui {

namespace {

struct KindText {
    Q_DECLARE_TR_FUNCTIONS(KindText)
};

QStringList wordsOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
        .toCaseFolded()
        .split(QLatin1Char{' '}, Qt::SkipEmptyParts);
}

/// Words that people type for a kind, beside its name.
QStringList synonymsOf(Kind kind)
{
    const CatalogueEntry* const entry = catalogueEntry(kind);
    return entry == nullptr ? QStringList{} : entry->typed.split(QLatin1Char{' '});
}

/// The first word for the kind that begins so.
QString synonymFor(const QString& beginning, Kind kind)
{
    const QStringList words = synonymsOf(kind);
    const auto found = std::find_if(words.begin(), words.end(), [&](const QString& word) {
        return word.startsWith(beginning);
    });
    return found == words.end() ? QString{} : *found;
}

bool startsAny(const QStringList& words, const QString& text)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const QString& word) { return word.startsWith(text); });
}

/// How well a folded text means the kind: less is better; `noMatch`: not at all.
constexpr int synonymMatch = 2;
constexpr int noMatch = 4;

/// Words as short as "db" name nothing.
constexpr qsizetype longestAbbreviation = 3;

int matchOf(const QString& typed, Kind kind)
{
    const QString title = wordsOf(titleOf(kind)).join(QLatin1Char{' '});
    if (title.startsWith(typed)) {
        return 0;
    }
    if (startsAny(wordsOf(titleOf(kind)), typed)) {
        return 1;
    }
    if (startsAny(synonymsOf(kind), typed)) {
        return synonymMatch;
    }
    constexpr int leastPart = 3;
    return typed.size() >= leastPart && title.contains(typed) ? noMatch - 1 : noMatch;
}

/// How many words of the text are words of the kind.
qsizetype sharedWords(const QStringList& typed, Kind kind)
{
    const QStringList own = wordsOf(titleOf(kind)) + synonymsOf(kind);
    return std::count_if(typed.begin(), typed.end(),
                         [&](const QString& word) { return own.contains(word); });
}

std::vector<Kind> matching(const QString& folded)
{
    std::vector<Kind> kinds;
    std::copy_if(allKinds().begin(), allKinds().end(), std::back_inserter(kinds),
                 [&](Kind kind) { return matchOf(folded, kind) < noMatch; });
    std::stable_sort(kinds.begin(), kinds.end(), [&](Kind one, Kind other) {
        return matchOf(folded, one) < matchOf(folded, other);
    });
    return kinds;
}

/// All kinds, those first that the words of a name speak of, then the one used last.
std::vector<Kind> guessed(const QString& folded, Kind last)
{
    const QStringList words = folded.split(QLatin1Char{' '}, Qt::SkipEmptyParts);
    std::vector<Kind> kinds{allKinds().begin(), allKinds().end()};
    std::stable_partition(kinds.begin(), kinds.end(), [&](Kind kind) { return kind == last; });
    std::stable_sort(kinds.begin(), kinds.end(), [&](Kind one, Kind other) {
        return sharedWords(words, one) > sharedWords(words, other);
    });
    return kinds;
}

}  // namespace

std::vector<Choice> kindChoices(const QString& typed, Kind last)
{
    const QString folded = typed.simplified().toCaseFolded();
    const std::vector<Kind> fitting = folded.isEmpty() ? std::vector<Kind>{} : matching(folded);
    std::vector<Choice> choices;
    choices.reserve(kindCount);
    for (const Kind kind : fitting.empty() ? guessed(folded, last) : fitting) {
        const QString title = titleInWords(kind);
        const QString name = nameFor(typed, kind);
        choices.push_back({.value = static_cast<int>(kind),
                           .title = title,
                           .detail = name == title ? QString{} : KindText::tr("“%1”").arg(name),
                           .icon = iconOf(kind)});
    }
    return choices;
}

QString nameFor(const QString& typed, Kind kind)
{
    const QString name = typed.simplified();
    const QString folded = name.toCaseFolded();
    if (folded.isEmpty()) {
        return titleInWords(kind);
    }
    if (matchOf(folded, kind) == synonymMatch) {
        const QString word = synonymFor(folded, kind);
        return word.size() <= longestAbbreviation ? titleInWords(kind)
                                                  : capitalised(word == folded ? name : word);
    }
    return matching(folded).empty() ? name : titleInWords(kind);
}

QString titleInWords(Kind kind)
{
    const std::string_view title = titleOf(kind);
    return capitalised(QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size())));
}

}  // namespace cutpoint::ui
