#include "ui/drill/drill_words.h"

#include "ui/document/drill_moment.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace cutpoint::ui {

namespace {

struct DrillText {
    Q_DECLARE_TR_FUNCTIONS(DrillText)
};

constexpr int secondsPerMinute = 60;
constexpr int minutesPerHour = 60;

bool isOutage(const ServiceSpan& span)
{
    return span.lostFirst >= 1.0 && span.lostLast >= 1.0;
}

/// "10.0–15.2 s"; "from 10.0 s on" if it lasts.
QString rangeWords(Seconds from, Seconds to, bool lasts)
{
    return lasts ? DrillText::tr("from %1 s on").arg(columnTime(from))
                 : DrillText::tr("%1–%2 s").arg(columnTime(from), columnTime(to));
}

/// "1,204".
QString counted(double number)
{
    return QLocale{}.toString(std::llround(number));
}

QString dataWords(const DataLoss& loss)
{
    if (loss.writes <= Seconds{0}) {
        return DrillText::tr("No data is lost");
    }
    const QString why = loss.why.empty()
                            ? QString{}
                            : QStringLiteral(" (%1)").arg(QString::fromStdString(loss.why));
    return DrillText::tr("%1 of writes lost: %2 transactions%3")
        .arg(runningTime(loss.writes), counted(loss.transactions), why);
}

void addObjectives(QStringList& lines, const Takeover& takeover)
{
    if (const auto meets = takeover.meetsRecoveryTime()) {
        const QString goal = runningTime(*takeover.recoveryTimeObjective);
        const QString took = takeover.settled ? runningTime(*takeover.settled - takeover.failed)
                                              : DrillText::tr("not at all");
        lines << (*meets ? DrillText::tr("✓ RTO %1 met: back in %2").arg(goal, took)
                         : DrillText::tr("✕ RTO %1 missed: back in %2").arg(goal, took));
    }
    if (const auto meets = takeover.meetsRecoveryPoint()) {
        const QString goal = runningTime(*takeover.recoveryPointObjective);
        lines << (*meets ? DrillText::tr("✓ RPO %1 met").arg(goal)
                         : DrillText::tr("✕ RPO %1 missed").arg(goal));
    }
}

void addTakeovers(QStringList& lines, const Drill& drill)
{
    for (const Takeover& takeover : drill.takeovers) {
        if (takeover.loss) {
            lines << dataWords(*takeover.loss);
        }
        if (takeover.writePause && *takeover.writePause > Seconds{0}) {
            lines << DrillText::tr("Writes paused for %1").arg(runningTime(*takeover.writePause));
        }
        addObjectives(lines, takeover);
    }
    for (const SplitBrain& split : drill.splitBrains) {
        lines << DrillText::tr("✕ Split brain of %1 for %2: %3 writes on the wrong side")
                     .arg(QString::fromStdString(split.title), runningTime(split.to - split.from),
                          counted(split.wrongSide.transactions));
    }
}

void addDifference(QStringList& lines, const PlayedDrill& played)
{
    if (!played.other || !played.request.other) {
        return;
    }
    const Seconds asDrawn = played.drill.users.noService;
    const Seconds other = played.other->users.noService;
    const QString name = mechanismWords(played.request.other->mechanism);
    const QString figure = runningTime(other);
    lines << (other < asDrawn ? DrillText::tr("With %1: %2 without service, %3 less")
                                    .arg(name, figure, runningTime(asDrawn - other))
              : other > asDrawn
                  ? DrillText::tr("With %1: %2 without service, %3 more")
                        .arg(name, figure, runningTime(other - asDrawn))
                  : DrillText::tr("With %1: %2 without service, the same").arg(name, figure));
    const double failed = played.other->users.failed - played.drill.users.failed;
    if (std::llround(std::abs(failed)) > 0) {
        lines << (failed < 0.0
                      ? DrillText::tr("With %1: %2 fewer requests fail").arg(name, counted(-failed))
                      : DrillText::tr("With %1: %2 more requests fail").arg(name, counted(failed)));
    }
}

}  // namespace

DrillHeadline headlineOf(const Drill& drill)
{
    const UsersView& users = drill.users;
    const auto isLost = [](const ServiceSpan& span) { return isOutage(span); };
    const auto first = std::find_if(drill.service.begin(), drill.service.end(), isLost);
    if (first != drill.service.end() && users.noService > Seconds{0}) {
        const auto last = std::find_if(drill.service.rbegin(), drill.service.rend(), isLost);
        const bool lasts = isOutage(drill.service.back());
        return {
            .tone = DrillTone::Outage,
            .text =
                lasts ? DrillText::tr("Users stay without service")
                      : DrillText::tr("Users without service %1").arg(runningTime(users.noService)),
            .time = rangeWords(first->from, last->to, lasts)};
    }
    if (users.firstTrouble && users.lastTrouble) {
        const bool lasts = *users.lastTrouble >= drill.scenario.duration;
        return {
            .tone = DrillTone::Trouble,
            .text =
                DrillText::tr("Some requests fail for %1").arg(runningTime(users.partialService)),
            .time = rangeWords(*users.firstTrouble, *users.lastTrouble, lasts)};
    }
    if (users.slow > 0.0) {
        return {.tone = DrillTone::Trouble, .text = DrillText::tr("Users wait longer"), .time = {}};
    }
    return {.tone = DrillTone::Served, .text = DrillText::tr("Users notice nothing"), .time = {}};
}

QStringList outcomeOf(const PlayedDrill& played)
{
    const Drill& drill = played.drill;
    QStringList lines;
    addDifference(lines, played);
    if (drill.users.failed > 0.0 || drill.users.slow > 0.0) {
        QString requests = DrillText::tr("%1 of %2 requests fail")
                               .arg(counted(drill.users.failed), counted(drill.users.requests));
        if (drill.users.slow > 0.0) {
            requests += DrillText::tr(", %1 are slow").arg(counted(drill.users.slow));
        }
        lines << requests;
    }
    addTakeovers(lines, drill);
    if (drill.alerts > 0) {
        lines << (drill.alerts == 1 ? DrillText::tr("1 alert")
                                    : DrillText::tr("%1 alerts").arg(drill.alerts));
    }
    if (drill.isCut) {
        lines << DrillText::tr("Too much happened: the rest was left out");
    }
    return lines;
}

QString clockWords(Seconds time)
{
    constexpr int decimal = 10;
    const auto tenths = static_cast<qint64>(std::floor(time.count() * 10.0 + 1e-6));
    return QStringLiteral("%1.%2").arg(roughClockWords(time)).arg(tenths % decimal);
}

QString roughClockWords(Seconds time)
{
    constexpr int decimal = 10;
    const QLatin1Char zero{'0'};
    const auto seconds = static_cast<qint64>(std::floor(time.count() + 1e-7));
    const qint64 minutes = seconds / secondsPerMinute;
    const QString clock = QStringLiteral("%1:%2")
                              .arg(minutes % minutesPerHour, 2, decimal, zero)
                              .arg(seconds % secondsPerMinute, 2, decimal, zero);
    const qint64 hours = minutes / minutesPerHour;
    return hours == 0 ? clock : QStringLiteral("%1:%2").arg(hours).arg(clock);
}

QString columnTime(Seconds time)
{
    return QString::number(time.count(), 'f', 1);
}

QString tickWords(Seconds time, Seconds step)
{
    const double seconds = time.count();
    if (step < Seconds{secondsPerMinute} && seconds < 2.0 * secondsPerMinute) {
        return DrillText::tr("%1 s").arg(seconds, 0, 'f', step < Seconds{1} ? 1 : 0);
    }
    return seconds == 0.0 ? QStringLiteral("0:00") : roughClockWords(time);
}

}  // namespace cutpoint::ui
