#include "ui/models/find_matches.h"

#include "core/model/connection_names.h"
#include "ui/style/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <string>
#include <string_view>

namespace cutpoint::ui {

namespace {

struct SearchText {
    Q_DECLARE_TR_FUNCTIONS(SearchText)
};

void addLine(QString& text, std::string_view line)
{
    if (!line.empty()) {
        text += QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size()));
        text += QLatin1Char{'\n'};
    }
}

QString textOf(const Topology& topology, const Component& component)
{
    QString text;
    addLine(text, component.name);
    addLine(text, component.id.value);
    addLine(text, component.unknownKind);
    if (component.unknownKind.empty()) {
        addLine(text, nameOf(component.kind));
        addLine(text, titleOf(component.kind));
    }
    addLine(text, component.layer);
    addLine(text, component.group);
    if (const Group* const group = topology.findGroup(component.group)) {
        addLine(text, group->name);
    }
    for (const Placement& placement : component.domains) {
        for (const std::string& name : placement.names) {
            addLine(text, placement.dimension + ' ' + name);
        }
    }
    return text;
}

QString textOf(const Connection& connection)
{
    QString text;
    addLine(text, connection.id);
    addLine(text, connection.label);
    addLine(text, connection.group);
    if (connection.kind == ConnectionKind::Replication) {
        text += SearchText::tr("replication") + QLatin1Char{'\n'};
    } else if (connection.isTwoWay) {
        text += SearchText::tr("two-way link") + QLatin1Char{'\n'};
    }
    if (connection.isOptional) {
        text += SearchText::tr("optional") + QLatin1Char{'\n'};
    }
    return text;
}

/// Adds a line to the text of the component of that id, if there is one.
void addFinding(std::vector<QString>& texts, const Topology& topology, const std::string& id,
                const QString& line)
{
    const auto vertex = topology.vertexOf(id);
    if (vertex && *vertex < texts.size()) {
        texts[*vertex] += line + QLatin1Char{'\n'};
    }
}

}  // namespace

std::vector<QString> searchTexts(const Topology& topology, const Report* report)
{
    std::vector<QString> texts;
    texts.reserve(topology.componentCount());
    for (std::size_t vertex = 0; vertex < topology.componentCount(); ++vertex) {
        texts.push_back(textOf(topology, topology.component(vertex)));
    }
    if (report == nullptr) {
        return texts;
    }
    const QString spofWords = SearchText::tr("SPOF, single point of failure");
    const QString acceptedWords = SearchText::tr("accepted");
    const QString chokeWords = SearchText::tr("choke point");
    const QString advisoryWords = SearchText::tr("advisory");
    for (const Spof& spof : report->spofs) {
        if (spof.unit.type == UnitType::Component) {
            addFinding(texts, topology, spof.unit.id, isAccepted(spof) ? acceptedWords : spofWords);
        }
    }
    for (const ChokePoint& choke : report->chokePoints) {
        addFinding(texts, topology, choke.id, chokeWords);
    }
    for (const Advisory& advisory : report->advisories) {
        addFinding(texts, topology, advisory.id, advisoryWords);
    }
    return texts;
}

std::vector<QString> connectionTexts(const Topology& topology, const Report* report, bool withEnds)
{
    const auto connections = topology.connections();
    std::vector<QString> texts;
    texts.reserve(connections.size());
    for (const PlacedConnection& placed : connections) {
        QString& text = texts.emplace_back(textOf(*placed.connection));
        if (withEnds) {
            addLine(text, titleOf(topology.component(placed.from)) + " → " +
                              titleOf(topology.component(placed.to)));
        }
    }
    if (report == nullptr) {
        return texts;
    }
    const auto byName = connectionsByName(topology);
    for (const Spof& spof : report->spofs) {
        const auto found =
            spof.unit.type == UnitType::Connection ? byName.find(spof.unit.id) : byName.end();
        if (found != byName.end()) {
            texts[found->second.number] += isAccepted(spof)
                                               ? SearchText::tr("accepted")
                                               : SearchText::tr("SPOF, single point of failure");
        }
    }
    return texts;
}

std::vector<QString> frameTexts(const Diagram& diagram)
{
    std::vector<QString> texts;
    texts.reserve(diagram.frames.size());
    for (const Frame& frame : diagram.frames) {
        QString& text = texts.emplace_back();
        addLine(text, frame.label.substr(0, frame.label.find(" · ")));
        if (frame.type == Frame::Type::Group) {
            addLine(text, frame.id);
        }
    }
    return texts;
}

std::vector<std::size_t> findMatches(const std::vector<QString>& texts, const QString& query)
{
    const QStringList words = query.simplified().split(QLatin1Char{' '}, Qt::SkipEmptyParts);
    std::vector<std::size_t> matches;
    if (words.isEmpty()) {
        return matches;
    }
    for (std::size_t number = 0; number < texts.size(); ++number) {
        const QString& text = texts[number];
        const bool hasAll = std::all_of(words.begin(), words.end(), [&text](const QString& word) {
            return text.contains(word, Qt::CaseInsensitive);
        });
        if (hasAll) {
            matches.push_back(number);
        }
    }
    return matches;
}

}  // namespace cutpoint::ui
