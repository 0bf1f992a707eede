#include "ui/compare/comparison_file.h"

#include "core/io/file.h"
#include "core/report/compare_json.h"
#include "core/report/compare_page.h"
#include "core/report/page.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <string>

namespace cutpoint::ui {

namespace {

struct FileText {
    Q_DECLARE_TR_FUNCTIONS(FileText)
};

std::string written(const Comparison& comparison, const QString& suffix)
{
    if (suffix.compare(QLatin1String{"json"}, Qt::CaseInsensitive) == 0) {
        return formatComparisonAsJson(comparison);
    }
    const Page page = comparePage(comparison);
    return suffix.compare(QLatin1String{"txt"}, Qt::CaseInsensitive) == 0 ? pageAsText(page, false)
                                                                          : pageAsMarkdown(page);
}

}  // namespace

QString writeComparison(const Comparison& comparison, const QString& path)
{
    const auto problem = writeFile(std::filesystem::path{QFile::encodeName(path).toStdString()},
                                   written(comparison, QFileInfo{path}.suffix()));
    return problem ? QString::fromStdString(*problem) : QString{};
}

QString comparisonFilter()
{
    return FileText::tr("Markdown (*.md);;JSON (*.json);;Text (*.txt)");
}

}  // namespace cutpoint::ui
