#include "core/harden/harden.h"
#include "core/harden/hardening.h"
#include "core/io/write_topology.h"
#include "core/model/topology_parts.h"
#include "core/report/harden_json.h"
#include "core/report/harden_page.h"
#include "tests/support/topology_builder.h"

#include <QTest>

#include <algorithm>
#include <stop_token>

using cutpoint::assemble;
using cutpoint::formatHardeningAsJson;
using cutpoint::Hardening;
using cutpoint::HardeningAdvice;
using cutpoint::HardeningKind;
using cutpoint::HardeningProposal;
using cutpoint::HardenOptions;
using cutpoint::hardenPage;
using cutpoint::Kind;
using cutpoint::Page;
using cutpoint::Topology;
using cutpoint::TopologyParts;
using cutpoint::tests::TopologyBuilder;

class TestHardening : public QObject {
    Q_OBJECT

private slots:
    void knowsWhatCanBeDone();
    void makesEachChange_data();
    void makesEachChange();
    void doesNotCareAboutTheOrder();
    void proposesWhatHelpsBestValueFirst();
    void saysInWhichOrderTheyStand();
    void saysWhatWouldBeFooled();
    void leavesOutWhatIsNotKnown();
    void saysWhatLimitsATarget();
    void keepsToABudget();
    void stopsWhenTold();
};

namespace {

/// Two web servers in one zone behind a single load balancer, and a payment service.
TopologyParts shop()
{
    TopologyParts parts = partsOf(TopologyBuilder{}
                                      .client("users")
                                      .part("lb", 1e-3)
                                      .kind(Kind::LoadBalancer)
                                      .part("web", 1e-2)
                                      .instances(2, 1)
                                      .in("zone", {"a"})
                                      .part("pay", 2e-3)
                                      .kind(Kind::ThirdParty)
                                      .call("users", "lb")
                                      .call("lb", "web")
                                      .call("web", "pay")
                                      .domain("zone", "a", 1e-4)
                                      .build());
    parts.components[1].costPerMonth = 50.0;
    parts.components[2].costPerMonth = 20.0;
    parts.components[3].costPerMonth = 400.0;
    return parts;
}

QStringList idsOf(const std::vector<Hardening>& changes)
{
    QStringList ids;
    for (const Hardening& change : changes) {
        ids << QString::fromStdString(idOf(change));
    }
    return ids;
}

QStringList idsOf(const std::vector<HardeningProposal>& proposals)
{
    QStringList ids;
    for (const HardeningProposal& proposal : proposals) {
        ids << QString::fromStdString(proposal.id);
    }
    return ids;
}

}  // namespace

void TestHardening::knowsWhatCanBeDone()
{
    QCOMPARE(
        idsOf(possibleHardenings(shop())),
        (QStringList{"more-instances:lb", "more-instances:lb#2", "more-instances:web",
                     "more-instances:web#2", "spread:web", "second-provider:pay", "optional:pay"}));
}

void TestHardening::makesEachChange_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("written");  ///< A part of the file that was not there before.

    const auto row = [](HardeningKind kind, const char* subject, const char* written) {
        QTest::newRow(written) << static_cast<int>(kind) << QString{subject} << QString{written};
    };
    row(HardeningKind::MoreInstances, "lb", R"("kind": "load_balancer", "instances": 2)");
    row(HardeningKind::Spread, "web", R"("domains": { "zone": ["a", "a-2"] })");
    row(HardeningKind::SecondProvider, "pay", R"("id": "pay-2")");
    row(HardeningKind::SecondProvider, "pay", R"({ "from": "web", "to": "pay-2" })");
    row(HardeningKind::OptionalCall, "pay", R"({ "from": "web", "to": "pay", "optional": true })");
    row(HardeningKind::SecondLink, "lb->web",
        R"({ "from": "web", "to": "pay" },
    { "from": "lb", "to": "web" })");
}

void TestHardening::makesEachChange()
{
    QFETCH(const int, kind);
    QFETCH(const QString, subject);
    QFETCH(const QString, written);

    const Hardening change{.kind = static_cast<HardeningKind>(kind),
                           .subject = subject.toStdString()};
    const auto text = QString::fromStdString(writeTopology(assemble(hardened(shop(), {change}))));

    QVERIFY(!QString::fromStdString(writeTopology(assemble(shop()))).contains(written));
    QVERIFY2(text.contains(written), qPrintable(text));
}

void TestHardening::doesNotCareAboutTheOrder()
{
    std::vector<Hardening> changes = possibleHardenings(shop());
    const TopologyParts one = hardened(shop(), changes);
    std::ranges::reverse(changes);
    QVERIFY(one == hardened(shop(), changes));
}

/// lb: 50 a month for 1e-3; pay: 400 for 2e-3; web apart: nothing for 1e-4.
void TestHardening::proposesWhatHelpsBestValueFirst()
{
    TopologyParts parts = shop();
    const HardeningAdvice advice = harden(assemble(parts));

    QVERIFY(advice.areCostsKnown);
    QCOMPARE(idsOf(advice.proposals),
             (QStringList{"spread:web", "more-instances:lb", "second-provider:pay",
                          "more-instances:web", "optional:pay"}));
    QCOMPARE(advice.proposals[1].removedSpofs.size(), std::size_t{1});
    QCOMPARE(recommendationsOf(advice).front().id, std::string{"spread:web"});

    parts.components[1].costPerMonth.reset();
    const HardeningAdvice unpriced = harden(assemble(parts));
    QVERIFY(!unpriced.areCostsKnown);
    QVERIFY(std::ranges::is_sorted(unpriced.proposals, std::ranges::greater{},
                                   &HardeningProposal::savedUnavailability));
}

void TestHardening::saysInWhichOrderTheyStand()
{
    const auto orderOf = [](const TopologyParts& parts) {
        const Page page = hardenPage(harden(assemble(parts)));
        return QString::fromStdString(page.sections.back().paragraphs.front());
    };
    // Doing without payments has no cost that a file could state.
    TopologyParts parts = shop();
    QVERIFY2(orderOf(parts).startsWith("Best value for its cost first; those without"),
             qPrintable(orderOf(parts)));
    parts.components[1].costPerMonth.reset();
    QVERIFY2(orderOf(parts).startsWith("Most downtime saved first: not all"),
             qPrintable(orderOf(parts)));
    const auto json = [](const TopologyParts& of) {
        return QString::fromStdString(formatHardeningAsJson(harden(assemble(of))));
    };
    QVERIFY(json(parts).contains("\"sorted_by\": \"saving\""));
    QVERIFY(json(shop()).contains("\"sorted_by\": \"value\""));
    QVERIFY(json(shop()).contains("\"costs_known\": false"));
}

void TestHardening::saysWhatWouldBeFooled()
{
    const HardeningAdvice advice = harden(assemble(shop()));
    const auto found =
        std::ranges::find(advice.proposals, "more-instances:web", &HardeningProposal::id);
    QVERIFY(found != advice.proposals.end());
    QVERIFY(!found->caveats.empty());
    QCOMPARE(found->caveats.front(), std::string{"The loss of zone a still takes it down."});
}

void TestHardening::leavesOutWhatIsNotKnown()
{
    TopologyParts parts = shop();
    parts.components[1].costPerMonth.reset();
    HardenOptions options;
    options.target = 0.999;
    const HardeningAdvice advice = harden(assemble(parts), options);

    QVERIFY(advice.plan && advice.plan->reachesTarget && advice.plan->countsChanges);
    QCOMPARE(advice.plan->unknownCosts, std::vector<std::string>{"lb"});
    QVERIFY(!advice.plan->costPerMonth);
    QCOMPARE(advice.plan->changes.size(), std::size_t{2});
    QVERIFY(advice.plan->after.system->meetsTarget.value_or(false));
}

void TestHardening::saysWhatLimitsATarget()
{
    HardenOptions options;
    options.target = 1.0;
    const HardeningAdvice advice = harden(assemble(shop()), options);

    QVERIFY(advice.plan && !advice.plan->reachesTarget && advice.plan->isProven);
    QVERIFY(!advice.plan->limits.empty());
    QCOMPARE(advice.plan->limits.front().title, std::string{"pay"});
    QVERIFY(advice.plan->after.system->availability.down() <
            advice.before.system->availability.down());
}

void TestHardening::keepsToABudget()
{
    HardenOptions options;
    options.budgetPerMonth = 60.0;
    const HardeningAdvice advice = harden(assemble(shop()), options);

    QVERIFY(advice.plan && advice.plan->isProven);
    QVERIFY(advice.plan->costPerMonth.value_or(1e9) <= 60.0);
    QStringList ids = idsOf(advice.plan->changes);
    ids.sort();
    QCOMPARE(ids, (QStringList{"more-instances:lb", "spread:web"}));
}

void TestHardening::stopsWhenTold()
{
    std::stop_source stop;
    stop.request_stop();
    HardenOptions options;
    options.target = 0.999;
    options.stop = stop.get_token();
    QVERIFY(harden(assemble(shop()), options).isCancelled);
}

QTEST_APPLESS_MAIN(TestHardening)
#include "tst_hardening.moc"
