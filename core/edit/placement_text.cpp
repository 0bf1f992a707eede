#include "core/edit/placement_text.h"

#include "core/edit/written_numbers.h"

#include <algorithm>
#include <utility>

namespace cutpoint {

std::vector<std::string> partsBetween(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        const std::string_view part = trimmed(text.substr(0, end));
        if (!part.empty()) {
            parts.emplace_back(part);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) {
            text += separator;
        }
        text += part;
    }
    return text;
}

std::string placementText(const Component& component, std::string_view dimension)
{
    const auto found = std::ranges::find(component.domains, dimension, &Placement::dimension);
    return found == component.domains.end() ? std::string{} : joined(found->names, ", ");
}

void writePlacement(Component& component, std::string_view dimension, std::string_view text)
{
    std::vector<std::string> names = partsBetween(text, ',');
    const auto found = std::ranges::find(component.domains, dimension, &Placement::dimension);
    if (found == component.domains.end()) {
        if (!names.empty()) {
            component.domains.push_back(
                {.dimension = std::string{dimension}, .names = std::move(names)});
        }
    } else if (names.empty()) {
        component.domains.erase(found);
    } else {
        found->names = std::move(names);
    }
}

std::string otherPlacementsText(const Component& component, std::string_view dimension)
{
    std::vector<std::string> parts;
    parts.reserve(component.domains.size());
    for (const Placement& placement : component.domains) {
        if (placement.dimension != dimension) {
            parts.push_back(placement.dimension + ": " + joined(placement.names, ", "));
        }
    }
    return joined(parts, "; ");
}

std::string writeOtherPlacements(Component& component, std::string_view dimension,
                                 std::string_view text)
{
    std::vector<Placement> placements;
    for (const std::string& part : partsBetween(text, ';')) {
        const std::size_t colon = std::min(part.find(':'), part.size());
        Placement placement{.dimension = std::string{trimmed(part.substr(0, colon))},
                            .names =
                                partsBetween(part.substr(std::min(colon + 1, part.size())), ',')};
        if (placement.dimension.empty() || placement.names.empty()) {
            return "Write what is shared and its names, such as rack: r1, r2; team: platform.";
        }
        const bool isDouble = std::ranges::find(placements, placement.dimension,
                                                &Placement::dimension) != placements.end();
        if (isDouble || placement.dimension == dimension) {
            return placement.dimension + " stands twice.";
        }
        placements.push_back(std::move(placement));
    }
    const auto own = std::ranges::find(component.domains, dimension, &Placement::dimension);
    if (own != component.domains.end()) {
        const auto place = std::min(own - component.domains.begin(),
                                    static_cast<std::ptrdiff_t>(placements.size()));
        placements.insert(placements.begin() + place, *own);
    }
    component.domains = std::move(placements);
    return {};
}

}  // namespace cutpoint
