#pragma once

#include "core/io/topology/reading.h"
#include "core/io/topology/want.h"

#include <span>
#include <string_view>

namespace cutpoint {

/// A field of an object of the format.
struct Field {
    std::string_view name;
    const Want* want;

    /// Takes a scalar that is as wanted, or a bracket that opens nothing.
    ///
    /// @return  whether it is a valid value after all.
    bool (*read)(Reading& reading, const json::Value& value) = nullptr;

    const Shape* object = nullptr;  ///< What an object for a value is; nullptr: not allowed.
    const Shape* list = nullptr;    ///< What an array for a value is; nullptr: not allowed.
};

/// What an object or list of the format is made of.
struct Shape {
    std::string_view title;           ///< With its article: "a component".
    std::span<const Field> fields{};  ///< Of an object.
    const Field* anyField = nullptr;  ///< Of an object whose keys are free, or of a list's items.
    bool isList = false;

    /// Called at the opening bracket; nullptr: nothing to do.
    void (*start)(Reading& reading) = nullptr;

    /// Called for a free key, before its value; nullptr: keys are not free.
    void (*name)(Reading& reading, std::string_view key, std::size_t end) = nullptr;

    /// Called at the closing bracket.
    void (*finish)(Reading& reading) = nullptr;

    /// Where unknown fields go; nullptr: they are refused.
    ExtraFields& (*extra)(Reading& reading) = nullptr;
};

/// The whole document, and the parts that it is made of.
extern const Shape documentShape;
extern const Shape componentsShape;
extern const Shape connectionsShape;
extern const Shape groupsShape;
extern const Shape domainsShape;
extern const Shape acceptanceOfComponent;
extern const Shape acceptanceOfConnection;
extern const Shape acceptanceOfDomain;
extern const Shape failoverOfComponent;
extern const Shape failoverOfGroup;
extern const Shape standbyOfComponent;
extern const Shape standbyOfGroup;

}  // namespace cutpoint
