#pragma once

#include <QWidget>

namespace cutpoint::ui {

/// The dotted frame around the pane that keys went to, until the focus leaves it or the mouse is
/// used in it.
class PaneFrame final : public QWidget {
    Q_OBJECT

public:
    /// @param pane  is framed; owns the frame.
    explicit PaneFrame(QWidget& pane);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace cutpoint::ui
