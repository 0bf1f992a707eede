#pragma once

#include "ui/document/autosave.h"

#include <QObject>

class QWidget;

namespace cutpoint::ui {

class FileKeeper;
class TopologyDocument;

/// Keeps the work in a window safe from crashes, and offers what a crash has left.
class Recovery final : public QObject {
    Q_OBJECT

public:
    /// @param window  that asks; owns this.
    Recovery(TopologyDocument& document, FileKeeper& files, QWidget& window,
             RecoveryStore store = RecoveryStore{});

    /// Asks what to do with what ended processes have left, if there is anything.
    ///
    /// @return  whether some of it is open now.
    bool offer();

    [[nodiscard]] Autosave& autosave() noexcept { return m_autosave; }

private:
    [[nodiscard]] bool recover(const LeftOver& leftOver);

    TopologyDocument& m_document;
    FileKeeper& m_files;
    QWidget& m_window;
    RecoveryStore m_store;
    Autosave m_autosave;
};

}  // namespace cutpoint::ui
