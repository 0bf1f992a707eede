#include "ui/window/picture_export.h"

#include "core/analysis/analyse.h"
#include "core/io/file.h"
#include "core/report/svg/topology_svg.h"
#include "ui/canvas/picture.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/today.h"
#include "ui/document/topology_document.h"

#include <QBuffer>
#include <QClipboard>
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
#include <memory>
#include <stop_token>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr double imageScale = 2.0;

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

/// What a file is to hold.
struct Content {
    std::string bytes = {};
    QString remark = {};  ///< Behind the news that it was written.
};

/// What became of a file.
struct Outcome {
    QString problem = {};  ///< Why it was not written; empty: it was, unless cancelled.
    QString remark = {};
    bool isCancelled = false;
};

}  // namespace

/// A document as it was when its picture was asked for.
struct DrawnDocument {
    Topology topology;
    std::shared_ptr<const Report> report;  ///< Null: not known yet.
    QFont font;
    QString title;
};

namespace {

/// The document with its report, which is good for nothing once it was told to stop.
DrawnDocument analysed(DrawnDocument document, const std::stop_token& stop)
{
    if (!document.report) {
        AnalysisOptions options;
        options.cutSetOrder = 0;
        options.today = today();
        options.stop = stop;
        document.report = std::make_shared<const Report>(analyse(document.topology, options));
    }
    return document;
}

Content contentOf(const DrawnDocument& document, const QString& suffix)
{
    if (suffix == QLatin1String{"svg"}) {
        return {.bytes = svgOf(document.topology, drawDiagram(document.topology),
                               document.report.get())};
    }
    const DiagramPicture picture{document.topology, document.report.get(), document.font};
    if (suffix == QLatin1String{"pdf"}) {
        return {.bytes = picture.pdf(document.title).toStdString()};
    }
    const double scale = picture.imageScale(imageScale);
    Content content{.bytes = pngOf(picture.image(scale)).toStdString()};
    if (scale < imageScale) {
        constexpr double percent = 100.0;
        content.remark =
            PictureExport::tr("at %1 % instead of 200 %: larger images do not open everywhere. "
                              "SVG has no such limit.")
                .arg(std::floor(scale * percent));
    }
    return content;
}

Outcome write(const DrawnDocument& document, const QString& path, const std::stop_token& stop)
{
    if (stop.stop_requested()) {
        return {.isCancelled = true};
    }
    const Content content = contentOf(document, QFileInfo{path}.suffix().toLower());
    if (content.bytes.empty()) {
        return {.problem = PictureExport::tr("there is not enough memory for it. SVG needs less")};
    }
    if (stop.stop_requested()) {
        return {.isCancelled = true};
    }
    const std::filesystem::path native{QFile::encodeName(path).toStdString()};
    const auto problem = writeFile(native, content.bytes);
    return {.problem = problem ? QString::fromStdString(*problem) : QString{},
            .remark = content.remark};
}

/// The sizes of fonts rest on the resolution of the screen: the printer has it already.
void paintOn(QPrinter& printer, const DrawnDocument& document)
{
    const DiagramPicture picture{document.topology, document.report.get(), document.font};
    QPainter painter;
    if (painter.begin(&printer)) {
        const QRectF page{QPointF{},
                          printer.pageLayout().paintRectPixels(printer.resolution()).size()};
        picture.paintPage(painter, page, document.title);
    }
}

}  // namespace

PictureExport::PictureExport(const TopologyDocument& document, const AnalysisRunner& analysis,
                             QWidget& window)
    : QObject{&window}
    , m_document{document}
    , m_analysis{analysis}
    , m_window{window}
{
    connect(&m_work, &BackgroundWork::ended, this, [this] {
        emit working({});
        startNext();
    });
    connect(&m_work, &BackgroundWork::failed, this,
            [this](const QString& problem) { refuse(tr("The picture"), problem); });
}

PictureExport::~PictureExport()
{
    m_work.wait();
    for (; !m_waiting.empty(); m_waiting.pop()) {
        m_waiting.front().second({});
    }
}

DrawnDocument PictureExport::drawn() const
{
    const bool isKnown = m_analysis.report() && m_analysis.isCurrent();
    return {.topology = m_document.topology(),
            .report = isKnown ? m_analysis.report() : nullptr,
            .font = m_window.font(),
            .title = m_document.title()};
}

void PictureExport::start(const QString& words, BackgroundWork::Work work)
{
    m_waiting.emplace(words, std::move(work));
    if (!m_work.isBusy()) {
        startNext();
    }
}

void PictureExport::startNext()
{
    if (!m_waiting.empty()) {
        auto [words, work] = std::move(m_waiting.front());
        m_waiting.pop();
        m_work.start(std::move(work));
        emit working(words);
    }
}

void PictureExport::cancel()
{
    m_work.hasten();
}

void PictureExport::writeTo(const QString& path)
{
    const QString file = QFileInfo{path}.fileName();
    const QString suffix = QFileInfo{path}.suffix().toLower();
    bool isKnown = false;
    for (const QString& filter : filters()) {
        isKnown = isKnown || suffixOf(filter) == suffix;
    }
    if (!isKnown) {
        refuse(file, tr("pictures end in .svg, .png or .pdf"));
        return;
    }
    start(tr("Drawing %1…").arg(file),
          [this, path, file,
           document = drawn()](const std::stop_token& stop) -> BackgroundWork::Delivery {
              const Outcome outcome = write(analysed(document, stop), path, stop);
              return [this, file, outcome] {
                  if (outcome.isCancelled) {
                      emit told(tr("%1 was not written: cancelled.").arg(file));
                  } else if (!outcome.problem.isEmpty()) {
                      refuse(file, outcome.problem);
                  } else if (outcome.remark.isEmpty()) {
                      emit told(tr("%1 was written.").arg(file));
                  } else {
                      emit told(tr("%1 was written %2").arg(file, outcome.remark));
                  }
              };
          });
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
    start(tr("Drawing the picture…"),
          [this, asked = drawn()](const std::stop_token& stop) -> BackgroundWork::Delivery {
              const DrawnDocument document = analysed(asked, stop);
              if (stop.stop_requested()) {
                  return [this] { emit told(tr("The picture was not copied: cancelled.")); };
              }
              const DiagramPicture picture{document.topology, document.report.get(), document.font};
              const QImage image = picture.image(picture.imageScale(imageScale));
              const QByteArray svg =
                  QByteArray::fromStdString(contentOf(document, QStringLiteral("svg")).bytes);
              return [this, image, svg] {
                  auto* const data = new QMimeData;
                  data->setImageData(image);
                  data->setData(QStringLiteral("image/svg+xml"), svg);
                  QGuiApplication::clipboard()->setMimeData(data);
                  emit told(tr("The picture is on the clipboard: %1 × %2 pixels.")
                                .arg(image.width())
                                .arg(image.height()));
              };
          });
}

void PictureExport::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::ScreenResolution);
    printer->setDocName(m_document.title());
    const Rectangle page = pageOf(drawDiagram(m_document.topology()));
    printer->setPageOrientation(page.width > page.height ? QPageLayout::Landscape
                                                         : QPageLayout::Portrait);
    QPrintDialog dialog{printer.get(), &m_window};
    dialog.setWindowTitle(tr("Print the diagram"));
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const QScreen* const screen = m_window.screen();
    printer->setResolution(static_cast<int>(std::lround(screen->logicalDotsPerInchY())));
    start(
        tr("Printing…"),
        [this, printer, asked = drawn()](const std::stop_token& stop) -> BackgroundWork::Delivery {
            const DrawnDocument document = analysed(asked, stop);
            if (stop.stop_requested()) {
                return [this] { emit told(tr("The diagram was not printed: cancelled.")); };
            }
            paintOn(*printer, document);
            return [this] { emit told(tr("The diagram went to the printer.")); };
        });
}

}  // namespace cutpoint::ui
