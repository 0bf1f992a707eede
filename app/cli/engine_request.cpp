#include "app/cli/engine_request.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace cutpoint::app {

namespace {

struct NamedMethod {
    std::string_view name;
    MethodChoice method;
};

constexpr std::array methods{
    NamedMethod{"auto", MethodChoice::Auto},
    NamedMethod{"diagram", MethodChoice::Diagram},
    NamedMethod{"frontier", MethodChoice::Frontier},
    NamedMethod{"monte-carlo", MethodChoice::MonteCarlo},
};

std::string namesOfMethods()
{
    std::string names;
    for (const NamedMethod& each : methods) {
        names += (names.empty() ? "" : ", ") + std::string{each.name};
    }
    return names;
}

std::optional<std::string> stated(const std::string& id)
{
    return id.empty() ? std::nullopt : std::optional{id};
}

}  // namespace

std::optional<AnalysisOptions> withEngine(AnalysisOptions options, const EngineRequest& request,
                                          const Console& console)
{
    const auto* const found = std::ranges::find(methods, request.method, &NamedMethod::name);
    if (found == methods.end()) {
        complain(console, "--method: there is no method \"" + request.method +
                              "\"; the methods are: " + namesOfMethods());
        return std::nullopt;
    }
    constexpr double bytesPerMebibyte = 1024.0 * 1024.0;
    options.method = found->method;
    options.timeLimit = Duration{request.timeLimit};
    options.memoryLimit = static_cast<std::size_t>(request.memoryLimit * bytesPerMebibyte);
    options.seed = request.seed;
    options.ends = {.from = stated(request.from), .to = stated(request.to)};
    return options;
}

}  // namespace cutpoint::app
