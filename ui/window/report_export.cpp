#include "ui/window/report_export.h"

#include "core/analysis/analyse.h"
#include "core/io/file.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/topology_document.h"
#include "ui/window/report_dialog.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QThread>

#include <algorithm>
#include <filesystem>

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

}  // namespace

QString writeReport(const Topology& topology, const Report& report, const ReportChoice& choice,
                    const QString& path, const QFont& font)
{
    const QFileInfo file{path};
    const QString pictureName = file.completeBaseName() + QStringLiteral(".svg");
    const ReportDocument document = describeFor(topology, report, choice);
    const ReportContent content = contentOf(topology, document, choice, pictureName, font);
    if (!content.picture.empty() && choice.format == ReportFormat::Markdown) {
        const QString picture = file.dir().filePath(pictureName);
        if (const auto problem = writeFile(nativePath(picture), content.picture)) {
            return pictureName + QStringLiteral(": ") + QString::fromStdString(*problem);
        }
    }
    const auto problem = writeFile(nativePath(path), content.bytes);
    return problem ? QString::fromStdString(*problem) : QString{};
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
    if (m_analysis.report() && m_analysis.isCurrent()) {
        return m_analysis.report();
    }
    AnalysisOptions options;
    const QDate day = QDate::currentDate();
    options.today =
        Date{std::chrono::year{day.year()}, std::chrono::month(static_cast<unsigned>(day.month())),
             std::chrono::day(static_cast<unsigned>(day.day()))};
    return std::make_shared<const Report>(analyse(m_document.topology(), options));
}

void ReportExport::write(const ReportChoice& choice, const QString& path)
{
    const auto report = currentReport();
    const QFont font = m_window.font();
    if (choice.format == ReportFormat::Pdf) {
        finish(path, writeReport(m_document.topology(), *report, choice, path, font));
        return;
    }
    if (m_writer != nullptr) {
        m_writer->wait();
    }
    const auto problem = std::make_shared<QString>();
    m_writer =
        QThread::create([topology = m_document.topology(), report, choice, path, font, problem] {
            *problem = writeReport(topology, *report, choice, path, font);
        });
    QThread* const writer = m_writer;
    connect(writer, &QThread::finished, this, [this, writer, path, problem] {
        m_writer = m_writer == writer ? nullptr : m_writer;
        writer->deleteLater();
        finish(path, *problem);
    });
    writer->start();
}

void ReportExport::finish(const QString& path, const QString& problem)
{
    const QString file = QFileInfo{path}.fileName();
    if (problem.isEmpty()) {
        emit told(tr("%1 was written.").arg(file));
        return;
    }
    QMessageBox::warning(&m_window, tr("Not written"),
                         tr("%1 was not written: %2.").arg(file, problem));
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
