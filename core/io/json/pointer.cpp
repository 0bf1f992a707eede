#include "core/io/json/pointer.h"

namespace cutpoint::json {

std::string escapedForPointer(std::string_view key)
{
    std::string escaped;
    for (const char byte : key) {
        if (byte == '~') {
            escaped += "~0";
        } else if (byte == '/') {
            escaped += "~1";
        } else {
            escaped += byte;
        }
    }
    return escaped;
}

}  // namespace cutpoint::json
