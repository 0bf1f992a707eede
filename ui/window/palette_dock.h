#pragma once

#include <QDockWidget>

namespace cutpoint::ui {

class DiagramCanvas;
class PaletteView;

/// The dock at the left: what can be added. Choosing an entry puts it in the middle of the view.
class PaletteDock final : public QDockWidget {
    Q_OBJECT

public:
    /// @param canvas  outlives the dock.
    PaletteDock(DiagramCanvas& canvas, QMainWindow& window);

    /// Puts the dock where it belongs, in a width that fits the window.
    void resetLayout();

protected:
    void resizeEvent(QResizeEvent* event) override;

    /// Folds and unfolds with the window.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitWindow();
    void updateTitle();
    [[nodiscard]] QWidget* makeTitle();

    QMainWindow& m_window;
    PaletteView* m_view;
    bool m_isInSmallWindow = false;
    bool m_isFolded = false;  ///< There is room for icons alone, and none for a title.
};

}  // namespace cutpoint::ui
