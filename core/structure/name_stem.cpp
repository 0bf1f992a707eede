#include "core/structure/name_stem.h"

#include <algorithm>
#include <array>

namespace cutpoint {
namespace {

/// Source: MODEL.md, section 1, look-alikes. Sorted, for binary search.
constexpr std::array<std::string_view, 32> wordsOfRoleAndPlace{
    "active",   "ap",    "az",      "backup",   "blue",   "cold",    "east",  "eu",
    "follower", "green", "hot",     "instance", "leader", "left",    "main",  "master",
    "node",     "north", "passive", "primary",  "region", "replica", "right", "secondary",
    "slave",    "south", "standby", "tertiary", "us",     "warm",    "west",  "zone"};
static_assert(std::ranges::is_sorted(wordsOfRoleAndPlace));

bool isRoleOrPlace(const std::string& word)
{
    return std::ranges::binary_search(wordsOfRoleAndPlace, std::string_view{word});
}

bool isUpper(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

bool isLetter(char byte)
{
    return isUpper(byte) || (byte >= 'a' && byte <= 'z') ||
           (static_cast<unsigned char>(byte) & 0x80U) != 0;
}

}  // namespace

std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words;
    bool isInWord = false;
    for (const char byte : name) {
        if (!isLetter(byte)) {
            isInWord = false;
            continue;
        }
        if (!isInWord) {
            words.emplace_back();
            isInWord = true;
        }
        words.back() += isUpper(byte) ? static_cast<char>(byte - 'A' + 'a') : byte;
    }
    return words;
}

std::string stemOf(std::string_view name)
{
    std::vector<std::string> words = wordsOf(name);
    std::erase_if(words, isRoleOrPlace);
    const auto isSingleLetter = [](const std::string& word) { return word.size() == 1; };
    if (!std::ranges::all_of(words, isSingleLetter)) {
        std::erase_if(words, isSingleLetter);
    }
    std::string stem;
    for (const std::string& word : words) {
        stem += (stem.empty() ? "" : " ") + word;
    }
    return stem;
}

bool isShardName(std::string_view name)
{
    return std::ranges::any_of(wordsOf(name), [](const std::string& word) {
        return word == "shard" || word == "partition";
    });
}

}  // namespace cutpoint
