#pragma once

#include "core/edit/written_numbers.h"
#include "core/edit/written_rates.h"
#include "core/io/topology/date.h"
#include "core/model/failover_fields.h"
#include "core/model/topology.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cutpoint {

/// One thing a topology says of a component, connection, ..., as text.
template <typename Item>
struct ItemField {
    std::string_view name;
    std::string (*read)(const Item& item);
    std::string (*write)(Item& item, std::string_view text);  ///< @return  why it is refused.
};

template <typename Item>
using ItemFields = std::vector<ItemField<Item>>;

[[nodiscard]] const ItemFields<Component>& componentFields();
[[nodiscard]] const ItemFields<Connection>& connectionFields();
[[nodiscard]] const ItemFields<Group>& groupFields();
[[nodiscard]] const ItemFields<Domain>& domainFields();
[[nodiscard]] const ItemFields<TopologyProperties>& propertyFields();

/// Takes over what was written, if it can be read. @return  why it is refused.
template <typename Value, typename Target>
std::string takeOver(Written<Value> written, Target& target)
{
    if (written.value) {
        target = *std::move(written.value);
    }
    return std::move(written.problem);
}

/// The same, where nothing written means nothing stated.
template <typename Value, typename Read>
std::string takeOverIfAny(std::string_view text, std::optional<Value>& target, const Read& read)
{
    if (trimmed(text).empty()) {
        target.reset();
        return {};
    }
    return takeOver(read(text), target);
}

template <typename Item>
std::string setText(std::string Item::*member, Item& item, std::string_view text)
{
    item.*member = trimmed(text);
    return {};
}

[[nodiscard]] inline std::string flagText(bool isSet)
{
    return isSet ? "yes" : "no";
}

/// "yes" or "no"; anything else counts as no.
[[nodiscard]] inline bool flagWritten(std::string_view text)
{
    return trimmed(text) == "yes";
}

/// Changes a rare part of an item, which comes and goes as it has something to say.
template <typename Part, typename Change>
std::string changeRare(Rare<Part>& rare, const Change& change)
{
    Part part = rare ? *rare : Part{};
    std::string problem = change(part);
    if (part == Part{}) {
        rare.reset();
    } else {
        rare = std::move(part);
    }
    return problem;
}

template <typename Item>
void addRateFields(ItemFields<Item>& fields)
{
    fields.push_back({"availability", [](const Item& item) { return ratesText(item.rates); },
                      [](Item& item, std::string_view text) {
                          return takeOver(ratesWritten(text, item.rates), item.rates);
                      }});
    fields.push_back({"mttr_hours",
                      [](const Item& item) {
                          return item.rates.mttr ? numberText(item.rates.mttr->count())
                                                 : std::string{};
                      },
                      [](Item& item, std::string_view text) {
                          return takeOver(repairWritten(text, item.rates), item.rates);
                      }});
}

/// @return  why the text was refused; empty: it was not.
inline std::string setUntil(Acceptance& accepted, std::string_view text)
{
    if (trimmed(text).empty()) {
        accepted.until.reset();
        return {};
    }
    const auto date = dateNamed(trimmed(text));
    accepted.until = date ? date : accepted.until;
    return date ? "" : "Write a day such as 2027-01-31.";
}

template <typename Item>
void addAcceptanceFields(ItemFields<Item>& fields)
{
    fields.push_back(
        {"accepted.reason",
         [](const Item& item) { return item.accepted ? item.accepted->reason : std::string{}; },
         [](Item& item, std::string_view text) {
             return changeRare(item.accepted, [text](Acceptance& accepted) {
                 return setText(&Acceptance::reason, accepted, text);
             });
         }});
    fields.push_back(
        {"accepted.owner",
         [](const Item& item) { return item.accepted ? item.accepted->owner : std::string{}; },
         [](Item& item, std::string_view text) {
             return changeRare(item.accepted, [text](Acceptance& accepted) {
                 return setText(&Acceptance::owner, accepted, text);
             });
         }});
    fields.push_back({"accepted.until",
                      [](const Item& item) {
                          return item.accepted && item.accepted->until
                                     ? dateText(*item.accepted->until)
                                     : std::string{};
                      },
                      [](Item& item, std::string_view text) {
                          return changeRare(item.accepted, [text](Acceptance& accepted) {
                              return setUntil(accepted, text);
                          });
                      }});
}

template <typename Item>
void addBetaField(ItemFields<Item>& fields)
{
    fields.push_back({"common_cause_beta",
                      [](const Item& item) {
                          return item.commonCauseBeta ? percentText(*item.commonCauseBeta)
                                                      : std::string{};
                      },
                      [](Item& item, std::string_view text) {
                          return takeOverIfAny(text, item.commonCauseBeta, fractionWritten);
                      }});
}

/// What "standby" holds, read and written without its owner.
struct StandbyField {
    std::string_view name;
    std::string (*read)(const Standby& standby);
    std::string (*write)(Standby& standby, std::string_view text);
};

/// @return  the text of that part of a standby; empty if there is none.
[[nodiscard]] std::string standbyText(const Rare<Standby>& standby, std::size_t number);
[[nodiscard]] std::string writeStandby(Rare<Standby>& standby, std::size_t number,
                                       std::string_view text);
inline constexpr std::size_t standbyFieldCount = 6;
[[nodiscard]] std::string_view standbyFieldName(std::size_t number);

template <typename Item, std::size_t... Number>
void addStandbyFields(ItemFields<Item>& fields, std::index_sequence<Number...> /*numbers*/)
{
    (fields.push_back({standbyFieldName(Number),
                       [](const Item& item) { return standbyText(item.standby, Number); },
                       [](Item& item, std::string_view text) {
                           return writeStandby(item.standby, Number, text);
                       }}),
     ...);
}

template <typename Item>
void addStandbyFields(ItemFields<Item>& fields)
{
    addStandbyFields(fields, std::make_index_sequence<standbyFieldCount>{});
}

/// The same of "failover", in the order of `failoverFields`.
[[nodiscard]] std::string failoverText(const Rare<Failover>& failover, std::size_t number);
[[nodiscard]] std::string writeFailover(Rare<Failover>& failover, std::size_t number,
                                        std::string_view text);
inline constexpr std::size_t failoverFieldCount = failoverFields.size();
[[nodiscard]] std::string_view failoverFieldName(std::size_t number);

template <typename Item, std::size_t... Number>
void addFailoverFields(ItemFields<Item>& fields, std::index_sequence<Number...> /*numbers*/)
{
    (fields.push_back({failoverFieldName(Number),
                       [](const Item& item) { return failoverText(item.failover, Number); },
                       [](Item& item, std::string_view text) {
                           return writeFailover(item.failover, Number, text);
                       }}),
     ...);
}

template <typename Item>
void addFailoverFields(ItemFields<Item>& fields)
{
    addFailoverFields(fields, std::make_index_sequence<failoverFieldCount>{});
}

}  // namespace cutpoint
