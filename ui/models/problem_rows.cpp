#include "ui/models/report_rows.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace cutpoint::ui {

namespace {

constexpr std::size_t mostRows = 500;

struct ProblemText {
    Q_DECLARE_TR_FUNCTIONS(ProblemText)
};

RowTone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return RowTone::Error;
    case Severity::Warning:
        return RowTone::Warning;
    case Severity::Info:
        return RowTone::Info;
    }
    return RowTone::Info;
}

/// The number behind `prefix`, such as 3 in "/components/3/name".
std::optional<std::size_t> numberBehind(const std::string& pointer, const std::string& prefix)
{
    if (pointer.compare(0, prefix.size(), prefix) != 0) {
        return std::nullopt;
    }
    std::size_t number = 0;
    const char* const end = pointer.data() + pointer.size();
    const auto parsed = std::from_chars(pointer.data() + prefix.size(), end, number);
    const bool isWhole = parsed.ec == std::errc{} && (parsed.ptr == end || *parsed.ptr == '/');
    return isWhole ? std::optional{number} : std::nullopt;
}

ListRow rowOf(const Diagnostic& diagnostic, const Topology& topology)
{
    ListRow row{.tone = toneOf(diagnostic.severity),
                .title = QString::fromStdString(diagnostic.message)};
    QStringList place;
    if (!diagnostic.where.empty()) {
        place << QString::fromStdString(diagnostic.where);
    }
    if (diagnostic.position) {
        place << ProblemText::tr("line %1, column %2")
                     .arg(diagnostic.position->line)
                     .arg(diagnostic.position->column);
    }
    place << QString::fromStdString(diagnostic.code);
    row.details = QStringList{place.join(QStringLiteral(" · "))};
    row.toolTip = row.title;
    row.target = targetOf(diagnostic.where, topology);
    return row;
}

void append(ListSection& section, const std::vector<Diagnostic>& diagnostics, Severity severity,
            const Topology& topology)
{
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.severity != severity) {
            continue;
        }
        ++section.count;
        if (section.rows.size() < mostRows) {
            section.rows.push_back(rowOf(diagnostic, topology));
        }
    }
}

}  // namespace

std::vector<ListSection> problemSections(const std::vector<Diagnostic>& reading,
                                         const std::vector<Diagnostic>& findings,
                                         const Topology& topology)
{
    std::vector<ListSection> sections;
    const auto add = [&](const QString& title, Severity severity) {
        ListSection section{.title = title, .isFolded = severity == Severity::Info};
        append(section, reading, severity, topology);
        append(section, findings, severity, topology);
        if (section.count > 0) {
            sections.push_back(std::move(section));
        }
    };
    add(ProblemText::tr("Errors"), Severity::Error);
    add(ProblemText::tr("Warnings"), Severity::Warning);
    add(ProblemText::tr("Notes"), Severity::Info);
    return sections;
}

qsizetype problemCount(const std::vector<Diagnostic>& diagnostics)
{
    return std::count_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity != Severity::Info;
    });
}

RowTarget targetOf(const std::string& pointer, const Topology& topology)
{
    if (const auto number = numberBehind(pointer, "/components/")) {
        return *number < topology.componentCount()
                   ? RowTarget{.components = {topology.component(*number).id}}
                   : RowTarget{};
    }
    if (const auto number = numberBehind(pointer, "/connections/")) {
        if (*number < topology.connectionCount()) {
            return {.connection = topology.connections()[*number].key};
        }
    }
    return {};
}

}  // namespace cutpoint::ui
