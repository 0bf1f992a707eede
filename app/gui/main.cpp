#include "app/gui/export_report.h"
#include "ui/style/cutpoint_style.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>

namespace {

/// Without a display a report can be exported all the same.
void choosePlatform(int argc, char** argv)
{
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") ||
                            qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
                            qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    const bool isExport = std::any_of(argv, argv + argc, [](std::string_view argument) {
        return argument == "--export" || argument.starts_with("--export=");
    });
    if (isExport && !hasDisplay) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
}

int run(int argc, char** argv)
{
    choosePlatform(argc, argv);
    QApplication application{argc, argv};
    QApplication::setApplicationName(QStringLiteral("cutpoint-gui"));
    QApplication::setApplicationDisplayName({});
    QApplication::setApplicationVersion(QStringLiteral(CUTPOINT_VERSION));
    QApplication::setOrganizationName(QStringLiteral("cutpoint"));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Draw a system. See what can take it down."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QCoreApplication::translate("main", "A topology to open."),
                                 QStringLiteral("[FILE]"));
    const QCommandLineOption exporting{
        QStringLiteral("export"),
        QCoreApplication::translate("main", "Writes the report of FILE and opens no window."),
        QStringLiteral("FILE")};
    const QCommandLineOption output{
        {QStringLiteral("o"), QStringLiteral("output")},
        QCoreApplication::translate("main", "What --export writes: .pdf, .html, .md, .json, .txt."),
        QStringLiteral("OUT")};
    parser.addOptions({exporting, output});
    parser.process(application);
    if (parser.isSet(exporting)) {
        QApplication::setFont(cutpoint::ui::interfaceFont());
        return cutpoint::app::exportReport(parser.value(exporting), parser.value(output));
    }
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1) {
        std::fputs("cutpoint-gui opens one file at a time\n", stderr);
        return 2;
    }
    QApplication::setWindowIcon(cutpoint::ui::programIcon());
    QApplication::setDesktopFileName(QStringLiteral("cutpoint"));
    QApplication::setStyle(new cutpoint::ui::CutpointStyle);
    QApplication::setFont(cutpoint::ui::interfaceFont());
    cutpoint::ui::MainWindow window;
    window.show();
    window.begin(files.value(0));
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "cutpoint-gui: %s\n", error.what());
        return EXIT_FAILURE;
    }
}
