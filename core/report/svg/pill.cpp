#include "core/report/svg/pill.h"

namespace cutpoint::svg {

namespace {

/// Parts of a pill as fractions of its height: 18 px high, it has a glyph of 12 at 5.
constexpr double iconPart = 12.0 / 18.0;
constexpr double iconLeft = 5.0 / 18.0;
constexpr double gapPart = 3.0 / 18.0;
constexpr double paddingPart = 8.0 / 18.0;

/// From the middle of a line to its baseline, for the height of a capital.
constexpr double baselinePart = 0.36;

double textLeft(const Pill& pill, double height)
{
    return (pill.icon.empty() ? paddingPart : iconLeft + iconPart + gapPart) * height;
}

}  // namespace

double pillWidth(const Pill& pill, double height, double fontSize)
{
    return textLeft(pill, height) + textWidth(pill.text, fontSize, Weight::Bold) +
           paddingPart * height;
}

void writePill(SvgWriter& writer, const Point& leftMiddle, const Pill& pill, double height,
               double fontSize)
{
    const Rectangle area{leftMiddle.x, leftMiddle.y - height / 2.0,
                         pillWidth(pill, height, fontSize), height};
    if (pill.edge.empty()) {
        writer.rectangle(area, height / 2.0, {{"fill", pill.fill}});
    } else {
        const Rectangle outline{area.x + 0.5, area.y + 0.5, area.width - 1.0, area.height - 1.0};
        writer.rectangle(outline, outline.height / 2.0,
                         {{"fill", pill.fill}, {"stroke", pill.edge}});
    }
    if (!pill.icon.empty()) {
        const double size = iconPart * height;
        writer.icon(pill.icon, {area.x + iconLeft * height, leftMiddle.y - size / 2.0, size, size},
                    pill.ink, pill.fill);
    }
    const double left = area.x + textLeft(pill, height);
    const double right = area.right() - paddingPart * height;
    writer.text({(left + right) / 2.0, leftMiddle.y + fontSize * baselinePart},
                {.size = fontSize, .fill = pill.ink, .weight = Weight::Bold, .isCentred = true},
                pill.text);
}

}  // namespace cutpoint::svg
