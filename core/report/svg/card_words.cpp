#include "core/report/svg/card_words.h"

#include "core/report/plain_text.h"
#include "core/report/svg/text_width.h"
#include "core/report/wording.h"

namespace cutpoint::svg {

namespace {

constexpr std::string_view separator = " · ";

bool isEntry(const Component& component)
{
    return component.entry || (component.kind == Kind::Client && component.critical.value_or(true));
}

/// "99.9 %": without the zeros at its end that only say how exactly it was computed.
std::string statedInWords(Availability availability)
{
    std::string figure = availabilityInWords(availability);
    const std::size_t point = figure.find('.');
    if (point == std::string::npos) {
        return figure;
    }
    const std::size_t end = figure.find_first_not_of("0123456789", point + 1);
    std::size_t keep = end == std::string::npos ? figure.size() : end;
    const std::size_t digits = keep;
    while (figure[keep - 1] == '0') {
        --keep;
    }
    keep -= figure[keep - 1] == '.' ? 1U : 0U;
    return figure.erase(keep, digits - keep);
}

std::string statedFigure(const Component& component)
{
    const auto availability = availabilityOf(component.rates);
    return availability ? statedInWords(*availability) : "no figure";
}

std::string instancesInWords(const Component& component)
{
    return "needs " + std::to_string(component.required) + " of " +
           std::to_string(component.instances);
}

void append(std::string& words, std::string_view more)
{
    words.append(words.empty() ? "" : separator).append(more);
}

void line(std::string& text, std::string_view more)
{
    text.append("\n").append(printable(more));
}

void spofLines(std::string& text, const Mark& mark)
{
    if (mark.isSpof) {
        line(text, "Single point of failure");
    }
    if (mark.isAccepted) {
        line(text, "Accepted single point of failure" +
                       (mark.until ? ", until " + dateInWords(*mark.until) : std::string{}));
    }
}

}  // namespace

std::string cardSubtitle(const Component& component, const Mark& mark, double room, double size)
{
    if (mark.isAccepted && mark.until) {
        return "until " + dateInWords(*mark.until);
    }
    std::string words;
    if (isEntry(component)) {
        append(words, "entry");
    }
    if (component.instances > 1) {
        append(words, instancesInWords(component));
    }
    if (component.kind != Kind::Client) {
        append(words, statedFigure(component));
    }
    if (component.critical == false) {
        append(words, "not critical");
    }
    const bool fits = textWidth(words, size) <= room;
    return fits || component.kind == Kind::Client ? words : statedFigure(component);
}

std::vector<std::string> cardChips(const Component& component)
{
    const Placement* spread = nullptr;
    for (const Placement& placement : component.domains) {
        const bool isZone = placement.dimension == "zone";
        if (placement.names.size() > 1 && (spread == nullptr || isZone)) {
            spread = &placement;
        }
    }
    return spread == nullptr ? std::vector<std::string>{} : spread->names;
}

std::string cardToolTip(const Component& component, const Mark& mark,
                        const ComponentFigures* figures)
{
    std::string text = printable(titleOf(component));
    line(text, titleOf(component.kind));
    spofLines(text, mark);
    if (mark.isChoke) {
        line(text, "Choke point: one change hits all instances");
    }
    if (mark.isAdvisory) {
        line(text, "Advisory");
    }
    if (component.instances > 1) {
        line(text,
             std::to_string(component.instances) + " instances, " + instancesInWords(component));
    }
    if (figures != nullptr && figures->availability) {
        line(text, "Availability " + availabilityInWords(*figures->availability));
    }
    for (const Placement& placement : component.domains) {
        line(text,
             placement.dimension + ' ' + namesInWords(placement.names, placement.names.size()));
    }
    return text;
}

std::string linkToolTip(const Connection& connection, const Mark& mark, const std::string& from,
                        const std::string& to)
{
    std::string text = printable(from) + (connection.isTwoWay ? " ↔ " : " → ") + printable(to);
    if (!connection.label.empty()) {
        line(text, connection.label);
    }
    spofLines(text, mark);
    if (connection.kind == ConnectionKind::Replication) {
        line(text, "Replication");
    } else if (connection.isTwoWay) {
        line(text, "Two-way link");
    }
    if (connection.isOptional) {
        line(text, "Optional: the caller does without");
    }
    return text;
}

}  // namespace cutpoint::svg
