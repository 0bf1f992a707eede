#pragma once

#include "core/edit/arrange.h"
#include "core/edit/stand_ins.h"

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

    /// Lays the selected components out if there are several, else all.
    void layOut();

signals:
    /// A sentence on what was done, or why not.
    void told(const QString& sentence);

    /// New components are there, and selected.
    void added();

    /// All cards have other places.
    void laidOut();

private:
    void putOnClipboard() const;
    void removeSelected(const QString& step, const QString& sentence);
    void push(const QString& step, const TopologyParts& parts);
    [[nodiscard]] QString namesOfSelected() const;
    [[nodiscard]] QString sentenceOn(const Ungrouping& result) const;

    TopologyDocument& m_document;
    SelectionModel& m_selection;
};

}  // namespace cutpoint::ui
