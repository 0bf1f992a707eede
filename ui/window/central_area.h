#pragma once

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace cutpoint::ui {

/// The middle of the window: bars that come and go above the canvas, or the welcome page in the
/// place of both.
class CentralArea final : public QWidget {
    Q_OBJECT

public:
    /// Takes both over.
    CentralArea(QWidget& canvas, QWidget& welcome, QWidget* parent = nullptr);

    /// Puts a bar above the canvas, below those that are there; it hides and shows itself.
    void addBar(QWidget& bar);

    /// Takes over a page that can stand in the place of the canvas.
    void addPage(QWidget& page);
    void showPage(QWidget& page);

    void showWelcome();
    void showCanvas();
    [[nodiscard]] bool showsWelcome() const;

private:
    QWidget& m_canvas;
    QWidget& m_welcome;
    QWidget* m_drawing;  ///< The canvas with its bars.
    QVBoxLayout* m_layout;
    QStackedWidget* m_pages;
};

}  // namespace cutpoint::ui
