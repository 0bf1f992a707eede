#pragma once

#include "ui/document/background_work.h"
#include "ui/drill/played_drill.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace cutpoint::ui {

class TopologyDocument;

/// The drill that is open: what is played, where the play head is, whether it runs.
///
/// The topology is never touched. An edit of it plays the drill anew; another document closes it.
/// Large topologies are played off the thread of the window.
class DrillSession final : public QObject {
    Q_OBJECT

public:
    /// @param document  outlives the session.
    explicit DrillSession(const TopologyDocument& document, QObject* parent = nullptr);

    /// Plays it from the beginning, in the place of what was open. Without an answer, see
    /// `drill`, if there is nothing to play.
    void open(DrillChoice choice);

    /// Plays the same with another mechanism beside it; empty: by itself again.
    void compareWith(std::optional<OtherMechanism> other);

    /// Closes what is open.
    void close();

    /// What is open; null: nothing.
    [[nodiscard]] const DrillRequest* request() const noexcept
    {
        return m_request ? &*m_request : nullptr;
    }

    /// What came of it; null while it is being worked out, or if it cannot be played.
    [[nodiscard]] const std::shared_ptr<const PlayedDrill>& drill() const noexcept
    {
        return m_drill;
    }

    [[nodiscard]] bool isBusy() const { return m_work.isBusy(); }

    /// Where the play head is, 0 to the duration.
    [[nodiscard]] Seconds head() const noexcept { return m_head; }
    [[nodiscard]] Seconds duration() const;
    [[nodiscard]] bool isPlaying() const { return m_tick.isActive(); }

    /// How much faster than the clock it plays.
    [[nodiscard]] double speed() const noexcept { return m_speed; }
    void setSpeed(double speed);

    /// Moves the play head, within the duration.
    void moveTo(Seconds time);

    /// Plays from the head on; from the beginning if it is at the end.
    void play();
    void pause();
    void togglePlaying();

    /// Moves the head to when something happens next, or happened before.
    void stepForward();
    void stepBack();

signals:
    /// Another request, or something came of it.
    void changed();

    void headMoved();
    void playingChanged();

private:
    void start();
    void take(std::optional<PlayedDrill> played);
    void advance();
    void replay();

    const TopologyDocument& m_document;
    BackgroundWork m_work;
    QTimer m_tick;
    QElapsedTimer m_clock;  ///< Since the last tick.
    std::optional<DrillRequest> m_request;
    std::shared_ptr<const PlayedDrill> m_drill;
    Seconds m_head{0};
    double m_speed = 1.0;
};

}  // namespace cutpoint::ui
