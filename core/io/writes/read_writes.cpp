#include "core/io/writes/read_writes.h"

#include "core/io/json/encoding.h"
#include "core/io/json/text.h"
#include "core/io/problems.h"
#include "core/io/scenario/placed_value.h"
#include "core/io/scenario/scenario_reading.h"
#include "core/io/topology/wants.h"
#include "core/simulation/scenario_names.h"

#include <array>
#include <cstdint>
#include <utility>

namespace cutpoint {
namespace {

constexpr double greatest = static_cast<double>(greatestAmount);
constexpr double longest = 315'360'000.0;  // ten years, as of scenarios
constexpr Want amountWant{.types = json::Type::Number,
                          .allowed = "a whole number from -1e12 to 1e12",
                          .low = -greatest,
                          .high = greatest,
                          .isWhole = true};
constexpr Want timeWant{.types = json::Type::Number,
                        .allowed = "a number from 0 to 315360000 (10 years)",
                        .low = 0.0,
                        .high = longest};
constexpr Want skewWant{.types = json::Type::Number,
                        .allowed = "a number from -315360000 to 315360000",
                        .low = -longest,
                        .high = longest};

constexpr std::array<std::string_view, 7> documentKeys{
    "format", "version", "opening_balance", "lag_seconds", "partition", "clock_skew_seconds",
    "writes"};
constexpr std::array<std::string_view, 4> writeKeys{"site", "at", "amount", "id"};
constexpr std::array<std::string_view, 2> partitionKeys{"from", "to"};

class WritesReader {
public:
    WritesReader(ScenarioReading& reading, std::span<const std::string> sites)
        : m_reading{reading}
        , m_sites{sites.begin(), sites.end()}
    {
    }

    /// What was understood; it counts if there are no errors.
    [[nodiscard]] ConflictCase read(const PlacedValue& root)
    {
        if (!m_reading.accept("a file of writes", root, wants::object) || isForeign(root)) {
            return {};
        }
        m_reading.warnOfUnknown(root, "a file of writes", documentKeys);
        if (const PlacedValue* const value = need(root, "opening_balance", amountWant)) {
            m_case.openingBalance = static_cast<std::int64_t>(value->number);
        }
        if (const PlacedValue* const value = m_reading.take(root, "lag_seconds", timeWant)) {
            m_case.lag = Seconds{value->number};
        }
        if (const PlacedValue* const value = m_reading.take(root, "partition", wants::object)) {
            readSeparation(*value);
        }
        if (const PlacedValue* const value =
                m_reading.take(root, "clock_skew_seconds", wants::object)) {
            readSkew(*value);
        }
        if (const PlacedValue* const value = need(root, "writes", wants::objects)) {
            readWrites(*value);
        }
        return std::move(m_case);
    }

private:
    bool isForeign(const PlacedValue& root)
    {
        const PlacedValue* const format = root.member("format");
        if (format != nullptr &&
            (format->type != json::Type::Text || format->text != "cutpoint-writes")) {
            m_reading.fail("not-writes", format->begin,
                           "this is no file of writes: format is \"cutpoint-writes\"");
            return true;
        }
        const PlacedValue* const version = m_reading.take(root, "version", wants::count);
        if (version != nullptr && version->number != 1.0) {
            m_reading.fail("newer-version", version->begin,
                           "written by a newer version of the format (" +
                               json::numberText(version->number) + "); this program reads 1");
            return true;
        }
        return false;
    }

    /// @return  the member if it is there and as wanted, or nullptr; not to be there is an error.
    const PlacedValue* need(const PlacedValue& object, std::string_view key, const Want& want)
    {
        if (object.member(key) == nullptr) {
            m_reading.fail("missing-field", object.begin,
                           "the field " + std::string{key} + " is missing");
            return nullptr;
        }
        return m_reading.take(object, key, want);
    }

    void readSeparation(const PlacedValue& value)
    {
        m_reading.warnOfUnknown(value, "a partition", partitionKeys);
        const PlacedValue* const from = need(value, "from", timeWant);
        const PlacedValue* const to = need(value, "to", timeWant);
        if (from == nullptr || to == nullptr) {
            return;
        }
        if (to->number <= from->number) {
            m_reading.fail("out-of-order", to->begin,
                           "to is later than from, which is " + json::numberText(from->number) +
                               ", found " + json::numberText(to->number));
            return;
        }
        m_case.separation = Separation{.from = Seconds{from->number}, .to = Seconds{to->number}};
    }

    void readSkew(const PlacedValue& value)
    {
        for (const PlacedValue& member : value.items) {
            if (isSite(member.key, member.keyBegin) &&
                m_reading.accept(member.key, member, skewWant)) {
                m_case.clockSkew[member.key] = Seconds{member.number};
            }
        }
    }

    void readWrites(const PlacedValue& list)
    {
        if (list.items.size() > mostSiteWrites) {
            m_reading.fail("out-of-range", list.begin,
                           "at most " + std::to_string(mostSiteWrites) +
                               " writes are played, found " + std::to_string(list.items.size()));
            return;
        }
        m_case.writes.reserve(list.items.size());
        for (const PlacedValue& write : list.items) {
            if (m_reading.accept("a write", write, wants::object)) {
                readWrite(write);
            }
        }
    }

    void readWrite(const PlacedValue& value)
    {
        m_reading.warnOfUnknown(value, "a write", writeKeys);
        const PlacedValue* const site = need(value, "site", wants::name);
        const PlacedValue* const at = need(value, "at", timeWant);
        const PlacedValue* const amount = need(value, "amount", amountWant);
        const PlacedValue* const id = m_reading.take(value, "id", wants::name);
        const bool isKnown = site != nullptr && isSite(site->text, site->begin);
        if (!isKnown || at == nullptr || amount == nullptr || !isInOrder(*at)) {
            return;
        }
        m_case.writes.push_back(
            {.id = id != nullptr ? id->text : "write-" + std::to_string(m_case.writes.size() + 1),
             .site = site->text,
             .at = Seconds{at->number},
             .amount = static_cast<std::int64_t>(amount->number)});
    }

    bool isInOrder(const PlacedValue& at)
    {
        const Seconds time{at.number};
        if (time < m_last) {
            m_reading.fail("out-of-order", at.begin,
                           "writes stand in the order of their times, found " +
                               json::numberText(time.count()) + " after " +
                               json::numberText(m_last.count()));
            return false;
        }
        m_last = time;
        return true;
    }

    bool isSite(const std::string& name, std::size_t offset)
    {
        for (const std::string_view site : m_sites) {
            if (site == name) {
                return true;
            }
        }
        std::string known;
        for (const std::string_view site : m_sites) {
            known += (known.empty() ? "" : ", ") + json::quoted(site);
        }
        m_reading.fail("unknown-site", offset,
                       "no site " + json::quoted(name) + "; the sites are: " + known);
        return false;
    }

    ScenarioReading& m_reading;
    std::vector<std::string_view> m_sites;
    ConflictCase m_case;
    Seconds m_last{0};  ///< Of the latest write so far.
};

ReadWritesResult refused(std::string code, std::string message)
{
    return {.writes = std::nullopt,
            .diagnostics = {{.severity = Severity::Error,
                             .code = std::move(code),
                             .message = std::move(message),
                             .where = {},
                             .position = TextPosition{}}}};
}

}  // namespace

ReadWritesResult readWrites(std::string_view text, const Topology& topology,
                            std::span<const std::string> sites)
{
    if (auto encoding = json::foreignEncoding(text)) {
        return refused("not-utf8", *std::move(encoding));
    }
    const std::string_view document = text.substr(json::byteOrderMark(text));
    if (document.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return refused("empty-file",
                       "the file is empty; writes are a JSON object with an array of writes");
    }
    ReadWritesResult result;
    Problems problems;
    if (const auto root = parsePlaced(document, problems)) {
        const ScenarioNames names{topology};
        ScenarioReading reading{document, topology, names, problems};
        result.writes = WritesReader{reading, sites}.read(*root);
    }
    if (problems.hasErrors()) {
        result.writes.reset();
    }
    result.diagnostics = problems.describe(document);
    return result;
}

}  // namespace cutpoint
