#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace cutpoint::ui {

/// Says in the status bar what is being done beside the window: after a moment in words, after a
/// second with a bar and a button that cancels it.
class WorkLine final : public QWidget {
    Q_OBJECT

public:
    explicit WorkLine(QWidget* parent = nullptr);

    /// What is being done now: "Laying out…"; empty: nothing any more. A change of words is no new
    /// beginning.
    void setWork(const QString& words);

signals:
    void cancelled();

private:
    QLabel* m_words;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QTimer m_soon;
    QTimer m_long;
    bool m_isBusy = false;
};

}  // namespace cutpoint::ui
