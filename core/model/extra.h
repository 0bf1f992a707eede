#pragma once

#include <string>
#include <vector>

namespace cutpoint {

/// A member of a JSON object that the format does not know: kept, and written back unchanged.
struct ExtraField {
    std::string key;   ///< Unescaped.
    std::string json;  ///< The value as JSON text, as the file had it.

    friend bool operator==(const ExtraField&, const ExtraField&) = default;
};

/// In file order.
using ExtraFields = std::vector<ExtraField>;

}  // namespace cutpoint
