#include "ui/style/theme.h"

#include <array>
#include <cmath>

namespace cutpoint::ui {

namespace {

/// One role in the three themes.
struct Row {
    QColor Theme::*role;
    QRgb light;
    QRgb dark;
    QRgb highContrast;
};

constexpr auto roles = std::to_array<Row>({
    {&Theme::window, 0xEEF0F3, 0x191D22, 0x000000},
    {&Theme::surface, 0xFFFFFF, 0x21262C, 0x000000},
    {&Theme::sunken, 0xF6F7F9, 0x1B2025, 0x000000},
    {&Theme::canvas, 0xF7F8FA, 0x15181C, 0x000000},
    {&Theme::control, 0x7D8894, 0x7A8692, 0xFFFFFF},
    {&Theme::text, 0x1B2129, 0xE7EBEF, 0xFFFFFF},
    {&Theme::muted, 0x56616E, 0xA0ABB6, 0xE0E0E0},
    {&Theme::disabled, 0x8B95A1, 0x6C7782, 0xA8A8A8},
    {&Theme::accent, 0x1862CF, 0x649BF8, 0x4A9BFF},
    {&Theme::onAccent, 0xFFFFFF, 0x0B1626, 0x000000},
    {&Theme::focus, 0x0B3A86, 0xBFD7FF, 0x5FF0FF},
    {&Theme::spof, 0xD55E00, 0xFA8220, 0xFF8A24},
    {&Theme::spofText, 0xA34400, 0xFFA25E, 0xFFA14D},
    {&Theme::onSpof, 0xFFFFFF, 0x1E0F03, 0x000000},
    {&Theme::choke, 0x6A1B86, 0xE6B4F5, 0xE6B3F0},
    {&Theme::advisory, 0x574600, 0xF2E384, 0xFFF04A},
    {&Theme::accepted, 0x85705F, 0xB58D75, 0xA58A72},
    {&Theme::failed, 0x30363D, 0xE9EDF0, 0xFFFFFF},
    {&Theme::onFailed, 0xFFFFFF, 0x14181C, 0x000000},
    {&Theme::cut, 0x7F8893, 0x707B86, 0x8E8E8E},
    {&Theme::cutText, 0x5F6974, 0x929DA8, 0xB4B4B4},
    {&Theme::healthy, 0x00573F, 0x3BC8A8, 0x14D69F},
    {&Theme::added, 0x00697F, 0x57C7DE, 0x6FE3F7},
    {&Theme::connection, 0x5E6B79, 0x8E9AA6, 0xFFFFFF},
    {&Theme::twoWay, 0x40648F, 0x86A9D6, 0xA9D4FF},
    {&Theme::optional, 0x74808D, 0x7F8B97, 0xC4C4C4},
    {&Theme::replication, 0x117A8B, 0x4FC0D2, 0x4FE3F5},
    {&Theme::zone, 0x55708F, 0x7F9BBC, 0xB9D2F0},
    {&Theme::group, 0x76818D, 0x84909C, 0xD0D0D0},
    {&Theme::grid, 0xDCE0E6, 0x262C33, 0x3A3A3A},
    {&Theme::border, 0xCDD3DA, 0x39414A, 0xFFFFFF},
    {&Theme::hover, 0xE6E9EE, 0x2B323A, 0x262626},
    {&Theme::accentTint, 0xE4EDFB, 0x22344F, 0x00344D},
    {&Theme::spofTint, 0xFCEBDD, 0x3D2818, 0x3A1C00},
    {&Theme::cutFill, 0xE9ECEF, 0x24292F, 0x1C1C1C},
    {&Theme::healthyTint, 0xDDF3EC, 0x17332C, 0x003A2A},
    {&Theme::advisoryTint, 0xFBF5D9, 0x35301A, 0x332C00},
    {&Theme::acceptedTint, 0xFCFAF8, 0x2F2A26, 0x2B241C},
    {&Theme::chokeTint, 0xF4E9F8, 0x35253D, 0x331540},
    {&Theme::zoneFill, 0xEDF2F8, 0x1B232D, 0x00101F},
});

struct LaneRow {
    QRgb lightTint, lightKey, darkTint, darkKey, highTint, highKey;
};

constexpr auto laneRows = std::to_array<LaneRow>({
    {0xEFF4FA, 0x3F6FA8, 0x1A2028, 0x6C9BD2, 0x0A1119, 0x7FB8F5},
    {0xF1F6F0, 0x467640, 0x1B221D, 0x79AE71, 0x0B140B, 0x8FD485},
    {0xF7F4EC, 0x836721, 0x23201A, 0xBD9C4C, 0x171206, 0xE0BE62},
    {0xF5F1F8, 0x79579B, 0x201C25, 0xA986CC, 0x130B19, 0xCBA4F2},
    {0xEFF5F5, 0x2A7474, 0x192223, 0x57ABAB, 0x071414, 0x6BD3D3},
    {0xF8F1F0, 0xA05A52, 0x241D1D, 0xCF8A82, 0x190C0A, 0xF5A79D},
});

LaneColours laneColours(ThemeId id, const LaneRow& row)
{
    switch (id) {
    case ThemeId::Light:
        return {row.lightTint, row.lightKey};
    case ThemeId::Dark:
        return {row.darkTint, row.darkKey};
    case ThemeId::HighContrast:
        return {row.highTint, row.highKey};
    }
    return {};
}

Theme makeTheme(ThemeId id)
{
    Theme made;
    made.id = id;
    for (const Row& row : roles) {
        made.*row.role = id == ThemeId::Light  ? row.light
                         : id == ThemeId::Dark ? row.dark
                                               : row.highContrast;
    }
    for (std::size_t lane = 0; lane < made.lanes.size(); ++lane) {
        made.lanes[lane] = laneColours(id, laneRows[lane]);
    }
    return made;
}

void setDisabled(QPalette& palette, const Theme& theme)
{
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, theme.disabled);
    }
}

}  // namespace

const Theme& theme(ThemeId id)
{
    static const Theme light = makeTheme(ThemeId::Light);
    static const Theme dark = makeTheme(ThemeId::Dark);
    static const Theme highContrast = makeTheme(ThemeId::HighContrast);
    return id == ThemeId::Light ? light : id == ThemeId::Dark ? dark : highContrast;
}

const Theme& themeFor(const QPalette& palette)
{
    constexpr int middle = 128;
    const QColor window = palette.color(QPalette::Window);
    if (window == QColor{Qt::black} && palette.color(QPalette::WindowText) == QColor{Qt::white}) {
        return theme(ThemeId::HighContrast);
    }
    return theme(window.lightness() < middle ? ThemeId::Dark : ThemeId::Light);
}

QPalette paletteFor(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.sunken);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.onFailed);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Light, theme.surface);
    palette.setColor(QPalette::Midlight, theme.hover);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.control);
    palette.setColor(QPalette::Shadow, theme.border);
    palette.setColor(QPalette::ToolTipBase, theme.surface);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    setDisabled(palette, theme);
    return palette;
}

QColor mixed(const QColor& under, const QColor& over, double part)
{
    const auto channel = [part](int low, int high) {
        return static_cast<int>(std::lround(low + (high - low) * part));
    };
    return {channel(under.red(), over.red()), channel(under.green(), over.green()),
            channel(under.blue(), over.blue())};
}

}  // namespace cutpoint::ui
