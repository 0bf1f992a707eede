#pragma once

#include "core/io/graph/findings.h"
#include "core/io/graph/records.h"

#include <nlohmann/json_fwd.hpp>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How graph formats are taken apart: what each of them has in common.
namespace cutpoint {

/// The JSON Pointer of a member, its key escaped.
[[nodiscard]] std::string pointerTo(std::string_view around, std::string_view key);
[[nodiscard]] std::string pointerTo(std::string_view around, std::size_t index);

/// @return  the member, or nullptr if there is none or the value is no object.
[[nodiscard]] const nlohmann::json* memberOf(const nlohmann::json& value, const char* key);

/// As above, if it is an array, or nullptr.
[[nodiscard]] const nlohmann::json* arrayOf(const nlohmann::json& value, const char* key);

/// As above, if it is an object, or nullptr.
[[nodiscard]] const nlohmann::json* objectOf(const nlohmann::json& value, const char* key);

/// Whether the value is an object; if it is not, that is an error.
///
/// @param title  with its article: "a node".
[[nodiscard]] bool requireObject(const nlohmann::json& value, const std::string& where,
                                 std::string_view title, GraphFindings& findings);

/// The id in that field: a text that is not empty, or a number; all else is an error.
[[nodiscard]] GraphId requireId(const nlohmann::json& object, const std::string& where,
                                const char* key, std::string_view title, GraphFindings& findings);

/// The edge whose ends are in the fields `source` and `target`; without its attributes.
[[nodiscard]] GraphEdge readEnds(const nlohmann::json& object, const std::string& where,
                                 GraphFindings& findings);

/// The field `directed`; a value that is neither true nor false is a warning and counts as absent.
[[nodiscard]] std::optional<bool> directedOf(const nlohmann::json& object, const std::string& where,
                                             GraphFindings& findings);

/// Notes the directedness of a whole graph.
///
/// @param isDirectedByDefault  what counts if the file does not say it.
void setDirected(GraphRecords& graph, std::optional<bool> stated, bool isDirectedByDefault);

/// Appends the members of an object.
///
/// @param without  keys that are no attributes.
void appendAttributes(std::vector<GraphAttribute>& attributes, const nlohmann::json& object,
                      const std::string& where, std::initializer_list<std::string_view> without);

}  // namespace cutpoint
