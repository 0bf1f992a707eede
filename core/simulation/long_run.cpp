#include "core/simulation/long_run.h"

#include "core/simulation/down_parts.h"
#include "core/simulation/long_run_plan.h"
#include "core/simulation/part_names.h"
#include "core/simulation/single_run.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace cutpoint {
namespace {

/// What the runs have done so far, added up for those who wait.
class Progress {
public:
    Progress(const LongRunOptions& options, double hours)
        : m_options{options}
        , m_hours{hours}
        , m_done(options.runs, 0.0)
    {
    }

    void tell(unsigned run, double hours)
    {
        if (!m_options.progress) {
            return;
        }
        const std::scoped_lock lock{m_mutex};
        m_sum += hours - m_done[run];
        m_done[run] = hours;
        m_options.progress(m_sum / m_hours / m_options.runs);
    }

private:
    const LongRunOptions& m_options;
    double m_hours;
    std::mutex m_mutex;
    std::vector<double> m_done;
    double m_sum = 0.0;
};

/// Runs the runs, each on one of the threads.
class Runner {
public:
    Runner(const LongRunPlan& plan, const LongRunOptions& options, double hours)
        : m_plan{plan}
        , m_options{options}
        , m_hours{hours}
        , m_limit{options.stop, options.timeLimit}
        , m_progress{options, hours}
        , m_runs(options.runs)
    {
    }

    /// @return  of every run what became of it.
    std::vector<std::optional<SingleRun>> run() &&
    {
        const unsigned machine = std::max(1U, std::thread::hardware_concurrency());
        const unsigned wanted = m_options.threads == 0 ? machine : m_options.threads;
        {
            std::vector<std::jthread> threads;
            for (unsigned thread = 1; thread < std::min(wanted, m_options.runs); ++thread) {
                threads.emplace_back([this] { work(); });
            }
            work();
        }
        if (m_problem) {
            std::rethrow_exception(m_problem);
        }
        return std::move(m_runs);
    }

private:
    void work()
    {
        try {
            for (unsigned run = m_next++; run < m_options.runs; run = m_next++) {
                m_runs[run] = runOnce(
                    m_plan, {.hours = m_hours,
                             .seed = m_options.seed + run,
                             .repair = m_options.repair,
                             .mostEvents = m_options.mostEvents,
                             .stop = m_limit.token(),
                             .progress = [this, run](double at) { m_progress.tell(run, at); }});
            }
        } catch (...) {
            const std::scoped_lock lock{m_mutex};
            m_problem = std::current_exception();
            m_next = m_options.runs;
        }
    }

    const LongRunPlan& m_plan;
    const LongRunOptions& m_options;
    double m_hours;
    TimeLimit m_limit;
    Progress m_progress;
    std::vector<std::optional<SingleRun>> m_runs;
    std::atomic<unsigned> m_next = 0;
    std::mutex m_mutex;
    std::exception_ptr m_problem;
};

/// Adds up runs in the order of their seeds.
class Combination {
public:
    Combination(const Topology& topology, const LongRunPlan& plan, const LongRunOptions& options)
        : m_topology{topology}
        , m_plan{plan}
        , m_options{options}
    {
        m_result.seed = options.seed;
        m_result.runs = options.runs;
        m_result.yearsAsked = options.years * options.runs;
        m_result.yearDays = topology.properties().yearDays.value_or(365.0);
        m_result.repair = options.repair;
        m_result.findings = plan.findings;
        for (std::size_t cause = 0; cause < outageCauseCount; ++cause) {
            m_result.causes.at(cause).cause = static_cast<OutageCause>(cause);
        }
    }

    void add(const std::optional<SingleRun>& run, std::uint64_t seed)
    {
        if (!run) {
            return;
        }
        m_seen.ran += run->hours;
        m_seen.down += run->tally.downHours();
        m_result.events += run->events;
        m_result.outages += run->tally.outages();
        m_hasTooManyEvents = m_hasTooManyEvents || run->hasTooManyEvents;
        for (CauseShare& share : m_result.causes) {
            share.downtime += Hours{run->tally.downHours(share.cause)};
            share.outages += run->tally.outages(share.cause);
        }
        m_seen.runs.push_back(
            run->tally.batches().result(run->hours, wantedBatch(m_plan, m_options.repair)));
        m_result.batches += m_seen.runs.back().down.size();
        for (const TalliedOutage& outage : run->tally.longest()) {
            m_longest.push_back({seed, outage});
        }
    }

    LongRun result() &&
    {
        const double yearHours = m_result.yearDays * 24.0;
        m_result.years = m_seen.ran / yearHours;
        m_result.downtime = Hours{m_seen.down};
        nameLongest();
        if (m_seen.ran > 0.0) {
            m_seen.expectedOutage = m_plan.longestDown;
            for (const Outage& outage : m_result.longest) {
                m_seen.longestOutage = std::max(m_seen.longestOutage, outage.duration.count());
            }
            m_result.availability = Availability::fromDown(std::min(1.0, m_seen.down / m_seen.ran));
            const auto [low, high] = intervalOfDowntime(m_seen);
            m_result.interval = {Availability::fromDown(high), Availability::fromDown(low)};
        } else {
            m_result.interval = {Availability::fromDown(1.0), Availability::fromDown(0.0)};
        }
        m_result.end = endOf();
        return std::move(m_result);
    }

private:
    struct SeededOutage {
        std::uint64_t seed = 0;
        TalliedOutage outage;
    };

    void nameLongest()
    {
        std::ranges::stable_sort(m_longest, std::ranges::greater{},
                                 [](const SeededOutage& each) { return each.outage.hours; });
        m_longest.resize(std::min(m_longest.size(), longestListed));
        const PartNames names{m_topology, m_plan};
        for (const auto& [seed, outage] : m_longest) {
            m_result.longest.push_back(
                {.seed = seed,
                 .begin = Hours{outage.begin},
                 .duration = Hours{outage.hours},
                 .cause = outage.cause,
                 .lost = names.of(enoughToFail(m_plan, outage.down, outage.cause))});
        }
    }

    [[nodiscard]] LongRunEnd endOf() const
    {
        if (m_options.stop.stop_requested()) {
            return LongRunEnd::Stopped;
        }
        if (m_hasTooManyEvents) {
            return LongRunEnd::EventLimit;
        }
        constexpr double almostAll = 1.0 - 1e-9;  // hours add up to within rounding
        return m_result.years < m_result.yearsAsked * almostAll ? LongRunEnd::TimeLimit
                                                                : LongRunEnd::Complete;
    }

    const Topology& m_topology;
    const LongRunPlan& m_plan;
    const LongRunOptions& m_options;
    LongRun m_result;
    SeenDowntime m_seen;
    std::vector<SeededOutage> m_longest;
    bool m_hasTooManyEvents = false;
};

void require(bool isFulfilled, const char* what)
{
    if (!isFulfilled) {
        throw std::domain_error{what};
    }
}

}  // namespace

LongRun simulate(const Topology& topology, const LongRunOptions& options)
{
    require(options.years > 0.0 && options.years <= mostSimulatedYears,
            "a long run has more than no years and at most a million");
    require(options.runs > 0, "a long run has one run at least");
    const LongRunPlan plan = planLongRun(topology);
    Combination combination{topology, plan, options};
    if (!plan.isComplete) {
        return std::move(combination).result();
    }
    const double yearHours = topology.properties().yearDays.value_or(365.0) * 24.0;
    const auto runs = Runner{plan, options, options.years * yearHours}.run();
    for (unsigned run = 0; run < options.runs; ++run) {
        combination.add(runs[run], options.seed + run);
    }
    return std::move(combination).result();
}

}  // namespace cutpoint
