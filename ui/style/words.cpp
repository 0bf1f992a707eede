#include "ui/style/words.h"

#include "core/report/wording.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace cutpoint::ui {

namespace {

constexpr double secondsPerDay = 86400.0;
constexpr int fullPrecision = 12;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// Half of the width of an interval, in percent.
QString spread(const std::pair<Availability, Availability>& interval)
{
    constexpr double percent = 100.0;
    const double half = (interval.first.down() - interval.second.down()) / 2.0 * percent;
    return QString::number(std::abs(half), 'g', 1);
}

}  // namespace

QString inWords(Availability availability)
{
    return QString::fromStdString(availabilityInWords(availability));
}

QString statedInWords(Availability availability)
{
    QString figure = inWords(availability);
    const qsizetype point = figure.indexOf(QLatin1Char{'.'});
    if (point < 0) {
        return figure;
    }
    qsizetype end = point + 1;
    while (end < figure.size() && figure.at(end).isDigit()) {
        ++end;
    }
    qsizetype keep = end;
    while (keep > point + 1 && figure.at(keep - 1) == QLatin1Char{'0'}) {
        --keep;
    }
    keep = keep == point + 1 ? point : keep;
    return figure.left(keep) + figure.mid(end);
}

QString downtimePerYear(double unavailability, double yearDays)
{
    return QString::fromStdString(
        durationInWords(std::max(0.0, unavailability) * yearDays * secondsPerDay));
}

QString totalInWords(const SystemFigures& figures)
{
    QString figure = inWords(figures.availability);
    switch (figures.bound) {
    case Bound::Exact:
        return figure;
    case Bound::UpperBound:
        return Words::tr("≤ %1 (%2 without figures)")
            .arg(figure)
            .arg(figures.assumedPerfect.size());
    case Bound::Interval:
        return Words::tr("≥ %1").arg(figure);
    case Bound::Estimate:
        return figures.interval ? Words::tr("%1 ± %2").arg(figure, spread(*figures.interval))
                                : figure;
    }
    return figure;
}

QString dayInWords(Date date)
{
    const QDate day{static_cast<int>(date.year()),
                    static_cast<int>(static_cast<unsigned>(date.month())),
                    static_cast<int>(static_cast<unsigned>(date.day()))};
    return QLocale{}.toString(day, QStringLiteral("d MMM yyyy"));
}

QString precisely(double value)
{
    return QLocale{}.toString(value, 'g', fullPrecision);
}

QString capitalised(const QString& text)
{
    return text.isEmpty() ? text : text.at(0).toUpper() + text.mid(1);
}

QString spofCountInWords(qsizetype count)
{
    return count == 1 ? Words::tr("1 SPOF") : Words::tr("%1 SPOFs").arg(count);
}

qsizetype openSpofCount(const Report& report)
{
    return std::count_if(report.spofs.begin(), report.spofs.end(),
                         [](const Spof& spof) { return !isAccepted(spof); });
}

}  // namespace cutpoint::ui
