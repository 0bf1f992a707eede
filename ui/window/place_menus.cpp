#include "ui/window/place_menus.h"

#include "core/edit/place.h"
#include "core/edit/stand_ins.h"
#include "ui/commands/edit_command.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/window/edit_words.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace cutpoint::ui {

namespace {

std::set<std::string> layersOf(const Topology& topology)
{
    std::set<std::string> layers;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        layers.insert(topology.component(vertex).layer);
    }
    layers.erase(std::string{});
    return layers;
}

/// All domains that components live in, by dimension and name.
std::set<std::pair<std::string, std::string>> placesOf(const Topology& topology)
{
    std::set<std::pair<std::string, std::string>> places;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        for (const Placement& placement : topology.component(vertex).domains) {
            for (const std::string& name : placement.names) {
                places.emplace(placement.dimension, name);
            }
        }
    }
    return places;
}

bool livesIn(const Component& component, const DomainKey& domain)
{
    return std::ranges::any_of(component.domains, [&](const Placement& placement) {
        return placement.dimension == domain.dimension &&
               std::ranges::find(placement.names, domain.name) != placement.names.end();
    });
}

/// As text of a menu, in which "&" marks a key.
QString literal(const std::string& text)
{
    return QString::fromStdString(text).replace(QLatin1Char{'&'}, QStringLiteral("&&"));
}

QString titleOf(const DomainKey& domain)
{
    return literal(domain.dimension + ' ' + domain.name);
}

}  // namespace

PlaceMenus::PlaceMenus(TopologyDocument& document, SelectionModel& selection, QWidget& window)
    : QObject{&window}
    , m_document{document}
    , m_selection{selection}
    , m_window{window}
{
    make("layer", tr("La&yer"), &PlaceMenus::fillLayers);
    make("zone", tr("&Zone"), &PlaceMenus::fillZones);
    m_needed = make("needed", tr("&Needed of the group"), &PlaceMenus::fillNeeded)->menuAction();
    connect(&selection, &SelectionModel::changed, this, &PlaceMenus::update);
    connect(&document, &TopologyDocument::contentChanged, this, &PlaceMenus::update);
    update();
}

QMenu* PlaceMenus::make(const char* name, const QString& title, void (PlaceMenus::*fill)(QMenu&))
{
    auto* const menu = new QMenu{title, &m_window};
    menu->setObjectName(QLatin1String{name});
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        (this->*fill)(*menu);
    });
    m_actions.push_back(menu->menuAction());
    return menu;
}

void PlaceMenus::update()
{
    for (QAction* const action : m_actions) {
        action->setEnabled(!m_selection.components().empty());
    }
    m_needed->setEnabled(!commonGroup().empty());
}

void PlaceMenus::add(QMenu& menu, const QString& text, bool isTicked, std::function<void()> choose)
{
    QAction* const action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(isTicked);
    connect(action, &QAction::triggered, this, std::move(choose));
}

void PlaceMenus::fillLayers(QMenu& menu)
{
    for (const std::string& layer : layersOf(m_document.topology())) {
        const bool isTicked =
            allSelected([&](const Component& component) { return component.layer == layer; });
        add(menu, literal(layer), isTicked, [this, layer] { putIntoLayer(layer); });
    }
    const bool isNone = allSelected([](const Component& each) { return each.layer.empty(); });
    add(menu, tr("No layer"), isNone, [this] { putIntoLayer({}); });
    menu.addSeparator();
    connect(menu.addAction(tr("&New layer…")), &QAction::triggered, this, &PlaceMenus::askForLayer);
}

void PlaceMenus::fillZones(QMenu& menu)
{
    for (const auto& [dimension, name] : placesOf(m_document.topology())) {
        const DomainKey domain{dimension, name};
        const bool isIn =
            allSelected([&](const Component& component) { return livesIn(component, domain); });
        add(menu, titleOf(domain), isIn, [this, domain, isIn] { toggleDomain(domain, isIn); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("&New zone…")), &QAction::triggered, this, &PlaceMenus::askForZone);
}

void PlaceMenus::fillNeeded(QMenu& menu)
{
    const std::string id = commonGroup();
    const Topology& topology = m_document.topology();
    std::uint32_t members = 0;
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        members += topology.component(vertex).group == id ? 1 : 0;
    }
    const Group* const group = topology.findGroup(id);
    const std::uint32_t required = group == nullptr ? 1 : group->required.value_or(1);
    constexpr std::uint32_t most = 20;
    for (std::uint32_t count = 1; count <= std::min(members, most); ++count) {
        add(menu, tr("%1 of %2").arg(count).arg(members), count == required, [this, id, count] {
            push(tr("Need %1 of %2").arg(count).arg(QString::fromStdString(id)),
                 [&](TopologyParts& parts) { setRequired(parts, id, count); });
        });
    }
}

void PlaceMenus::putIntoLayer(const std::string& layer)
{
    const QString text =
        layer.empty()
            ? tr("Take %1 out of its layer").arg(namesOfSelected())
            : tr("Put %1 into layer %2").arg(namesOfSelected(), QString::fromStdString(layer));
    push(text, [&](TopologyParts& parts) { setLayer(parts, m_selection.components(), layer); });
}

void PlaceMenus::toggleDomain(const DomainKey& domain, bool isIn)
{
    const QString name = QString::fromStdString(domain.dimension + ' ' + domain.name);
    push(isIn ? tr("Take %1 out of %2").arg(namesOfSelected(), name)
              : tr("Put %1 into %2").arg(namesOfSelected(), name),
         [&](TopologyParts& parts) {
             if (isIn) {
                 takeOutOfDomain(parts, m_selection.components(), domain);
             } else {
                 putIntoDomain(parts, m_selection.components(), domain);
             }
         });
}

void PlaceMenus::askForLayer()
{
    const QString name =
        QInputDialog::getText(&m_window, tr("New layer"),
                              tr("Name of the layer for %1:").arg(namesOfSelected()))
            .simplified();
    if (!name.isEmpty()) {
        putIntoLayer(name.toStdString());
    }
}

void PlaceMenus::askForZone()
{
    const QString name =
        QInputDialog::getText(&m_window, tr("New zone"),
                              tr("Name of the zone for %1:").arg(namesOfSelected()))
            .simplified();
    if (!name.isEmpty()) {
        toggleDomain({.dimension = "zone", .name = name.toStdString()}, false);
    }
}

void PlaceMenus::push(const QString& text, const std::function<void(TopologyParts&)>& edit)
{
    if (m_selection.components().empty()) {
        return;
    }
    TopologyParts parts = partsOf(m_document.topology());
    edit(parts);
    m_document.history().push(new EditCommand{m_document, text, parts});
}

std::string PlaceMenus::commonGroup() const
{
    std::optional<std::string> common;
    for (const ComponentId& id : m_selection.components()) {
        const Component* const component = m_document.topology().find(id.value);
        if (component == nullptr || (common && *common != component->group)) {
            return {};
        }
        common = component->group;
    }
    return common.value_or(std::string{});
}

bool PlaceMenus::allSelected(const std::function<bool(const Component&)>& holds) const
{
    return std::ranges::all_of(m_selection.components(), [&](const ComponentId& id) {
        const Component* const component = m_document.topology().find(id.value);
        return component != nullptr && holds(*component);
    });
}

QString PlaceMenus::namesOfSelected() const
{
    return namesInWords(m_document.topology(), m_selection.components());
}

}  // namespace cutpoint::ui
