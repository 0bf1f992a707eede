#pragma once

#include "ui/style/theme.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace cutpoint::ui {

/// A rounded label.
struct Pill {
    QString text;
    QString icon = {};  ///< Empty: none.
    QColor fill = {};
    QColor edge = {};  ///< Invalid: none.
    QColor ink = {};
};

/// The width that a pill takes in a font.
[[nodiscard]] double pillWidth(const Pill& pill, const QFont& font, double height);

/// Paints a pill of that height with its left edge and middle there.
///
/// @return  where it is.
QRectF paintPill(QPainter& painter, const QPointF& leftMiddle, const Pill& pill, const QFont& font,
                 double height);

/// The pill "SPOF" or "Accepted SPOF" of a card.
[[nodiscard]] Pill spofPill(const Theme& theme);
[[nodiscard]] Pill acceptedPill(const Theme& theme);

/// The pills of a what-if: "SPOF now", "Failed", "Cut off".
[[nodiscard]] Pill newSpofPill(const Theme& theme);
[[nodiscard]] Pill failedPill(const Theme& theme);
[[nodiscard]] Pill cutOffPill(const Theme& theme);

/// The pills of a drill: "Promoting", and what has no work ("Standby", "Waiting").
[[nodiscard]] Pill promotingPill(const Theme& theme);
[[nodiscard]] Pill idlePill(const Theme& theme, const QString& word);

}  // namespace cutpoint::ui
