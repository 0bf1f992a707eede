#include "core/io/scenario/placed_value.h"

#include "core/io/json/key_tracker.h"
#include "core/io/json/overflow.h"
#include "core/io/json/place.h"
#include "core/io/json/text.h"

#include <algorithm>
#include <utility>

namespace cutpoint {
namespace {

using json::Type;

/// Puts the values together as they come by.
class PlacedValueHandler final : public json::Handler {
public:
    PlacedValueHandler(std::string_view document, PlacedValue& root, Problems& problems)
        : m_document{document}
        , m_root{root}
        , m_problems{problems}
    {
    }

    void key(std::string_view name, std::size_t end) override
    {
        m_keys.add(name, end);
        m_key = name;
        m_keyEnd = end;
    }

    void value(const json::Value& value) override
    {
        const bool isContainer = value.type == Type::Object || value.type == Type::Array;
        if (isContainer) {
            m_firstKeys.push_back(m_keys.size());
        }
        if (m_open.size() < deepest) {
            add(value, isContainer);
        }
    }

    void close(std::size_t /*end*/) override
    {
        for (const auto& repetition : m_keys.close(m_firstKeys.back())) {
            m_problems.add({.code = "duplicate-key",
                            .offset = json::startOf(m_document, repetition.end),
                            .message = "the key " + json::quoted(repetition.name) +
                                       " stands twice in one object",
                            .first = json::startOf(m_document, repetition.firstEnd)});
        }
        m_firstKeys.pop_back();
        if (m_open.size() > m_firstKeys.size()) {
            m_open.pop_back();
        }
    }

private:
    static constexpr std::size_t deepest = 8;

    void add(const json::Value& value, bool isContainer)
    {
        PlacedValue* const around = m_open.empty() ? nullptr : m_open.back();
        PlacedValue& added = around == nullptr ? m_root : around->items.emplace_back();
        if (around != nullptr && around->type == Type::Object) {
            added.key = m_key;
            added.keyBegin = json::startOf(m_document, m_keyEnd);
        }
        added.type = value.type;
        added.boolean = value.boolean;
        added.number = value.number;
        added.text = value.text;
        added.begin = json::startOf(m_document, value.end);
        added.end = value.end;
        if (isContainer) {
            m_open.push_back(&added);
        }
    }

    std::string_view m_document;
    PlacedValue& m_root;
    Problems& m_problems;
    std::vector<PlacedValue*> m_open;      ///< The containers around the next value, but deep ones.
    std::vector<std::size_t> m_firstKeys;  ///< Of every open container.
    json::KeyTracker m_keys;
    std::string m_key;
    std::size_t m_keyEnd = 0;
};

void add(Problems& problems, const json::SyntaxError& error)
{
    problems.add({.code = error.code, .offset = error.offset, .message = error.message});
}

std::optional<json::SyntaxError> parseInto(PlacedValue& root, std::string_view document,
                                           Problems& problems)
{
    PlacedValueHandler handler{document, root, problems};
    return json::parse(document, handler);
}

}  // namespace

const PlacedValue* PlacedValue::member(std::string_view name) const
{
    const auto found = std::ranges::find(items, name, &PlacedValue::key);
    return type != Type::Object || found == items.end() ? nullptr : &*found;
}

json::Value PlacedValue::asEvent() const
{
    return {.type = type, .boolean = boolean, .number = number, .text = text, .end = end};
}

std::optional<PlacedValue> parsePlaced(std::string_view document, Problems& problems)
{
    std::optional<PlacedValue> root{std::in_place};
    auto error = parseInto(*root, document, problems);
    if (error && error->code == json::overflowAt(0).code) {
        // Parsing ends at a number that is too large; once those are out of the way, it goes on.
        const json::WithoutOverflows without = json::replaceOverflows(document);
        problems = {};
        root.emplace();
        error = parseInto(*root, without.text, problems);
        for (const std::size_t offset : without.offsets) {
            if (!error || offset < error->offset) {
                add(problems, json::overflowAt(offset));
            }
        }
    }
    if (error) {
        add(problems, *error);
        root.reset();
    }
    return root;
}

}  // namespace cutpoint
