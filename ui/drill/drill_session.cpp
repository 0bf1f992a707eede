#include "ui/drill/drill_session.h"

#include "ui/document/topology_document.h"

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

namespace cutpoint::ui {

namespace {

/// Up to so many components a drill is played at once, too soon to be noticed.
constexpr std::size_t mostAtOnce = 200;

constexpr std::chrono::milliseconds frame{33};

/// When something happens, ascending, with the beginning and the end.
std::vector<Seconds> momentsOf(const PlayedDrill& played)
{
    std::vector<Seconds> moments{Seconds{0}, played.drill.scenario.duration};
    for (const TimelineEntry& entry : played.drill.timeline) {
        moments.push_back(entry.at);
    }
    for (const ServiceSpan& span : played.drill.service) {
        moments.push_back(span.from);
    }
    std::sort(moments.begin(), moments.end());
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
    return moments;
}

}  // namespace

DrillSession::DrillSession(const TopologyDocument& document, QObject* parent)
    : QObject{parent}
    , m_document{document}
{
    m_tick.setInterval(frame);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &DrillSession::advance);
    connect(&m_work, &BackgroundWork::failed, this, [this] { close(); });
    connect(&document, &TopologyDocument::contentChanged, this, &DrillSession::replay);
    connect(&document, &TopologyDocument::topologyReset, this, &DrillSession::close);
}

void DrillSession::open(DrillChoice choice)
{
    pause();
    m_request = DrillRequest{.choice = std::move(choice), .other = {}};
    m_head = Seconds{0};
    start();
}

void DrillSession::compareWith(std::optional<OtherMechanism> other)
{
    if (m_request && m_request->other != other) {
        m_request->other = std::move(other);
        start();
    }
}

void DrillSession::close()
{
    pause();
    m_work.giveUp();
    if (!m_request) {
        return;
    }
    m_request.reset();
    m_drill.reset();
    m_head = Seconds{0};
    emit changed();
}

Seconds DrillSession::duration() const
{
    return m_drill ? m_drill->drill.scenario.duration : Seconds{0};
}

void DrillSession::setSpeed(double speed)
{
    m_speed = speed;
}

void DrillSession::moveTo(Seconds time)
{
    const Seconds head = std::clamp(time, Seconds{0}, duration());
    if (head != m_head) {
        m_head = head;
        emit headMoved();
    }
}

void DrillSession::play()
{
    if (!m_drill || isPlaying()) {
        return;
    }
    if (m_head >= duration()) {
        moveTo(Seconds{0});
    }
    m_clock.start();
    m_tick.start();
    emit playingChanged();
}

void DrillSession::pause()
{
    if (isPlaying()) {
        m_tick.stop();
        emit playingChanged();
    }
}

void DrillSession::togglePlaying()
{
    if (isPlaying()) {
        pause();
    } else {
        play();
    }
}

void DrillSession::stepForward()
{
    if (m_drill) {
        const std::vector<Seconds> moments = momentsOf(*m_drill);
        const auto next = std::upper_bound(moments.begin(), moments.end(), m_head);
        moveTo(next == moments.end() ? duration() : *next);
    }
}

void DrillSession::stepBack()
{
    if (m_drill) {
        const std::vector<Seconds> moments = momentsOf(*m_drill);
        const auto at = std::lower_bound(moments.begin(), moments.end(), m_head);
        moveTo(at == moments.begin() ? Seconds{0} : *(at - 1));
    }
}

void DrillSession::start()
{
    m_drill.reset();
    const Topology& topology = m_document.topology();
    if (topology.componentCount() <= mostAtOnce) {
        take(playedDrillOf(topology, *m_request, {}));
        return;
    }
    emit changed();
    m_work.start([this, topology, request = *m_request](const std::stop_token& stop) {
        auto played = playedDrillOf(topology, request, stop);
        return [this, played = std::move(played)] { take(played); };
    });
}

void DrillSession::take(std::optional<PlayedDrill> played)
{
    m_drill = played ? std::make_shared<const PlayedDrill>(*std::move(played)) : nullptr;
    if (!m_drill) {
        pause();
    }
    m_head = std::min(m_head, duration());
    emit changed();
}

void DrillSession::advance()
{
    constexpr double millisecondsPerSecond = 1000.0;
    const Seconds passed{static_cast<double>(m_clock.restart()) / millisecondsPerSecond};
    if (!m_drill) {
        return;
    }
    moveTo(m_head + passed * m_speed);
    if (m_head >= duration()) {
        pause();
    }
}

void DrillSession::replay()
{
    if (!m_request) {
        return;
    }
    auto choice = renewed(m_request->choice, m_document.topology());
    if (!choice) {
        close();
        return;
    }
    m_request->choice = *std::move(choice);
    const std::vector<OtherMechanism> others =
        m_request->other ? otherMechanismsFor(m_document.topology(), m_request->choice)
                         : std::vector<OtherMechanism>{};
    if (std::find(others.begin(), others.end(), m_request->other) == others.end()) {
        m_request->other.reset();
    }
    start();
}

}  // namespace cutpoint::ui
