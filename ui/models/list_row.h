#pragma once

#include "core/analysis/report.h"
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
    std::optional<UnitName> unit = {};  ///< That can fail and be accepted; empty: not just one.

    [[nodiscard]] bool isEmpty() const { return components.empty() && !connection; }

    friend bool operator==(const RowTarget&, const RowTarget&) = default;
};

/// Which shape and colour a row has.
enum class RowTone {
    Spof,
    Accepted,
    Choke,
    Advisory,
    Error,
    Warning,
    Info,
    Healthy,
    Failed,
    CutOff
};

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
    QString badge = {};  ///< In the place of the glyph, such as the order of a cut set.

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
