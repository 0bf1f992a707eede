#include "core/io/graph/attribute_reader.h"

#include "core/io/json/text.h"
#include "core/io/topology/wants.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

json::Value asEvent(const GraphAttribute& attribute)
{
    return {.type = attribute.type,
            .boolean = attribute.boolean,
            .number = attribute.number,
            .text = attribute.text};
}

std::string sourceOf(const GraphAttribute& attribute)
{
    switch (attribute.type) {
    case json::Type::Boolean:
        return attribute.boolean ? "true" : "false";
    case json::Type::Number:
        return json::numberText(attribute.number);
    case json::Type::Text:
        return json::quoted(attribute.text);
    default:
        return {};
    }
}

bool isTitle(const GraphAttribute& attribute)
{
    return attribute.type == json::Type::Number ||
           (attribute.type == json::Type::Text && !attribute.text.empty());
}

}  // namespace

void LeftOutAttributes::add(const GraphAttribute& attribute)
{
    if (m_counts.empty()) {
        m_firstWhere = attribute.where;
    }
    ++m_counts[attribute.name];
}

void LeftOutAttributes::report(GraphFindings& findings) const
{
    constexpr std::size_t mostNamed = 10;
    if (m_counts.empty()) {
        return;
    }
    std::string message = "attributes that a topology does not have are left out: ";
    std::size_t named = 0;
    for (const auto& [name, count] : m_counts) {
        if (named == mostNamed) {
            message += " and " + std::to_string(m_counts.size() - mostNamed) + " more";
            break;
        }
        message += (named == 0 ? "" : ", ") + name;
        message += count > 1 ? " (" + std::to_string(count) + " times)" : std::string{};
        ++named;
    }
    findings.add(Severity::Info, "attributes-left-out", m_firstWhere, std::move(message));
}

AttributeReader::AttributeReader(const std::vector<GraphAttribute>& attributes,
                                 GraphFindings& findings)
    : m_attributes{attributes}
    , m_isTaken(attributes.size(), false)
    , m_findings{findings}
{
}

const GraphAttribute* AttributeReader::take(std::string_view name, const Want& want)
{
    const GraphAttribute* const found = find(name);
    markTaken(name);
    if (found == nullptr || found->type == json::Type::Null) {
        return nullptr;
    }
    if (isAs(want, *found)) {
        return found;
    }
    refuse(*found, want);
    return nullptr;
}

std::string AttributeReader::takeTitle(std::initializer_list<std::string_view> names)
{
    std::string title;
    for (const std::string_view name : names) {
        const GraphAttribute* const found = takeIf(name, isTitle);
        if (found != nullptr && title.empty()) {
            title = found->type == json::Type::Text ? found->text : sourceOf(*found);
        }
    }
    return title;
}

Rates AttributeReader::takeRates()
{
    Rates rates;
    if (const auto* const up = take("availability", wants::availability)) {
        state(rates, up, availability(*up));
    }
    if (const auto* const down = take("unavailability", wants::fraction)) {
        state(rates, down, StatedUnavailability{down->number});
    }
    const auto* const failure = take("mttf_hours", wants::positive);
    const auto* const repair = take("mttr_hours", wants::positive);
    if (failure != nullptr && repair == nullptr) {
        warn("missing-mttr", *failure,
             "mttf_hours needs mttr_hours, the mean time to repair, beside it; it is left out");
    } else if (failure != nullptr) {
        state(rates, failure, StatedTimeToFailure{Hours{failure->number}});
    }
    if (repair != nullptr) {
        rates.mttr = Hours{repair->number};
    }
    return rates;
}

void AttributeReader::leaveRest(LeftOutAttributes& leftOut) const
{
    for (std::size_t number = 0; number < m_attributes.size(); ++number) {
        if (!m_isTaken[number]) {
            leftOut.add(m_attributes[number]);
        }
    }
}

void AttributeReader::refuse(const GraphAttribute& attribute, const Want& want)
{
    const json::Value value = asEvent(attribute);
    const Refusal refusal = refusalOf(want, value).value_or(Refusal::InvalidValue);
    warn(codeOf(refusal), attribute,
         describeRefusal(attribute.name, want, value, sourceOf(attribute)) + "; it is left out");
}

void AttributeReader::warn(std::string_view code, const GraphAttribute& attribute,
                           std::string message)
{
    m_findings.addOnce(attribute.name, Severity::Warning, code, attribute.where,
                       std::move(message));
}

const GraphAttribute* AttributeReader::find(std::string_view name) const
{
    const auto found = std::ranges::find(m_attributes, name, &GraphAttribute::name);
    return found == m_attributes.end() ? nullptr : &*found;
}

void AttributeReader::markTaken(std::string_view name)
{
    for (std::size_t number = 0; number < m_attributes.size(); ++number) {
        if (m_attributes[number].name == name) {
            m_isTaken[number] = true;
        }
    }
}

void AttributeReader::state(Rates& rates, const GraphAttribute* attribute,
                            const Rates::Statement& statement)
{
    if (std::holds_alternative<std::monostate>(rates.statement)) {
        rates.statement = statement;
        return;
    }
    warn("rates-conflict", *attribute,
         attribute->name + " stands beside another statement of how often it is down; it is left "
                           "out: state one of availability, unavailability and mttf_hours");
}

Rates::Statement AttributeReader::availability(const GraphAttribute& attribute)
{
    if (attribute.type == json::Type::Number) {
        return StatedAvailability{attribute.number};
    }
    const GraphAttribute* const low = memberOf(attribute, "low");
    const GraphAttribute* const high = memberOf(attribute, "high");
    const bool isRange = low != nullptr && high != nullptr && isAs(wants::upFraction, *low) &&
                         isAs(wants::upFraction, *high) && low->number <= high->number;
    if (isRange) {
        return StatedRange{low->number, high->number};
    }
    warn("invalid-value", attribute,
         "availability is a fraction between 0 and 1, or two of them, low and high; it is left "
         "out");
    return {};
}

bool isAs(const Want& want, const GraphAttribute& attribute)
{
    return !refusalOf(want, asEvent(attribute));
}

const GraphAttribute* memberOf(const GraphAttribute& attribute, std::string_view name)
{
    const auto found = std::ranges::find(attribute.members, name, &GraphAttribute::name);
    return found == attribute.members.end() ? nullptr : &*found;
}

}  // namespace cutpoint
