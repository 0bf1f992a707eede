#pragma once

#include <QUndoView>

namespace cutpoint::ui {

/// The steps of the history, those undone muted. A click goes to the state after a step.
class HistoryView final : public QUndoView {
    Q_OBJECT

public:
    /// @param history  outlives the view.
    explicit HistoryView(QUndoStack& history, QWidget* parent = nullptr);
};

}  // namespace cutpoint::ui
