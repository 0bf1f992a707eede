#pragma once

#include "core/io/diagnostic.h"
#include "core/model/topology.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <map>
#include <ranges>
#include <set>
#include <vector>

namespace cutpoint::tests {

/// "a b": the ids of some vertices.
[[nodiscard]] inline QByteArray idsText(const Topology& topology,
                                        const std::ranges::range auto& vertices)
{
    QByteArray text;
    for (const std::uint32_t vertex : vertices) {
        text += (text.isEmpty() ? "" : " ") +
                QByteArray::fromStdString(topology.component(vertex).id.value);
    }
    return text;
}

/// "a b | c": texts with bars between them.
[[nodiscard]] inline QByteArray barred(const std::ranges::range auto& texts)
{
    QByteArray all;
    for (const QByteArray& text : texts) {
        all += (all.isEmpty() ? "" : " | ") + text;
    }
    return all;
}

/// "a b | c": the members of each class, in order of the first of them.
[[nodiscard]] inline QByteArray partitionText(const Topology& topology,
                                              const std::vector<std::uint32_t>& classOf)
{
    std::map<std::uint32_t, std::size_t> placeOf;
    std::vector<std::vector<std::uint32_t>> classes;
    for (std::uint32_t vertex = 0; vertex < classOf.size(); ++vertex) {
        const auto [entry, isNew] = placeOf.try_emplace(classOf[vertex], classes.size());
        if (isNew) {
            classes.emplace_back();
        }
        classes[entry->second].push_back(vertex);
    }
    std::vector<QByteArray> texts;
    for (const auto& members : classes) {
        texts.push_back(idsText(topology, members));
    }
    return barred(texts);
}

/// "inferred-group takes-over": the codes of findings, each once, ascending.
[[nodiscard]] inline QByteArray codesText(const std::vector<Diagnostic>& findings)
{
    std::set<std::string> codes;
    for (const Diagnostic& finding : findings) {
        codes.insert(finding.code);
    }
    QByteArray text;
    for (const std::string& code : codes) {
        text += (text.isEmpty() ? "" : " ") + QByteArray::fromStdString(code);
    }
    return text;
}

}  // namespace cutpoint::tests
