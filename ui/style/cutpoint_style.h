#pragma once

#include <QProxyStyle>

namespace cutpoint::ui {

/// Fusion with the measures and the flat, thin-lined surfaces of the look. Colours come from the
/// palette, so that one style serves all themes.
class CutpointStyle final : public QProxyStyle {
    Q_OBJECT

public:
    CutpointStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;

private:
    void drawTab(const QStyleOption& option, QPainter& painter) const;
    static void drawTabLabel(const QStyleOption& option, QPainter& painter);
    void drawHeaderLabel(const QStyleOption& option, QPainter& painter,
                         const QWidget* widget) const;
    static void drawButtonPanel(const QStyleOption& option, QPainter& painter);
};

}  // namespace cutpoint::ui
