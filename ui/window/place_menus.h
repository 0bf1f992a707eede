#pragma once

#include "core/model/topology_parts.h"

#include <QObject>

#include <functional>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace cutpoint::ui {

class SelectionModel;
class TopologyDocument;

/// The menus Layer, Zone and Needed: where the selected components belong, and how many of their
/// group must work. They list what there is, tick what holds for all that is selected, and offer a
/// new one.
class PlaceMenus final : public QObject {
    Q_OBJECT

public:
    /// All outlive the menus.
    PlaceMenus(TopologyDocument& document, SelectionModel& selection, QWidget& window);

    /// One for each menu, to be put into other menus; enabled while components are selected.
    [[nodiscard]] const std::vector<QAction*>& actions() const noexcept { return m_actions; }

private:
    QMenu* make(const char* name, const QString& title, void (PlaceMenus::*fill)(QMenu&));
    void update();
    void fillLayers(QMenu& menu);
    void fillZones(QMenu& menu);
    void fillNeeded(QMenu& menu);
    void add(QMenu& menu, const QString& text, bool isTicked, std::function<void()> choose);
    void putIntoLayer(const std::string& layer);
    void toggleDomain(const DomainKey& domain, bool isIn);
    void askForLayer();
    void askForZone();
    void push(const QString& text, const std::function<void(TopologyParts&)>& edit);

    /// The group that all selected components name; empty if there is none.
    [[nodiscard]] std::string commonGroup() const;
    [[nodiscard]] bool allSelected(const std::function<bool(const Component&)>& holds) const;
    [[nodiscard]] QString namesOfSelected() const;

    TopologyDocument& m_document;
    SelectionModel& m_selection;
    QWidget& m_window;
    std::vector<QAction*> m_actions;
    QAction* m_needed = nullptr;
};

}  // namespace cutpoint::ui
