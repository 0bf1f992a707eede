#pragma once

#include "core/model/component.h"

#include <QString>

#include <optional>
#include <vector>

class QByteArray;

namespace cutpoint::ui {

/// One thing that can be put into a diagram: a kind, or an everyday variant of it.
struct CatalogueEntry {
    QString name;              ///< "Web server"; unique.
    QString icon;              ///< "kind-web_server".
    QString help;              ///< One sentence.
    QString words;             ///< By which it is found besides its name.
    QString typed;             ///< Words that mean its kind in quick-add; lower case.
    Component component = {};  ///< What is added: without id and position.
};

struct CatalogueGroup {
    QString name;
    std::vector<CatalogueEntry> entries;
};

using Catalogue = std::vector<CatalogueGroup>;

/// The catalogue that ships with the program; read once.
[[nodiscard]] const Catalogue& catalogue();

/// @return  the entry of that name in `catalogue()`, or nullptr.
[[nodiscard]] const CatalogueEntry* catalogueEntry(const QString& name);

/// The entry of `catalogue()` that stands for the kind as such, the first of it; or nullptr.
[[nodiscard]] const CatalogueEntry* catalogueEntry(Kind kind);

/// The type of an entry that is dragged: its name in UTF-8.
[[nodiscard]] QString catalogueMimeType();

/// @param json  as resources/catalogue.json. Entries of an unknown kind are left out.
[[nodiscard]] Catalogue readCatalogue(const QByteArray& json);

/// Whether every word of the filter begins a word of its name, kind or search words.
[[nodiscard]] bool matches(const CatalogueEntry& entry, const QString& filter);

}  // namespace cutpoint::ui
