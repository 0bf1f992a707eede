#include "ui/style/cutpoint_style.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>
#include <exception>

namespace {

int run(int argc, char** argv)
{
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
    parser.process(application);
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
