#pragma once

#include "core/model/component.h"

#include <QAccessible>
#include <QPointer>

#include <optional>

namespace cutpoint::ui {

class DiagramCanvas;

/// A component on the canvas, for screen readers: an item of the list that the canvas is.
class AccessibleCard final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleCard(DiagramCanvas& canvas, ComponentId id);

    [[nodiscard]] const ComponentId& id() const noexcept { return m_id; }

    [[nodiscard]] bool isValid() const override;
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override;
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override
    {
        return nullptr;
    }
    [[nodiscard]] int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text /*kind*/, const QString& /*text*/) override {}
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString& name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString& name) const override;

private:
    /// Its number; empty once the component or the canvas is gone.
    [[nodiscard]] std::optional<std::size_t> number() const;

    QPointer<DiagramCanvas> m_canvas;
    ComponentId m_id;
};

}  // namespace cutpoint::ui
