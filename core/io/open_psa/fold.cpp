#include "core/io/open_psa/fold.h"

#include "core/io/open_psa/resolve.h"

namespace cutpoint::open_psa {
namespace {

/// How many arguments of a formula must happen for it to happen.
std::size_t leastOf(const Formula& formula)
{
    switch (formula.connective) {
    case Connective::And:
        return formula.arguments.size();
    case Connective::AtLeast:
        return formula.least;
    case Connective::Or:
        break;
    }
    return 1;
}

std::optional<bool> constantOf(const Model& model, const Argument& argument,
                               const std::vector<FoldedFormula>& folded)
{
    if (argument.type == Argument::Type::Constant) {
        return argument.isTrue;
    }
    if (const auto formula = formulaOf(model, argument)) {
        return folded[*formula].constant;
    }
    const Event& event = model.events[argument.number];
    return event.kind == EventKind::House ? std::optional{event.isTrue} : std::nullopt;
}

FoldedFormula fold(const Model& model, const Formula& formula,
                   const std::vector<FoldedFormula>& folded)
{
    FoldedFormula result;
    std::size_t least = leastOf(formula);
    for (const Argument& argument : formula.arguments) {
        if (const auto constant = constantOf(model, argument, folded)) {
            least -= *constant && least > 0 ? 1 : 0;
        } else if (const auto inner = formulaOf(model, argument)) {
            result.formulas.push_back(*inner);
        } else {
            result.basics.push_back(argument.number);
        }
    }
    if (least == 0) {
        result.constant = true;
    } else if (least > result.formulas.size() + result.basics.size()) {
        result.constant = false;
    }
    result.least = static_cast<std::uint32_t>(least);
    return result;
}

}  // namespace

std::vector<FoldedFormula> foldConstants(const Model& model,
                                         std::span<const std::uint32_t> bottomUp)
{
    std::vector<FoldedFormula> folded(model.formulas.size());
    for (const std::uint32_t formula : bottomUp) {
        folded[formula] = fold(model, model.formulas[formula], folded);
    }
    return folded;
}

}  // namespace cutpoint::open_psa
