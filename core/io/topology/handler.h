#pragma once

#include "core/io/json/events.h"
#include "core/io/json/key_tracker.h"
#include "core/io/topology/reading.h"
#include "core/io/topology/shape.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cutpoint {

/// Leads the events of a JSON document through the shapes of the format, and what the format does
/// not know past them.
class TopologyHandler final : public json::Handler {
public:
    explicit TopologyHandler(Reading& reading)
        : m_reading{reading}
    {
    }

    void key(std::string_view name, std::size_t end) override;
    void value(const json::Value& value) override;
    void close(std::size_t end) override;

private:
    /// What becomes of the next value of an object.
    enum class Target : std::uint8_t { Field, Extra, Nothing };

    /// The shapes nest no deeper: document, components, component, domains, names.
    static constexpr std::size_t deepest = 8;

    [[nodiscard]] bool isSkipping() const { return !m_skipped.empty(); }

    void open(const Shape& shape, const json::Value& value);
    void findTarget(Frame& frame, std::string_view name, std::size_t end);
    void meetField(Frame& frame, std::size_t number, std::size_t end);
    void meetUnknown(const Frame& frame, std::string_view name, std::size_t end);
    void take(const Field& field, const json::Value& value);
    void refuse(const Field& field, const json::Value& value, Refusal refusal);
    void keep(const json::Value& value);
    void skip(const json::Value& value);
    void store(std::size_t begin, std::size_t end);
    void closeSkipped(std::size_t end);
    void reportRepetitions(std::size_t firstKey);
    void reportRepetition(std::string_view name, std::size_t end, std::size_t firstEnd);

    Reading& m_reading;
    std::array<Frame, deepest> m_frames;
    std::size_t m_depth = 0;
    Target m_target = Target::Nothing;
    const Field* m_field = nullptr;  ///< Of the next value, if that is the target.
    std::string m_extraKey;  ///< Of the next value or the one skipped, if that is the target.
    json::KeyTracker m_keys;

    /// For each open bracket of a value that is passed by: how many keys were held when it opened.
    std::vector<std::size_t> m_skipped;
    std::size_t m_skippedBegin = 0;
};

}  // namespace cutpoint
