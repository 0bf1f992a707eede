#include "ui/canvas/diagram_canvas.h"
#include "ui/window/central_area.h"
#include "ui/window/disk_bar.h"
#include "ui/window/file_keeper.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"
#include "ui/window/picture_export.h"
#include "ui/window/recovery.h"
#include "ui/window/report_export.h"
#include "ui/window/samples.h"
#include "ui/window/status_line.h"
#include "ui/window/welcome_page.h"

#include <QMenu>
#include <QPushButton>
#include <QSettings>

#include <chrono>

namespace cutpoint::ui {

namespace {

constexpr auto knownKey = "welcome/isKnown";

/// Whether the program was never started before; asked once.
bool isFirstStart()
{
    QSettings settings;
    const bool isKnown = settings.value(knownKey).toBool();
    settings.setValue(knownKey, true);
    return !isKnown;
}

}  // namespace

void MainWindow::begin(const QString& path)
{
    keepWorkSafe();
    if (!path.isEmpty()) {
        open(path);
    }
    if (m_recovery->offer() || !m_document.path().isEmpty() || m_files->isOpening()) {
        return;
    }
    if (isFirstStart()) {
        open(samples().front());
    } else {
        showWelcome();
    }
}

void MainWindow::keepWorkSafe()
{
    m_recovery = new Recovery{m_document, *m_files, *this};
    connect(&m_recovery->autosave(), &Autosave::failed, this, [this](const QString& reason) {
        tell(tr("Unsaved work is not kept safe: %1. Save it soon.").arg(reason));
    });
}

void MainWindow::connectPages()
{
    auto* const diskBar = new MessageBar{this};
    m_central->addBar(*diskBar);
    m_central->addBar(*m_hint);
    QPushButton* const others =
        m_hint->makeButton(tr("Other &samples"), tr("Go to the welcome page"));
    QPushButton* const close = m_hint->makeButton(tr("&Close"), tr("Close this line (Esc)"));
    connect(others, &QPushButton::clicked, this, &MainWindow::showWelcome);
    connect(close, &QPushButton::clicked, m_hint, &QWidget::hide);
    m_hintButtons = {others, close};
    new DiskBar{m_document, *m_files, *diskBar};
    connect(&m_document, &TopologyDocument::topologyReset, m_central, &CentralArea::showCanvas);
    connect(&m_document, &TopologyDocument::topologyReset, m_hint, &QWidget::hide);
    connect(&m_document, &TopologyDocument::structureChanged, this, &MainWindow::enableActions);
    connect(m_welcome, &WelcomePage::newWanted, m_files, &FileKeeper::makeNew);
    connect(m_welcome, &WelcomePage::openWanted, m_files, &FileKeeper::chooseAndOpen);
    connect(m_welcome, &WelcomePage::closeWanted, m_central, &CentralArea::showCanvas);
    connect(m_welcome, &WelcomePage::fileChosen, this,
            qOverload<const QString&>(&MainWindow::open));
    connect(m_welcome, &WelcomePage::sampleChosen, this,
            qOverload<const Sample&>(&MainWindow::open));
    connect(m_actions.welcome, &QAction::triggered, this, &MainWindow::showWelcome);
    connect(m_actions.exportPicture, &QAction::triggered, m_pictures,
            &PictureExport::chooseAndWrite);
    connect(m_actions.copyPicture, &QAction::triggered, m_pictures, &PictureExport::copy);
    connect(m_actions.print, &QAction::triggered, m_pictures, &PictureExport::print);
    connect(m_pictures, &PictureExport::told, this, &MainWindow::tell);
    connect(m_actions.exportReport, &QAction::triggered, m_reports, &ReportExport::chooseAndWrite);
    connect(m_reports, &ReportExport::told, this, &MainWindow::tell);
}

void MainWindow::addSamples(QMenu& menu)
{
    for (const Sample& sample : samples()) {
        QAction* const action = menu.addAction(sample.title);
        action->setStatusTip(sample.line);
        connect(action, &QAction::triggered, this, [this, &sample] { open(sample); });
    }
}

void MainWindow::open(const Sample& sample)
{
    if (!m_files->open(sample)) {
        return;
    }
    m_hint->say(sample.hint, m_hintButtons);
}

void MainWindow::showWelcome()
{
    m_welcome->setRecentFiles(FileKeeper::recentFiles());
    m_central->showWelcome();
}

void MainWindow::tell(const QString& line)
{
    constexpr std::chrono::seconds readingTime{10};
    m_status->say(line, readingTime);
}

}  // namespace cutpoint::ui
