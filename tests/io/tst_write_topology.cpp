#include "core/io/read_topology.h"
#include "core/io/write_topology.h"
#include "core/model/failover_fields.h"
#include "core/model/kind.h"
#include "tests/support/golden.h"
#include "tests/support/random_source.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>
#include <numbers>

using namespace cutpoint;

class TestWriteTopology : public QObject {
    Q_OBJECT

private slots:
    void losesNothingOnTheWay();
    void keepsTheOrderOfKeys();
    void leavesOutDefaults_data();
    void leavesOutDefaults();
    void keepsEveryDigit_data();
    void keepsEveryDigit();
    void writesNumbersShortly_data();
    void writesNumbersShortly();
    void escapesTexts_data();
    void escapesTexts();
};

namespace {

constexpr int topologyCount = 500;

/// Topologies that use every field of the model, some of them at a time.
class AnyTopology {
public:
    explicit AnyTopology(unsigned seed)
        : m_dice{seed}
    {
    }

    Topology make()
    {
        Topology topology;
        topology.replaceProperties(properties());
        const unsigned components = m_dice.between(0, 8);
        for (unsigned number = 0; number < components; ++number) {
            topology.add(component(number));
        }
        const unsigned connections = components < 2 ? 0 : m_dice.between(0, 12);
        for (unsigned number = 0; number < connections; ++number) {
            const std::size_t from = m_dice.between(0, components - 1);
            const std::size_t step = m_dice.between(1, components - 1);
            topology.connect(from, (from + step) % components, connection(number));
        }
        for (unsigned number = m_dice.between(0, 3); number > 0; --number) {
            topology.add(group(number));
            topology.add(domain(number));
        }
        return topology;
    }

private:
    /// A text that is hard on writers; not empty.
    std::string text()
    {
        static const std::vector<std::string> pieces{"web",
                                                     "a b",
                                                     "\"quoted\"",
                                                     "back\\slash",
                                                     "/",
                                                     "\n\t\r\b\f",
                                                     "\x01\x1f\x7f",
                                                     "\xC3\xA9t\xC3\xA9",
                                                     "\xE2\x82\xAC",
                                                     "\xF0\x9F\x8C\x8D",
                                                     "\xE2\x80\xA8",
                                                     "\xEF\xBB\xBF",
                                                     "{\"",
                                                     "],",
                                                     "null",
                                                     "0.5",
                                                     "from->to#2",
                                                     "zone:a",
                                                     "%1",
                                                     std::string(1, '\0')};
        std::string text;
        for (unsigned piece = m_dice.between(1, 3); piece > 0; --piece) {
            text += m_dice.oneOf(pieces);
        }
        return text;
    }

    std::string textOrNone() { return m_dice.chance(0.5) ? text() : std::string{}; }

    double number()
    {
        static const std::vector<double> numbers{
            0.0,   0.1,        1.0 / 3.0, 5e-324, 1e-15,           30.0, 1e15, 1e22,
            1e308, 123456.789, 8760.0,    2.5e-7, std::numbers::pi};
        return m_dice.oneOf(numbers);
    }

    double positive() { return number() + 5e-324; }
    double fraction() { return 1.0 / (1.0 + number()); }

    template <typename Make>
    auto maybe(const Make& make) -> std::optional<decltype(make())>
    {
        return m_dice.chance(0.5) ? std::optional{make()} : std::nullopt;
    }

    ExtraFields extra()
    {
        static const std::vector<std::string> values{
            "null",
            "true",
            "-0.0",
            "1e300",
            "12345678901234567890",
            R"("\u0041\/")",
            "{}",
            "[]",
            R"({ "id": [1, { "a":	{"a" : null} }], "": "" })",
            "[\n      1,\n      2 ]",
            R"([[[[[[[["deep"]]]]]]]])"};
        ExtraFields fields;
        for (unsigned field = m_dice.chance(0.3) ? m_dice.between(1, 3) : 0; field > 0; --field) {
            // Numbered, so that no key stands twice or is one of the format.
            fields.push_back({.key = text() + std::to_string(field), .json = m_dice.oneOf(values)});
        }
        return fields;
    }

    Rates rates()
    {
        Rates rates{.statement = {}, .mttr = maybe([&] { return Hours{positive()}; })};
        switch (m_dice.between(0, 4)) {
        case 0:
            rates.statement = StatedAvailability{fraction()};
            break;
        case 1:
            rates.statement = StatedRange{.low = fraction() / 2.0, .high = 0.5 + fraction() / 2.0};
            break;
        case 2:
            rates.statement = StatedUnavailability{fraction()};
            break;
        case 3:
            rates = {.statement = StatedTimeToFailure{Hours{positive()}},
                     .mttr = Hours{positive()}};
            break;
        default:
            break;
        }
        return rates;
    }

    Standby standby()
    {
        const auto seconds = [&] { return Seconds{number()}; };
        static const std::vector<StandbyMode> modes{StandbyMode::Active, StandbyMode::Warm,
                                                    StandbyMode::Cold};
        return {.mode = maybe([&] { return m_dice.oneOf(modes); }),
                .failover = maybe(seconds),
                .failback = maybe(seconds),
                .coverage = maybe([&] { return fraction(); }),
                .manualRecovery = maybe(seconds),
                .repairCrews = maybe([&] { return m_dice.between(1, UINT32_MAX); }),
                .extra = extra()};
    }

    /// Each field stated or not.
    Failover failover()
    {
        Failover failover;
        for (const FailoverField& field : failoverFields) {
            if (m_dice.chance(0.5)) {
                std::visit([&](auto member) { state(failover.*member, field.mayBeZero); },
                           field.member);
            }
        }
        failover.extra = extra();
        return failover;
    }

    template <typename Value>
    void state(std::optional<Value>& field, bool mayBeZero)
    {
        if constexpr (std::is_same_v<Value, bool>) {
            field = m_dice.chance(0.5);
        } else if constexpr (std::is_same_v<Value, std::uint32_t>) {
            field = m_dice.between(1, UINT32_MAX);
        } else if constexpr (std::is_enum_v<Value>) {
            const auto last = static_cast<unsigned>(choiceNames<Value>.size() - 1);
            field = static_cast<Value>(m_dice.between(0, last));
        } else {
            field = Value{mayBeZero ? number() : positive()};
        }
    }

    Acceptance acceptance()
    {
        const auto date = [&] {
            return Date{std::chrono::year{static_cast<int>(m_dice.between(1, 9999))},
                        std::chrono::month{m_dice.between(1, 12)},
                        std::chrono::day{m_dice.between(1, 28)}};
        };
        return {
            .reason = textOrNone(), .owner = textOrNone(), .until = maybe(date), .extra = extra()};
    }

    std::vector<Placement> placements()
    {
        std::vector<Placement> placements;
        for (unsigned dimension = m_dice.between(0, 2); dimension > 0; --dimension) {
            Placement placement{.dimension = text() + std::to_string(dimension), .names = {}};
            for (unsigned name = m_dice.between(1, 3); name > 0; --name) {
                placement.names.push_back(text());
            }
            placements.push_back(placement);
        }
        return placements;
    }

    Position position()
    {
        return {.x = -number(),
                .y = number(),
                .width = maybe([&] { return positive(); }),
                .extra = extra()};
    }

    TopologyProperties properties()
    {
        TopologyProperties properties{.name = textOrNone(),
                                      .description = textOrNone(),
                                      .semantics = m_dice.chance(0.5) ? Semantics::Flow
                                                                      : Semantics::Dependency,
                                      .targetAvailability = maybe([&] { return fraction(); }),
                                      .revenuePerYear = maybe([&] { return number(); }),
                                      .currency = textOrNone(),
                                      .yearDays = maybe([&] { return positive(); }),
                                      .layers = {},
                                      .extra = extra()};
        for (unsigned layer = m_dice.between(0, 2); layer > 0; --layer) {
            properties.layers.push_back(text());
        }
        return properties;
    }

    Component component(unsigned number)
    {
        Component component;
        component.id.value = text() + std::to_string(number);
        component.name = textOrNone();
        component.layer = textOrNone();
        component.kind = allKinds().at(m_dice.between(0, kindCount - 1));
        if (component.kind == Kind::Other && m_dice.chance(0.5)) {
            component.unknownKind = text() + " of a kind";
        }
        component.entry = m_dice.chance(0.5);
        component.critical = maybe([&] { return m_dice.chance(0.5); });
        component.instances = m_dice.chance(0.5) ? 1 : m_dice.between(1, 1'000'000);
        component.required = m_dice.between(1, component.instances);
        component.group = textOrNone();
        component.rates = rates();
        component.standby = maybe([&] { return standby(); });
        component.failover = maybe([&] { return failover(); });
        component.commonCauseBeta = maybe([&] { return fraction(); });
        component.domains = placements();
        component.costPerMonth = maybe([&] { return this->number(); });
        component.accepted = maybe([&] { return acceptance(); });
        component.notes = textOrNone();
        component.position = maybe([&] { return position(); });
        component.extra = extra();
        return component;
    }

    Connection connection(unsigned number)
    {
        Connection connection;
        if (m_dice.chance(0.3)) {
            return connection;  // nothing but its ends, which is read another way
        }
        connection.id = m_dice.chance(0.5) ? text() + std::to_string(number) : std::string{};
        connection.label = textOrNone();
        connection.kind = m_dice.chance(0.5) ? ConnectionKind::Flow : ConnectionKind::Replication;
        connection.isTwoWay = m_dice.chance(0.5);
        connection.isOptional = m_dice.chance(0.5);
        connection.group = textOrNone();
        connection.rates = rates();
        connection.accepted = maybe([&] { return acceptance(); });
        connection.extra = extra();
        return connection;
    }

    Group group(unsigned number)
    {
        return {.id = text() + std::to_string(number),
                .name = textOrNone(),
                .required = maybe([&] { return m_dice.between(1, UINT32_MAX); }),
                .standby = maybe([&] { return standby(); }),
                .failover = maybe([&] { return failover(); }),
                .commonCauseBeta = maybe([&] { return fraction(); }),
                .extra = extra()};
    }

    Domain domain(unsigned number)
    {
        return {.key = {.dimension = text(), .name = text() + std::to_string(number)},
                .rates = rates(),
                .accepted = maybe([&] { return acceptance(); }),
                .extra = extra()};
    }

    tests::RandomSource m_dice;
};

QByteArray bytesOf(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

QByteArray problemsOf(const ReadResult& read)
{
    QByteArray problems;
    for (const Diagnostic& diagnostic : read.diagnostics) {
        problems += bytesOf(describe(diagnostic)) + '\n';
    }
    return problems;
}

/// A topology of one component that is there for its position.
Topology placedAt(double x, double y)
{
    Topology topology;
    Component component;
    component.id.value = "a";
    component.position = Position{.x = x, .y = y, .width = {}, .extra = {}};
    topology.add(component);
    return topology;
}

/// Every field of the format, in its order.
constexpr const char* everyField = R"({
  "format": "cutpoint-topology",
  "version": 1,
  "name": "Shop",
  "description": "All there is.",
  "semantics": "dependency",
  "target_availability": 0.9995,
  "revenue_per_year": 10000000,
  "currency": "EUR",
  "year_days": 365.25,
  "layers": ["Edge", "Data"],
  "components": [
    { "id": "web", "name": "Web", "kind": "web_server", "layer": "Edge", "entry": true, "critical": false, "instances": 3, "required": 2, "group": "g", "availability": 0.999, "mttr_hours": 2, "standby": { "mode": "warm", "failover_seconds": 30, "failback_seconds": 5, "coverage": 0.9, "manual_recovery_seconds": 1800, "repair_crews": 1, "x": 1 }, "failover": { "mechanism": "health-check", "check_interval_seconds": 5, "check_timeout_seconds": 2, "failure_threshold": 2, "recovery_checks": 6, "heartbeat_interval_seconds": 3, "heartbeat_timeout_seconds": 10, "verify_checks": 3, "verify_interval_seconds": 1, "promote_seconds": 5, "reroute_seconds": 1, "dns_ttl_seconds": 30, "virtual_ip_seconds": 1.5, "promote_database_seconds": 2, "query_retries": 4, "retry_interval_seconds": 0, "detect_seconds": 40, "start_seconds": 120, "restore_seconds": 300, "replication_wait_seconds": 7, "planned_promote_seconds": 2.5, "reconfigure_seconds": 8, "verify_traffic_seconds": 9, "routing": "hash", "request_timeout_seconds": 6, "replication": "async", "replication_lag_seconds": 0.5, "backup_interval_hours": 24, "witness": true, "fencing": false, "rto_seconds": 60, "rpo_seconds": 0, "x": 1 }, "common_cause_beta": 0.1, "domains": { "zone": ["a", "b"], "team": "platform" }, "cost_per_month": 90.5, "accepted": { "reason": "small", "owner": "ops", "until": "2027-01-31", "x": 2 }, "notes": "n", "position": { "x": 480, "y": -120, "width": 200, "x-z": 3 }, "x": { "y": [ ] } },
    { "id": "db", "kind": "mainframe", "availability": { "low": 0.999, "high": 0.9999 } },
    { "id": "log", "unavailability": 1e-15, "mttr_hours": 0.5 },
    { "id": "old", "kind": "database", "mttf_hours": 4380, "mttr_hours": 2 }
  ],
  "connections": [
    { "from": "web", "to": "db" },
    { "from": "web", "to": "db", "id": "c", "label": "SQL", "kind": "replication", "two_way": true, "optional": true, "group": "h", "unavailability": 0.001, "accepted": { "reason": "r" }, "x": 4 }
  ],
  "groups": [
    { "id": "g", "name": "Web", "required": 1, "standby": { "mode": "cold" }, "failover": { "mechanism": "cold-standby", "routing": "round-robin", "replication": "sync", "y": null }, "common_cause_beta": 0.05, "x": 5 }
  ],
  "domains": [
    { "dimension": "zone", "name": "a", "availability": 0.9995, "mttr_hours": 1, "accepted": { "owner": "o" }, "x": 6 }
  ],
  "x": 7
}
)";

}  // namespace

void TestWriteTopology::losesNothingOnTheWay()
{
    for (unsigned seed = 0; seed < topologyCount; ++seed) {
        const Topology topology = AnyTopology{seed}.make();
        const std::string text = writeTopology(topology);
        const ReadResult read = readTopology(text);
        const QByteArray about = "seed " + QByteArray::number(seed) + '\n';
        QVERIFY2(read.topology.has_value(), about + problemsOf(read) + bytesOf(text));

        const std::string again = writeTopology(*read.topology);
        QVERIFY2(again == text, about + tests::firstDifference(bytesOf(again), bytesOf(text)));
        QVERIFY2(*read.topology == topology, about + bytesOf(text));
    }
}

void TestWriteTopology::keepsTheOrderOfKeys()
{
    const ReadResult read = readTopology(everyField);
    QVERIFY2(read.topology.has_value(), problemsOf(read));

    const QByteArray written = bytesOf(writeTopology(*read.topology));
    QVERIFY2(written == everyField, tests::firstDifference(written, everyField));
}

void TestWriteTopology::leavesOutDefaults_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("written");

    const QByteArray head = "{\n  \"format\": \"cutpoint-topology\",\n  \"version\": 1,\n";
    const QByteArray none = head + "  \"components\": []\n}\n";
    const QByteArray pair = head + R"(  "components": [
    { "id": "a" },
    { "id": "b" }
  ],
  "connections": [
    { "from": "a", "to": "b" }
  ]
}
)";
    QTest::newRow("nothing") << QByteArray{R"({"components":[]})"} << none;
    QTest::newRow("defaults of the whole") << QByteArray{
        R"({ "name": "", "description": "", "semantics": "flow", "currency": "", "layers": [],
             "components": [], "connections": [], "groups": [], "domains": [], "version": 1.0 })"}
                                           << none;
    QTest::newRow("defaults of components and connections") << QByteArray{
        R"({ "connections": [ { "optional": false, "two_way": false, "kind": "flow", "label": "",
                                "id": "", "group": "", "to": "b", "from": "a" } ],
             "components": [ { "required": 1, "instances": 1.0, "entry": false, "kind": "other",
                               "name": "", "layer": "", "group": "", "notes": "", "domains": {},
                               "id": "a" }, { "id": "b" } ] })"}
                                                            << pair;
}

void TestWriteTopology::leavesOutDefaults()
{
    QFETCH(const QByteArray, document);
    QFETCH(const QByteArray, written);

    const ReadResult read = readTopology(document.toStdString());
    QVERIFY2(read.topology.has_value(), problemsOf(read));
    const QByteArray actual = bytesOf(writeTopology(*read.topology));
    QVERIFY2(actual == written, tests::firstDifference(actual, written));
}

void TestWriteTopology::keepsEveryDigit_data()
{
    QTest::addColumn<double>("number");

    using Limits = std::numeric_limits<double>;
    const auto row = [](const char* name, double number) { QTest::newRow(name) << number; };
    row("a tenth", 0.1);
    row("the sum of a tenth and two", 0.1 + 0.2);
    row("a third", 1.0 / 3.0);
    row("fifteen nines missing", 1e-15);
    row("just below one", std::nextafter(1.0, 0.0));
    row("just above one", std::nextafter(1.0, 2.0));
    row("the least there is", 5e-324);
    row("the least normal one", Limits::min());
    row("nearly the greatest", 1e308);
    row("the greatest", Limits::max());
    row("more than an integer holds", 9007199254740993.0);
    row("halfway between two", 1e23);
}

void TestWriteTopology::keepsEveryDigit()
{
    QFETCH(const double, number);

    const ReadResult read = readTopology(writeTopology(placedAt(number, -number)));
    QVERIFY2(read.topology.has_value(), problemsOf(read));
    const auto bitsOf = [](double value) { return std::bit_cast<std::uint64_t>(value); };
    const Position position = read.topology->find("a")->position.value_or(Position{});
    QCOMPARE(bitsOf(position.x), bitsOf(number));
    QCOMPARE(bitsOf(position.y), bitsOf(-number));
}

void TestWriteTopology::writesNumbersShortly_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("zero") << 0.0 << QByteArray{"0"};
    QTest::newRow("zero from below, which equals it") << -0.0 << QByteArray{"0"};
    QTest::newRow("whole") << 480.0 << QByteArray{"480"};
    QTest::newRow("a tenth") << 0.1 << QByteArray{"0.1"};
    QTest::newRow("nines") << 0.99995 << QByteArray{"0.99995"};
    QTest::newRow("a million") << 1e6 << QByteArray{"1000000"};
    QTest::newRow("small") << 1e-15 << QByteArray{"1e-15"};
    QTest::newRow("a third") << 1.0 / 3.0 << QByteArray{"0.3333333333333333"};
}

void TestWriteTopology::writesNumbersShortly()
{
    QFETCH(const double, number);
    QFETCH(const QByteArray, text);

    const QByteArray written = bytesOf(writeTopology(placedAt(number, 0.0)));
    QVERIFY2(written.contains("\"x\": " + text + ", "), written);
}

void TestWriteTopology::escapesTexts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("written");

    const auto row = [](const char* name, const QByteArray& text, const QByteArray& written) {
        QTest::newRow(name) << text << written;
    };
    row("a quote and a backslash", R"(a"b\c)", R"("a\"b\\c")");
    row("line end and tab", "a\n\tb", R"("a\n\tb")");
    row("other control characters", QByteArray("\x00\x1b", 2), R"("\u0000\u001b")");
    row("UTF-8 as it is", "\xC3\xA9\xF0\x9F\x8C\x8D", "\"\xC3\xA9\xF0\x9F\x8C\x8D\"");
    row("a slash as it is", "a/b", R"("a/b")");
}

void TestWriteTopology::escapesTexts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, written);

    Topology topology;
    topology.replaceProperties({.name = text.toStdString()});
    const QByteArray file = bytesOf(writeTopology(topology));
    QVERIFY2(file.contains("  \"name\": " + written + ",\n"), file);
}

QTEST_APPLESS_MAIN(TestWriteTopology)
#include "tst_write_topology.moc"
