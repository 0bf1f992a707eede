#include "ui/window/report_export.h"

#include "core/analysis/analyse.h"
#include "core/analysis/uncertainty.h"
#include "core/io/file.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/today.h"
#include "ui/document/topology_document.h"
#include "ui/window/report_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QThread>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace cutpoint::ui {

namespace {

QString suffixOf(ReportFormat format)
{
    const std::vector<OfferedFormat>& formats = offeredFormats();
    return std::ranges::find(formats, format, &OfferedFormat::format)->suffix;
}

/// Beside the document, under its name.
QString proposedPath(const TopologyDocument& document, const QString& suffix)
{
    const QString ending = QStringLiteral("-report.") + suffix;
    if (document.path().isEmpty()) {
        QString name = document.title();
        name.replace(QLatin1Char{'/'}, QLatin1Char{'-'});
        return QDir::home().filePath(name + ending);
    }
    const QFileInfo file{document.path()};
    return file.dir().filePath(file.baseName() + ending);
}

std::filesystem::path nativePath(const QString& path)
{
    return std::filesystem::path{QFile::encodeName(path).toStdString()};
}

/// Of the picture beside a report.
QString pictureName(const QString& path)
{
    return QFileInfo{path}.completeBaseName() + QStringLiteral(".svg");
}

ReportContent makeReport(const Topology& topology, const Report& report, const ReportChoice& choice,
                         const QString& path, const QFont& font)
{
    return contentOf(topology, describeFor(topology, report, choice), choice, pictureName(path),
                     font);
}

QString writeMade(const ReportContent& content, const ReportChoice& choice, const QString& path)
{
    if (!content.picture.empty() && choice.format == ReportFormat::Markdown) {
        const QString picture = QFileInfo{path}.dir().filePath(pictureName(path));
        if (const auto problem = writeFile(nativePath(picture), content.picture)) {
            return pictureName(path) + QStringLiteral(": ") + QString::fromStdString(*problem);
        }
    }
    const auto problem = writeFile(nativePath(path), content.bytes);
    return problem ? QString::fromStdString(*problem) : QString{};
}

/// The report with what ranges of availability make of it, which the window has no use for, in a
/// file.
WriteOutcome writeWhole(const Topology& topology, Report report, const ReportChoice& choice,
                        const QString& path, const QFont& font, const std::stop_token& stop)
{
    AnalysisOptions options;
    options.today = today();
    options.stop = stop;
    report.uncertainty = uncertaintyOf(topology, options);
    if (stop.stop_requested()) {
        return {.isCancelled = true};
    }
    const ReportContent content = makeReport(topology, report, choice, path, font);
    if (stop.stop_requested()) {
        return {.isCancelled = true};
    }
    return {.problem = writeMade(content, choice, path)};
}

}  // namespace

QString writeReport(const Topology& topology, const Report& report, const ReportChoice& choice,
                    const QString& path, const QFont& font)
{
    return writeMade(makeReport(topology, report, choice, path, font), choice, path);
}

ReportExport::ReportExport(const TopologyDocument& document, const AnalysisRunner& analysis,
                           QWidget& window)
    : QObject{&window}
    , m_document{document}
    , m_analysis{analysis}
    , m_window{window}
{
}

ReportExport::~ReportExport()
{
    if (m_writer != nullptr) {
        m_writer->wait();
    }
}

std::shared_ptr<const Report> ReportExport::currentReport() const
{
    if (m_analysis.reportAsDrawn() && m_analysis.isCurrent()) {
        return m_analysis.reportAsDrawn();
    }
    AnalysisOptions options;
    options.today = today();
    return std::make_shared<const Report>(analyse(m_document.topology(), options));
}

void ReportExport::write(const ReportChoice& choice, const QString& path)
{
    if (m_writer != nullptr) {
        m_writer->wait();
    }
    m_stop = std::stop_source{};
    const auto outcome = std::make_shared<WriteOutcome>();
    m_writer = QThread::create([topology = m_document.topology(), report = currentReport(), choice,
                                path, font = m_window.font(), stop = m_stop.get_token(), outcome] {
        *outcome = writeWhole(topology, *report, choice, path, font, stop);
    });
    QThread* const writer = m_writer;
    connect(writer, &QThread::finished, this, [this, writer, path, outcome] {
        if (m_writer == writer) {
            m_writer = nullptr;
            emit working({});
        }
        writer->deleteLater();
        finish(path, *outcome);
    });
    writer->start();
    emit working(tr("Writing %1…").arg(QFileInfo{path}.fileName()));
}

void ReportExport::cancel()
{
    m_stop.request_stop();
}

void ReportExport::finish(const QString& path, const WriteOutcome& outcome)
{
    const QString file = QFileInfo{path}.fileName();
    if (outcome.isCancelled) {
        emit told(tr("%1 was not written: cancelled.").arg(file));
    } else if (outcome.problem.isEmpty()) {
        emit told(tr("%1 was written.").arg(file));
    } else {
        QMessageBox::warning(&m_window, tr("Not written"),
                             tr("%1 was not written: %2.").arg(file, outcome.problem));
    }
}

void ReportExport::chooseAndWrite()
{
    ReportDialog dialog{m_document.topology(), currentReport(), &m_window};
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const ReportChoice choice = dialog.choice();
    const QString suffix = suffixOf(choice.format);
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Export report"),
                                                proposedPath(m_document, suffix),
                                                QStringLiteral("*.") + suffix);
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo{path}.suffix().isEmpty()) {
        path += QLatin1Char{'.'} + suffix;
    }
    write(choice, path);
}

}  // namespace cutpoint::ui
