#include "ui/window/theme_switch.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QSettings>
#include <QToolTip>

#include <array>

namespace cutpoint::ui {

namespace {

constexpr auto settingsKey = "theme";

/// As the settings name them; none: as the system has it.
struct Choice {
    const char* setting;
    std::optional<ThemeId> id;
};

constexpr auto choices = std::to_array<Choice>({{"system", {}},
                                                {"light", ThemeId::Light},
                                                {"dark", ThemeId::Dark},
                                                {"high-contrast", ThemeId::HighContrast}});

std::optional<ThemeId> remembered()
{
    const QString setting = QSettings{}.value(settingsKey).toString();
    for (const Choice& choice : choices) {
        if (setting == QLatin1String{choice.setting}) {
            return choice.id;
        }
    }
    return std::nullopt;
}

}  // namespace

ThemeSwitch::ThemeSwitch(QObject* parent)
    : QObject{parent}
    , m_system{QApplication::palette()}
    , m_chosen{remembered()}
    , m_group{new QActionGroup{this}}
{
    apply();
}

void ThemeSwitch::addTo(QMenu& menu)
{
    const std::array texts{tr("&System"), tr("&Light"), tr("&Dark"), tr("&High contrast")};
    for (std::size_t at = 0; at < choices.size(); ++at) {
        QAction* const action = menu.addAction(texts[at]);
        action->setCheckable(true);
        action->setChecked(choices[at].id == m_chosen);
        m_group->addAction(action);
        connect(action, &QAction::triggered, this, [this, at] { choose(choices[at].id); });
    }
}

void ThemeSwitch::choose(std::optional<ThemeId> id)
{
    m_chosen = id;
    for (const Choice& choice : choices) {
        if (choice.id == id) {
            QSettings{}.setValue(settingsKey, QLatin1String{choice.setting});
        }
    }
    apply();
}

void ThemeSwitch::followSystem()
{
    QApplication::setPalette({});  // Brings out the system's own.
    m_system = QApplication::palette();
    apply();
}

void ThemeSwitch::apply() const
{
    const QPalette palette = paletteFor(m_chosen ? theme(*m_chosen) : themeFor(m_system));
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

}  // namespace cutpoint::ui
