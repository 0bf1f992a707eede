#pragma once

#include "core/edit/arrange.h"
#include "ui/window/selection_editor.h"

#include <QAction>
#include <QPalette>

#include <vector>

class QMenu;
class QToolBar;

namespace cutpoint::ui {

class DiagramCanvas;

/// The actions of the menus Edit and Arrange, and of the context menu: enabled while they can do
/// something. Their keys count only while the canvas has the keyboard, so that text fields keep
/// theirs.
class EditActions final : public QObject {
    Q_OBJECT

public:
    /// All outlive the actions.
    EditActions(TopologyDocument& document, SelectionModel& selection, DiagramCanvas& canvas,
                QObject* parent = nullptr);

    /// Adds what belongs after undo and redo.
    void addToEditMenu(QMenu& menu) const;

    /// Fills the menu Arrange.
    void addToArrangeMenu(QMenu& menu) const;

    /// Adds a button that opens the menu Arrange.
    void addToToolBar(QToolBar& bar) const;

    [[nodiscard]] QAction* selectNone() const { return m_selectNone; }

    /// What the context menu of each offers; a null pointer stands for a line.
    [[nodiscard]] std::vector<QAction*> forComponents() const;
    [[nodiscard]] std::vector<QAction*> forConnection() const { return {m_remove}; }
    [[nodiscard]] std::vector<QAction*> forCanvas() const { return {m_paste, m_layOut}; }

    /// Draws the icons in the colours of a palette.
    void setIcons(const QPalette& palette) const;

    /// Gives up what is under way.
    void cancelWork() { m_editor.cancelLayout(); }

signals:
    /// A sentence on what was done, or why not, for the status bar.
    void told(const QString& sentence);

    /// What is under way beside the window, in words; empty: nothing any more.
    void working(const QString& words);

private:
    QAction* make(const char* name, const QString& text, const QList<QKeySequence>& keys);
    void makeAlignments();
    void makeDistributions();
    void connectActions();
    void update();
    void updatePaste();
    [[nodiscard]] bool canGroup() const;
    [[nodiscard]] bool canUngroup() const;
    void showAdded();

    TopologyDocument& m_document;
    SelectionModel& m_selection;
    DiagramCanvas& m_canvas;
    SelectionEditor m_editor;
    QAction* m_cut;
    QAction* m_copy;
    QAction* m_paste;
    QAction* m_duplicate;
    QAction* m_remove;
    QAction* m_selectNone;
    QAction* m_group;
    QAction* m_ungroup;
    QAction* m_layOut;
    QAction* m_arrange;                  ///< Opens the menu from the toolbar.
    std::vector<QAction*> m_alignments;  ///< Three across, three down.
    std::vector<QAction*> m_distributions;
};

}  // namespace cutpoint::ui
