#include "core/compare/item_fields.h"

#include <algorithm>

namespace cutpoint {
namespace {

struct Member {
    std::string_view key;    ///< With its quotes.
    std::string_view value;  ///< Without spaces around it.
};

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \n\t\r");
    const std::size_t last = text.find_last_not_of(" \n\t\r");
    return first == std::string_view::npos ? "" : text.substr(first, last - first + 1);
}

/// Cuts an object at what stands outside of its strings and nested values.
class MemberSplitter {
public:
    explicit MemberSplitter(std::string_view object)
        : m_object{object}
    {
    }

    [[nodiscard]] std::vector<Member> split()
    {
        for (std::size_t at = 0; at < m_object.size(); ++at) {
            if (m_isInText) {
                stepInText(at);
            } else {
                step(at);
            }
        }
        return std::move(m_members);
    }

private:
    void stepInText(std::size_t& at)
    {
        if (m_object[at] == '\\') {
            ++at;
        } else if (m_object[at] == '"') {
            m_isInText = false;
        }
    }

    void step(std::size_t at)
    {
        switch (m_object[at]) {
        case '"':
            m_isInText = true;
            break;
        case '{':
        case '[':
            m_begin = m_depth++ == 0 ? at + 1 : m_begin;
            break;
        case '}':
        case ']':
            if (--m_depth == 0) {
                finishMember(at);
            }
            break;
        case ':':
            m_colon = m_depth == 1 ? at : m_colon;
            break;
        case ',':
            if (m_depth == 1) {
                finishMember(at);
            }
            break;
        default:
            break;
        }
    }

    void finishMember(std::size_t end)
    {
        if (m_colon > m_begin) {
            m_members.push_back(
                {.key = trimmed(m_object.substr(m_begin, m_colon - m_begin)),
                 .value = trimmed(m_object.substr(m_colon + 1, end - m_colon - 1))});
        }
        m_begin = end + 1;
    }

    std::string_view m_object;
    std::vector<Member> m_members;
    bool m_isInText = false;
    std::size_t m_depth = 0;
    std::size_t m_begin = 0;
    std::size_t m_colon = 0;
};

std::optional<std::string> valueOf(const std::vector<Member>& members, std::string_view key)
{
    const auto found = std::ranges::find(members, key, &Member::key);
    return found == members.end() ? std::nullopt : std::optional{std::string{found->value}};
}

}  // namespace

std::vector<FieldChange> fieldChanges(std::string_view before, std::string_view after)
{
    const std::vector<Member> old = MemberSplitter{before}.split();
    const std::vector<Member> fresh = MemberSplitter{after}.split();
    std::vector<FieldChange> changes;
    for (const Member& member : old) {
        auto now = valueOf(fresh, member.key);
        if (now != member.value) {
            changes.push_back({.field = valueInWords(member.key),
                               .before = std::string{member.value},
                               .after = std::move(now)});
        }
    }
    for (const Member& member : fresh) {
        if (!valueOf(old, member.key)) {
            changes.push_back({.field = valueInWords(member.key),
                               .before = std::nullopt,
                               .after = std::string{member.value}});
        }
    }
    return changes;
}

std::string valueInWords(std::string_view json)
{
    const bool isPlainText = json.size() >= 2 && json.front() == '"' && json.back() == '"' &&
                             json.find('\\') == std::string_view::npos;
    return std::string{isPlainText ? json.substr(1, json.size() - 2) : json};
}

}  // namespace cutpoint
