#include "app/cli/command_line.h"

#include <iostream>

int main(int argc, char* argv[])
{
    const std::vector<std::string> arguments{argv + (argc > 0 ? 1 : 0), argv + argc};
    return static_cast<int>(cutpoint::app::runCommandLine(arguments, std::cout, std::cerr));
}
