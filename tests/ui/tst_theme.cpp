#include "tests/ui/colour_science.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/window/theme_switch.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <vector>

using cutpoint::ui::Theme;
using cutpoint::ui::ThemeId;

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void textCanBeRead_data() { themes(); }
    void textCanBeRead();
    void graphicsCanBeSeen_data() { themes(); }
    void graphicsCanBeSeen();
    void highContrastIsHigh_data();
    void highContrastIsHigh();
    void statesDifferForEveryEye_data();
    void statesDifferForEveryEye();
    void isFoundByItsPalette_data() { themes(); }
    void isFoundByItsPalette();
    void everyKindHasAnIcon();
    void aForcedThemeStaysWhenTheSystemChanges();

private:
    static void themes()
    {
        QTest::addColumn<ThemeId>("id");
        QTest::newRow("light") << ThemeId::Light;
        QTest::newRow("dark") << ThemeId::Dark;
        QTest::newRow("high contrast") << ThemeId::HighContrast;
    }

    static std::vector<QColor> grounds(const Theme& theme)
    {
        std::vector<QColor> colours{theme.surface, theme.canvas};
        for (const auto& lane : theme.lanes) {
            colours.push_back(lane.tint);
        }
        return colours;
    }
};

namespace {

/// What stands on what.
struct Pair {
    const char* name;
    QColor Theme::*ink;
    QColor Theme::*ground;
};

constexpr auto texts = std::to_array<Pair>({
    {"text on window", &Theme::text, &Theme::window},
    {"text on surface", &Theme::text, &Theme::surface},
    {"text on a hovered row", &Theme::text, &Theme::hover},
    {"muted on window", &Theme::muted, &Theme::window},
    {"muted on surface", &Theme::muted, &Theme::surface},
    {"muted on a selected row", &Theme::muted, &Theme::accentTint},
    {"on accent", &Theme::onAccent, &Theme::accent},
    {"SPOF text on surface", &Theme::spofText, &Theme::surface},
    {"SPOF text on its tint", &Theme::spofText, &Theme::spofTint},
    {"on the SPOF pill", &Theme::onSpof, &Theme::spofText},
    {"healthy on its tint", &Theme::healthy, &Theme::healthyTint},
    {"accepted on its tint", &Theme::accepted, &Theme::acceptedTint},
    {"on failed", &Theme::onFailed, &Theme::failed},
    {"cut off", &Theme::cutText, &Theme::cutFill},
    {"zone tab", &Theme::surface, &Theme::zone},
});

constexpr auto graphics = std::to_array<QColor Theme::*>(
    {&Theme::accent, &Theme::focus, &Theme::spof, &Theme::choke, &Theme::advisory, &Theme::accepted,
     &Theme::failed, &Theme::cut, &Theme::healthy, &Theme::connection, &Theme::twoWay,
     &Theme::optional, &Theme::replication, &Theme::zone, &Theme::group});

constexpr auto states =
    std::to_array<QColor Theme::*>({&Theme::spof, &Theme::choke, &Theme::advisory, &Theme::accepted,
                                    &Theme::failed, &Theme::cut, &Theme::healthy, &Theme::accent});

}  // namespace

void TestTheme::textCanBeRead()
{
    QFETCH(const ThemeId, id);
    const Theme& theme = cutpoint::ui::theme(id);
    for (const Pair& pair : texts) {
        const double ratio = contrast(theme.*pair.ink, theme.*pair.ground);
        QVERIFY2(ratio >= 4.5, qPrintable(QString{"%1: %2"}.arg(pair.name).arg(ratio)));
    }
    for (const QColor& ground : grounds(theme)) {
        QVERIFY(contrast(theme.text, ground) >= 4.5);
        QVERIFY(contrast(theme.muted, ground) >= 4.5);
    }
}

void TestTheme::graphicsCanBeSeen()
{
    QFETCH(const ThemeId, id);
    const Theme& theme = cutpoint::ui::theme(id);
    for (const QColor& ground : grounds(theme)) {
        for (const auto role : graphics) {
            QVERIFY2(contrast(theme.*role, ground) >= 3.0,
                     qPrintable((theme.*role).name() + " on " + ground.name()));
        }
    }
}

void TestTheme::highContrastIsHigh_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<double>("least");
    const Theme& theme = cutpoint::ui::theme(ThemeId::HighContrast);
    for (const Pair& pair : texts) {
        const bool isAccepted = pair.ink == &Theme::accepted;  // Graphics with a word in text.
        QTest::addRow("%s", pair.name) << theme.*pair.ink << (isAccepted ? 4.5 : 7.0);
    }
    constexpr double graphic = 4.5;
    QTest::newRow("disabled text") << theme.disabled << 7.0;
    QTest::newRow("edges of inputs") << theme.control << 7.0;
    QTest::newRow("edges of panes") << theme.border << 7.0;
    QTest::newRow("keyboard focus") << theme.focus << 7.0;
    QTest::newRow("added") << theme.added << 7.0;
    QTest::newRow("choke point") << theme.choke << graphic;
    QTest::newRow("advisory") << theme.advisory << graphic;
    QTest::newRow("SPOF") << theme.spof << graphic;
    QTest::newRow("accent") << theme.accent << graphic;
    QTest::newRow("cut off") << theme.cut << graphic;
    QTest::newRow("group") << theme.group << graphic;
    for (std::size_t lane = 0; lane < theme.lanes.size(); ++lane) {
        QTest::addRow("stripe of lane %d", int(lane)) << theme.lanes[lane].key << graphic;
    }
}

void TestTheme::highContrastIsHigh()
{
    QFETCH(const QColor, ink);
    QFETCH(const double, least);
    const Theme& theme = cutpoint::ui::theme(ThemeId::HighContrast);
    const bool isOnFill = ink == theme.onAccent || ink == theme.surface;
    for (const QColor& ground :
         isOnFill ? std::vector<QColor>{theme.accent, theme.spofText, theme.failed, theme.zone}
                  : grounds(theme)) {
        const double ratio = contrast(ink, ground);
        QVERIFY2(ratio >= least, qPrintable(QString{"%1 on %2"}.arg(ratio).arg(ground.name())));
    }
}

void TestTheme::statesDifferForEveryEye_data()
{
    QTest::addColumn<ThemeId>("id");
    QTest::addColumn<Vision>("vision");
    for (const auto& [name, id] :
         {std::pair{"light", ThemeId::Light}, std::pair{"dark", ThemeId::Dark},
          std::pair{"high contrast", ThemeId::HighContrast}}) {
        QTest::addRow("%s, normal", name) << id << Vision::Normal;
        QTest::addRow("%s, protanopia", name) << id << Vision::Protanopia;
        QTest::addRow("%s, deuteranopia", name) << id << Vision::Deuteranopia;
    }
}

void TestTheme::statesDifferForEveryEye()
{
    QFETCH(const ThemeId, id);
    QFETCH(const Vision, vision);
    const Theme& theme = cutpoint::ui::theme(id);
    for (std::size_t one = 0; one < states.size(); ++one) {
        for (std::size_t other = one + 1; other < states.size(); ++other) {
            const QColor first = theme.*states[one];
            const QColor second = theme.*states[other];
            QVERIFY2(distance(first, second, vision) >= 10.0,
                     qPrintable(first.name() + " and " + second.name()));
        }
    }
}

void TestTheme::isFoundByItsPalette()
{
    QFETCH(const ThemeId, id);
    QVERIFY(cutpoint::ui::themeFor(paletteFor(cutpoint::ui::theme(id))).id == id);
}

void TestTheme::everyKindHasAnIcon()
{
    for (const cutpoint::Kind kind : cutpoint::allKinds()) {
        const QImage image =
            cutpoint::ui::iconPixmap(cutpoint::ui::iconOf(kind), 24, {Qt::red}, 1.0).toImage();
        int painted = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                painted += pixel.alpha() > 200 && pixel.red() > 200 ? 1 : 0;
            }
        }
        QVERIFY2(painted > 20, qPrintable(cutpoint::ui::iconOf(kind)));
    }
}

void TestTheme::aForcedThemeStaysWhenTheSystemChanges()
{
    const QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    QApplication::setOrganizationName("cutpoint-test");
    const auto shown = [] { return cutpoint::ui::themeFor(QApplication::palette()).id; };
    const ThemeId system = shown();
    const ThemeId other = system == ThemeId::Dark ? ThemeId::Light : ThemeId::Dark;
    cutpoint::ui::ThemeSwitch themes;
    themes.choose(other);
    QVERIFY(shown() == other);
    themes.followSystem();
    QVERIFY(shown() == other);
    themes.choose({});
    QVERIFY(shown() == system);
    themes.choose(ThemeId::HighContrast);
    QVERIFY(shown() == ThemeId::HighContrast);
    QApplication::setPalette({});
    QVERIFY(shown() == system);
    cutpoint::ui::ThemeSwitch remembered;
    QVERIFY(shown() == ThemeId::HighContrast);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
