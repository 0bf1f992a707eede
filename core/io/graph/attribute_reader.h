#pragma once

#include "core/io/graph/findings.h"
#include "core/io/graph/records.h"
#include "core/io/topology/want.h"
#include "core/model/rates.h"

#include <cstddef>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// The attributes of a whole graph file that nothing was made of.
class LeftOutAttributes {
public:
    void add(const GraphAttribute& attribute);

    /// Says in one info which they are and how often each was met, if there are any.
    void report(GraphFindings& findings) const;

private:
    std::map<std::string, std::size_t> m_counts;
    std::string m_firstWhere;
};

/// Hands out the attributes of one thing, each to the field that knows it.
class AttributeReader {
public:
    /// @param attributes  live longer than the reader.
    AttributeReader(const std::vector<GraphAttribute>& attributes, GraphFindings& findings);

    /// The attribute of that name, the first of several, which stays to be taken; or nullptr.
    [[nodiscard]] const GraphAttribute* find(std::string_view name) const;

    /// The attribute of that name, the first of several; nullptr if there is none, it is null, or
    /// it is not as wanted, which is a warning.
    [[nodiscard]] const GraphAttribute* take(std::string_view name, const Want& want);

    /// As above, where another type or value only means that something else is meant: no warning.
    template <typename Predicate>
    [[nodiscard]] const GraphAttribute* takeIf(std::string_view name, const Predicate& isMeant)
    {
        const GraphAttribute* const found = find(name);
        if (found == nullptr || !isMeant(*found)) {
            return nullptr;
        }
        markTaken(name);
        return found;
    }

    /// A text that is not empty, or a number as text, of the first of these names that has one;
    /// else empty.
    [[nodiscard]] std::string takeTitle(std::initializer_list<std::string_view> names);

    /// What is stated of how often the thing is down.
    [[nodiscard]] Rates takeRates();

    /// Hands over what was not taken.
    void leaveRest(LeftOutAttributes& leftOut) const;

    /// A warning about an attribute, once for each name and code.
    void warn(std::string_view code, const GraphAttribute& attribute, std::string message);

private:
    void refuse(const GraphAttribute& attribute, const Want& want);
    void markTaken(std::string_view name);
    void state(Rates& rates, const GraphAttribute* attribute, const Rates::Statement& statement);
    [[nodiscard]] Rates::Statement availability(const GraphAttribute& attribute);

    const std::vector<GraphAttribute>& m_attributes;
    std::vector<bool> m_isTaken;
    GraphFindings& m_findings;
};

/// Whether the value is as wanted.
[[nodiscard]] bool isAs(const Want& want, const GraphAttribute& attribute);

/// @return  the member, or nullptr.
[[nodiscard]] const GraphAttribute* memberOf(const GraphAttribute& attribute,
                                             std::string_view name);

}  // namespace cutpoint
