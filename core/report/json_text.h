#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cutpoint {

/// A value as JSON text: what the functions here give and take.
using JsonText = std::string;

/// A string with all that JSON wants escaped. UTF-8 passes through.
[[nodiscard]] JsonText jsonString(std::string_view text);

/// A number with 17 significant digits, so that no bit is lost; null for what JSON cannot hold.
[[nodiscard]] JsonText jsonNumber(double value);

/// As above, null for none.
[[nodiscard]] JsonText jsonNumber(std::optional<double> value);

/// true or false.
[[nodiscard]] JsonText jsonBool(bool value);

/// An object on one line, members in the order given.
[[nodiscard]] JsonText
jsonObject(std::initializer_list<std::pair<std::string_view, JsonText>> members);

/// An array on one line.
[[nodiscard]] JsonText jsonArray(const std::vector<JsonText>& elements);

/// An array with one element a line, the lines indented by `indent` spaces and two more.
[[nodiscard]] JsonText jsonLines(const std::vector<JsonText>& elements, std::size_t indent);

/// An object with one member a line, ending in a newline: a whole document.
[[nodiscard]] JsonText
jsonDocument(std::initializer_list<std::pair<std::string_view, JsonText>> members);

}  // namespace cutpoint
