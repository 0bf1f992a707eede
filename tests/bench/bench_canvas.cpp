#include "core/edit/lay_out.h"
#include "core/io/write_topology.h"
#include "core/layout/place_in_rows.h"
#include "tests/support/structured_topology.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/commands/edit_command.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/style/cutpoint_style.h"
#include "ui/style/fonts.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <ctime>
#include <functional>
#include <malloc.h>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Frames of the canvas at 1920×1080, off the screen, with services in ten layers and twice as many
/// connections. Each figure is a median of the processor's time on the thread of the window, so
/// that other programs do not count; what other threads do is in wall time.
namespace {

using cutpoint::Component;
using cutpoint::ComponentId;
using cutpoint::Topology;
using cutpoint::ui::DiagramCanvas;

constexpr QSize viewSize{1920, 1080};
constexpr int frames = 15;
constexpr int longWait = 120'000;

/// Seconds that the processor spent on this thread.
double ownSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    constexpr double nanoseconds = 1e-9;
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * nanoseconds;
}

Topology placedTopology(std::size_t components)
{
    constexpr std::size_t layers = 10;
    Topology topology = cutpoint::tests::layeredServices(layers, components / layers);
    const std::vector<cutpoint::Point> places = cutpoint::placeInRows(topology);
    for (std::size_t vertex = 0; vertex < places.size(); ++vertex) {
        Component component = topology.component(vertex);
        component.position = cutpoint::Position{};
        component.position->x = places[vertex].x;
        component.position->y = places[vertex].y;
        topology.replace(std::move(component));
    }
    return topology;
}

/// A document of so many components in a canvas that is shown and idle.
class Stage {
public:
    explicit Stage(Topology topology)
        : m_document{std::move(topology)}
        , m_selection{m_document}
        , m_analysis{m_document}
        , m_canvas{m_document, m_selection, m_analysis}
    {
        m_canvas.resize(viewSize);
        m_canvas.show();
        settle();
    }

    /// Until nothing is under way any more.
    void settle()
    {
        (void)QTest::qWaitFor([this] { return !m_analysis.isBusy(); }, longWait);
        QCoreApplication::processEvents();
        m_canvas.viewport()->repaint();
    }

    /// Shows the middle of the diagram at 100 %.
    void goNear()
    {
        m_canvas.resetZoom();
        const auto& cards = m_canvas.scene().diagram().cards;
        const auto middle = cards[cards.size() / 2].centre();
        m_canvas.centreOnPoint({middle.x, middle.y});
        m_canvas.viewport()->repaint();
    }

    void mouse(QEvent::Type type, const QPointF& at, Qt::MouseButton button,
               Qt::MouseButtons buttons)
    {
        QMouseEvent event{type,   at,      m_canvas.viewport()->mapToGlobal(at),
                          button, buttons, Qt::NoModifier};
        QApplication::sendEvent(m_canvas.viewport(), &event);
    }

    void moveTo(const QPointF& at, Qt::MouseButtons buttons)
    {
        mouse(QEvent::MouseMove, at, Qt::NoButton, buttons);
        m_canvas.viewport()->repaint();
    }

    void wheel(int turn, Qt::KeyboardModifiers modifiers)
    {
        const QPointF at{viewSize.width() / 2.0, viewSize.height() / 2.0};
        QWheelEvent event{at,
                          m_canvas.viewport()->mapToGlobal(at),
                          {},
                          {0, turn},
                          Qt::NoButton,
                          modifiers,
                          Qt::NoScrollPhase,
                          false};
        QApplication::sendEvent(m_canvas.viewport(), &event);
        m_canvas.viewport()->repaint();
    }

    cutpoint::ui::TopologyDocument m_document;
    cutpoint::ui::SelectionModel m_selection;
    cutpoint::ui::AnalysisRunner m_analysis;
    DiagramCanvas m_canvas;
};

/// The stage of the size that was asked for last: building one takes longer than what is measured.
class Theatre {
public:
    Stage& stageOf(std::size_t components)
    {
        if (m_size != components) {
            m_stage.reset();
            m_stage = std::make_unique<Stage>(placedTopology(components));
            m_size = components;
        }
        m_stage->m_selection.clear();
        m_stage->m_canvas.fit();
        m_stage->settle();
        return *m_stage;
    }

    /// Waits for all that is under way.
    void close()
    {
        m_stage.reset();
        m_size = 0;
    }

private:
    std::size_t m_size = 0;
    std::unique_ptr<Stage> m_stage;
};

/// Reports the median, the least and the greatest of several runs.
void measure(benchmark::State& state, const std::function<double()>& run, int runs = frames)
{
    std::vector<double> seconds;
    for (auto _ : state) {
        for (int number = 0; number < runs; ++number) {
            seconds.push_back(run());
        }
        std::ranges::sort(seconds);
        state.SetIterationTime(seconds[seconds.size() / 2]);
    }
    constexpr double milliseconds = 1e3;
    state.counters["least_ms"] = seconds.front() * milliseconds;
    state.counters["most_ms"] = seconds.back() * milliseconds;
}

double timeOf(const std::function<void()>& work)
{
    const double start = ownSeconds();
    work();
    return ownSeconds() - start;
}

void redraws(benchmark::State& state, Stage& stage)
{
    measure(state, [&] {
        return timeOf([&] {
            QEvent change{QEvent::FontChange};  // Every layer is painted anew.
            QApplication::sendEvent(&stage.m_canvas, &change);
            stage.m_canvas.viewport()->repaint();
        });
    });
}

void pans(benchmark::State& state, Stage& stage)
{
    int turn = 120;
    measure(state, [&] {
        turn = -turn;
        return timeOf([&] { stage.wheel(turn, Qt::NoModifier); });
    });
}

void zooms(benchmark::State& state, Stage& stage)
{
    int turn = 120;
    stage.wheel(turn, Qt::ControlModifier);
    measure(state, [&] {
        turn = -turn;
        return timeOf([&] { stage.wheel(turn, Qt::ControlModifier); });
    });
    stage.settle();
}

void hovers(benchmark::State& state, Stage& stage)
{
    int step = 0;
    measure(state, [&] {
        ++step;
        const QPointF at{200.0 + 97.0 * step, 150.0 + 53.0 * step};
        return timeOf([&] { stage.moveTo(at, Qt::NoButton); });
    });
}

void pullsMarquee(benchmark::State& state, Stage& stage)
{
    // Where no card and no connection is: beside the diagram, else in the corner.
    QPointF from{viewSize.width() - 30.0, 4.0};
    for (double y = 4.0; y < viewSize.height() && !stage.m_canvas.selection().isEmpty(); y += 4.0) {
        from.setY(y);
    }
    stage.mouse(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    int step = 0;
    QPointF at = from;
    measure(state, [&] {
        ++step;
        at = from - QPointF{100.0 * step, -60.0 * step};
        return timeOf([&] { stage.moveTo(at, Qt::LeftButton); });
    });
    stage.mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
    state.counters["selected"] =
        static_cast<double>(stage.m_canvas.selection().components().size());
}

void drags(benchmark::State& state, Stage& stage, std::size_t count)
{
    const auto& scene = stage.m_canvas.scene();
    const std::size_t first = scene.cardCount() / 2;
    std::set<ComponentId> ids;
    for (std::size_t card = first; card < std::min(first + count, scene.cardCount()); ++card) {
        ids.insert(scene.component(card).id);
    }
    const ComponentId grabbed = scene.component(first).id;
    stage.m_selection.select(ids, grabbed);
    stage.m_canvas.viewport()->repaint();
    const QPointF from = stage.m_canvas.cardInView(grabbed).center();
    stage.mouse(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    stage.moveTo(from + QPointF{30.0, 20.0}, Qt::LeftButton);
    int step = 0;
    measure(state, [&] {
        ++step;
        return timeOf([&] {
            stage.moveTo(from + QPointF{30.0 + 9.0 * step, 20.0 - 7.0 * step}, Qt::LeftButton);
        });
    });
    QTest::keyClick(&stage.m_canvas, Qt::Key_Escape);
    stage.settle();
}

/// What the window waits for when a finished layout is put into the document, and until it is
/// drawn.
void appliesLayout(benchmark::State& state, Stage& stage)
{
    constexpr int runs = 4;
    cutpoint::TopologyParts parts = cutpoint::partsOf(stage.m_document.topology());
    double by = 0.0;
    measure(
        state,
        [&] {
            by += cutpoint::columnPitch;
            for (Component& component : parts.components) {
                component.position->x += by;
            }
            const double seconds = timeOf([&] {
                stage.m_document.history().push(
                    new cutpoint::ui::EditCommand{stage.m_document, {}, parts});
                stage.m_canvas.viewport()->repaint();
            });
            stage.settle();
            return seconds;
        },
        runs);
}

/// One card goes somewhere else.
void appliesMove(benchmark::State& state, Stage& stage)
{
    constexpr int runs = 4;
    const ComponentId id =
        stage.m_canvas.scene().component(stage.m_canvas.scene().cardCount() / 2).id;
    stage.m_selection.selectOnly(id);
    measure(
        state,
        [&] {
            const double seconds = timeOf([&] {
                QTest::keyClick(&stage.m_canvas, Qt::Key_Right);
                stage.m_canvas.viewport()->repaint();
            });
            stage.settle();
            return seconds;
        },
        runs);
}

/// From an edit of one availability until its single points of failure are shown, in wall time.
void judges(benchmark::State& state, Stage& stage)
{
    constexpr int runs = 5;
    double availability = 0.99;
    double own = 0.0;
    measure(
        state,
        [&] {
            QElapsedTimer timer;
            timer.start();
            const double start = ownSeconds();
            cutpoint::TopologyParts parts = cutpoint::partsOf(stage.m_document.topology());
            availability += 1e-4;
            parts.components.back().rates.statement =
                cutpoint::StatedAvailability{.up = availability};
            stage.m_document.history().push(
                new cutpoint::ui::EditCommand{stage.m_document, {}, parts});
            stage.m_canvas.viewport()->repaint();
            (void)QTest::qWaitFor([&] { return stage.m_analysis.areSpofsCurrent(); }, longWait);
            stage.m_canvas.viewport()->repaint();
            own = ownSeconds() - start;
            constexpr double nanoseconds = 1e-9;
            const double seconds = static_cast<double>(timer.nsecsElapsed()) * nanoseconds;
            stage.m_analysis.cancel();
            return seconds;
        },
        runs);
    constexpr double milliseconds = 1e3;
    state.counters["window_ms"] = own * milliseconds;
}

/// What a canvas takes beside its document.
void remembers(benchmark::State& state, std::size_t components)
{
    const Topology topology = placedTopology(components);
    for (auto _ : state) {
        const auto before = mallinfo2();
        const cutpoint::ui::DiagramScene scene{topology};
        const auto after = mallinfo2();
        const double bytes = static_cast<double>(after.uordblks + after.hblkhd) -
                             static_cast<double>(before.uordblks + before.hblkhd);
        const auto items =
            static_cast<double>(topology.componentCount() + topology.connectionCount());
        state.counters["bytes_each"] = bytes / items;
    }
}

/// From the file to the picture in a window, in wall time.
void opens(benchmark::State& state, std::size_t components)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.topology.json"));
    QFile file{path};
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray::fromStdString(cutpoint::writeTopology(placedTopology(components))));
        file.close();
    }
    constexpr int runs = 3;
    double own = 0.0;
    measure(
        state,
        [&] {
            cutpoint::ui::MainWindow window;
            window.resize(viewSize);
            window.show();
            QCoreApplication::processEvents();
            QElapsedTimer timer;
            timer.start();
            const double start = ownSeconds();
            window.open(path);
            (void)QTest::qWaitFor(
                [&] { return window.document().topology().componentCount() > components; },
                longWait);
            window.canvas().viewport()->repaint();
            own = ownSeconds() - start;
            constexpr double nanoseconds = 1e-9;
            return static_cast<double>(timer.nsecsElapsed()) * nanoseconds;
        },
        runs);
    constexpr double milliseconds = 1e3;
    state.counters["window_ms"] = own * milliseconds;
}

/// Until an empty window is painted; the start of the process comes on top.
void starts(benchmark::State& state)
{
    measure(state, [] {
        return timeOf([] {
            cutpoint::ui::MainWindow window;
            window.show();
            window.begin({});
            QCoreApplication::processEvents();
            window.repaint();
        });
    });
}

void registerAll(Theatre& theatre)
{
    const auto add = [](const std::string& name, auto run) {
        benchmark::RegisterBenchmark(name.c_str(), std::move(run))
            ->UseManualTime()
            ->Iterations(1)
            ->Unit(benchmark::kMillisecond);
    };
    add("window: start", starts);
    for (const std::size_t size : {1'000U, 10'000U, 100'000U}) {
        const std::string words = std::to_string(size);
        const auto both = [&](const std::string& name, auto run) {
            add(words + " whole: " + name,
                [&theatre, size, run](auto& state) { run(state, theatre.stageOf(size)); });
            add(words + " near: " + name, [&theatre, size, run](auto& state) {
                Stage& stage = theatre.stageOf(size);
                stage.goNear();
                run(state, stage);
            });
        };
        both("redraw", redraws);
        both("pan", pans);
        both("zoom step", zooms);
        both("hover", hovers);
        both("marquee", pullsMarquee);
        both("drag of one", [](auto& state, Stage& stage) { drags(state, stage, 1); });
        both("drag of 1000", [](auto& state, Stage& stage) { drags(state, stage, 1000); });
        add(words + ": apply layout",
            [&theatre, size](auto& state) { appliesLayout(state, theatre.stageOf(size)); });
        add(words + ": move one by key",
            [&theatre, size](auto& state) { appliesMove(state, theatre.stageOf(size)); });
        add(words + ": edit to verdict",
            [&theatre, size](auto& state) { judges(state, theatre.stageOf(size)); });
        add(words + ": memory", [&theatre, size](auto& state) {
            theatre.close();
            remembers(state, size);
        });
        add(words + ": open", [size](auto& state) { opens(state, size); });
    }
}

}  // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application{argc, argv};
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    qputenv("XDG_DATA_HOME", settings.path().toUtf8());
    QApplication::setOrganizationName(QStringLiteral("cutpoint-bench"));
    QApplication::setStyle(new cutpoint::ui::CutpointStyle);
    QApplication::setFont(cutpoint::ui::interfaceFont());
    Theatre theatre;
    registerAll(theatre);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
