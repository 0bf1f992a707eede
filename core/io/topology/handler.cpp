#include "core/io/topology/handler.h"

#include "core/io/json/place.h"
#include "core/io/json/text.h"
#include "core/io/topology/nearest.h"

#include <cassert>

namespace cutpoint {
namespace {

using json::Type;
using json::Value;

bool opensContainer(const Value& value)
{
    return value.type == Type::Object || value.type == Type::Array;
}

/// Number of the field of that name, searched for from `from` on and round: files keep an order.
std::size_t fieldNumber(const Shape& shape, std::string_view name, std::size_t from)
{
    const std::size_t count = shape.fields.size();
    for (std::size_t step = 0; step < count; ++step) {
        const std::size_t number = from + step < count ? from + step : from + step - count;
        if (shape.fields[number].name == name) {
            return number;
        }
    }
    return count;
}

std::string hintForField(const Shape& shape, std::string_view name)
{
    std::vector<std::string_view> names;
    for (const Field& field : shape.fields) {
        names.push_back(field.name);
    }
    const auto nearest = nearestOf(names, name);
    return nearest ? "; did you mean " + std::string{*nearest} + '?' : std::string{};
}

}  // namespace

void TopologyHandler::key(std::string_view name, std::size_t end)
{
    if (isSkipping()) {
        m_keys.add(name, end);
        return;
    }
    findTarget(m_frames[m_depth - 1], name, end);
}

void TopologyHandler::findTarget(Frame& frame, std::string_view name, std::size_t end)
{
    const Shape& shape = *frame.shape;
    if (shape.name != nullptr) {
        m_keys.add(name, end);
        m_target = Target::Field;
        m_field = shape.anyField;
        shape.name(m_reading, name, end);
        return;
    }
    const std::size_t number = fieldNumber(shape, name, frame.nextField);
    if (number < shape.fields.size()) {
        meetField(frame, number, end);
    } else {
        meetUnknown(frame, name, end);
    }
}

void TopologyHandler::meetField(Frame& frame, std::size_t number, std::size_t end)
{
    const std::uint32_t bit = 1U << number;
    const Field& field = frame.shape->fields[number];
    if ((frame.seen & bit) != 0) {
        m_target = Target::Nothing;
        reportRepetition(field.name, end, frame.keyEnds.at(number));
        return;
    }
    frame.seen |= bit;
    frame.keyEnds.at(number) = end;
    frame.nextField = static_cast<std::uint32_t>(number + 1);
    m_target = Target::Field;
    m_field = &field;
}

void TopologyHandler::meetUnknown(const Frame& frame, std::string_view name, std::size_t end)
{
    m_keys.add(name, end);
    const Shape& shape = *frame.shape;
    const std::string has = std::string{shape.title} + " has no field " + json::quoted(name);
    if (shape.extra == nullptr) {
        m_target = Target::Nothing;
        m_reading.fail("unknown-key", json::startOf(m_reading.document, end),
                       has + hintForField(shape, name));
        return;
    }
    m_target = Target::Extra;
    m_extraKey = name;
    std::string subject{shape.title};
    m_reading.problems.addOnce(
        subject.append(" ").append(name),
        {.severity = Severity::Info,
         .code = "unknown-key",
         .offset = json::startOf(m_reading.document, end),
         .message = has + "; it is kept as it is" + hintForField(shape, name)});
}

void TopologyHandler::value(const json::Value& value)
{
    if (isSkipping()) {
        skip(value);
        return;
    }
    if (m_depth == 0) {
        static constexpr Want wanted{.types = Type::Object, .allowed = "an object"};
        static constexpr Field document{
            .name = "a topology", .want = &wanted, .object = &documentShape};
        take(document, value);
        return;
    }
    const Shape& shape = *m_frames[m_depth - 1].shape;
    if (shape.isList) {
        take(*shape.anyField, value);
    } else if (m_target == Target::Field) {
        take(*m_field, value);
    } else {
        keep(value);
    }
}

void TopologyHandler::take(const Field& field, const json::Value& value)
{
    if (const auto refusal = refusalOf(*field.want, value)) {
        refuse(field, value, *refusal);
        skip(value);
        return;
    }
    if (value.type == Type::Object && field.object != nullptr) {
        open(*field.object, value);
    } else if (value.type == Type::Array && field.list != nullptr) {
        open(*field.list, value);
    } else if (field.read == nullptr || !field.read(m_reading, value)) {
        refuse(field, value, Refusal::InvalidValue);
    }
}

void TopologyHandler::refuse(const Field& field, const json::Value& value, Refusal refusal)
{
    const std::size_t begin = json::startOf(m_reading.document, value.end);
    const std::string_view source = m_reading.document.substr(begin, value.end - begin);
    std::string message = describeRefusal(field.name, *field.want, value, source);
    if (m_depth == 0) {
        m_reading.isForeign = true;
        m_reading.fail("not-a-topology", begin, std::move(message));
        return;
    }
    Frame& frame = m_frames[m_depth - 1];
    const bool isListed = !frame.shape->fields.empty();
    frame.refused |= isListed ? 1U << (frame.nextField - 1) : 1U;
    m_reading.fail(codeOf(refusal), begin, std::move(message));
}

void TopologyHandler::open(const Shape& shape, const json::Value& value)
{
    assert(m_depth < deepest);
    Frame& frame = m_frames[m_depth++];
    frame.shape = &shape;
    frame.begin = value.end - 1;
    frame.firstKey = m_keys.size();
    frame.seen = 0;
    frame.refused = 0;
    frame.nextField = 0;
    m_reading.frame = &frame;
    if (shape.start != nullptr) {
        shape.start(m_reading);
    }
}

void TopologyHandler::close(std::size_t end)
{
    if (isSkipping()) {
        closeSkipped(end);
        return;
    }
    const Frame& frame = m_frames[m_depth - 1];
    reportRepetitions(frame.firstKey);
    if (frame.shape->finish != nullptr) {
        frame.shape->finish(m_reading);
    }
    --m_depth;
    m_reading.frame = m_depth == 0 ? nullptr : &m_frames[m_depth - 1];
}

void TopologyHandler::keep(const json::Value& value)
{
    if (opensContainer(value)) {
        skip(value);
    } else if (m_target == Target::Extra) {
        store(json::startOf(m_reading.document, value.end), value.end);
    }
}

void TopologyHandler::skip(const json::Value& value)
{
    if (!opensContainer(value)) {
        return;
    }
    if (m_skipped.empty()) {
        m_skippedBegin = value.end - 1;
    }
    m_skipped.push_back(m_keys.size());
}

void TopologyHandler::closeSkipped(std::size_t end)
{
    reportRepetitions(m_skipped.back());
    m_skipped.pop_back();
    if (m_skipped.empty() && m_target == Target::Extra) {
        store(m_skippedBegin, end);
    }
}

void TopologyHandler::store(std::size_t begin, std::size_t end)
{
    m_target = Target::Nothing;
    const Shape& shape = *m_frames[m_depth - 1].shape;
    shape.extra(m_reading).push_back(
        {.key = m_extraKey, .json = std::string{m_reading.document.substr(begin, end - begin)}});
}

void TopologyHandler::reportRepetitions(std::size_t firstKey)
{
    if (m_keys.size() == firstKey) {
        return;
    }
    for (const auto& repetition : m_keys.close(firstKey)) {
        reportRepetition(repetition.name, repetition.end, repetition.firstEnd);
    }
}

void TopologyHandler::reportRepetition(std::string_view name, std::size_t end, std::size_t firstEnd)
{
    m_reading.problems.add(
        {.code = "duplicate-key",
         .offset = json::startOf(m_reading.document, end),
         .message = "the key " + json::quoted(name) + " stands twice in one object",
         .first = json::startOf(m_reading.document, firstEnd)});
}

}  // namespace cutpoint
