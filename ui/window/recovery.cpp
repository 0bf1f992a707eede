#include "ui/window/recovery.h"

#include "ui/document/topology_document.h"
#include "ui/window/file_keeper.h"
#include "ui/window/recovery_dialog.h"

#include <QMessageBox>

#include <utility>

namespace cutpoint::ui {

Recovery::Recovery(TopologyDocument& document, FileKeeper& files, QWidget& window,
                   RecoveryStore store)
    : QObject{&window}
    , m_document{document}
    , m_files{files}
    , m_window{window}
    , m_store{std::move(store)}
    , m_autosave{m_document, m_store}
{
}

bool Recovery::offer()
{
    const std::vector<LeftOver> leftOvers = m_store.leftOvers();
    if (leftOvers.empty()) {
        return false;
    }
    RecoveryDialog dialog{leftOvers, &m_window};
    dialog.exec();
    return dialog.chosen() && recover(*dialog.chosen());
}

bool Recovery::recover(const LeftOver& leftOver)
{
    auto topology = RecoveryStore::read(leftOver);
    if (!topology) {
        QMessageBox::warning(
            &m_window, tr("Not recovered"),
            tr("%1 was not recovered: what was kept of it cannot be read. It is in "
               "%2.")
                .arg(leftOver.note.title, leftOver.file));
        return false;
    }
    if (!m_files.mayDiscard()) {
        return false;
    }
    m_document.recover(*std::move(topology), leftOver.note.path, leftOver.note.isImported);
    // Only what is kept under this process may be gone from under the other.
    if (m_autosave.keepNow()) {
        RecoveryStore::discard(leftOver);
    }
    return true;
}

}  // namespace cutpoint::ui
