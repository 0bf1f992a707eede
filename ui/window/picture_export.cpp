#include "ui/window/picture_export.h"

#include "core/io/file.h"
#include "core/report/svg/topology_svg.h"
#include "ui/canvas/picture.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/topology_document.h"

#include <QBuffer>
#include <QClipboard>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QMimeData>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QScreen>

#include <cmath>
#include <filesystem>

namespace cutpoint::ui {

namespace {

constexpr double imageScale = 2.0;

/// Shows that the window is at work, as long as it lives.
class WaitCursor {
public:
    WaitCursor() { QGuiApplication::setOverrideCursor(Qt::WaitCursor); }
    WaitCursor(const WaitCursor&) = delete;
    WaitCursor& operator=(const WaitCursor&) = delete;
    WaitCursor(WaitCursor&&) = delete;
    WaitCursor& operator=(WaitCursor&&) = delete;
    ~WaitCursor() { QGuiApplication::restoreOverrideCursor(); }
};

/// What is offered to write, with its ending.
QStringList filters()
{
    return {PictureExport::tr("SVG picture, sharp at any size (*.svg)"),
            PictureExport::tr("PNG picture, double size (*.png)"),
            PictureExport::tr("PDF document (*.pdf)")};
}

/// "svg" of "SVG picture (*.svg)".
QString suffixOf(const QString& filter)
{
    return QRegularExpression{QStringLiteral("\\*\\.(\\w+)\\)")}.match(filter).captured(1);
}

/// Beside the document, under its name.
QString proposedPath(const TopologyDocument& document)
{
    if (document.path().isEmpty()) {
        QString name = document.title();
        name.replace(QLatin1Char{'/'}, QLatin1Char{'-'});
        return QDir::home().filePath(name + QLatin1String{".svg"});
    }
    const QFileInfo file{document.path()};
    return file.dir().filePath(file.baseName() + QLatin1String{".svg"});
}

QByteArray pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray{};
}

}  // namespace

PictureExport::PictureExport(const TopologyDocument& document, const AnalysisRunner& analysis,
                             QWidget& window)
    : QObject{&window}
    , m_document{document}
    , m_analysis{analysis}
    , m_window{window}
{
}

std::shared_ptr<const Report> PictureExport::currentReport() const
{
    if (m_analysis.report() && m_analysis.isCurrent()) {
        return m_analysis.report();
    }
    AnalysisOptions options;
    const QDate day = QDate::currentDate();
    options.cutSetOrder = 0;
    options.today =
        Date{std::chrono::year{day.year()}, std::chrono::month(static_cast<unsigned>(day.month())),
             std::chrono::day(static_cast<unsigned>(day.day()))};
    return std::make_shared<const Report>(analyse(m_document.topology(), options));
}

DiagramPicture PictureExport::picture(const Report& report) const
{
    return {m_document.topology(), &report, m_window.font()};
}

PictureExport::Content PictureExport::contentFor(const QString& suffix) const
{
    const auto report = currentReport();
    if (suffix == QLatin1String{"svg"}) {
        const Topology& topology = m_document.topology();
        return {.bytes = svgOf(topology, drawDiagram(topology), report.get())};
    }
    const DiagramPicture picture = this->picture(*report);
    if (suffix == QLatin1String{"pdf"}) {
        return {.bytes = picture.pdf(m_document.title()).toStdString()};
    }
    const double scale = picture.imageScale(imageScale);
    Content content{.bytes = pngOf(picture.image(scale)).toStdString()};
    if (scale < imageScale) {
        constexpr double percent = 100.0;
        content.remark =
            tr("at %1 % instead of 200 %: larger images do not open everywhere. SVG has "
               "no such limit.")
                .arg(std::floor(scale * percent));
    }
    return content;
}

bool PictureExport::writeTo(const QString& path)
{
    const QString file = QFileInfo{path}.fileName();
    const QString suffix = QFileInfo{path}.suffix().toLower();
    bool isKnown = false;
    for (const QString& filter : filters()) {
        isKnown = isKnown || suffixOf(filter) == suffix;
    }
    if (!isKnown) {
        refuse(file, tr("pictures end in .svg, .png or .pdf"));
        return false;
    }
    const WaitCursor busy;
    const Content content = contentFor(suffix);
    if (content.bytes.empty()) {
        refuse(file, tr("there is not enough memory for it. SVG needs less"));
        return false;
    }
    const std::filesystem::path native{QFile::encodeName(path).toStdString()};
    if (const auto problem = writeFile(native, content.bytes)) {
        refuse(file, QString::fromStdString(*problem));
        return false;
    }
    emit told(content.remark.isEmpty() ? tr("%1 was written.").arg(file)
                                       : tr("%1 was written %2").arg(file, content.remark));
    return true;
}

void PictureExport::refuse(const QString& file, const QString& reason)
{
    QMessageBox::warning(&m_window, tr("Not written"),
                         tr("%1 was not written: %2.").arg(file, reason));
}

void PictureExport::chooseAndWrite()
{
    QString filter;
    QString path =
        QFileDialog::getSaveFileName(&m_window, tr("Export a picture"), proposedPath(m_document),
                                     filters().join(QLatin1String{";;"}), &filter);
    if (path.isEmpty()) {
        return;
    }
    const QString chosen = suffixOf(filter);
    const QString written = QFileInfo{path}.suffix().toLower();
    if (written.isEmpty()) {
        path += QLatin1Char{'.'} + (chosen.isEmpty() ? QStringLiteral("svg") : chosen);
    }
    writeTo(path);
}

void PictureExport::copy()
{
    const WaitCursor busy;
    const auto report = currentReport();
    const Topology& topology = m_document.topology();
    const DiagramPicture picture = this->picture(*report);
    const QImage image = picture.image(picture.imageScale(imageScale));
    auto* const data = new QMimeData;
    data->setImageData(image);
    data->setData(QStringLiteral("image/svg+xml"),
                  QByteArray::fromStdString(svgOf(topology, drawDiagram(topology), report.get())));
    QGuiApplication::clipboard()->setMimeData(data);
    emit told(tr("The picture is on the clipboard: %1 × %2 pixels.")
                  .arg(image.width())
                  .arg(image.height()));
}

void PictureExport::print()
{
    QPrinter printer{QPrinter::ScreenResolution};
    printer.setDocName(m_document.title());
    const Rectangle page = pageOf(drawDiagram(m_document.topology()));
    printer.setPageOrientation(page.width > page.height ? QPageLayout::Landscape
                                                        : QPageLayout::Portrait);
    QPrintDialog dialog{&printer, &m_window};
    dialog.setWindowTitle(tr("Print the diagram"));
    if (dialog.exec() == QDialog::Accepted) {
        const WaitCursor busy;
        paintOn(printer);
    }
}

void PictureExport::paintOn(QPrinter& printer) const
{
    const auto report = currentReport();
    const DiagramPicture picture = this->picture(*report);
    // The sizes of fonts rest on the resolution of the screen.
    const QScreen* const screen = m_window.screen();
    printer.setResolution(static_cast<int>(std::lround(screen->logicalDotsPerInchY())));
    QPainter painter;
    if (painter.begin(&printer)) {
        const QRectF page{QPointF{},
                          printer.pageLayout().paintRectPixels(printer.resolution()).size()};
        picture.paintPage(painter, page, m_document.title());
    }
}

}  // namespace cutpoint::ui
