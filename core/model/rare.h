#pragma once

#include <memory>
#include <optional>
#include <utility>

namespace cutpoint {

/// An optional value that most things lack: absent, it takes up no more than a pointer.
///
/// A value type used like std::optional, into which it converts. Present, it costs an allocation;
/// in a million components the absent ones of std::optional would cost hundreds of megabytes.
template <typename T>
class Rare {
public:
    Rare() = default;
    Rare(std::nullopt_t /*absent*/) {}  // NOLINT(google-explicit-constructor): as std::optional
    Rare(T value)                       // NOLINT(google-explicit-constructor): as std::optional
        : m_value{std::make_unique<T>(std::move(value))}
    {
    }
    Rare(std::optional<T> value)  // NOLINT(google-explicit-constructor): as std::optional
        : m_value{value ? std::make_unique<T>(*std::move(value)) : nullptr}
    {
    }
    Rare(const Rare& other)
        : m_value{other ? std::make_unique<T>(*other) : nullptr}
    {
    }
    Rare(Rare&& other) noexcept = default;
    Rare& operator=(const Rare& other)
    {
        if (this != &other) {
            *this = Rare{other};
        }
        return *this;
    }
    Rare& operator=(Rare&& other) noexcept = default;
    ~Rare() = default;

    [[nodiscard]] bool hasValue() const noexcept { return m_value != nullptr; }
    explicit operator bool() const noexcept { return hasValue(); }
    operator std::optional<T>() const  // NOLINT(google-explicit-constructor): it is one
    {
        return hasValue() ? std::optional<T>{*m_value} : std::nullopt;
    }

    /// The value must be there.
    const T& operator*() const { return *m_value; }
    T& operator*() { return *m_value; }
    const T* operator->() const { return m_value.get(); }
    T* operator->() { return m_value.get(); }

    void reset() noexcept { m_value.reset(); }

    friend bool operator==(const Rare& one, const Rare& other)
    {
        return one && other ? *one == *other : one.hasValue() == other.hasValue();
    }

private:
    std::unique_ptr<T> m_value;
};

}  // namespace cutpoint
