#pragma once

#include "core/model/component.h"
#include "core/model/connection.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cutpoint::ui {

/// What a row is about, on the canvas.
struct RowTarget {
    std::vector<ComponentId> components = {};  ///< Several: those that live in a domain.
    std::optional<ConnectionKey> connection = {};

    [[nodiscard]] bool isEmpty() const { return components.empty() && !connection; }
};

/// Which shape and colour a row has.
enum class RowTone { Spof, Accepted, Choke, Advisory, Error, Warning, Info, Healthy };

/// A row of a list of findings.
struct ListRow {
    RowTone tone = RowTone::Info;
    QString title;
    QString note = {};         ///< Behind the title, muted.
    QString figure = {};       ///< At the right.
    QString unit = {};         ///< Below the figure.
    QStringList details = {};  ///< Up to two further lines.
    QString toolTip = {};
    RowTarget target = {};

    /// Everything in it as one line of text.
    [[nodiscard]] QString asText() const;
};

/// Rows under a heading.
struct ListSection {
    QString title;
    std::vector<ListRow> rows = {};
    qsizetype count = 0;  ///< Of all findings; rows may be fewer.
    bool isFolded = false;
};

}  // namespace cutpoint::ui

Q_DECLARE_METATYPE(cutpoint::ui::ListRow)
