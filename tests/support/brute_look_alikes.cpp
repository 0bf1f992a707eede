#include "tests/support/brute_look_alikes.h"

#include "tests/support/brute_groups.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace cutpoint::tests {
namespace {

const std::set<std::string_view>& roleWords()
{
    static const std::set<std::string_view> words{
        "primary", "secondary", "tertiary", "replica", "standby", "backup", "master", "slave",
        "leader",  "follower",  "main",     "active",  "passive", "hot",    "warm",   "cold",
        "blue",    "green",     "left",     "right",   "east",    "west",   "north",  "south",
        "eu",      "us",        "ap",       "az",      "zone",    "region", "node",   "instance"};
    return words;
}

/// The words of the component's name, else of its id, in lower case.
std::vector<std::string> wordsOf(const Component& component)
{
    std::vector<std::string> words;
    std::string word;
    for (const char letter : titleOf(component) + ' ') {
        if (letter >= 'A' && letter <= 'Z') {
            word += static_cast<char>(letter - 'A' + 'a');
        } else if ((letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(letter) >= 0x80) {
            word += letter;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    return words;
}

std::string joined(const std::vector<std::string>& words)
{
    return std::accumulate(
        words.begin(), words.end(), std::string{},
        [](const std::string& text, const std::string& word) { return text + word + ' '; });
}

bool isCandidate(const Component& component, const std::string& named)
{
    const std::vector<std::string> words = wordsOf(component);
    return named.empty() && component.kind != Kind::Client &&
           std::ranges::count(words, "shard") == 0 && std::ranges::count(words, "partition") == 0;
}

std::string kindText(const Component& component)
{
    return component.unknownKind.empty() ? std::string{nameOf(component.kind)}
                                         : component.unknownKind;
}

enum class Criticality { Unset, Critical, Uncritical };

Criticality criticalityOf(const BruteComponent& component)
{
    if (component.isUncritical) {
        return Criticality::Uncritical;
    }
    return component.stated.critical ? Criticality::Critical : Criticality::Unset;
}

/// What members of one class have in common before it is asked whom they call.
auto lookOf(const BruteComponent& component)
{
    return std::tuple{kindText(component.stated), component.stated.layer,
                      nameStem(component.stated), component.stated.entry, criticalityOf(component)};
}

/// The first component of each class, for components of equal `key` among those of `mayMerge`.
template <typename Key>
std::vector<std::size_t> classesBy(const std::vector<Key>& key, const std::vector<bool>& mayMerge)
{
    std::map<Key, std::size_t> first;
    std::vector<std::size_t> classOf;
    for (std::size_t c = 0; c < key.size(); ++c) {
        classOf.push_back(mayMerge[c] ? first.emplace(key[c], c).first->second : c);
    }
    return classOf;
}

/// Splits classes whose members call, or are called by, members of different classes.
std::vector<std::size_t> splitByCalls(const std::vector<BruteCall>& calls,
                                      const std::vector<std::size_t>& classOf,
                                      const std::vector<std::size_t>& representative,
                                      const std::vector<bool>& mayMerge)
{
    using Signature = std::tuple<std::size_t, std::set<std::size_t>, std::set<std::size_t>>;
    std::vector<Signature> signatures;
    for (std::size_t c = 0; c < classOf.size(); ++c) {
        std::set<std::size_t> called;
        std::set<std::size_t> calling;
        for (const BruteCall& call : calls) {
            if (call.from == c) {
                called.insert(representative[call.to]);
            }
            if (call.to == c) {
                calling.insert(representative[call.from]);
            }
        }
        signatures.emplace_back(classOf[c], called, calling);
    }
    return classesBy(signatures, mayMerge);
}

}  // namespace

std::string nameStem(const Component& component)
{
    std::vector<std::string> words = wordsOf(component);
    std::erase_if(words, [](const std::string& word) { return roleWords().contains(word); });
    std::vector<std::string> longer = words;
    std::erase_if(longer, [](const std::string& word) { return word.size() == 1; });
    return joined(longer.empty() ? words : longer);
}

std::vector<std::size_t> findLookAlikes(const BruteModel& model,
                                        const std::vector<std::string>& named)
{
    const std::vector<BruteCall> calls = statedCalls(model);
    std::vector<bool> mayMerge;
    std::vector<decltype(lookOf(model.components.front()))> looks;
    std::map<std::string, std::size_t> firstOfGroup;
    for (std::size_t c = 0; c < model.components.size(); ++c) {
        const Component& component = model.components[c].stated;
        mayMerge.push_back(isCandidate(component, named[c]) && !nameStem(component).empty());
        looks.push_back(lookOf(model.components[c]));
        firstOfGroup.emplace(named[c], c);
    }
    std::vector<std::size_t> classOf = classesBy(looks, mayMerge);
    for (;;) {
        std::vector<std::size_t> representative = classOf;
        for (std::size_t c = 0; c < classOf.size(); ++c) {
            if (!named[c].empty()) {
                representative[c] = firstOfGroup[named[c]];
            }
        }
        std::vector<std::size_t> split = splitByCalls(calls, classOf, representative, mayMerge);
        if (split == classOf) {
            return classOf;
        }
        classOf = std::move(split);
    }
}

}  // namespace cutpoint::tests
