#include "core/report/runbook/runbook_subject.h"

#include "core/report/wording.h"
#include "core/simulation/seconds_text.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace cutpoint {
namespace {

char inLowerCase(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool saysPostgres(const std::string& text)
{
    std::string lower = text;
    std::ranges::transform(lower, lower.begin(), inLowerCase);
    return lower.find("postgres") != std::string::npos;
}

bool isPostgres(const Topology& topology, const FailoverSet& set)
{
    bool says = saysPostgres(set.id) || saysPostgres(set.title);
    for (const SetMember& member : set.members) {
        const Component& component = topology.component(member.component);
        if (component.kind != Kind::Database) {
            return false;
        }
        says = says || saysPostgres(component.id.value) || saysPostgres(component.name) ||
               saysPostgres(component.notes);
    }
    return says;
}

/// Whether a shell takes the text for one word without a meaning of its own.
bool isPlainWord(const std::string& text)
{
    constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    return !text.empty() && text.front() != '-' &&
           text.find_first_not_of(plain) == std::string::npos;
}

std::string hostOf(const Topology& topology, const SetMember& member)
{
    const std::vector<std::string> hosts = domainsOf(topology, member, "host");
    return hosts.size() == 1 && isPlainWord(hosts.front()) ? hosts.front() : std::string{};
}

std::vector<std::string> part(const std::vector<std::string>& names, std::size_t from,
                              std::size_t to)
{
    return {names.begin() + static_cast<std::ptrdiff_t>(from),
            names.begin() + static_cast<std::ptrdiff_t>(to)};
}

}  // namespace

std::string RunbookSubject::serving() const
{
    const bool allServe = !hasPrimary(set());
    return listed(part(names, 0, allServe ? names.size() : set().required));
}

std::string RunbookSubject::waiting() const
{
    return listed(part(names, set().required, names.size()));
}

RunbookSubject subjectOf(const Topology& topology, const SpareSet& spare)
{
    const FailoverSet& set = spare.set;
    RunbookSubject subject{.topology = topology,
                           .spare = spare,
                           .names = {},
                           .hosts = {},
                           .callers = {},
                           .isPostgres = isPostgres(topology, set)};
    std::map<std::string_view, int> uses;
    for (const SetMember& member : set.members) {
        ++uses[member.title];
    }
    subject.names.reserve(set.members.size());
    subject.hosts.reserve(set.members.size());
    for (const SetMember& member : set.members) {
        const std::string& id = topology.component(member.component).id.value;
        subject.names.push_back(uses[member.title] > 1 ? member.title + " (" + id + ')'
                                                       : member.title);
        subject.hosts.push_back(hostOf(topology, member));
    }
    subject.callers.reserve(spare.callers.size());
    for (const std::uint32_t caller : spare.callers) {
        subject.callers.push_back(titleOf(topology.component(caller)));
    }
    return subject;
}

std::vector<std::string> domainsOf(const Topology& topology, const SetMember& member,
                                   std::string_view dimension)
{
    for (const Placement& placement : topology.component(member.component).domains) {
        if (placement.dimension == dimension) {
            return member.instance
                       ? std::vector{placement.names[*member.instance % placement.names.size()]}
                       : placement.names;
        }
    }
    return {};
}

std::vector<std::string> placesOf(const Topology& topology, const SetMember& member)
{
    std::vector<std::string> places;
    for (const Placement& placement : topology.component(member.component).domains) {
        for (const std::string& name : domainsOf(topology, member, placement.dimension)) {
            places.push_back(placement.dimension + ' ' + name);
        }
    }
    return places;
}

std::string listed(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 5;
    constexpr std::size_t first = 3;
    if (names.size() > most) {
        return namesInWords({names.begin(), names.begin() + first}, names.size());
    }
    std::string text;
    for (std::size_t at = 0; at < names.size(); ++at) {
        const bool isLast = at + 1 == names.size();
        text += at == 0 ? "" : isLast ? " and " : ", ";
        text += names[at];
    }
    return text;
}

std::string timeInWords(Seconds time)
{
    constexpr Seconds inMinutes{120};
    return time < inMinutes ? inSeconds(time)
                            : inSeconds(time) + " (" + durationInWords(time.count()) + ')';
}

}  // namespace cutpoint
