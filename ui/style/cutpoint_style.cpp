#include "ui/style/cutpoint_style.h"

#include "ui/style/edges.h"
#include "ui/style/fonts.h"
#include "ui/style/scroll_bar.h"
#include "ui/style/theme.h"

#include <QDockWidget>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QToolBar>

#include <algorithm>

namespace cutpoint::ui {

namespace {

constexpr int tabHeight = 30;
constexpr int tabPadding = 8;
constexpr double toolButtonRadius = 6.0;

bool isPlainSeparator(const QStyleOption& option)
{
    const auto* const item = qstyleoption_cast<const QStyleOptionMenuItem*>(&option);
    return item != nullptr && item->menuItemType == QStyleOptionMenuItem::Separator &&
           item->text.isEmpty();
}

/// A line of one pixel along the lower edge.
void drawLowerEdge(QPainter& painter, const QRect& area, const QColor& colour)
{
    painter.fillRect(QRect{area.left(), area.bottom(), area.width(), 1}, colour);
}

/// How much wider the text of a tab is once it is selected: Qt measures it unselected.
int boldExcess(const QStyleOption* option, const QWidget* widget)
{
    const auto* const tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (tab == nullptr || widget == nullptr) {
        return 0;
    }
    QFont bold = widget->font();
    bold.setWeight(QFont::DemiBold);
    return std::max(0, QFontMetrics{bold}.horizontalAdvance(tab->text) -
                           QFontMetrics{widget->font()}.horizontalAdvance(tab->text));
}

}  // namespace

CutpointStyle::CutpointStyle()
    : QProxyStyle{QStringLiteral("Fusion")}
{
}

int CutpointStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                               const QWidget* widget) const
{
    switch (metric) {
    case PM_ToolBarIconSize:
        return 20;
    case PM_ToolBarItemSpacing:
        return 2;
    case PM_ToolBarItemMargin:
        return 4;
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_TabBarTabHSpace:
        return 2 * tabPadding;
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_MenuBarVMargin:
        return 2;
    case PM_MenuPanelWidth:
        return 1;
    case PM_ScrollBarExtent:
        return 12;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CutpointStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize CutpointStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
                                      const QSize& size, const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_TabBarTab) {
        result.setHeight(tabHeight);
        result.rwidth() += boldExcess(option, widget);
    } else if (type == CT_MenuBarItem) {
        result.setHeight(std::max(result.height(), 24));
    }
    return result;
}

void CutpointStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                  QPainter* painter, const QWidget* widget) const
{
    const Theme& theme = themeFor(option->palette);
    switch (element) {
    case PE_PanelButtonTool:
        drawButtonPanel(*option, *painter);
        return;
    case PE_FrameTabBarBase:
        drawLowerEdge(*painter, option->rect, theme.border);
        return;
    case PE_IndicatorToolBarSeparator:
        painter->fillRect(
            QRect{option->rect.center().x(), option->rect.top() + 4, 1, option->rect.height() - 8},
            theme.border);
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        drawDockSeparator(*painter, *option);
        return;
    case PE_FrameLineEdit:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        drawInputEdge(*painter, *option);
        return;
    case PE_PanelButtonCommand:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        drawButtonEdge(*painter, *option);
        return;
    case PE_IndicatorCheckBox:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        drawInputEdge(*painter, *option);
        return;
    case PE_FrameMenu:
        drawMenuEdge(*painter, *option);
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameDockWidget:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, theme.window);
        painter->fillRect(QRect{option->rect.left(), option->rect.top(), option->rect.width(), 1},
                          theme.border);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CutpointStyle::drawControl(ControlElement element, const QStyleOption* option,
                                QPainter* painter, const QWidget* widget) const
{
    const Theme& theme = themeFor(option->palette);
    switch (element) {
    case CE_TabBarTabShape:
        drawTab(*option, *painter);
        return;
    case CE_TabBarTabLabel:
        drawTabLabel(*option, *painter);
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, theme.surface);
        painter->fillRect(QRect{option->rect.left(), option->rect.top(), option->rect.width(), 1},
                          theme.border);
        drawLowerEdge(*painter, option->rect, theme.border);
        return;
    case CE_HeaderSection:
        painter->fillRect(option->rect, theme.sunken);
        drawLowerEdge(*painter, option->rect, theme.border);
        return;
    case CE_HeaderLabel:
        drawHeaderLabel(*option, *painter, widget);
        return;
    case CE_MenuItem:
        if (isPlainSeparator(*option)) {
            drawMenuSeparator(*painter, *option);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
    case CE_Splitter:
        painter->fillRect(option->rect, theme.window);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CutpointStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                       QPainter* painter, const QWidget* widget) const
{
    const auto* const slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ScrollBar && slider != nullptr) {
        paintScrollBar(*painter, *slider);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox) {
        drawInputEdge(*painter, *option);
    }
}

QRect CutpointStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                    SubControl part, const QWidget* widget) const
{
    const auto* const slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    return control == CC_ScrollBar && slider != nullptr
               ? scrollBarPart(*slider, part)
               : QProxyStyle::subControlRect(control, option, part, widget);
}

void CutpointStyle::drawTab(const QStyleOption& option, QPainter& painter) const
{
    const Theme& theme = themeFor(option.palette);
    const bool isSelected = option.state.testFlag(State_Selected);
    painter.fillRect(option.rect, isSelected ? theme.surface : theme.window);
    if (isSelected) {
        constexpr int edge = 2;
        painter.fillRect(QRect{option.rect.left(), option.rect.top(), option.rect.width(), edge},
                         theme.accent);
        painter.fillRect(QRect{option.rect.right(), option.rect.top(), 1, option.rect.height()},
                         theme.border);
    } else {
        drawLowerEdge(painter, option.rect, theme.border);
    }
}

void CutpointStyle::drawTabLabel(const QStyleOption& option, QPainter& painter)
{
    const auto* const tab = qstyleoption_cast<const QStyleOptionTab*>(&option);
    if (tab == nullptr) {
        return;
    }
    const Theme& theme = themeFor(option.palette);
    const bool isSelected = option.state.testFlag(State_Selected);
    painter.save();
    QFont font = painter.font();
    font.setWeight(isSelected ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(isSelected ? theme.text : theme.muted);
    const QRect text = option.rect.adjusted(tabPadding, 2, -tabPadding, 0);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, tab->text);
    if (option.state.testFlag(State_HasFocus)) {
        QPen pen{theme.focus, 1.0, Qt::CustomDashLine, Qt::FlatCap};
        pen.setDashPattern({2, 2});
        painter.setPen(pen);
        painter.drawRect(QRectF{option.rect}.adjusted(4.5, 5.5, -4.5, -4.5));
    }
    painter.restore();
}

void CutpointStyle::drawHeaderLabel(const QStyleOption& option, QPainter& painter,
                                    const QWidget* widget) const
{
    constexpr int headerPadding = 6;
    const auto* const header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
    QStyleOptionHeader muted = header == nullptr ? QStyleOptionHeader{} : *header;
    muted.rect.adjust(headerPadding, 0, -headerPadding, 0);
    muted.palette.setColor(QPalette::ButtonText, themeFor(option.palette).muted);
    QProxyStyle::drawControl(CE_HeaderLabel, &muted, &painter, widget);
}

void CutpointStyle::drawButtonPanel(const QStyleOption& option, QPainter& painter)
{
    const Theme& theme = themeFor(option.palette);
    const bool isHovered =
        option.state.testFlag(State_MouseOver) && option.state.testFlag(State_Enabled);
    const bool isPressed = option.state.testFlag(State_Sunken) || option.state.testFlag(State_On);
    if (!isHovered && !isPressed && !option.state.testFlag(State_HasFocus)) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(isPressed   ? theme.accentTint
                     : isHovered ? theme.hover
                                 : QColor{Qt::transparent});
    painter.setPen(isPressed                               ? QPen{theme.accent}
                   : option.state.testFlag(State_HasFocus) ? QPen{theme.focus, 1, Qt::DotLine}
                                                           : QPen{Qt::NoPen});
    painter.drawRoundedRect(QRectF{option.rect}.adjusted(0.5, 0.5, -0.5, -0.5), toolButtonRadius,
                            toolButtonRadius);
    painter.restore();
}

}  // namespace cutpoint::ui
