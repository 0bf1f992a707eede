#include "app/cli/command_line.h"

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <unistd.h>

namespace {

cutpoint::app::Surroundings surroundings()
{
    const char* const refusal = std::getenv("NO_COLOR");
    const bool refusesColour = refusal != nullptr && *refusal != '\0';
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return {.hasColour = !refusesColour && isatty(STDOUT_FILENO) == 1,
            .today = std::chrono::year_month_day{today},
            .isWatched = isatty(STDERR_FILENO) == 1};
}

}  // namespace

int main(int argc, char* argv[])
{
    using cutpoint::app::ExitCode;
    ExitCode code = ExitCode::BadInput;
    try {
        const std::vector<std::string> arguments{argv + (argc > 0 ? 1 : 0), argv + argc};
        code = cutpoint::app::runCommandLine(arguments, std::cout, std::cerr, surroundings());
    } catch (const std::bad_alloc&) {
        std::cerr << "cutpoint: there is not enough memory for this\n";
    } catch (const std::exception& exception) {
        std::cerr << "cutpoint: this should not have happened: " << exception.what() << '\n';
    }
    return static_cast<int>(code);
}
