#include "ui/window/dock_tabs.h"

#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr int tabHeight = 30;
constexpr int tabPadding = 10;
constexpr int tabLeft = 0;
constexpr int badgeHeight = 16;
constexpr int badgePadding = 5;
constexpr int badgeGap = 4;

QFont titleFont(const QFont& base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont badgeFont(const QFont& base)
{
    QFont font = fontsFor(base).caption;
    font.setWeight(QFont::DemiBold);
    return font;
}

}  // namespace

DockTitle::DockTitle(QDockWidget& dock)
    : QWidget{&dock}
    , m_dock{dock}
{
    setAccessibleName(dock.windowTitle());
}

QSize DockTitle::sizeHint() const
{
    return {tabHeight, tabHeight};
}

void DockTitle::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeFor(palette());
    QPainter painter{this};
    painter.fillRect(rect(), theme.window);
    painter.fillRect(QRect{0, height() - 1, width(), 1}, theme.border);
    painter.setFont(titleFont(font()));
    const QString title = m_dock.windowTitle();
    const int tabWidth = QFontMetrics{painter.font()}.horizontalAdvance(title) + 2 * tabPadding;
    const QRect tab{tabLeft, 0, tabWidth, height()};
    constexpr int edge = 2;
    painter.fillRect(tab, theme.surface);
    painter.fillRect(QRect{tab.left(), 0, tab.width(), edge}, theme.accent);
    painter.fillRect(QRect{tab.right(), 0, 1, tab.height() - 1}, theme.border);
    painter.setPen(theme.text);
    painter.drawText(tab.adjusted(tabPadding, edge, 0, 0), Qt::AlignVCenter, title);
}

TabBadge::TabBadge(QWidget* parent)
    : QWidget{parent}
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFixedSize(sizeHint());
}

void TabBadge::setCount(qsizetype count, bool isAlarm)
{
    m_count = count;
    m_isAlarm = isAlarm;
    setFixedSize(sizeHint());
    update();
}

QSize TabBadge::sizeHint() const
{
    const int text = QFontMetrics{badgeFont(font())}.horizontalAdvance(QString::number(m_count));
    return {badgeGap + std::max(badgeHeight, text + 2 * badgePadding), badgeHeight};
}

void TabBadge::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeFor(palette());
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_isAlarm ? theme.spofText : theme.hover);
    const QRect pill = rect().adjusted(badgeGap, 0, 0, 0);
    painter.drawRoundedRect(pill, badgeHeight / 2.0, badgeHeight / 2.0);
    painter.setPen(m_isAlarm ? theme.onSpof : theme.text);
    painter.setFont(badgeFont(font()));
    painter.drawText(pill, Qt::AlignCenter, QString::number(m_count));
}

}  // namespace cutpoint::ui
