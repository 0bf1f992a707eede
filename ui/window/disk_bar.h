#pragma once

#include "ui/document/disk_watch.h"

#include <QObject>

class QPushButton;

namespace cutpoint::ui {

class FileKeeper;
class MessageBar;
class TopologyDocument;

/// "web.json changed on disk": tells of what others do to the document's file, and offers to read
/// it again.
class DiskBar final : public QObject {
    Q_OBJECT

public:
    /// @param bar  to tell on; owns this.
    DiskBar(const TopologyDocument& document, FileKeeper& files, MessageBar& bar);

private:
    void tell(DiskState state);

    const TopologyDocument& m_document;
    MessageBar& m_bar;
    QPushButton* m_reload;
    QPushButton* m_keep;
    QPushButton* m_save;
    QPushButton* m_dismiss;
};

}  // namespace cutpoint::ui
