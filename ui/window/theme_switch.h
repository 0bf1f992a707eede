#pragma once

#include "ui/style/theme.h"

#include <QObject>
#include <QPalette>

#include <optional>

class QActionGroup;
class QMenu;

namespace cutpoint::ui {

/// View > Theme: the colours of the program, as the system has them or as the user chose.
class ThemeSwitch final : public QObject {
    Q_OBJECT

public:
    /// Applies what was chosen last time.
    explicit ThemeSwitch(QObject* parent = nullptr);

    /// Adds the choices to a menu.
    void addTo(QMenu& menu);

    /// Takes over the system's colours after they changed.
    void followSystem();

    /// Chooses and remembers; empty: as the system has it.
    void choose(std::optional<ThemeId> id);

private:
    void apply() const;

    QPalette m_system;
    std::optional<ThemeId> m_chosen;
    QActionGroup* m_group;
};

}  // namespace cutpoint::ui
