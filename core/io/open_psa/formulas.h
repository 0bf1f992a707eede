#pragma once

#include "core/io/open_psa/model.h"
#include "core/io/xml/tree.h"

#include <optional>

namespace cutpoint::open_psa {

/// An element that defines a gate.
struct GateElement {
    const xml::Tree& tree;
    std::uint32_t file = 0;
    std::uint32_t element = 0;
};

/// Appends the formulas of a gate that is about to become the model's last event, its own first.
/// What is not understood is an error that names it.
void readFormulas(Model& model, const GateElement& gate, xml::Findings& findings);

/// The value of a constant element; empty if it is neither true nor false.
[[nodiscard]] std::optional<bool> constantIn(const xml::Tree& tree, std::uint32_t element);

}  // namespace cutpoint::open_psa
