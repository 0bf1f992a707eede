#include "core/io/topology/reading.h"

#include "core/io/json/place.h"
#include "core/io/topology/shape.h"

#include <algorithm>

namespace cutpoint {
namespace {

/// Number of the field in its table, which it must be in.
std::size_t numberOf(const Shape& shape, std::string_view field)
{
    return static_cast<std::size_t>(std::ranges::find(shape.fields, field, &Field::name) -
                                    shape.fields.begin());
}

bool isSet(std::uint32_t bits, std::size_t number)
{
    return (bits >> number & 1U) != 0;
}

}  // namespace

bool Reading::saw(std::string_view field) const
{
    return isSet(frame->seen, numberOf(*frame->shape, field));
}

bool Reading::isRefused(std::string_view field) const
{
    return isSet(frame->refused, numberOf(*frame->shape, field));
}

std::size_t Reading::placeOf(std::string_view field) const
{
    const std::size_t number = numberOf(*frame->shape, field);
    if (!isSet(frame->seen, number)) {
        return frame->begin;
    }
    const std::size_t value = document.find_first_not_of(": \t\r\n", frame->keyEnds.at(number));
    return value == std::string_view::npos ? frame->begin : value;
}

void Reading::fail(std::string_view code, std::size_t offset, std::string message)
{
    problems.add({.code = std::string{code}, .offset = offset, .message = std::move(message)});
}

bool Reading::require(std::string_view field)
{
    if (saw(field)) {
        return true;
    }
    fail("missing-field", frame->begin,
         std::string{frame->shape->title} + " needs the field " + std::string{field});
    return false;
}

}  // namespace cutpoint
