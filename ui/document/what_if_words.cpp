#include "ui/document/what_if_words.h"

#include "ui/document/unit_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace cutpoint::ui {

namespace {

struct WhatIfText {
    Q_DECLARE_TR_FUNCTIONS(WhatIfText)
};

QString failedSubtitle(const UnitName& cause, const Topology& topology)
{
    return cause.type == UnitType::Domain
               ? WhatIfText::tr("down with %1").arg(titleOf(cause, topology))
               : WhatIfText::tr("failed");
}

QString cutOffSubtitle(const WhatIf& whatIf, const Topology& topology, const ComponentFate& fate)
{
    if (!fate.next) {
        return WhatIfText::tr("its connection failed");
    }
    const QString name = QString::fromStdString(titleOf(topology.component(*fate.next)));
    return whatIf.report.semantics == Semantics::Flow ? WhatIfText::tr("behind %1").arg(name)
                                                      : WhatIfText::tr("needs %1").arg(name);
}

/// "App a, which failed with zone a"; "the connection LB → App a, which failed".
QString endInWords(const Topology& topology, const std::vector<UnitName>& path)
{
    const UnitName& cause = path.back();
    if (cause.type == UnitType::Domain && path.size() > 1) {
        return WhatIfText::tr("%1, which failed with %2")
            .arg(titleOf(path[path.size() - 2], topology), titleOf(cause, topology));
    }
    return cause.type == UnitType::Connection
               ? WhatIfText::tr("the connection %1, which failed").arg(titleOf(cause, topology))
               : WhatIfText::tr("%1, which failed").arg(titleOf(cause, topology));
}

}  // namespace

QString fateSubtitle(const WhatIf& whatIf, const Topology& topology, std::size_t vertex)
{
    const ComponentFate& fate = whatIf.fates[vertex];
    switch (fate.fate) {
    case Fate::Failed:
        return failedSubtitle(whatIf.lost[*fate.cause], topology);
    case Fate::CutOff:
        return cutOffSubtitle(whatIf, topology, fate);
    case Fate::Works:
        break;
    }
    const Component& component = topology.component(vertex);
    return fate.instancesLost == 0 ? QString{}
                                   : WhatIfText::tr("%1 of %2 up · needs %3")
                                         .arg(component.instances - fate.instancesLost)
                                         .arg(component.instances)
                                         .arg(component.required);
}

QString fateInWords(const WhatIf& whatIf, const Topology& topology, std::size_t vertex)
{
    const ComponentFate& fate = whatIf.fates[vertex];
    if (fate.fate == Fate::Works) {
        return {};
    }
    const std::vector<UnitName> path = pathToCause(whatIf, topology, vertex);
    const UnitName& cause = path.back();
    if (fate.fate == Fate::Failed) {
        return cause.type == UnitType::Domain
                   ? WhatIfText::tr("Failed with %1").arg(titleOf(cause, topology))
                   : WhatIfText::tr("Failed");
    }
    // The lost component, or the one lost with a domain, closes the sentence.
    const std::size_t steps =
        path.size() - std::min<std::size_t>(path.size(), cause.type == UnitType::Domain ? 2 : 1);
    QStringList way;
    for (std::size_t at = 0; at < steps; ++at) {
        way << titleOf(path[at], topology);
    }
    way << endInWords(topology, path);
    const QString whole = way.join(QStringLiteral(" → "));
    return whatIf.report.semantics == Semantics::Flow
               ? WhatIfText::tr("Cut off: behind %1").arg(whole)
               : WhatIfText::tr("Cut off: needs %1").arg(whole);
}

}  // namespace cutpoint::ui
