#include "ui/window/disk_bar.h"

#include "ui/document/topology_document.h"
#include "ui/window/file_keeper.h"
#include "ui/window/message_bar.h"

#include <QFileInfo>
#include <QPushButton>

namespace cutpoint::ui {

DiskBar::DiskBar(const TopologyDocument& document, FileKeeper& files, MessageBar& bar)
    : QObject{&bar}
    , m_document{document}
    , m_bar{bar}
    , m_reload{bar.makeButton(tr("&Reload"), tr("Read the file again"))}
    , m_keep{bar.makeButton(tr("&Keep mine"), tr("Go on with what is open here"))}
    , m_save{bar.makeButton(tr("&Save"), tr("Write the file anew"))}
    , m_dismiss{bar.makeButton(tr("&Dismiss"), tr("Go on without the file"))}
{
    connect(m_reload, &QPushButton::clicked, &files, &FileKeeper::reload);
    connect(m_save, &QPushButton::clicked, &files, &FileKeeper::save);
    connect(m_keep, &QPushButton::clicked, &m_bar, &QWidget::hide);
    connect(m_dismiss, &QPushButton::clicked, &m_bar, &QWidget::hide);
    connect(&files.watch(), &DiskWatch::changed, this, &DiskBar::tell);
}

void DiskBar::tell(DiskState state)
{
    const QString file = QFileInfo{m_document.path()}.fileName();
    switch (state) {
    case DiskState::Same:
        m_bar.hide();
        break;
    case DiskState::Changed:
        m_bar.say(m_document.isModified()
                      ? tr("%1 changed on disk, and you have changes here.").arg(file)
                      : tr("%1 changed on disk.").arg(file),
                  {m_reload, m_keep});
        break;
    case DiskState::Missing:
        m_bar.say(tr("%1 is no longer on disk. What it held is still here.").arg(file),
                  {m_save, m_dismiss});
        break;
    }
}

}  // namespace cutpoint::ui
