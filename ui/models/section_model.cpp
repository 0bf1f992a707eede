#include "ui/models/section_model.h"

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

QString ListRow::asText() const
{
    QStringList parts{title, note};
    if (!figure.isEmpty()) {
        parts << (unit.isEmpty() ? figure : figure + QLatin1Char{' '} + unit);
    }
    parts += details;
    parts.removeAll(QString{});
    return parts.join(QStringLiteral(" · "));
}

void SectionModel::setSections(std::vector<ListSection> sections)
{
    for (ListSection& section : sections) {
        const auto before =
            std::find_if(m_sections.begin(), m_sections.end(),
                         [&](const ListSection& old) { return old.title == section.title; });
        if (before != m_sections.end()) {
            section.isFolded = before->isFolded;
        }
    }
    beginResetModel();
    m_sections = std::move(sections);
    rebuildItems();
    endResetModel();
}

int SectionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant SectionModel::data(const QModelIndex& index, int role) const
{
    const Item* const item = itemAt(index);
    if (item == nullptr) {
        return {};
    }
    const ListSection& section = m_sections[item->section];
    const ListRow* const row = rowOf(*item);
    switch (role) {
    case Qt::DisplayRole:
        return row == nullptr ? section.title : row->title;
    case Qt::AccessibleTextRole:
        return row == nullptr ? tr("%1: %2").arg(section.title).arg(section.count)
                              : section.title + QStringLiteral(": ") + row->asText();
    case Qt::ToolTipRole:
        return row == nullptr ? QVariant{} : QVariant{row->toolTip};
    case RowRole:
        return row == nullptr ? QVariant{} : QVariant::fromValue(*row);
    case CountRole:
        return section.count;
    case FoldedRole:
        return section.isFolded;
    default:
        return {};
    }
}

Qt::ItemFlags SectionModel::flags(const QModelIndex& index) const
{
    return isHeading(index) ? Qt::ItemIsEnabled
                            : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool SectionModel::isHeading(const QModelIndex& index) const
{
    const Item* const item = itemAt(index);
    return item != nullptr && !item->row;
}

void SectionModel::toggle(const QModelIndex& heading)
{
    if (!isHeading(heading)) {
        return;
    }
    ListSection& section = m_sections[itemAt(heading)->section];
    beginResetModel();
    section.isFolded = !section.isFolded;
    rebuildItems();
    endResetModel();
}

QModelIndex SectionModel::rowAbout(const ComponentId& id) const
{
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        const ListRow* const row = rowOf(m_items[at]);
        if (row != nullptr && row->target.components == std::vector{id}) {
            return index(static_cast<int>(at));
        }
    }
    return {};
}

QModelIndex SectionModel::rowAbout(ConnectionKey key) const
{
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        const ListRow* const row = rowOf(m_items[at]);
        if (row != nullptr && row->target.connection == key) {
            return index(static_cast<int>(at));
        }
    }
    return {};
}

QModelIndex SectionModel::rowLike(const ListRow& row) const
{
    std::optional<std::size_t> like;
    for (std::size_t at = 0; at < m_items.size(); ++at) {
        const ListRow* const each = rowOf(m_items[at]);
        if (each == nullptr || !(each->target == row.target)) {
            continue;
        }
        if (each->title == row.title) {
            return index(static_cast<int>(at));
        }
        like = like.value_or(at);
    }
    return like && !row.target.isEmpty() ? index(static_cast<int>(*like)) : QModelIndex{};
}

QString SectionModel::asText() const
{
    QString text;
    for (const ListSection& section : m_sections) {
        text += tr("%1: %2").arg(section.title).arg(section.count) + QLatin1Char{'\n'};
        for (const ListRow& row : section.rows) {
            text += QStringLiteral("  ") + row.asText() + QLatin1Char{'\n'};
        }
    }
    return text;
}

void SectionModel::rebuildItems()
{
    m_items.clear();
    for (std::size_t section = 0; section < m_sections.size(); ++section) {
        m_items.push_back({.section = section, .row = {}});
        const std::size_t rows = m_sections[section].isFolded ? 0 : m_sections[section].rows.size();
        for (std::size_t row = 0; row < rows; ++row) {
            m_items.push_back({.section = section, .row = row});
        }
    }
}

const SectionModel::Item* SectionModel::itemAt(const QModelIndex& index) const
{
    const auto at = static_cast<std::size_t>(index.row());
    return index.isValid() && at < m_items.size() ? &m_items[at] : nullptr;
}

const ListRow* SectionModel::rowOf(const Item& item) const
{
    return item.row ? &m_sections[item.section].rows[*item.row] : nullptr;
}

}  // namespace cutpoint::ui
