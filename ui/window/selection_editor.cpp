#include "ui/window/selection_editor.h"

#include "core/edit/clipboard.h"
#include "core/edit/duplicate.h"
#include "core/edit/free_place.h"
#include "core/edit/lay_out.h"
#include "core/edit/positions.h"
#include "core/edit/remove.h"
#include "ui/commands/edit_command.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/window/edit_words.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <cstddef>
#include <stop_token>
#include <utility>
#include <vector>

namespace cutpoint::ui {

namespace {

/// The cards of those components that are chosen.
template <typename IsChosen>
std::vector<Rectangle> cardsWhere(const TopologyParts& parts, const IsChosen& isChosen)
{
    const std::vector<Rectangle> cards = cardsOf(parts);
    std::vector<Rectangle> chosen;
    chosen.reserve(cards.size());
    for (std::size_t vertex = 0; vertex < cards.size(); ++vertex) {
        if (isChosen(parts.components[vertex])) {
            chosen.push_back(cards[vertex]);
        }
    }
    return chosen;
}

/// How far what is pasted has to go so as not to lie on what is there.
Point roomFor(const TopologyParts& parts, const TopologyParts& added)
{
    const std::vector<Rectangle> moved = cardsWhere(
        added, [](const Component& component) { return component.position.has_value(); });
    return parts.components.empty() ? Point{} : freeOffset(cardsOf(parts), moved, 0);
}

/// So many components and connections are laid out before anyone notices.
constexpr std::size_t mostAtOnce = 2000;

/// What laying out changes; nothing if it is told to stop.
///
/// @param ids  of those to lay out; empty: all.
Difference layoutOf(const TopologyParts& before, const std::set<ComponentId>& ids,
                    const std::stop_token& stop)
{
    TopologyParts after = before;
    const bool moves =
        ids.empty() ? cutpoint::layOut(after, stop) : cutpoint::layOut(after, ids, stop);
    return moves ? differenceBetween(before, after) : Difference{};
}

}  // namespace

SelectionEditor::SelectionEditor(TopologyDocument& document, SelectionModel& selection,
                                 QObject* parent)
    : QObject{parent}
    , m_document{document}
    , m_selection{selection}
{
    connect(&document, &TopologyDocument::pictureChanged, this,
            [this] { endLayout(tr("Not laid out: the diagram changed meanwhile.")); });
    connect(&document, &TopologyDocument::topologyReset, this, [this] { endLayout({}); });
    connect(&m_layout, &BackgroundWork::started, this, [this] { emit working(tr("Laying out…")); });
    connect(&m_layout, &BackgroundWork::ended, this, [this] { emit working({}); });
    connect(&m_layout, &BackgroundWork::failed, this,
            [this](const QString& problem) { emit told(tr("Not laid out: %1.").arg(problem)); });
}

void SelectionEditor::copy()
{
    if (!m_selection.components().empty()) {
        putOnClipboard();
        emit told(tr("Copied %1.").arg(namesOfSelected()));
    }
}

void SelectionEditor::cut()
{
    if (!m_selection.components().empty()) {
        putOnClipboard();
        const QString names = namesOfSelected();
        removeSelected(tr("Cut %1").arg(names), tr("Cut %1.").arg(names));
    }
}

void SelectionEditor::paste()
{
    const QByteArray text = QGuiApplication::clipboard()->text().toUtf8();
    ClipboardContent content =
        readClipboard({text.constData(), static_cast<std::size_t>(text.size())});
    if (!content.parts) {
        emit told(QString::fromStdString(content.problem));
        return;
    }
    TopologyParts parts = partsOf(m_document.topology());
    statePositions(parts);
    const Point by = roomFor(parts, *content.parts);
    const auto pasted = pasteParts(parts, *std::move(content.parts), by);
    const std::set<ComponentId> ids{pasted.begin(), pasted.end()};
    const QString names = namesInWords(assemble(parts), ids);
    push(tr("Paste %1").arg(names), parts);
    m_selection.select(ids, pasted.front());
    emit added();
    emit told(tr("Pasted %1.").arg(names));
}

void SelectionEditor::duplicate()
{
    const std::set<ComponentId> originals = m_selection.components();
    if (originals.empty()) {
        return;
    }
    const QString names = namesOfSelected();
    TopologyParts parts = partsOf(m_document.topology());
    statePositions(parts);
    const Point by = freeOffset(
        cardsOf(parts),
        cardsWhere(parts,
                   [&](const Component& component) { return originals.contains(component.id); }),
        1);
    const std::vector<Duplicate> made = duplicateComponents(parts, originals, by);
    push(tr("Duplicate %1").arg(names), parts);
    std::set<ComponentId> copies;
    for (const Duplicate& duplicate : made) {
        copies.insert(duplicate.copy);
    }
    m_selection.select(copies, made.front().copy);
    emit added();
    const bool standIn = std::ranges::all_of(made, &Duplicate::standsIn);
    const QString copied = namesInWords(m_document.topology(), copies);
    emit told(!standIn ? tr("Duplicated %1.").arg(names)
              : made.size() == 1
                  ? tr("%1 stands in for %2.").arg(copied, names)
                  : tr("Duplicated %1: each copy stands in for its original.").arg(names));
}

void SelectionEditor::remove()
{
    if (const auto& key = m_selection.connection()) {
        const QString name = connectionInWords(m_document.topology(), *key);
        removeSelected(tr("Delete %1").arg(name), tr("Deleted %1.").arg(name));
    } else if (!m_selection.components().empty()) {
        const QString names = namesOfSelected();
        removeSelected(tr("Delete %1").arg(names), tr("Deleted %1.").arg(names));
    }
}

void SelectionEditor::removeSelected(const QString& step, const QString& sentence)
{
    const std::set<ComponentId> components = m_selection.components();
    std::set<ConnectionKey> connections;
    if (const auto& key = m_selection.connection()) {
        connections.insert(*key);
    }
    TopologyParts parts = partsOf(m_document.topology());
    const Removal removal = removeParts(parts, components, connections);
    push(step, parts);
    if (components.empty() || removal.connections == 0) {
        emit told(sentence);
    } else {
        emit told(tr("%1 with %2.")
                      .arg(sentence.chopped(1), connectionCountInWords(removal.connections)));
    }
}

void SelectionEditor::group()
{
    const std::set<ComponentId> ids = m_selection.components();
    if (ids.size() < 2) {
        return;
    }
    TopologyParts parts = partsOf(m_document.topology());
    groupAsStandIns(parts, ids);
    const QString names = namesOfSelected();
    push(tr("Group %1").arg(names), parts);
    emit told(tr("%1 stand in for one another.").arg(names));
}

void SelectionEditor::ungroup()
{
    if (m_selection.components().empty()) {
        return;
    }
    TopologyParts parts = partsOf(m_document.topology());
    const Ungrouping result = cutpoint::ungroup(parts, m_selection.components());
    const QString sentence = sentenceOn(result);
    if (!result.freed.empty()) {
        push(tr("Ungroup %1").arg(namesOfSelected()), parts);
    }
    emit told(sentence);
}

QString SelectionEditor::sentenceOn(const Ungrouping& result) const
{
    const auto inWords = [this](const std::vector<ComponentId>& ids) {
        return namesInWords(m_document.topology(), {ids.begin(), ids.end()});
    };
    if (!result.freed.empty()) {
        const QString freed = inWords(result.freed);
        const QString what = result.freed.size() == 1
                                 ? tr("%1 stands in for nothing now").arg(freed)
                                 : tr("%1 stand in for nothing now").arg(freed);
        return result.alone.empty()
                   ? what + QLatin1Char{'.'}
                   : tr("%1: look-alikes are told apart by a group of their own.").arg(what);
    }
    if (!result.tied.empty()) {
        return tr("Replication keeps %1 in a group: delete that connection first.")
            .arg(inWords(result.tied));
    }
    return m_selection.components().size() == 1
               ? tr("%1 stands in for nothing.").arg(namesOfSelected())
               : tr("%1 stand in for nothing.").arg(namesOfSelected());
}

void SelectionEditor::align(CardAlignment alignment)
{
    TopologyParts parts = partsOf(m_document.topology());
    if (alignCards(parts, m_selection.components(), alignment)) {
        push(tr("Align %1").arg(namesOfSelected()), parts);
        emit told(tr("Aligned %1.").arg(namesOfSelected()));
    }
}

void SelectionEditor::distribute(Direction direction)
{
    TopologyParts parts = partsOf(m_document.topology());
    if (distributeCards(parts, m_selection.components(), direction)) {
        push(tr("Distribute %1").arg(namesOfSelected()), parts);
        emit told(tr("Distributed %1.").arg(namesOfSelected()));
    }
}

void SelectionEditor::layOut()
{
    const Topology& topology = m_document.topology();
    const std::set<ComponentId>& ids = m_selection.components();
    const bool isAll = ids.size() < 2 || ids.size() == topology.componentCount();
    const LayoutRequest request{.ids = isAll ? std::set<ComponentId>{} : ids,
                                .step =
                                    isAll ? tr("Lay out") : tr("Lay out %1").arg(namesOfSelected()),
                                .sentence = isAll ? tr("Laid out the diagram.")
                                                  : tr("Laid out %1.").arg(namesOfSelected())};
    if (topology.componentCount() + topology.connectionCount() <= mostAtOnce) {
        finishLayout(request, layoutOf(partsOf(topology), request.ids, {}));
        return;
    }
    m_layout.start([this, request, parts = partsOf(topology)](const std::stop_token& stop) {
        Difference difference = layoutOf(parts, request.ids, stop);
        return [this, request, difference = std::move(difference)] {
            finishLayout(request, difference);
        };
    });
}

void SelectionEditor::finishLayout(const LayoutRequest& request, const Difference& difference)
{
    if (difference.isEmpty()) {
        emit told(tr("All is laid out already."));
        return;
    }
    emit aboutToLayOut();
    m_document.history().push(new EditCommand{m_document, request.step, difference});
    emit told(request.sentence);
    if (request.ids.empty()) {
        emit laidOut();
    }
}

void SelectionEditor::cancelLayout()
{
    endLayout(tr("The layout was cancelled: nothing moved."));
}

void SelectionEditor::endLayout(const QString& sentence)
{
    if (!m_layout.isBusy()) {
        return;
    }
    m_layout.giveUp();
    if (!sentence.isEmpty()) {
        emit told(sentence);
    }
}

void SelectionEditor::putOnClipboard() const
{
    TopologyParts parts = partsOf(m_document.topology());
    statePositions(parts);
    QGuiApplication::clipboard()->setText(
        QString::fromStdString(clipboardText(parts, m_selection.components())));
}

void SelectionEditor::push(const QString& step, const TopologyParts& parts)
{
    m_document.history().push(new EditCommand{m_document, step, parts});
}

QString SelectionEditor::namesOfSelected() const
{
    return namesInWords(m_document.topology(), m_selection.components());
}

}  // namespace cutpoint::ui
