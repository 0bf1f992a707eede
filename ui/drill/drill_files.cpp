#include "ui/drill/drill_files.h"

#include "core/io/file.h"
#include "core/io/scenario/read_scenario.h"
#include "core/report/drill_json.h"
#include "core/report/drill_page.h"
#include "core/report/page.h"
#include "ui/drill/drill_picture.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <string>
#include <utility>

namespace cutpoint::ui {

namespace {

struct FileText {
    Q_DECLARE_TR_FUNCTIONS(FileText)
};

std::filesystem::path nativePath(const QString& path)
{
    return std::filesystem::path{QFile::encodeName(path).toStdString()};
}

std::string pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes.toStdString() : std::string{};
}

/// With both drills, where there are two.
std::string markdownOf(const PlayedDrill& played, const std::string& name)
{
    std::string text = pageAsMarkdown(drillPage(played.drill, name));
    if (played.other && played.request.other) {
        text += '\n' + pageAsMarkdown(drillPage(
                           *played.other, name + ", " + played.request.other->title.toStdString()));
    }
    return text;
}

std::optional<std::string> contentFor(const QString& suffix, const PlayedDrill& played,
                                      const Topology& topology, const QFont& font)
{
    const std::string& name = topology.properties().name;
    if (suffix == QLatin1String{"svg"}) {
        return DrillPicture{played, topology, font}.svg().toStdString();
    }
    if (suffix == QLatin1String{"png"}) {
        return pngOf(DrillPicture{played, topology, font}.image());
    }
    if (suffix == QLatin1String{"md"}) {
        return markdownOf(played, name);
    }
    if (suffix == QLatin1String{"txt"}) {
        return pageAsText(drillPage(played.drill, name));
    }
    if (suffix == QLatin1String{"json"}) {
        return formatDrillAsJson(played.drill, name);
    }
    return std::nullopt;
}

}  // namespace

OpenedScenario openScenario(const QString& path, const Topology& topology)
{
    FileContent content = readFile(nativePath(path));
    if (!content.text) {
        return {.choice = {},
                .problems = {{.severity = Severity::Error,
                              .code = "unreadable-file",
                              .message = std::move(content.problem)}}};
    }
    ReadScenarioResult read = readScenario(*content.text, topology);
    OpenedScenario opened{.choice = {}, .problems = std::move(read.diagnostics)};
    if (read.scenario) {
        opened.choice = DrillChoice{.kind = DrillKind::File,
                                    .title = QFileInfo{path}.fileName(),
                                    .icon = QStringLiteral("action-open"),
                                    .events = read.scenario->events,
                                    .scenario = std::move(read.scenario)};
    }
    return opened;
}

QStringList drillFileFilters()
{
    return {FileText::tr("SVG picture, sharp at any size (*.svg)"),
            FileText::tr("PNG picture, double size (*.png)"),
            FileText::tr("Markdown report (*.md)"), FileText::tr("Text report (*.txt)"),
            FileText::tr("JSON (*.json)")};
}

QString writeDrill(const PlayedDrill& played, const Topology& topology, const QFont& font,
                   const QString& path)
{
    const auto content = contentFor(QFileInfo{path}.suffix().toLower(), played, topology, font);
    if (!content) {
        return FileText::tr("drills end in .svg, .png, .md, .txt or .json");
    }
    if (content->empty()) {
        return FileText::tr("there is not enough memory for it. SVG needs less");
    }
    const auto problem = writeFile(nativePath(path), *content);
    return problem ? QString::fromStdString(*problem) : QString{};
}

}  // namespace cutpoint::ui
