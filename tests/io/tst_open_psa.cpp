#include "core/analysis/analyse.h"
#include "core/io/open_psa/read_open_psa.h"
#include "core/io/read_topology.h"

#include <QTest>

#include <bit>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

using cutpoint::Diagnostic;
using cutpoint::ReadResult;
using cutpoint::Severity;
using cutpoint::SourceText;

class TestOpenPsa : public QObject {
    Q_OBJECT

private slots:
    void computesTopEvents_data();
    void computesTopEvents();
    void agreesWithTruthTables();
    void readsSeveralFilesAsOne();
    void namesFilesInFindings();
    void refusesByName_data();
    void refusesByName();
    void survivesDeepNesting_data();
    void survivesDeepNesting();
    void survivesTruncation();
    void leavesOutWhatIsUnused();
    void marksGates();
};

namespace {

/// Events a, b, c of these probabilities beside the given gates.
std::string model(const std::string& gates)
{
    return "<?xml version=\"1.0\"?>\n<!-- a model -->\n<opsa-mef><define-fault-tree name=\"t\">" +
           gates +
           R"(</define-fault-tree><model-data>
<define-basic-event name="a"><float value="0.1"/></define-basic-event>
<define-basic-event name="b"><label>B fails</label><float value="0.2"/></define-basic-event>
<define-basic-event name="c"><float value="5e-1"/></define-basic-event>
<define-house-event name="on"><constant value="true"/></define-house-event>
<define-house-event name="off"/>
</model-data></opsa-mef>)";
}

std::string gate(const std::string& name, const std::string& formula)
{
    return "<define-gate name=\"" + name + "\">" + formula + "</define-gate>";
}

double unavailabilityOf(const ReadResult& result)
{
    if (!result.topology) {
        return -1.0;
    }
    const cutpoint::Report report = cutpoint::analyse(*result.topology, {});
    return report.system ? report.system->availability.down() : -1.0;
}

/// "error undefined-event 3:7", of errors alone.
QStringList errorsOf(const ReadResult& result)
{
    QStringList words;
    for (const Diagnostic& diagnostic : result.diagnostics) {
        if (diagnostic.severity == Severity::Error) {
            words.append(QString::fromStdString(diagnostic.code) +
                         QString{" %1:%2"}
                             .arg(diagnostic.position ? diagnostic.position->line : 0)
                             .arg(diagnostic.position ? diagnostic.position->column : 0));
        }
    }
    return words;
}

QString allMessages(const ReadResult& result)
{
    QStringList messages;
    for (const Diagnostic& diagnostic : result.diagnostics) {
        messages.append(QString::fromStdString(diagnostic.message));
    }
    return messages.join('\n');
}

/// A fault tree of five basic events as text, with its truth table beside it: bit s of a table is
/// what happens in state s, in which the events of its bits have happened.
class RandomTree {
public:
    static constexpr std::uint32_t eventCount = 5;

    explicit RandomTree(std::uint64_t seed)
        : m_random{seed}
    {
        for (std::uint32_t event = 0; event < eventCount; ++event) {
            std::uint32_t table = 0;
            for (std::uint32_t state = 0; state < 32; ++state) {
                table |= ((state >> event) & 1U) << state;
            }
            m_known.push_back({"<basic-event name=\"e" + std::to_string(event) + "\"/>", table});
            const double probability = static_cast<double>(1 + below(99)) / 128.0;
            m_probabilities.push_back(probability);
            m_text += "<define-basic-event name=\"e" + std::to_string(event) +
                      "\"><float value=\"" + std::to_string(probability) +
                      "\"/></define-basic-event>";
        }
        m_known.push_back({"<constant value=\"true\"/>", UINT32_MAX});
        m_known.push_back({"<house-event name=\"off\"/>", 0});
        m_text += "<define-house-event name=\"off\"><constant value=\"0\"/></define-house-event>";
        for (std::uint32_t number = 0; number < 5; ++number) {
            const Formula formula = randomFormula(2);
            const std::string name = "g" + std::to_string(number);
            m_text += gate(name, formula.text);
            m_known.push_back({"<event name=\"" + name + "\"/>", formula.table});
        }
        m_text += gate("top", "<or>" + m_known.back().text + "<and>" + m_known[7].text +
                                  m_known[8].text + "</and></or>");
        m_table = m_known.back().table | (m_known[7].table & m_known[8].table);
    }

    [[nodiscard]] std::string text() const
    {
        return "<opsa-mef><define-fault-tree name=\"r\">" + m_text +
               "</define-fault-tree></opsa-mef>";
    }

    /// Of all gates that no other needs, the way the reader takes them: only "top" and what is
    /// unused, so each of those counts too.
    [[nodiscard]] std::uint32_t table() const
    {
        std::uint32_t table = m_table;
        for (std::size_t at = 7; at < m_known.size(); ++at) {
            const bool isUsed = m_text.find(m_known[at].text) != std::string::npos;
            table |= isUsed ? 0 : m_known[at].table;
        }
        return table;
    }

    [[nodiscard]] double probability() const
    {
        double sum = 0.0;
        for (std::uint32_t state = 0; state < 32; ++state) {
            double mass = (table() >> state & 1U) != 0 ? 1.0 : 0.0;
            for (std::uint32_t event = 0; event < eventCount; ++event) {
                const double p = std::stod(std::to_string(m_probabilities[event]));
                mass *= (state >> event & 1U) != 0 ? p : 1.0 - p;
            }
            sum += mass;
        }
        return sum;
    }

private:
    struct Formula {
        std::string text;
        std::uint32_t table = 0;
    };

    std::uint32_t below(std::uint32_t limit)
    {
        return static_cast<std::uint32_t>(m_random() % limit);
    }

    Formula randomFormula(int depth)
    {
        std::vector<Formula> arguments;
        const std::uint32_t first = below(static_cast<std::uint32_t>(m_known.size()));
        const std::uint32_t count = 2 + below(3);
        for (std::uint32_t at = 0; at < count; ++at) {
            if (depth > 0 && below(4) == 0) {
                arguments.push_back(randomFormula(depth - 1));
            } else {
                arguments.push_back(m_known[(first + at) % m_known.size()]);
            }
        }
        const std::uint32_t least = 1 + below(count);
        const std::uint32_t shape = below(3);
        const std::uint32_t needed = shape == 0 ? 1 : shape == 1 ? count : least;
        Formula formula;
        const std::string name = shape == 0 ? "or" : shape == 1 ? "and" : "atleast";
        formula.text = '<' + name;
        formula.text += shape == 2 ? " min=\"" + std::to_string(least) + "\">" : ">";
        for (const Formula& argument : arguments) {
            formula.text += argument.text;
        }
        formula.text += "</" + name + '>';
        for (std::uint32_t state = 0; state < 32; ++state) {
            std::uint32_t happened = 0;
            for (const Formula& argument : arguments) {
                happened += argument.table >> state & 1U;
            }
            formula.table |= (happened >= needed ? 1U : 0U) << state;
        }
        return formula;
    }

    std::mt19937_64 m_random;
    std::vector<Formula> m_known;
    std::vector<double> m_probabilities;
    std::string m_text;
    std::uint32_t m_table = 0;
};

}  // namespace

void TestOpenPsa::computesTopEvents_data()
{
    QTest::addColumn<QString>("gates");
    QTest::addColumn<double>("expected");

    const auto row = [](const char* name, const std::string& gates, double expected) {
        QTest::newRow(name) << QString::fromStdString(gates) << expected;
    };
    const std::string a = R"(<basic-event name="a"/>)";
    const std::string b = R"(<event name="b"/>)";
    const std::string c = R"(<event name="c" type="basic-event"/>)";
    row("or", gate("g", "<or>" + a + b + "</or>"), 0.28);
    row("and", gate("g", "<and>" + a + b + "</and>"), 0.02);
    row("one event", gate("g", a), 0.1);
    row("a chain of gates", gate("g", R"(<gate name="h"/>)") + gate("h", "<or>" + b + "</or>"),
        0.2);
    row("two of three", gate("g", "<atleast min=\"2\">" + a + b + c + "</atleast>"),
        0.1 * 0.2 * 0.5 + 0.1 * 0.2 * 0.5 + 0.1 * 0.8 * 0.5 + 0.9 * 0.2 * 0.5);
    row("one of three", gate("g", "<atleast min=\"1\">" + a + b + c + "</atleast>"), 0.64);
    row("three of three", gate("g", "<atleast min=\"3\">" + a + b + c + "</atleast>"), 0.01);
    row("nested", gate("g", "<and>" + a + "<or>" + b + c + "</or></and>"), 0.06);
    row("an event in two places",
        gate("g", "<or><and>" + a + b + "</and><and>" + a + c + "</and></or>"), 0.06);
    row("a gate in two places",
        gate("g", R"(<or><gate name="h"/><and><gate name="h"/>)" + c + "</and></or>") +
            gate("h", "<and>" + a + b + "</and>"),
        0.02);
    row("a house event that is on", gate("g", R"(<and><house-event name="on"/>)" + a + "</and>"),
        0.1);
    row("a house event that is off", gate("g", R"(<or><event name="off"/>)" + b + "</or>"), 0.2);
    row("a constant among several",
        gate("g", R"(<atleast min="2"><constant value="true"/>)" + a + b + "</atleast>"), 0.28);
    row("a top that happens always", gate("g", R"(<or><constant value="true"/>)" + a + "</or>"),
        1.0);
    row("a top that never happens", gate("g", R"(<and><constant value="false"/>)" + a + "</and>"),
        0.0);
    row("two tops", gate("g", a) + gate("h", b), 0.28);
    row("a private event",
        gate("g", R"(<or><gate name="t.part.h"/></or>)") +
            R"(<define-component name="part" role="private">)" +
            gate("h", R"(<and><basic-event name="p"/><basic-event name="b"/></and>)") +
            R"(<define-basic-event name="p"><float value="0.5"/></define-basic-event>)" +
            "</define-component>",
        0.1);
    row("what is public by its path",
        gate("g", R"(<or><gate name="t.part.h"/></or>)") + R"(<define-component name="part">)" +
            gate("h", a) + "</define-component>",
        0.1);
    row("labels and attributes",
        gate("g", "<label>It &amp; that</label><attributes><attribute name=\"x\" value=\"y\"/>"
                  "</attributes>" +
                      a),
        0.1);
}

void TestOpenPsa::computesTopEvents()
{
    QFETCH(QString, gates);
    QFETCH(double, expected);
    const ReadResult result = cutpoint::readTopology(model(gates.toStdString()));
    QVERIFY2(result.topology, qPrintable(allMessages(result)));
    QVERIFY(result.isImported);
    const double down = unavailabilityOf(result);
    QVERIFY2(std::abs(down - expected) <= 1e-12, qPrintable(QString::number(down, 'g', 17)));
}

void TestOpenPsa::agreesWithTruthTables()
{
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const RandomTree tree{seed};
        const ReadResult result = cutpoint::readTopology(tree.text());
        QVERIFY2(result.topology, qPrintable(QString{"seed %1\n"}.arg(seed) + allMessages(result)));
        const double down = unavailabilityOf(result);
        QVERIFY2(std::abs(down - tree.probability()) <= 1e-12,
                 qPrintable(QString{"seed %1: %2, expected %3"}.arg(seed).arg(down).arg(
                     tree.probability())));
    }
}

void TestOpenPsa::readsSeveralFilesAsOne()
{
    const std::string tree = R"(<opsa-mef><define-fault-tree name="t">)" +
                             gate("g", R"(<or><basic-event name="x"/></or>)") +
                             "</define-fault-tree></opsa-mef>";
    const std::string data = R"(<opsa-mef><model-data><define-basic-event name="x">
<float value="0.25"/></define-basic-event></model-data></opsa-mef>)";
    const std::vector<SourceText> files{{.name = "tree.xml", .text = tree},
                                        {.name = "data.xml", .text = data}};
    const ReadResult result = cutpoint::readOpenPsa(files);
    QCOMPARE(unavailabilityOf(result), 0.25);

    const ReadResult alone = cutpoint::readTopology(tree);
    QCOMPARE(errorsOf(alone), QStringList{"undefined-event 1:65"});
    QVERIFY(allMessages(alone).contains("give both files together"));
    QCOMPARE(errorsOf(cutpoint::readTopology(data)), QStringList{"no-fault-tree 1:1"});
}

void TestOpenPsa::namesFilesInFindings()
{
    const std::string one = model(gate("g", R"(<basic-event name="a"/>)"));
    const std::string other = "<opsa-mef>\n <define-fault-tree name=\"u\">" +
                              gate("g", R"(<basic-event name="nothing"/>)") +
                              "</define-fault-tree></opsa-mef>";
    const std::vector<SourceText> files{{.name = "one.xml", .text = one},
                                        {.name = "other.xml", .text = other}};
    const ReadResult result = cutpoint::readOpenPsa(files);
    QVERIFY(!result.topology);
    QCOMPARE(errorsOf(result), (QStringList{"duplicate-id 2:30", "undefined-event 2:52"}));
    QCOMPARE(result.diagnostics[0].file, std::string{"other.xml"});
    QVERIFY(allMessages(result).contains("the first is at one.xml, line 3, column 39"));
}

void TestOpenPsa::refusesByName_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("errors");
    QTest::addColumn<QString>("says");

    const auto row = [](const char* name, const std::string& document, const QStringList& errors,
                        const char* says) {
        QTest::newRow(name) << QString::fromStdString(document) << errors << says;
    };
    const auto rowOf = [&](const char* name, const std::string& gates, const QStringList& errors,
                           const char* says) { row(name, model('\n' + gates), errors, says); };
    const std::string a = R"(<basic-event name="a"/>)";
    const std::string b = R"(<basic-event name="b"/>)";
    rowOf("not", gate("g", "<not>" + a + "</not>"), {"unsupported 4:23"}, "<not> is not read");
    rowOf("xor within and", gate("g", "<and><xor>" + a + a + "</xor></and>"), {"unsupported 4:28"},
          "<xor> is not read");
    rowOf("all of several", gate("g", "<nand/>") + gate("h", "<iff/>"),
          {"unsupported 4:23", "unsupported 4:66"}, "<iff>");
    rowOf("common cause", R"(<define-CCF-group name="x" model="MGL"/>)" + gate("g", a),
          {"unsupported 4:1"}, "<define-CCF-group>");
    rowOf("an event tree",
          "</define-fault-tree><define-event-tree name=\"e\"/>"
          "<define-fault-tree name=\"u\">" +
              gate("g", a),
          {"unsupported 4:21"}, "<define-event-tree>");
    rowOf("an expression",
          gate("g", R"(<basic-event name="x"/>)") +
              R"(<define-basic-event name="x"><exponential/></define-basic-event>)",
          {"unsupported 4:89"}, "<exponential> is not read");
    rowOf("a probability of 2",
          gate("g", R"(<basic-event name="x"/>)") +
              R"(<define-basic-event name="x"><float value="2"/></define-basic-event>)",
          {"invalid-value 4:89"}, "from 0 to 1, found \"2\"");
    rowOf("no number",
          gate("g", R"(<basic-event name="x"/>)") +
              R"(<define-basic-event name="x"><float value="nan"/></define-basic-event>)",
          {"invalid-value 4:89"}, "found \"nan\"");
    rowOf("no name", "<define-gate><or/></define-gate>", {"missing-name 4:1", "invalid-gate 4:14"},
          "needs a name");
    rowOf("an undefined event", gate("g", R"(<or><gate name="pumps"/></or>)") + gate("pump", a),
          {"undefined-event 4:27"}, "\"pumps\" is not defined; did you mean \"pump\"?");
    rowOf("another kind", gate("g", R"(<or><gate name="a"/></or>)"), {"wrong-kind 4:27"},
          "\"a\" is a basic event, not a gate; the first is at line 5, column 1");
    rowOf("twice in a formula", gate("g", "<or>" + a + a + "</or>"), {"duplicate-argument 4:50"},
          "stands twice");
    rowOf("defined twice", gate("a", b) + gate("g", b), {"duplicate-id 5:1"},
          "\"a\" is defined twice");
    rowOf("a gate of itself", gate("g", R"(<or><gate name="g"/></or>)"), {"cyclic-gate 4:1"},
          "g -> g");
    rowOf("a cycle of three",
          gate("g", R"(<gate name="h"/>)") + gate("h", R"(<or><and><gate name="i"/></and></or>)") +
              gate("i", R"(<gate name="g"/>)"),
          {"cyclic-gate 4:1"}, "-> h ->");
    rowOf("too many asked for", gate("g", "<atleast min=\"2\">" + a + "</atleast>"),
          {"invalid-value 4:23"}, "2 of 1");
    rowOf("no least", gate("g", "<atleast>" + a + "</atleast>"), {"invalid-value 4:23"},
          "a whole number min");
    rowOf("no formula", gate("g", "<label>x</label>"), {"invalid-gate 4:1"}, "no formula");
    rowOf("two formulas", gate("g", a + b), {"invalid-gate 4:1"}, "several formulas");
    row("a document type", "<!DOCTYPE a [<!ENTITY b \"c\">]>\n<opsa-mef/>", {"doctype 1:1"},
        "entities");
    row("cut off", "<opsa-mef>\n<define-fault-tree name=\"x\">", {"invalid-xml 2:28"}, "cut off");
    row("another root", "\n <html/>", {"not-a-topology 2:2"}, "<html>");
    row("nothing", "<opsa-mef/>", {"no-fault-tree 1:1"}, "no gate");
    row("two roots", "<opsa-mef/><opsa-mef/>", {"invalid-xml 1:12"}, "second element");
}

void TestOpenPsa::refusesByName()
{
    QFETCH(QString, document);
    QFETCH(QStringList, errors);
    QFETCH(QString, says);
    const ReadResult result = cutpoint::readTopology(document.toStdString());
    QVERIFY(!result.topology);
    QCOMPARE(errorsOf(result), errors);
    QVERIFY2(allMessages(result).contains(says), qPrintable(allMessages(result)));
}

void TestOpenPsa::survivesDeepNesting_data()
{
    QTest::addColumn<QString>("open");
    QTest::addColumn<QString>("close");
    QTest::addColumn<bool>("isRead");

    QTest::newRow("formulas") << "<or>"
                              << "</or>" << true;
    QTest::newRow("components") << "<define-component name=\"c\">"
                                << "</define-component>" << false;
    QTest::newRow("unknown elements") << "<x>"
                                      << "</x>" << false;
    QTest::newRow("never closed") << "<or>"
                                  << "" << false;
}

void TestOpenPsa::survivesDeepNesting()
{
    QFETCH(QString, open);
    QFETCH(QString, close);
    QFETCH(bool, isRead);
    constexpr int depth = 100'000;
    const std::string inner = open == "<or>" ? R"(<basic-event name="a"/>)" : "";
    const std::string nested =
        open.repeated(depth).toStdString() + inner + close.repeated(depth).toStdString();
    const std::string gates =
        open == "<or>" ? gate("g", nested) : gate("g", R"(<basic-event name="a"/>)") + nested;
    const ReadResult result = cutpoint::readTopology(model(gates));
    QCOMPARE(result.topology.has_value(), isRead);
    if (isRead) {
        QCOMPARE(result.topology->componentCount(), std::size_t{depth + 1});
    }
}

void TestOpenPsa::survivesTruncation()
{
    const std::string whole = model(
        gate("g", R"(<or><basic-event name="a"/><![CDATA[x]]><!-- c --><event name="b"/></or>)"));
    QVERIFY(cutpoint::readTopology(whole).topology);
    for (std::size_t length = 1; length < whole.size(); ++length) {
        const ReadResult result = cutpoint::readTopology(whole.substr(0, length));
        QVERIFY2(!result.topology && hasErrors(result.diagnostics),
                 qPrintable(QString::number(length)));
    }
}

void TestOpenPsa::leavesOutWhatIsUnused()
{
    const ReadResult result =
        cutpoint::readTopology(model(gate("g", R"(<basic-event name="b"/>)")));
    QVERIFY(result.topology);
    QCOMPARE(result.topology->componentCount(), std::size_t{2});
    QCOMPARE(titleOf(result.topology->component(1)), std::string{"B fails"});
    QVERIFY(allMessages(result).contains("left out: 2, the first is \"a\""));
    QVERIFY(allMessages(result).contains("its top event is \"g\""));
}

void TestOpenPsa::marksGates()
{
    const ReadResult result = cutpoint::readTopology(
        model(gate("g", R"(<and><basic-event name="a"/><or><basic-event name="b"/>)"
                        R"(<basic-event name="c"/></or></and>)")));
    QVERIFY(result.topology);
    const auto* const nested = result.topology->find("g/1");
    QVERIFY(nested != nullptr);
    QVERIFY(!nested->entry);
    QVERIFY(result.topology->find("g")->entry);
    QVERIFY(static_cast<bool>(nested->accepted));
    QVERIFY(!static_cast<bool>(result.topology->find("a")->accepted));
}

QTEST_GUILESS_MAIN(TestOpenPsa)
#include "tst_open_psa.moc"
