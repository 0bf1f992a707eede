#include "app/cli/console.h"

#include "core/report/plain_text.h"

#include <ostream>

namespace cutpoint::app {

void complain(const Console& console, std::string_view message)
{
    console.errors << "cutpoint: " << printable(message) << '\n';
}

}  // namespace cutpoint::app
