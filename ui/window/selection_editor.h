#pragma once

#include "core/edit/arrange.h"
#include "core/edit/difference.h"
#include "core/edit/stand_ins.h"
#include "ui/document/background_work.h"

#include <QObject>
#include <QString>

#include <set>

namespace cutpoint::ui {

class SelectionModel;
class TopologyDocument;

/// Carries out what people do to what is selected: each a step of the history, with a name, and a
/// sentence for the status bar. Without a fitting selection nothing happens.
class SelectionEditor final : public QObject {
    Q_OBJECT

public:
    /// Both outlive the editor.
    SelectionEditor(TopologyDocument& document, SelectionModel& selection,
                    QObject* parent = nullptr);

    /// Puts the selected components on the clipboard, as JSON.
    void copy();
    void cut();

    /// Adds what the clipboard holds and selects it; says why if it is no topology.
    void paste();

    /// Adds a copy of each selected component, which stands in for it, and selects the copies.
    void duplicate();

    /// Deletes the selected components or the selected connection.
    void remove();

    void group();
    void ungroup();
    void align(CardAlignment alignment);
    void distribute(Direction direction);

    /// Lays the selected components out if there are several, else all. What takes longer than a
    /// moment is done beside the window; a change of the document meanwhile ends it.
    void layOut();

    /// Gives the layout up that is under way; nothing moves.
    void cancelLayout();

signals:
    /// A sentence on what was done, or why not.
    void told(const QString& sentence);

    /// New components are there, and selected.
    void added();

    /// A layout is about to give cards other places.
    void aboutToLayOut();

    /// All cards have other places.
    void laidOut();

    /// What is under way beside the window, in words; empty: nothing any more.
    void working(const QString& words);

private:
    /// What is to be laid out, and how that is called.
    struct LayoutRequest {
        std::set<ComponentId> ids = {};  ///< Empty: all.
        QString step;
        QString sentence;
    };

    void putOnClipboard() const;
    void removeSelected(const QString& step, const QString& sentence);
    void push(const QString& step, const TopologyParts& parts);
    void finishLayout(const LayoutRequest& request, const Difference& difference);
    void endLayout(const QString& sentence);
    [[nodiscard]] QString namesOfSelected() const;
    [[nodiscard]] QString sentenceOn(const Ungrouping& result) const;

    TopologyDocument& m_document;
    SelectionModel& m_selection;
    BackgroundWork m_layout;
};

}  // namespace cutpoint::ui
