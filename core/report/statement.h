#pragma once

#include <string>

namespace cutpoint {

/// A line of what a report rests on: "Method", "decision diagram".
struct Statement {
    std::string title;
    std::string text;

    friend bool operator==(const Statement&, const Statement&) = default;
};

}  // namespace cutpoint
