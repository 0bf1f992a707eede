#include "core/io/diagnostic.h"

#include <algorithm>

namespace cutpoint {

std::string describe(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return "info";
    case Severity::Warning:
        return "warning";
    case Severity::Error:
        break;
    }
    return "error";
}

std::string describe(const Diagnostic& diagnostic)
{
    std::string line = describe(diagnostic.severity);
    if (diagnostic.position) {
        line += " at line " + std::to_string(diagnostic.position->line) + ", column " +
                std::to_string(diagnostic.position->column);
        if (!diagnostic.where.empty()) {
            line += " (" + diagnostic.where + ')';
        }
    } else if (!diagnostic.where.empty()) {
        line += " at " + diagnostic.where;
    }
    return line + ": " + diagnostic.message;
}

bool hasErrors(const std::vector<Diagnostic>& diagnostics)
{
    return std::ranges::find(diagnostics, Severity::Error, &Diagnostic::severity) !=
           diagnostics.end();
}

}  // namespace cutpoint
