#include "ui/compare/change_words.h"

#include "core/report/compare_page.h"
#include "ui/style/words.h"

#include <QCoreApplication>

#include <optional>
#include <string>

namespace cutpoint::ui {

namespace {

struct ChangeText {
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};

/// "99.99 %, needs 1 of 2, in group Load balancers"
QString componentInWords(const ComparedSide& side, std::size_t vertex)
{
    const Topology& topology = *side.source.topology;
    const Component& component = topology.component(vertex);
    const auto& figures = side.source.report->components;
    QStringList parts;
    if (vertex < figures.size() && figures[vertex].availability) {
        parts << statedInWords(*figures[vertex].availability);
    }
    if (component.instances > 1) {
        parts << ChangeText::tr("needs %1 of %2").arg(component.required).arg(component.instances);
    }
    if (!component.group.empty()) {
        const Group* const group = topology.findGroup(component.group);
        parts << ChangeText::tr("in group %1")
                     .arg(QString::fromStdString(group == nullptr ? component.group
                                                                  : cutpoint::titleOf(*group)));
    }
    return parts.join(QStringLiteral(", "));
}

/// What a thing was that is gone, or is that came.
QString itemInWords(const Change& change, const ComparedSide& side)
{
    const bool isAdded = change.kind == ChangeKind::Added;
    if (change.item == ItemType::Connection) {
        return isAdded ? ChangeText::tr("new connection") : ChangeText::tr("removed connection");
    }
    const auto vertex = change.item == ItemType::Component
                            ? side.source.topology->vertexOf(change.id)
                            : std::nullopt;
    const QString words = vertex ? componentInWords(side, *vertex) : QString{};
    return words.isEmpty() || isAdded ? words : ChangeText::tr("was %1").arg(words);
}

/// Puts the name of a group in the place of its id.
void nameGroup(std::optional<std::string>& json, const Topology& topology)
{
    const Group* const group = json ? topology.findGroup(valueInWords(*json)) : nullptr;
    if (group != nullptr) {
        json = cutpoint::titleOf(*group);
    }
}

}  // namespace

QString changeTitle(const Change& change)
{
    const QString title = QString::fromStdString(change.title);
    if (change.item == ItemType::Topology) {
        return ChangeText::tr("System changed");
    }
    if (change.item == ItemType::Connection) {
        return title;
    }
    const QString named =
        change.item == ItemType::Group ? ChangeText::tr("Group %1").arg(title) : title;
    switch (change.kind) {
    case ChangeKind::Added:
        return ChangeText::tr("%1 added").arg(named);
    case ChangeKind::Removed:
        return ChangeText::tr("%1 removed").arg(named);
    case ChangeKind::Moved:
        return ChangeText::tr("%1 moved").arg(named);
    case ChangeKind::Changed:
    case ChangeKind::Rewired:
        break;
    }
    return ChangeText::tr("%1 changed").arg(named);
}

QString changeDetail(const Change& change, const ComparedPair& pair)
{
    if (change.kind == ChangeKind::Added) {
        return itemInWords(change, pair.after);
    }
    if (change.kind == ChangeKind::Removed) {
        return itemInWords(change, pair.before);
    }
    if (isMoveInPicture(change)) {
        return ChangeText::tr("in the picture alone");
    }
    Change told = change;
    std::erase_if(told.fields, [](const FieldChange& field) { return field.field == "position"; });
    for (FieldChange& field : told.fields) {
        if (field.field == "group") {
            nameGroup(field.before, *pair.before.source.topology);
            nameGroup(field.after, *pair.after.source.topology);
        }
    }
    const QString words = QString::fromStdString(fieldsInWords(told));
    return change.kind == ChangeKind::Rewired ? ChangeText::tr("rewired: %1").arg(words) : words;
}

}  // namespace cutpoint::ui
