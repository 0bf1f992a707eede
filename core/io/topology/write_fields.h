#pragma once

#include "core/model/topology.h"

#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// Each appends one thing of a topology as a JSON object on one line, in the key order of
/// FORMAT.md, defaults left out and unknown fields last.
void appendComponent(std::string& out, const Component& component);
void appendConnection(std::string& out, std::string_view from, std::string_view to,
                      const Connection& connection);
void appendGroup(std::string& out, const Group& group);
void appendDomain(std::string& out, const Domain& domain);

/// Appends an array of texts on one line.
void appendTexts(std::string& out, const std::vector<std::string>& texts);

}  // namespace cutpoint
