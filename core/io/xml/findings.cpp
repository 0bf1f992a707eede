#include "core/io/xml/findings.h"

#include "core/io/json/place.h"

#include <algorithm>
#include <utility>

namespace cutpoint::xml {
namespace {

/// Lines and columns of places in one file.
class Positions {
public:
    Positions(std::string_view text, std::vector<std::size_t> offsets)
        : m_offsets{std::move(offsets)}
    {
        std::ranges::sort(m_offsets);
        m_positions = json::positionsOf(text, m_offsets);
    }

    [[nodiscard]] const TextPosition& operator[](std::size_t offset) const
    {
        return m_positions[static_cast<std::size_t>(std::ranges::lower_bound(m_offsets, offset) -
                                                    m_offsets.begin())];
    }

private:
    std::vector<std::size_t> m_offsets;
    std::vector<TextPosition> m_positions;
};

std::string firstInWords(const std::string& file, const TextPosition& position)
{
    return "; the first is at " + (file.empty() ? std::string{} : file + ", ") + "line " +
           std::to_string(position.line) + ", column " + std::to_string(position.column);
}

}  // namespace

void Findings::add(Severity severity, std::string_view code, Place place, std::string message,
                   std::optional<Place> first)
{
    if (m_tally.add(severity)) {
        m_findings.push_back({.severity = severity,
                              .code = std::string{code},
                              .place = place,
                              .message = std::move(message),
                              .first = first});
    }
}

bool Findings::hasErrors() const noexcept
{
    return m_tally.hasErrors();
}

bool Findings::isFull(Severity severity) const noexcept
{
    return m_tally.isFull(severity);
}

std::vector<Diagnostic> Findings::describe(std::span<const SourceText> files) const
{
    std::vector<std::vector<std::size_t>> offsets(files.size());
    for (const Finding& finding : m_findings) {
        offsets[finding.place.file].push_back(finding.place.offset);
        if (finding.first) {
            offsets[finding.first->file].push_back(finding.first->offset);
        }
    }
    std::vector<Positions> positions;
    positions.reserve(files.size());
    for (std::size_t file = 0; file < files.size(); ++file) {
        positions.emplace_back(files[file].text, std::move(offsets[file]));
    }
    const auto nameOf = [&](std::uint32_t file) {
        return files.size() > 1 ? files[file].name : std::string{};
    };
    std::vector<Finding> findings = m_findings;
    std::ranges::stable_sort(findings, {}, [](const Finding& finding) {
        return std::pair{finding.place.file, finding.place.offset};
    });
    std::vector<Diagnostic> diagnostics;
    diagnostics.reserve(findings.size());
    for (Finding& finding : findings) {
        if (const auto& first = finding.first) {
            finding.message +=
                firstInWords(nameOf(first->file), positions[first->file][first->offset]);
        }
        const Place place = finding.place;
        diagnostics.push_back({.severity = finding.severity,
                               .code = std::move(finding.code),
                               .message = std::move(finding.message),
                               .where = {},
                               .position = positions[place.file][place.offset],
                               .file = nameOf(place.file)});
    }
    return m_tally.withRest(std::move(diagnostics));
}

}  // namespace cutpoint::xml
