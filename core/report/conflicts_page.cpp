#include "core/report/conflicts_page.h"

#include "core/report/json_text.h"
#include "core/report/wording.h"
#include "core/simulation/seconds_text.h"

#include <utility>

namespace cutpoint {
namespace {

using enum Alignment;

constexpr std::size_t topIndent = 2;
constexpr std::size_t mostRows = 50;

std::string lostInWords(const Settlement& settlement)
{
    return settlement.lost.empty()
               ? "nothing"
               : amountInWords(settlement.lostAmount) + " (" +
                     countInWords(settlement.lost.size(), "write", "writes") + ')';
}

std::string skewInWords(const std::map<std::string, Seconds>& skew)
{
    std::vector<std::string> clocks;
    clocks.reserve(skew.size());
    for (const auto& [site, ahead] : skew) {
        clocks.push_back(site + ' ' + inSeconds(ahead < Seconds{0} ? -ahead : ahead) +
                         (ahead < Seconds{0} ? " slow" : " fast"));
    }
    return namesInWords(clocks, clocks.size());
}

std::string overdraftsInWords(const Settlement& settlement)
{
    if (settlement.overdrafts.empty()) {
        return "";
    }
    const Overdraft& first = settlement.overdrafts.front();
    const std::size_t count = settlement.overdrafts.size();
    return "overdraft: " + amountInWords(first.balance) + " after " + first.transaction +
           (count > 1 ? " and " + std::to_string(count - 1) + " more" : "");
}

std::string countersRemark(const ConflictDrill& drill)
{
    std::string remark;
    if (drill.refusedDecrements > 0) {
        remark = "needs a pair: one counter only grows and cannot take " +
                 countInWords(drill.refusedDecrements, "withdrawal", "withdrawals");
    }
    if (drill.counters.balance < 0) {
        remark += remark.empty() ? "" : "; ";
        remark += "below 0, and no counter says so";
    }
    return remark;
}

std::string agreed(bool converges)
{
    return converges ? "yes" : "no";
}

PageTable outcomes(const ConflictDrill& drill)
{
    PageTable table{.alignments = {Left, Right, Left, Left, Left},
                    .header = {"Way", "Balance", "Lost", "Sites agree", "Remark"},
                    .rows = {}};
    table.rows.push_back({"last write wins", amountInWords(drill.lastWriteWins.balance),
                          lostInWords(drill.lastWriteWins), agreed(drill.lastWriteConverges), ""});
    if (drill.skewed) {
        table.rows.push_back(
            {"last write wins, clocks wrong", amountInWords(drill.skewed->settlement.balance),
             lostInWords(drill.skewed->settlement), agreed(drill.lastWriteConverges),
             skewInWords(drill.skewed->clockSkew)});
    }
    table.rows.push_back({"merged logs", amountInWords(drill.mergedLogs.balance),
                          lostInWords(drill.mergedLogs), agreed(drill.logsConverge),
                          overdraftsInWords(drill.mergedLogs)});
    table.rows.push_back({"counters", amountInWords(drill.counters.balance),
                          lostInWords(drill.counters), agreed(drill.countersConverge),
                          countersRemark(drill)});
    return table;
}

PageTable writesOf(const ConflictDrill& drill)
{
    PageTable table{.alignments = {Right, Left, Left, Right},
                    .header = {"At", "Site", "Write", "Amount"},
                    .rows = {}};
    for (const SiteWrite& write : drill.played.writes) {
        if (table.rows.size() == mostRows) {
            break;
        }
        table.rows.push_back(
            {inSeconds(write.at), write.site, write.id, changeInWords(write.amount)});
    }
    return table;
}

std::string hearingInWords(const ConflictCase& played)
{
    if (!played.lag && !played.separation) {
        return "The sites do not hear of one another until all is written.";
    }
    std::string words;
    if (played.lag) {
        words = "A write reaches the other sites after " + inSeconds(*played.lag) + '.';
    }
    if (played.separation) {
        words += words.empty() ? "" : " ";
        words += "From ";
        words += inSeconds(played.separation->from) + " to " + inSeconds(played.separation->to);
        words += " they do not hear of one another.";
    }
    return words;
}

std::vector<std::string> verdict(const ConflictDrill& drill)
{
    std::string first = countInWords(drill.conflicts, "conflict", "conflicts") + " · ";
    first += drill.lastWriteWins.lost.empty()
                 ? "last write wins loses nothing"
                 : "last write wins loses " + amountInWords(drill.lastWriteWins.lostAmount);
    first += " · merged logs lose nothing";
    first += drill.mergedLogs.overdrafts.empty()
                 ? ""
                 : " and show " +
                       countInWords(drill.mergedLogs.overdrafts.size(), "overdraft", "overdrafts");
    return {std::move(first)};
}

std::string lostWritesInWords(const Settlement& settlement)
{
    std::vector<std::string> ids;
    for (const Transaction& transaction : settlement.lost) {
        if (ids.size() < 5) {
            ids.push_back(transaction.id + " (" + changeInWords(transaction.amount) + " at " +
                          transaction.site + ')');
        }
    }
    return namesInWords(ids, settlement.lost.size());
}

JsonText jsonInteger(std::int64_t number)
{
    return std::to_string(number);
}

JsonText jsonOf(const Settlement& settlement)
{
    std::vector<JsonText> lost;
    lost.reserve(settlement.lost.size());
    for (const Transaction& transaction : settlement.lost) {
        lost.push_back(jsonString(transaction.id));
    }
    std::vector<JsonText> overdrafts;
    overdrafts.reserve(settlement.overdrafts.size());
    for (const Overdraft& overdraft : settlement.overdrafts) {
        overdrafts.push_back(jsonObject({{"write", jsonString(overdraft.transaction)},
                                         {"balance", jsonInteger(overdraft.balance)}}));
    }
    return jsonObject({{"balance", jsonInteger(settlement.balance)},
                       {"error", jsonInteger(settlement.error)},
                       {"lost_amount", jsonInteger(settlement.lostAmount)},
                       {"lost", jsonArray(lost)},
                       {"overdrafts", jsonArray(overdrafts)}});
}

JsonText jsonOf(const std::optional<SkewedOutcome>& skewed)
{
    if (!skewed) {
        return "null";
    }
    std::vector<JsonText> clocks;
    clocks.reserve(skewed->clockSkew.size());
    for (const auto& [site, ahead] : skewed->clockSkew) {
        clocks.push_back(
            jsonObject({{"site", jsonString(site)}, {"ahead_seconds", jsonNumber(ahead.count())}}));
    }
    return jsonObject({{"clocks", jsonArray(clocks)},
                       {"stated", jsonBool(skewed->isStated)},
                       {"outcome", jsonOf(skewed->settlement)}});
}

}  // namespace

std::string amountInWords(std::int64_t amount)
{
    constexpr std::size_t groupSize = 3;
    const std::string digits = std::to_string(amount < 0 ? -amount : amount);
    std::string words;
    words.reserve(2 * digits.size());
    words += amount < 0 ? "−" : "";
    for (std::size_t at = 0; at < digits.size(); ++at) {
        words += at > 0 && (digits.size() - at) % groupSize == 0 ? "," : "";
        words += digits[at];
    }
    return words;
}

std::string changeInWords(std::int64_t amount)
{
    std::string words;
    words += amount > 0 ? "+" : "";
    words += amountInWords(amount);
    return words;
}

Page conflictsPage(const ConflictDrill& drill, const std::string& title)
{
    Page page;
    page.title = "Two writers: " + title;
    page.verdict = verdict(drill);
    PageSection writes{.heading = "What is written",
                       .paragraphs = {"The account of " + title + " opens with " +
                                      amountInWords(drill.played.openingBalance) + " everywhere. " +
                                      hearingInWords(drill.played)},
                       .table = writesOf(drill),
                       .remarks = {}};
    if (drill.played.writes.size() > mostRows) {
        writes.remarks.push_back("And " + std::to_string(drill.played.writes.size() - mostRows) +
                                 " more.");
    }
    PageSection left{
        .heading = "What is left", .paragraphs = {}, .table = outcomes(drill), .remarks = {}};
    if (!drill.lastWriteWins.lost.empty()) {
        left.remarks.push_back("Lost by the last write: " + lostWritesInWords(drill.lastWriteWins) +
                               '.');
    }
    if (drill.skewed && !drill.skewed->isStated) {
        left.remarks.push_back("So much is enough to give another site the last word: " +
                               skewInWords(drill.skewed->clockSkew) + '.');
    }
    left.remarks.push_back("Sites agree: in " + std::to_string(drill.orders) +
                           " orders of delivery, with repetitions.");
    page.sections = {std::move(writes), std::move(left)};
    return page;
}

std::string formatConflictsAsJson(const ConflictDrill& drill, const std::string& title)
{
    std::vector<JsonText> writes;
    writes.reserve(drill.played.writes.size());
    for (const SiteWrite& write : drill.played.writes) {
        writes.push_back(jsonObject({{"id", jsonString(write.id)},
                                     {"site", jsonString(write.site)},
                                     {"at", jsonNumber(write.at.count())},
                                     {"amount", jsonInteger(write.amount)}}));
    }
    const auto seconds = [](const std::optional<Seconds>& time) {
        return jsonNumber(time ? std::optional{time->count()} : std::nullopt);
    };
    const auto& separation = drill.played.separation;
    return jsonDocument(
        {{"format", jsonString("cutpoint-conflicts")},
         {"version", "1"},
         {"title", jsonString(title)},
         {"opening_balance", jsonInteger(drill.played.openingBalance)},
         {"lag_seconds", seconds(drill.played.lag)},
         {"partition", separation ? jsonObject({{"from", jsonNumber(separation->from.count())},
                                                {"to", jsonNumber(separation->to.count())}})
                                  : "null"},
         {"writes", jsonLines(writes, topIndent)},
         {"conflicts", std::to_string(drill.conflicts)},
         {"last_write_wins", jsonOf(drill.lastWriteWins)},
         {"skewed_clocks", jsonOf(drill.skewed)},
         {"merged_logs", jsonOf(drill.mergedLogs)},
         {"counters", jsonOf(drill.counters)},
         {"refused_decrements", std::to_string(drill.refusedDecrements)},
         {"orders_tried", std::to_string(drill.orders)},
         {"converges", jsonObject({{"last_write_wins", jsonBool(drill.lastWriteConverges)},
                                   {"merged_logs", jsonBool(drill.logsConverge)},
                                   {"counters", jsonBool(drill.countersConverge)}})}});
}

}  // namespace cutpoint
