#pragma once

#include <QObject>

#include <vector>

class QAction;

namespace cutpoint::ui {

class DiagramCanvas;
class SelectionModel;

/// The menu that a right click and the menu key open on the canvas: for what is under the pointer,
/// which is selected first unless it is already.
class CanvasMenu final : public QObject {
    Q_OBJECT

public:
    /// What the menu offers in each place; a null pointer stands for a line.
    struct Choices {
        std::vector<QAction*> components;
        std::vector<QAction*> connection;
        std::vector<QAction*> canvas;
    };

    /// All outlive the menu.
    CanvasMenu(DiagramCanvas& canvas, SelectionModel& selection, Choices choices,
               QObject* parent = nullptr);

private:
    void open(const QPoint& at);

    /// Selects what is there, if a menu about it is to be opened.
    void selectAt(const QPoint& at);

    DiagramCanvas& m_canvas;
    SelectionModel& m_selection;
    Choices m_choices;
};

}  // namespace cutpoint::ui
