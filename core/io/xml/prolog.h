#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cutpoint::xml {

/// What stands before the root element: offsets into the document.
struct Prolog {
    std::optional<std::size_t> doctype;  ///< Of the first "<!" that begins no comment.
    std::optional<std::size_t> root;     ///< Of the root element, unless there is a doctype.
};

/// Cost: the length of what stands before the root element.
[[nodiscard]] Prolog readProlog(std::string_view document);

}  // namespace cutpoint::xml
