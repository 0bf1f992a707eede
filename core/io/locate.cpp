#include "core/io/locate.h"

#include "core/io/json/events.h"
#include "core/io/json/place.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace cutpoint {
namespace {

/// Offsets of values by their JSON pointers; `absent` until they come by.
using Offsets = std::unordered_map<std::string, std::size_t>;

constexpr std::size_t absent = SIZE_MAX;

/// The pointer without its last part.
std::string around(const std::string& pointer)
{
    return pointer.substr(0, pointer.rfind('/'));
}

/// Notes where the wanted values begin.
class Finder : public json::Handler {
public:
    Finder(std::string_view text, Offsets& wanted)
        : m_text{text}
        , m_wanted{wanted}
    {
    }

    void key(std::string_view name, std::size_t /*end*/) override
    {
        // A key that a pointer would have to escape is none of the format.
        const bool isOurs = name.find_first_of("/~") == std::string_view::npos;
        m_levels.back().part = isOurs ? name : "~";
    }

    void value(const json::Value& value) override
    {
        const std::size_t length = m_pointer.size();
        if (!m_levels.empty()) {
            Level& level = m_levels.back();
            m_pointer += '/';
            m_pointer += level.isArray ? std::to_string(level.index++) : level.part;
        }
        if (const auto wanted = m_wanted.find(m_pointer); wanted != m_wanted.end()) {
            wanted->second = std::min(wanted->second, json::startOf(m_text, value.end));
        }
        if (value.type == json::Type::Object || value.type == json::Type::Array) {
            m_levels.push_back({.isArray = value.type == json::Type::Array, .length = length});
        } else {
            m_pointer.resize(length);
        }
    }

    void close(std::size_t /*end*/) override
    {
        m_pointer.resize(m_levels.back().length);
        m_levels.pop_back();
    }

private:
    /// A container that is open.
    struct Level {
        bool isArray = false;
        std::size_t length = 0;  ///< Of the pointer of what is around it.
        std::size_t index = 0;   ///< Of an array: the number of its next item.
        std::string part;        ///< Of an object: its last key.
    };

    std::string_view m_text;
    Offsets& m_wanted;
    std::string m_pointer;
    std::vector<Level> m_levels;
};

bool needsPosition(const Diagnostic& diagnostic)
{
    return !diagnostic.position && !diagnostic.where.empty();
}

/// All that is pointed at and everything around it, not found yet.
Offsets wantedBy(const std::vector<Diagnostic>& diagnostics)
{
    Offsets wanted;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (needsPosition(diagnostic)) {
            for (std::string at = diagnostic.where; !at.empty(); at = around(at)) {
                wanted.emplace(at, absent);
            }
        }
    }
    return wanted;
}

}  // namespace

std::vector<Diagnostic> located(std::vector<Diagnostic> diagnostics, std::string_view text)
{
    Offsets wanted = wantedBy(diagnostics);
    if (wanted.empty()) {
        return diagnostics;
    }
    Finder finder{text, wanted};
    // What is wrong with the text has been said when it was read; what came before it counts.
    static_cast<void>(json::parse(text, finder));

    std::vector<std::pair<std::size_t, std::size_t>> places;  // offset, number of the diagnostic
    for (std::size_t number = 0; number < diagnostics.size(); ++number) {
        std::string at = needsPosition(diagnostics[number]) ? diagnostics[number].where : "";
        while (!at.empty() && wanted.at(at) == absent) {
            at = around(at);
        }
        if (!at.empty()) {
            places.emplace_back(wanted.at(at), number);
        }
    }
    std::ranges::sort(places);
    std::vector<std::size_t> offsets;
    std::ranges::transform(places, std::back_inserter(offsets),
                           &decltype(places)::value_type::first);
    const std::vector<TextPosition> positions = json::positionsOf(text, offsets);
    for (std::size_t place = 0; place < places.size(); ++place) {
        diagnostics[places[place].second].position = positions[place];
    }
    return diagnostics;
}

}  // namespace cutpoint
