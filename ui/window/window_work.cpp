#include "ui/document/topology_document.h"
#include "ui/window/compare_mode.h"
#include "ui/window/edit_actions.h"
#include "ui/window/file_keeper.h"
#include "ui/window/main_window.h"
#include "ui/window/picture_export.h"
#include "ui/window/report_export.h"
#include "ui/window/status_line.h"
#include "ui/window/work_line.h"

#include <type_traits>

namespace cutpoint::ui {

void MainWindow::connectWork()
{
    const auto showWorkOf = [this](auto* worker, auto cancel) {
        using Worker = std::remove_pointer_t<decltype(worker)>;
        auto* const line = new WorkLine{m_status};
        connect(worker, &Worker::working, line, &WorkLine::setWork);
        connect(line, &WorkLine::cancelled, worker, cancel);
        m_status->addWork(*line);
    };
    showWorkOf(m_files, &FileKeeper::cancelOpening);
    showWorkOf(m_edits, &EditActions::cancelWork);
    showWorkOf(m_reports, &ReportExport::cancel);
    showWorkOf(m_pictures, &PictureExport::cancel);
    showWorkOf(m_compare, &CompareMode::cancel);
    connect(m_files, &FileKeeper::told, this, &MainWindow::tell);
    connect(m_files, &FileKeeper::notOpened, this, [this] {
        if (m_document.path().isEmpty() && m_document.topology().componentCount() == 0) {
            showWelcome();
        }
    });
}

}  // namespace cutpoint::ui
