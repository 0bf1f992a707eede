#include "core/io/open_psa/definitions.h"

#include "core/io/json/text.h"
#include "core/io/open_psa/formulas.h"

#include <unordered_map>
#include <utility>

namespace cutpoint::open_psa {
namespace {

/// What defines events: a fault tree, a component of one, model data, or the file itself.
struct Container {
    std::string path;  ///< Empty for model data and files.
    bool isPrivate = false;
    std::size_t depth = 0;
};

constexpr std::size_t deepestComponent = 64;

bool isContainer(std::string_view name)
{
    return name == "define-fault-tree" || name == "define-component" || name == "model-data";
}

/// What says nothing of the structure, or only what other things may refer to.
bool isPassedOver(std::string_view name)
{
    return name == "label" || name == "attributes" || name == "define-parameter";
}

/// Reads the definitions of one file.
class DefinitionReader {
public:
    DefinitionReader(Model& model, const xml::Tree& tree, std::uint32_t file,
                     xml::Findings& findings)
        : m_model{model}
        , m_tree{tree}
        , m_file{file}
        , m_findings{findings}
    {
    }

    void read()
    {
        m_containers.emplace(0, Container{});
        for (std::uint32_t at = 1; at < m_tree.elements().size();) {
            const std::string_view name = m_tree[at].name;
            if (isContainer(name)) {
                at = enter(at) ? at + 1 : m_tree[at].end;
                continue;
            }
            if (name == "define-gate" || name == "define-basic-event" ||
                name == "define-house-event") {
                readEvent(at);
            } else if (!isPassedOver(name)) {
                refuse(at);
            }
            at = m_tree[at].end;
        }
    }

private:
    [[nodiscard]] Place placeOf(std::uint32_t element) const
    {
        return {.file = m_file, .offset = m_tree[element].offset};
    }

    void fail(std::string_view code, std::uint32_t element, std::string message)
    {
        m_findings.add(Severity::Error, code, placeOf(element), std::move(message));
    }

    void refuse(std::uint32_t element)
    {
        fail("unsupported", element,
             '<' + std::string{m_tree[element].name} +
                 "> is not read: only fault trees of and, or and atleast over basic events of "
                 "constant probability are; take it out, or replace it by what it comes to");
    }

    /// The name, which what is defined must have.
    std::string requireName(std::uint32_t element)
    {
        const auto name = m_tree.attribute(element, "name");
        if (!name || xml::trimmed(*name).empty()) {
            fail("missing-name", element,
                 '<' + std::string{m_tree[element].name} + "> needs a name");
            return {};
        }
        return std::string{xml::trimmed(*name)};
    }

    /// @return  whether what is in there is to be read.
    bool enter(std::uint32_t element)
    {
        const Container& around = m_containers.at(m_tree[element].parent);
        Container container{.isPrivate = around.isPrivate, .depth = around.depth + 1};
        if (container.depth > deepestComponent) {
            fail("too-deep", element, "components nest at most 64 deep");
            return false;
        }
        if (m_tree[element].name != "model-data") {
            const std::string name = requireName(element);
            container.path = around.path.empty() ? name : around.path + '.' + name;
            container.isPrivate = isPrivate(element, around);
            if (m_model.name.empty()) {
                m_model.name = name;
            }
        }
        m_containers.emplace(element, std::move(container));
        return true;
    }

    [[nodiscard]] bool isPrivate(std::uint32_t element, const Container& around) const
    {
        const auto role = m_tree.attribute(element, "role");
        return role ? *role == "private" : around.isPrivate;
    }

    void readEvent(std::uint32_t element)
    {
        const Container& around = m_containers.at(m_tree[element].parent);
        const std::string name = requireName(element);
        const auto label = m_tree.child(element, "label");
        Event event{.label = label ? std::string{xml::trimmed(m_tree[*label].text)} : "",
                    .place = placeOf(element),
                    .around = around.path,
                    .isPrivate = isPrivate(element, around)};
        event.id = event.isPrivate && !around.path.empty() ? around.path + '.' + name : name;
        if (m_tree[element].name == "define-gate") {
            event.kind = EventKind::Gate;
            event.formula = static_cast<std::uint32_t>(m_model.formulas.size());
            readFormulas(m_model, {.tree = m_tree, .file = m_file, .element = element}, m_findings);
        } else if (m_tree[element].name == "define-house-event") {
            event.kind = EventKind::House;
            event.isTrue = readHouse(element);
        } else {
            event.probability = readProbability(element);
        }
        m_model.events.push_back(std::move(event));
    }

    /// What defines the value of an event: its first element that is no label and no attributes.
    std::optional<std::uint32_t> valueOf(std::uint32_t element)
    {
        std::optional<std::uint32_t> value;
        for (const std::uint32_t child : m_tree.children(element)) {
            if (m_tree[child].name == "label" || m_tree[child].name == "attributes") {
                continue;
            }
            if (value) {
                fail("second-value", child,
                     '<' + std::string{m_tree[element].name} + "> has one value; this is another");
                return std::nullopt;
            }
            value = child;
        }
        return value;
    }

    bool readHouse(std::uint32_t element)
    {
        const auto value = valueOf(element);
        if (!value) {
            return false;  // the default of the format
        }
        if (m_tree[*value].name != "constant") {
            refuse(*value);
            return false;
        }
        const auto constant = constantIn(m_tree, *value);
        if (!constant) {
            fail("invalid-value", *value, R"(a constant has the value "true" or "false")");
        }
        return constant.value_or(false);
    }

    std::optional<double> readProbability(std::uint32_t element)
    {
        const auto value = valueOf(element);
        if (!value) {
            return std::nullopt;
        }
        const std::string_view name = m_tree[*value].name;
        if (name == "bool") {
            if (const auto constant = constantIn(m_tree, *value)) {
                return *constant ? 1.0 : 0.0;
            }
        } else if (name != "float" && name != "int") {
            fail("unsupported", *value,
                 '<' + std::string{name} +
                     "> is not read: a probability is a constant, such as <float "
                     "value=\"1e-3\"/>; replace it by the number it comes to");
            return std::nullopt;
        }
        const std::string_view text = m_tree.attribute(*value, "value").value_or("");
        const auto number = xml::numberIn(text);
        if (!number || *number < 0.0 || *number > 1.0) {
            fail("invalid-value", *value,
                 "a probability is a number from 0 to 1, found " + json::quoted(text));
            return std::nullopt;
        }
        return number;
    }

    Model& m_model;
    const xml::Tree& m_tree;
    std::uint32_t m_file;
    xml::Findings& m_findings;
    std::unordered_map<std::uint32_t, Container> m_containers;  ///< By element.
};

}  // namespace

Model readDefinitions(std::span<const xml::Tree> files, xml::Findings& findings)
{
    Model model;
    for (std::uint32_t file = 0; file < files.size(); ++file) {
        DefinitionReader{model, files[file], file, findings}.read();
    }
    return model;
}

}  // namespace cutpoint::open_psa
