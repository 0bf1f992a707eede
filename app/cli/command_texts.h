#pragma once

namespace cutpoint::app {

// What each command says of itself below its options.

inline constexpr const char* programFooter = R"(Each command explains itself: cutpoint check --help

Exit codes: 0 done, 1 findings (check alone), 2 bad input or usage; then the reasons are on
standard error and nothing was written; 130 stopped by Ctrl-C: analyze and check write what is
certain so far, simulate what there is; a second Ctrl-C ends them at once. A file named - is
standard input. Colours are used on a terminal only, and never if NO_COLOR is set.)";

inline constexpr const char* analyzeFooter =
    R"(Says what a topology file means: its single points of failure with their reasons, what they cut
off and what fixing each saves, the availability of each layer and of the whole, downtime, cost,
minimal cut sets, and everything worth a remark. Ends with 0 however bad the news is; see check.

Formats: text, json, markdown, html (one page with the picture, for a browser), csv (a table, or
one file for each: spofs, checklist, layers, uncertainty, recommendations, components, choke-points,
advisories, cut-sets, findings, summary), sarif and junit (as check gives them). The same file always
gives the same bytes.

Several files: reports one after the other, as JSON in one array; html and csv take one topology. If
one file cannot be analysed, nothing is written. All Open-PSA files among them are one model:
model.xml basic-events.xml.

Examples:
  cutpoint analyze web-shop.topology.json
  cutpoint analyze web-shop.topology.json --format html -o report.html
  cutpoint analyze web-shop.topology.json --format markdown -o report.md --picture
  cutpoint analyze web-shop.topology.json --format csv --table spofs
  cutpoint analyze web-shop.topology.json --format json -o report.json
  cutpoint analyze network.topology.json --from london --to tokyo --order 3
  cutpoint analyze plant.topology.json --method monte-carlo --seed 7 --time-limit 10
  cutpoint analyze backbone.topology.json --all-pairs -o pairs.csv
  generate-topology | cutpoint analyze -)";

inline constexpr const char* checkFooter =
    R"(For pipelines. Ends with 1 and says why if a file has a single point of failure that is an error
and not accepted (or no longer), misses its target, or gives nothing to judge (findings no-entry,
no-target, never-works). A team that everything depends on is a notice: it does not fail a check.

--fail-on chooses what fails, of spof, target and warning (a finding that is a warning); the first
two if it is not given. With --baseline, only what an earlier report does not have fails.

Examples:
  cutpoint check web-shop.topology.json
  cutpoint check *.topology.json --target 99.95
  cutpoint check web-shop.topology.json --format sarif -o cutpoint.sarif
  cutpoint check web-shop.topology.json --baseline report.json --fail-on spof,warning)";

inline constexpr const char* ninesFooter =
    R"(What an availability comes to per year, quarter, month, week and day, among those that contracts
name, and what kind of service usually needs it; with a revenue, what downtime costs and what the
next nine saves.

Examples:
  cutpoint nines 99.95
  cutpoint nines 3.5 nines
  cutpoint nines 99.95 --revenue 10e6 --currency USD)";

inline constexpr const char* convertFooter =
    R"(Reads a topology in any format that Cutpoint understands (its own, node-link JSON as NetworkX and
D3 write it, Cytoscape.js, JSON Graph Format, GraphML, Open-PSA fault trees) and writes it in
Cutpoint's own, always in the same way, so that it makes small differences in a repository. What had
to be assumed is said on standard error. With --to open-psa it writes a fault tree of when the
system is down, for other programs to check; that takes a topology without cycles.

Examples:
  cutpoint convert graph.json -o web-shop.topology.json
  cutpoint convert web-shop.topology.json -o -
  cutpoint convert web-shop.topology.json --to open-psa -o web-shop.xml)";

inline constexpr const char* renderFooter =
    R"(Draws a topology as the window does, in light colours, as an SVG picture with real text and tooltips.
Components without a position are laid out. Single points of failure are marked. The same file
always gives the same bytes, so that pictures can live in a repository.

Examples:
  cutpoint render web-shop.topology.json -o web-shop.svg
  cutpoint render web-shop.topology.json -o - --no-findings)";

inline constexpr const char* compareFooter =
    R"(What was added, removed, changed, moved and rewired from one topology to another, which single points
of failure are gone and which are new, and availability, downtime and money before and after.
Components are recognised by id, then by name; connections by id, then by their ends. Ends with 0
however bad the change is; see check.

Examples:
  cutpoint compare web-shop.topology.json web-shop-hardened.topology.json
  cutpoint compare old.topology.json new.topology.json --format markdown -o change.md
  git show HEAD:shop.topology.json | cutpoint compare - shop.topology.json)";

inline constexpr const char* hardenFooter =
    R"(Every single change that makes it better (one more instance, instances apart in several zones, a
stand-in, a second provider or link, an active standby, a call that callers do without): what it
saves per year and costs per month, best value first. Costs are those of the instances added
(cost_per_month in the file).

For a target, its own or --target: the cheapest changes that reach it, or the fewest if not all costs
are known; proven for up to 30 changes to choose from, else with a bound. With --budget, only what
can be paid. -o writes the changed topology. The report goes to standard output.

Examples:
  cutpoint harden web-shop.topology.json --target 99.99
  cutpoint harden web-shop.topology.json --target 99.99 -o web-shop-hardened.topology.json
  cutpoint harden web-shop.topology.json --budget 500 --format json)";

inline constexpr const char* drillFooter =
    R"(Plays failures through on a virtual clock: who notices after how many seconds, what is promoted, what
users lose, what data is gone, who is called. How a component or group takes over is stated in the
file (failover); what is not stated has the usual times. SCENARIO is a file of what goes wrong when;
--fail names it here: a component, one instance (web#2), a connection or a domain (zone:a).

--all-single plays the loss of every unit and ranks them; its list of single points of failure is
that of analyze.

--conflicts lets several members that keep the same data take writes while they do not see each
other, and shows what is left of them: by the last write, by merged logs, by counters. WRITES says
what they write (format cutpoint-writes); without it, two withdrawals that one account cannot bear.

Examples:
  cutpoint drill web-shop.topology.json --fail db-1@60
  cutpoint drill web-shop.topology.json black-friday.scenario.json --format markdown -o drill.md
  cutpoint drill web-shop.topology.json --all-single --format csv
  cutpoint drill web-shop.topology.json --conflicts --group users-db)";

inline constexpr const char* simulateFooter =
    R"(Lets everything fail and be repaired at random for many years, with all failovers as the delays that
they are: availability with its 95 % interval beside the exact figure, what users went without
service for (one fault, several at once, a domain, a common cause, switchovers, missed failovers,
failbacks), how many outages there were and the ten longest of them.

Times between failures are exponential; so are repair times, or with --repair lognormal these are
log-normal with sigma 1. What states an availability and no time to repair is repaired within 1 h on
average. With --runs, as many runs with the seeds that follow, on all processors, taken together.
The same seed always gives the same bytes, unless the time limit ends it.

Examples:
  cutpoint simulate web-shop.topology.json
  cutpoint simulate web-shop.topology.json --years 10000 --seed 7 --runs 8
  cutpoint simulate web-shop.topology.json --repair lognormal --format json -o long-run.json)";

inline constexpr const char* runbookFooter =
    R"(What an operator follows to move the work of a group or component to its spare, on purpose or when it
has failed: who is who, what to have ready, the eight steps of a planned failover with their checks,
times and rollback, what happens by itself when it fails and what people do, how to get back, what
data may be lost, whom to call. Times are those of "failover" in the file, else the usual ones.

Where a database says PostgreSQL in its name, id or notes, with the commands; else with places to
fill in. Commands hold no names from the file.

Examples:
  cutpoint runbook web-shop.topology.json users-db -o users-db.md
  cutpoint runbook web-shop.topology.json users-db --format text)";

inline constexpr const char* setupsFooter =
    R"(Hot, warm, cold, active-passive and active-active side by side for a group or component: how long a
failover takes, downtime per year of the whole, writes at risk, consistency, split brain, cost; and
which of them is recommended, with the facts that this rests on: whether it keeps data, the RTO, RPO
and target in the file, --budget. A component without a spare is given one more instance.

Examples:
  cutpoint setups web-shop.topology.json orders-db
  cutpoint setups web-shop.topology.json users-db --budget 500 --cost-factors 2,1.5,1.1
  cutpoint setups web-shop.topology.json users-db --format markdown -o setups.md)";

}  // namespace cutpoint::app
