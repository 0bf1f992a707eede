#include "core/report/check.h"

#include "core/report/findings.h"
#include "core/report/verdict.h"
#include "core/report/wording.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace cutpoint {

namespace {

/// Findings that leave nothing to judge, with what is well without them.
constexpr auto groundRules = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"no-entry", "users come in somewhere"},
     {"no-target", "users reach something"},
     {"never-works", "works with everything up"}});

bool isGroundRule(std::string_view code)
{
    return std::ranges::find(groundRules, code,
                             &std::pair<std::string_view, std::string_view>::first) !=
           groundRules.end();
}

CheckFailure ofFinding(const Diagnostic& finding)
{
    return {.code = finding.code,
            .id = {},
            .message = finding.message,
            .where = finding.where,
            .position = finding.position,
            .severity = finding.severity};
}

std::string messageOf(const Spof& spof, const Report& report)
{
    const std::string saving =
        spof.savedUnavailability && *spof.savedUnavailability > 0.0
            ? "; fixing it saves " + savingInWords(report, spof.savedUnavailability) + " per year"
            : "";
    const std::string acceptance = spof.accepted ? " (" + acceptanceInWords(spof) + ')' : "";
    return spofTitle(spof) + " is a single point of failure: " + reasonsInWords(spof) + saving +
           acceptance;
}

/// One check under way.
class Judge {
public:
    Judge(const Report& report, const CheckOptions& options, CheckResult& result)
        : m_report{report}
        , m_options{options}
        , m_result{result}
    {
    }

    void judgeGround()
    {
        for (const auto& [code, claim] : groundRules) {
            if (const Diagnostic* finding = findFinding(m_report, code)) {
                m_result.failures.push_back(ofFinding(*finding));
            } else {
                m_result.passed.emplace_back(claim);
            }
        }
    }

    void judgeSpofs()
    {
        std::array<bool, 4> isHit{};
        for (std::size_t at = 0; at < m_report.spofs.size(); ++at) {
            const Spof& spof = m_report.spofs[at];
            isHit.at(static_cast<std::size_t>(spof.category)) = true;
            sort(spof, failureOf(at));
        }
        if (!m_report.system) {
            return;
        }
        for (std::size_t category = 0; category < isHit.size(); ++category) {
            if (!isHit.at(category)) {
                m_result.passed.push_back("no single point of failure: " +
                                          nameOf(static_cast<Category>(category)));
            }
        }
    }

    void judgeTarget()
    {
        const auto target = targetInWords(m_report);
        if (!target) {
            return;
        }
        const std::string message = "target " + *target;
        if (!m_report.system->meetsTarget) {
            m_result.notes.push_back(message);
        } else if (*m_report.system->meetsTarget) {
            m_result.passed.push_back(message);
        } else {
            fail({.code = "missed-target", .id = {}, .message = message, .where = {}},
                 m_options.failOn.isTarget,
                 m_options.baseline != nullptr && m_options.baseline->missesTarget);
        }
    }

    void judgeFindings()
    {
        for (const Diagnostic& finding : m_report.findings) {
            if (isGroundRule(finding.code)) {
                continue;
            }
            const bool isWarning = finding.severity == Severity::Warning;
            fail(ofFinding(finding), isWarning && m_options.failOn.isWarning,
                 m_options.baseline != nullptr &&
                     m_options.baseline->warnings.contains({finding.code, finding.message}));
        }
        for (const Advisory& advisory : m_report.advisories) {
            m_result.remarks.push_back({.code = "advisory",
                                        .id = advisory.id,
                                        .message = advisory.id + ": " + advisory.message,
                                        .where = {},
                                        .severity = Severity::Info});
        }
    }

    void compareWithBaseline()
    {
        if (m_options.baseline == nullptr) {
            return;
        }
        for (const CheckFailure& failure : m_result.known) {
            m_result.notes.push_back("known since the baseline: [" + failure.code + "] " +
                                     failure.message);
        }
        for (const UnitName& unit : m_options.baseline->spofs) {
            if (std::ranges::find(m_report.spofs, unit, &Spof::unit) == m_report.spofs.end()) {
                m_result.notes.push_back("gone since the baseline: " + unit.id);
            }
        }
    }

private:
    [[nodiscard]] CheckFailure failureOf(std::size_t at) const
    {
        const Spof& spof = m_report.spofs[at];
        const SourcePlace place =
            at < m_options.places.size() ? m_options.places[at] : SourcePlace{};
        return {.code = spof.isAcceptanceExpired ? "acceptance-expired" : "spof",
                .id = spof.unit.id,
                .message = messageOf(spof, m_report),
                .where = place.where,
                .position = place.position};
    }

    void sort(const Spof& spof, CheckFailure failure)
    {
        if (spof.accepted && !spof.isAcceptanceExpired) {
            m_result.accepted.push_back(std::move(failure));
        } else if (spof.severity == SpofSeverity::Notice) {
            failure.severity = Severity::Info;
            m_result.remarks.push_back(std::move(failure));
        } else {
            fail(std::move(failure), m_options.failOn.isSpof,
                 m_options.baseline != nullptr && m_options.baseline->spofs.contains(spof.unit));
        }
    }

    void fail(CheckFailure failure, bool isFailing, bool isKnown)
    {
        if (!isFailing) {
            failure.severity = std::min(failure.severity, Severity::Warning);
            m_result.remarks.push_back(std::move(failure));
        } else if (isKnown) {
            m_result.known.push_back(std::move(failure));
        } else {
            m_result.failures.push_back(std::move(failure));
        }
    }

    const Report& m_report;
    const CheckOptions& m_options;
    CheckResult& m_result;
};

}  // namespace

CheckResult check(const Report& report, const std::string& file, const CheckOptions& options)
{
    CheckResult result;
    result.file = file;
    result.verdict = verdictInWords(report);
    result.statements = options.statements;
    result.isCompared = options.baseline != nullptr;
    Judge judge{report, options, result};
    judge.judgeGround();
    judge.judgeSpofs();
    judge.judgeTarget();
    judge.judgeFindings();
    judge.compareWithBaseline();
    return result;
}

}  // namespace cutpoint
