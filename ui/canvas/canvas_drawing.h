#pragma once

#include "core/model/component.h"
#include "ui/canvas/canvas_gesture.h"
#include "ui/canvas/handles.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace cutpoint::ui {

class ChoicePopup;
class DiagramCanvas;
class SelectionModel;
class TopologyDocument;

/// What draws new things on the canvas, by mouse and by keyboard: quick-add, connecting,
/// reconnecting, walking from card to card.
class CanvasDrawing final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    CanvasDrawing(TopologyDocument& document, SelectionModel& selection, DiagramCanvas& canvas);

    /// Asks what to add, its middle at that point of the diagram.
    void addAt(const QPointF& scene);

    /// The same at the nearest free place, for what is added without pointing.
    void addNear(const QPointF& scene);

    /// Asks what to add beside the current card, connected from it.
    void addBeside(CardSide side);

    /// Asks which component to connect the current one to.
    void connectCurrent();

    /// Makes the neighbour that way the current one: a connected one, else the nearest card.
    void walk(CardSide side);

    /// What a press there takes hold of.
    [[nodiscard]] std::optional<CardHandle> handleAt(const QPointF& view) const;
    [[nodiscard]] std::optional<LinkGrip> gripAt(const QPointF& view) const;

    /// What a drag of it does. Lives no longer than the present scene.
    [[nodiscard]] std::unique_ptr<CanvasGesture> connectFrom(const CardHandle& handle);
    [[nodiscard]] std::unique_ptr<CanvasGesture> reconnect(const LinkGrip& grip);

    /// Shows the handles of the card under the pointer, after a moment.
    void hover(std::optional<std::size_t> card);

    /// What handles and grips say of themselves; empty elsewhere.
    [[nodiscard]] QString toolTipAt(const QPointF& view) const;

    /// Paints handles, grips, and what is asked for. The painter works as for cards.
    void paint(QPainter& painter, const PaintContext& context) const;

    /// The kind that is offered first where what is typed says nothing.
    [[nodiscard]] Kind lastKind() const { return m_lastKind; }
    void setLastKind(Kind kind) { m_lastKind = kind; }

    /// Moves what is asked along with the view.
    void scroll(const QPoint& by);

    /// Gives up what is asked.
    void giveUp();

private:
    /// A component that is about to be added.
    struct Addition {
        Rectangle place;
        std::optional<ComponentId> caller = {};  ///< That is to be connected to it.
    };

    [[nodiscard]] Rectangle placeAt(const QPointF& scene) const;
    void askWhatToAdd(const Addition& addition);
    void add(Kind kind, const QString& typed);
    void connectCards(const ComponentId& from, const ComponentId& to);
    void hang(ConnectionKey key, const ComponentId& from, const ComponentId& to);
    void open(ChoicePopup* popup, const Rectangle& beside);
    [[nodiscard]] std::optional<std::size_t> currentCard() const;
    [[nodiscard]] std::optional<std::size_t> cardSelectedAlone() const;
    [[nodiscard]] QRectF inView(std::size_t card) const;
    [[nodiscard]] Rectangle freePlaceBeside(const Rectangle& card, CardSide side) const;
    [[nodiscard]] QString nameForNew(const QString& typed, Kind kind) const;

    TopologyDocument& m_document;
    SelectionModel& m_selection;
    DiagramCanvas& m_canvas;
    QPointer<ChoicePopup> m_popup;
    std::optional<Addition> m_addition;  ///< While it is asked for.
    Kind m_lastKind = Kind::Service;
    std::optional<std::size_t> m_hovered;
    std::optional<std::size_t> m_shown;  ///< Whose handles are shown because of the pointer.
    QTimer m_handleDelay;
};

}  // namespace cutpoint::ui
