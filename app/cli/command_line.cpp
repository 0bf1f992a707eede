#include "app/cli/command_line.h"

namespace cutpoint::app {

ExitCode runCommandLine(const std::vector<std::string>& /*arguments*/, std::ostream& /*output*/,
                        std::ostream& /*errors*/)
{
    return ExitCode::BadInput;
}

}  // namespace cutpoint::app
