#include "ui/window/report_pdf.h"

#include "ui/canvas/picture.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPalette>
#include <QPdfWriter>
#include <QScreen>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace cutpoint::ui {

namespace {

constexpr double marginMillimetres = 15.0;
constexpr double footerHeight = 28.0;
constexpr double gap = 16.0;
constexpr int usualResolution = 96;

struct PdfText {
    Q_DECLARE_TR_FUNCTIONS(PdfText)
};

/// Lays out rich text for a device, in dark ink whatever the theme is.
void fill(QTextDocument& document, const QString& text, const QFont& font, QPaintDevice& device)
{
    document.setDefaultFont(font);
    document.setDocumentMargin(0.0);
    document.setDefaultStyleSheet(QStringLiteral(
        "h1 { font-size: x-large } h2 { font-size: large; margin-top: 14px } p { margin: 4px 0 }"));
    document.setHtml(text);
    document.documentLayout()->setPaintDevice(&device);
}

void drawText(QPainter& painter, const QTextDocument& document, const QRectF& part)
{
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, QColor{0x1B, 0x21, 0x29});
    context.clip = part;
    painter.save();
    painter.setClipRect(QRectF{QPointF{}, part.size()});
    painter.translate(-part.topLeft());
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

void drawPicture(QPainter& painter, const DiagramPicture& picture, const QRectF& room)
{
    const QSizeF size = picture.size();
    const double scale =
        std::min({1.0, room.width() / size.width(), room.height() / size.height()});
    painter.save();
    painter.translate(room.topLeft());
    painter.scale(scale, scale);
    picture.paint(painter);
    painter.restore();
}

void drawFooter(QPainter& painter, const QRectF& page, const QString& title, int number, int count)
{
    painter.setPen(QColor{0x56, 0x61, 0x6E});
    const QRectF line{page.left(), page.bottom() - footerHeight, page.width(), footerHeight};
    const QString place = PdfText::tr("Page %1 of %2").arg(number).arg(count);
    const double placeWidth = painter.fontMetrics().horizontalAdvance(place) + gap;
    const QString shown = painter.fontMetrics().elidedText(
        title, Qt::ElideRight, static_cast<int>(page.width() - placeWidth));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, shown);
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, place);
}

/// Puts a fixed day in the place of the one on which the bytes were made.
std::string withoutDate(std::string bytes)
{
    constexpr std::string_view mark = "/CreationDate (D:";
    constexpr std::string_view fixed = "19700101000000";
    const std::size_t at = bytes.find(mark);
    if (at != std::string::npos) {
        bytes.replace(at + mark.size(), fixed.size(), fixed);
    }
    return bytes;
}

}  // namespace

std::string pdfOf(const Topology& topology, const ReportDocument& document, const QFont& font,
                  bool hasPicture)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer{&buffer};
    const QScreen* const screen = QGuiApplication::primaryScreen();
    const int resolution = screen == nullptr
                               ? usualResolution
                               : static_cast<int>(std::lround(screen->logicalDotsPerInchY()));
    // The sizes of fonts rest on the resolution of the screen.
    writer.setResolution(resolution);
    writer.setTitle(QString::fromStdString(document.title));
    writer.setCreator(QStringLiteral("Cutpoint ") + QString::fromStdString(document.toolVersion));
    writer.setPageSize(QPageSize{QPageSize::A4});
    writer.setPageMargins(
        QMarginsF{marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres},
        QPageLayout::Millimeter);
    const QRectF page{QPointF{}, writer.pageLayout().paintRectPixels(resolution).size()};
    const QSizeF body{page.width(), page.height() - footerHeight};

    QTextDocument opening;
    fill(opening, openingAsRichText(document), font, writer);
    opening.setTextWidth(body.width());
    QTextDocument tables;
    fill(tables, tablesAsRichText(document), font, writer);
    tables.setPageSize(body);
    const int count = 1 + tables.pageCount();
    const QString title = QString::fromStdString(document.title);

    QPainter painter{&writer};
    painter.setFont(font);
    const double top = std::min(opening.size().height(), body.height());
    drawText(painter, opening, QRectF{QPointF{}, QSizeF{body.width(), top}});
    if (hasPicture && document.report.componentCount > 0) {
        const DiagramPicture picture{topology, &document.report, font};
        const double from = top + gap;
        drawPicture(painter, picture,
                    QRectF{0.0, from, body.width(), std::max(1.0, body.height() - from)});
    }
    drawFooter(painter, page, title, 1, count);
    for (int number = 0; number < tables.pageCount(); ++number) {
        writer.newPage();
        drawText(painter, tables, QRectF{QPointF{0.0, number * body.height()}, body});
        drawFooter(painter, page, title, number + 2, count);
    }
    painter.end();
    return withoutDate(bytes.toStdString());
}

}  // namespace cutpoint::ui
