#include "ui/panels/availability_sheet.h"

#include "core/report/wording.h"
#include "ui/panels/availability_words.h"
#include "ui/style/icons.h"
#include "ui/style/words.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace cutpoint::ui {

namespace {

constexpr double padding = 16.0;
constexpr double rowHeight = 26.0;
constexpr double barHeight = 9.0;
constexpr double barWidth = 60.0;
constexpr double figureColumn = 44.0;

struct SheetText {
    Q_DECLARE_TR_FUNCTIONS(SheetText)
};

void drawRight(QPainter& painter, double right, double baseline, const QString& text)
{
    painter.drawText(
        QPointF{right - QFontMetricsF{painter.font()}.horizontalAdvance(text), baseline}, text);
}

void drawCentred(QPainter& painter, double middle, double baseline, const QString& text)
{
    drawRight(painter, middle + QFontMetricsF{painter.font()}.horizontalAdvance(text) / 2.0,
              baseline, text);
}

}  // namespace

AvailabilitySheet::AvailabilitySheet(const Report& report, const Theme& theme, const Fonts& fonts,
                                     double width, bool isStale)
    : m_report{report}
    , m_system{*report.system}
    , m_theme{theme}
    , m_fonts{fonts}
    , m_left{padding}
    , m_right{width - padding}
    , m_scale{std::max(1.0, QFontMetricsF{fonts.body}.height() / 15.5)}
    , m_isStale{isStale}
{
}

QColor AvailabilitySheet::ink() const
{
    return m_isStale ? m_theme.muted : m_theme.text;
}

double AvailabilitySheet::paint(QPainter* painter) const
{
    double top = 12.0;
    top = paintTotal(painter, top);
    top = paintTarget(painter, top);
    top = paintPeriods(painter, top);
    top = paintLayers(painter, top);
    return paintNotes(painter, top);
}

double AvailabilitySheet::paintTotal(QPainter* painter, double top) const
{
    const double bottom = top + 40.0 * m_scale;
    if (painter == nullptr) {
        return bottom;
    }
    QFont total = m_fonts.display;
    const QString sign = m_system.bound == Bound::UpperBound ? QStringLiteral("≤ ")
                         : m_system.bound == Bound::Interval ? QStringLiteral("≥ ")
                         : m_system.bound == Bound::Estimate ? QStringLiteral("≈ ")
                                                             : QString{};
    const QString figure = sign + inWords(m_system.availability);
    painter->setFont(m_fonts.body);
    QFont strong = m_fonts.body;
    strong.setWeight(QFont::DemiBold);
    const QString down = SheetText::tr("%1 down").arg(durationText(m_system.downtime.year));
    const double room = m_right - m_left - QFontMetricsF{strong}.horizontalAdvance(down) - 8.0;
    while (QFontMetricsF{total}.horizontalAdvance(figure) > room && total.pointSizeF() > 10.0) {
        total.setPointSizeF(total.pointSizeF() - 1.0);
    }
    painter->setFont(total);
    painter->setPen(ink());
    painter->drawText(QPointF{m_left, top + 28.0 * m_scale}, figure);
    painter->setFont(strong);
    drawRight(*painter, m_right, top + 14.0 * m_scale, down);
    painter->setFont(m_fonts.small);
    painter->setPen(m_theme.muted);
    drawRight(*painter, m_right, top + 30.0 * m_scale, SheetText::tr("per year"));
    return bottom;
}

double AvailabilitySheet::paintTarget(QPainter* painter, double top) const
{
    const QString words = targetWords(m_report);
    if (words.isEmpty()) {
        return top;
    }
    if (painter != nullptr) {
        constexpr double glyph = 14.0;
        const bool isMissed = m_system.meetsTarget == false;
        const bool isMet = m_system.meetsTarget == true;
        QFont font = m_fonts.body;
        font.setWeight(QFont::DemiBold);
        const double baseline = top + 15.0 * m_scale;
        paintIcon(*painter, {m_left, baseline - glyph * 0.82, glyph, glyph},
                  isMissed ? QStringLiteral("status-spof")
                  : isMet  ? QStringLiteral("status-healthy")
                           : QStringLiteral("status-advisory"),
                  {isMissed ? m_theme.spof
                   : isMet  ? m_theme.healthy
                            : m_theme.advisory,
                   m_theme.surface});
        painter->setFont(font);
        painter->setPen(isMissed ? m_theme.spofText : m_theme.text);
        painter->drawText(
            QPointF{m_left + 20.0, baseline},
            QFontMetricsF{font}.elidedText(words, Qt::ElideRight, m_right - m_left - 20.0));
    }
    return top + 24.0 * m_scale;
}

double AvailabilitySheet::paintPeriods(QPainter* painter, double top) const
{
    std::vector<Period> periods = periodsOf(m_report);
    const double width = m_right - m_left;
    const double row = 24.0 * m_scale;
    double height = 42.0 * m_scale;
    // What a wide figure would push out of the box has a line of its own.
    const std::vector<double> all = columnsFor(periods, width);
    const bool isSplit = all.empty() && periods.size() > 1;
    const Period last = periods.back();
    if (isSplit) {
        periods.pop_back();
        height += row;
    }
    if (painter == nullptr) {
        return top + height + 14.0;
    }
    const QRectF box{m_left, top + 4.0, width, height};
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.sunken);
    painter->drawRoundedRect(box, 6, 6);
    paintColumns(*painter, box, periods, isSplit ? columnsFor(periods, width) : all);
    if (isSplit) {
        const double baseline = box.bottom() - 9.0 * m_scale;
        painter->setFont(m_fonts.caption);
        painter->setPen(m_theme.muted);
        painter->drawText(QPointF{box.left() + 12.0, baseline}, last.name);
        painter->setFont(strongFont());
        painter->setPen(ink());
        drawRight(*painter, box.right() - 12.0, baseline, last.figure);
    }
    return top + height + 14.0;
}

std::vector<double> AvailabilitySheet::columnsFor(const std::vector<Period>& periods,
                                                  double width) const
{
    constexpr double gap = 10.0;
    const QFontMetricsF names{m_fonts.caption};
    const QFontMetricsF figures{strongFont()};
    std::vector<double> columns;
    columns.reserve(periods.size());
    double sum = 0.0;
    for (const Period& period : periods) {
        columns.push_back(gap + std::max(names.horizontalAdvance(period.name),
                                         figures.horizontalAdvance(period.figure)));
        sum += columns.back();
    }
    const double equal = width / static_cast<double>(periods.size());
    if (*std::max_element(columns.begin(), columns.end()) <= equal) {
        columns.assign(periods.size(), equal);
    } else if (sum <= width) {
        const double more = (width - sum) / static_cast<double>(periods.size());
        std::for_each(columns.begin(), columns.end(), [more](double& each) { each += more; });
    } else {
        columns.clear();
    }
    return columns;
}

void AvailabilitySheet::paintColumns(QPainter& painter, const QRectF& box,
                                     const std::vector<Period>& periods,
                                     const std::vector<double>& columns) const
{
    double left = box.left();
    const double equal = box.width() / static_cast<double>(periods.size());
    for (std::size_t at = 0; at < periods.size(); ++at) {
        const double width = columns.empty() ? equal : columns[at];
        const double middle = left + width / 2.0;
        painter.setFont(m_fonts.caption);
        painter.setPen(m_theme.muted);
        drawCentred(painter, middle, box.top() + 17.0 * m_scale, periods[at].name);
        painter.setFont(strongFont());
        painter.setPen(ink());
        drawCentred(painter, middle, box.top() + 33.0 * m_scale, periods[at].figure);
        if (at > 0) {
            painter.fillRect(QRectF{left, box.top() + 8.0, 1.0, 26.0 * m_scale}, m_theme.border);
        }
        left += width;
    }
}

QFont AvailabilitySheet::strongFont() const
{
    QFont strong = m_fonts.body;
    strong.setWeight(QFont::DemiBold);
    return strong;
}

double AvailabilitySheet::paintLayers(QPainter* painter, double top) const
{
    const bool hasProduct = showsProduct(m_report);
    if (!showsLayers(m_report)) {
        return top;
    }
    const double head = 22.0 * m_scale;
    const double row = rowHeight * m_scale;
    const double height =
        head + row * static_cast<double>(m_report.layers.size() + (hasProduct ? 1 : 0));
    if (painter == nullptr) {
        return top + height;
    }
    QFont headFont = m_fonts.caption;
    headFont.setWeight(QFont::DemiBold);
    painter->setFont(headFont);
    painter->setPen(m_theme.muted);
    const double baseline = top + 14.0 * m_scale;
    const double barLeft = m_right - figureColumn * m_scale - barWidth;
    painter->drawText(QPointF{m_left, baseline}, SheetText::tr("Layer"));
    drawRight(*painter, barLeft - 14.0, baseline, SheetText::tr("Available"));
    drawRight(*painter, m_right, baseline, SheetText::tr("Down per year"));
    painter->fillRect(QRectF{m_left, top + head - 1.0, m_right - m_left, 1.0}, m_theme.border);
    double worst = 0.0;
    for (const LayerFigures& layer : m_report.layers) {
        worst = std::max(worst, layer.availability.down());
    }
    double at = top + head;
    for (const LayerFigures& layer : m_report.layers) {
        paintLayer(*painter, at, layer, worst);
        at += row;
    }
    if (hasProduct) {
        paintLayer(*painter, at,
                   {.name = SheetText::tr("Product of layers").toStdString(),
                    .availability = *m_report.layerProduct},
                   0.0);
    }
    return top + height;
}

void AvailabilitySheet::paintLayer(QPainter& painter, double top, const LayerFigures& layer,
                                   double worst) const
{
    const double row = rowHeight * m_scale;
    const double baseline = top + row / 2.0 + QFontMetricsF{m_fonts.body}.capHeight() / 2.0;
    const double barLeft = m_right - figureColumn * m_scale - barWidth;
    QFont strong = m_fonts.body;
    strong.setWeight(layer.isWeakest ? QFont::DemiBold : QFont::Normal);
    const QFontMetricsF metrics{strong};
    const QString figure = inWords(layer.availability);
    const double figureLeft =
        barLeft - 14.0 - QFontMetricsF{m_fonts.body}.horizontalAdvance(figure);
    constexpr double glyph = 13.0;
    const double nameRoom = figureLeft - m_left - 8.0 - (layer.isWeakest ? glyph + 6.0 : 0.0);
    QString whole = layerTitle(layer);
    if (worst == 0.0 && metrics.horizontalAdvance(whole) > nameRoom) {
        whole = SheetText::tr("Product");
    }
    const QString name = metrics.elidedText(whole, Qt::ElideRight, nameRoom);
    painter.setFont(strong);
    painter.setPen(worst > 0.0 ? ink() : m_theme.muted);
    painter.drawText(QPointF{m_left, baseline}, name);
    if (layer.isWeakest) {
        paintIcon(
            painter,
            {m_left + metrics.horizontalAdvance(name) + 6.0, baseline - glyph * 0.82, glyph, glyph},
            QStringLiteral("status-spof"), {m_theme.spof, m_theme.surface});
    }
    painter.setFont(m_fonts.body);
    painter.setPen(ink());
    painter.drawText(QPointF{figureLeft, baseline}, figure);
    if (worst > 0.0) {
        const QRectF bar{barLeft, top + (row - barHeight) / 2.0, barWidth, barHeight};
        const double part = layer.availability.down() / worst;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.sunken);
        painter.drawRoundedRect(bar, 2, 2);
        painter.setBrush(layer.isWeakest ? m_theme.spof : m_theme.zone);
        painter.drawRoundedRect(
            QRectF{bar.topLeft(), QSizeF{std::max(2.0, bar.width() * part), bar.height()}}, 2, 2);
    }
    painter.setFont(strong);
    painter.setPen(layer.isWeakest ? m_theme.spofText : ink());
    drawRight(painter, m_right, baseline,
              downtimePerYear(layer.availability.down(), m_report.yearDays));
    painter.fillRect(QRectF{m_left, top + row - 1.0, m_right - m_left, 1.0}, m_theme.border);
}

double AvailabilitySheet::paintNotes(QPainter* painter, double top) const
{
    const QString words = notesInWords(m_system);
    const QFontMetricsF metrics{m_fonts.small};
    const QRectF room{m_left, top + 6.0, m_right - m_left, 1000.0};
    const QRectF area = metrics.boundingRect(room, Qt::TextWordWrap, words);
    if (painter != nullptr) {
        painter->setFont(m_fonts.small);
        painter->setPen(m_theme.muted);
        painter->drawText(room, Qt::TextWordWrap, words);
    }
    return area.bottom() + 12.0;
}

}  // namespace cutpoint::ui
