#pragma once

#include "core/io/json/text.h"

#include <string>
#include <string_view>

namespace cutpoint::json {

/// Writes one JSON object onto the end of a text, its members on one line: `{ "a": 1, "b": 2 }`.
class ObjectWriter {
public:
    explicit ObjectWriter(std::string& out)
        : m_out{out}
    {
        m_out += '{';
    }

    /// Writes a key; its value is to be appended to the text next.
    std::string& key(std::string_view name)
    {
        m_out += m_isEmpty ? " " : ", ";
        m_isEmpty = false;
        appendText(m_out, name);
        m_out += ": ";
        return m_out;
    }

    void text(std::string_view name, std::string_view value) { appendText(key(name), value); }
    void number(std::string_view name, double value) { appendNumber(key(name), value); }
    void flag(std::string_view name, bool value) { key(name) += value ? "true" : "false"; }

    /// Writes nothing for an empty text.
    void textUnlessEmpty(std::string_view name, std::string_view value)
    {
        if (!value.empty()) {
            text(name, value);
        }
    }

    void close() { m_out += m_isEmpty ? "}" : " }"; }

private:
    std::string& m_out;
    bool m_isEmpty = true;
};

}  // namespace cutpoint::json
