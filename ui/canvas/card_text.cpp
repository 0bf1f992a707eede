#include "ui/canvas/card_text.h"

#include "ui/document/drill_moment.h"
#include "ui/style/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace cutpoint::ui {

namespace {

/// Where the second line begins and how close to the edge it may come.
constexpr double textLeft = 47.0;
constexpr double textRight = 8.0;
constexpr double wideCard = 216.0;

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(CardText)
};

/// "App a → Orders DB".
QString endsOf(const DiagramScene& scene, std::size_t link)
{
    const PlacedConnection& shown = scene.links()[link];
    return QString::fromStdString(titleOf(scene.component(shown.from))) +
           (shown.connection->isTwoWay ? QStringLiteral(" ↔ ") : QStringLiteral(" → ")) +
           QString::fromStdString(titleOf(scene.component(shown.to)));
}

bool isEntry(const Component& component)
{
    return component.entry || (component.kind == Kind::Client && component.critical.value_or(true));
}

QString instanceWords(const Component& component, double width)
{
    if (component.instances <= 1) {
        return {};
    }
    return width >= wideCard
               ? CardText::tr("%1 instances · needs %2")
                     .arg(component.instances)
                     .arg(component.required)
               : CardText::tr("needs %1 of %2").arg(component.required).arg(component.instances);
}

QString row(const QString& text)
{
    return QLatin1String{"<br>"} + text.toHtmlEscaped();
}

}  // namespace

QString statedFigure(const Component& component)
{
    const auto availability = availabilityOf(component.rates);
    return availability ? statedInWords(*availability) : QString{};
}

QString cardSubtitle(const Component& component, const CardState& state,
                     const QFontMetricsF& metrics, double width)
{
    if (state.isAccepted && state.until) {
        return CardText::tr("until %1").arg(dayInWords(*state.until));
    }
    QStringList parts;
    if (isEntry(component)) {
        parts << CardText::tr("entry");
    }
    parts << instanceWords(component, width);
    QString figure;
    if (component.kind != Kind::Client) {
        figure = statedFigure(component);
        parts << (figure.isEmpty() ? CardText::tr("no figure") : figure);
    }
    if (component.critical == false) {
        parts << CardText::tr("not critical");
    }
    parts.removeAll(QString{});
    const QString whole = parts.join(QStringLiteral(" · "));
    const bool fits = metrics.horizontalAdvance(whole) <= width - textLeft - textRight;
    return fits || figure.isEmpty() ? whole : figure;
}

const Placement* chipPlacement(const Component& component)
{
    const Placement* spread = nullptr;
    for (const Placement& placement : component.domains) {
        const bool isZone = placement.dimension == "zone";
        if (placement.names.size() > 1 && (spread == nullptr || isZone)) {
            spread = &placement;
        }
    }
    return spread;
}

QStringList cardChips(const Component& component)
{
    const Placement* const spread = chipPlacement(component);
    QStringList chips;
    if (spread != nullptr) {
        for (const std::string& name : spread->names) {
            chips << QString::fromStdString(name);
        }
    }
    return chips;
}

QStringList stateWords(const CardState& state)
{
    QStringList words;
    if (state.fate == Fate::Failed) {
        words << CardText::tr("Failed");
    }
    if (state.fate == Fate::CutOff) {
        words << CardText::tr("Cut off");
    }
    const bool isOnStage = state.drill == LaneState::Promoting ||
                           state.drill == LaneState::Waiting || state.drill == LaneState::Standby ||
                           state.drill == LaneState::Degraded;
    if (isOnStage) {
        words << stateWord(state.drill);
    }
    if (state.isSpof) {
        words << (state.isNewSpof ? CardText::tr("Single point of failure now")
                                  : CardText::tr("Single point of failure"));
    }
    if (state.isAccepted) {
        words << (state.until ? CardText::tr("Accepted single point of failure, until %1")
                                    .arg(dayInWords(*state.until))
                              : CardText::tr("Accepted single point of failure"));
    }
    if (state.isChoke) {
        words << CardText::tr("Choke point: one change hits all instances");
    }
    if (state.isAdvisory) {
        words << CardText::tr("Advisory");
    }
    return words;
}

QString cardToolTip(const Component& component, const CardState& state,
                    const ComponentFigures* figures)
{
    const std::string_view kind = titleOf(component.kind);
    QString text = QStringLiteral("<p style=\"white-space:pre\"><b>%1</b>")
                       .arg(QString::fromStdString(titleOf(component)).toHtmlEscaped());
    text += row(QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())));
    for (const QString& words : stateWords(state)) {
        text += row(words);
    }
    if (component.instances > 1) {
        text += row(CardText::tr("%1 instances, needs %2")
                        .arg(component.instances)
                        .arg(component.required));
    }
    if (const auto instance = availabilityOf(component.rates)) {
        text +=
            row(CardText::tr("Unavailability of an instance %1").arg(precisely(instance->down())));
    }
    if (figures != nullptr && figures->availability) {
        text += row(CardText::tr("Availability %1").arg(precisely(figures->availability->up())));
        text +=
            row(CardText::tr("Unavailability %1").arg(precisely(figures->availability->down())));
    }
    for (const Placement& placement : component.domains) {
        QStringList names;
        for (const std::string& name : placement.names) {
            names << QString::fromStdString(name);
        }
        text += row(QString::fromStdString(placement.dimension) + QLatin1Char{' '} +
                    names.join(QStringLiteral(", ")));
    }
    return text;
}

QString linkToolTip(const DiagramScene& scene, std::size_t link)
{
    const Connection& connection = *scene.links()[link].connection;
    QString text = QStringLiteral("<p style=\"white-space:pre\"><b>%1</b>")
                       .arg(endsOf(scene, link).toHtmlEscaped());
    if (!connection.label.empty()) {
        text += row(QString::fromStdString(connection.label));
    }
    if (scene.linkState(link).isSpof) {
        text += row(CardText::tr("Single point of failure"));
    }
    if (scene.linkState(link).isAccepted) {
        text += row(CardText::tr("Accepted single point of failure"));
    }
    if (connection.kind == ConnectionKind::Replication) {
        text += row(CardText::tr("Replication"));
    } else if (connection.isTwoWay) {
        text += row(CardText::tr("Two-way link"));
    }
    if (connection.isOptional) {
        text += row(CardText::tr("Optional: the caller does without"));
    }
    if (const auto availability = availabilityOf(connection.rates)) {
        text += row(CardText::tr("Unavailability %1").arg(precisely(availability->down())));
    }
    return text;
}

QString linkToolTip(const DiagramScene& scene, const std::vector<std::size_t>& links)
{
    constexpr std::size_t mostListed = 12;
    if (links.size() == 1) {
        return linkToolTip(scene, links.front());
    }
    QStringList lines;
    for (std::size_t at = 0; at < std::min(links.size(), mostListed); ++at) {
        lines << endsOf(scene, links[at]).toHtmlEscaped();
    }
    if (links.size() > mostListed) {
        lines << CardText::tr("and %1 more").arg(links.size() - mostListed);
    }
    return lines.isEmpty() ? QString{}
                           : QStringLiteral("<p style=\"white-space:pre\">%1")
                                 .arg(lines.join(QLatin1String{"<br>"}));
}

}  // namespace cutpoint::ui
