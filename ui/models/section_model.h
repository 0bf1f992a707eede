#pragma once

#include "ui/models/list_row.h"

#include <QAbstractListModel>

#include <vector>

namespace cutpoint::ui {

/// Findings in sections, each of which can be folded: headings and rows are items of one flat list.
class SectionModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole,  ///< A ListRow; invalid for headings.
        CountRole,               ///< Of a heading.
        FoldedRole,              ///< Of a heading.
    };

    using QAbstractListModel::QAbstractListModel;

    /// Sections of the same title stay folded or open as they are.
    void setSections(std::vector<ListSection> sections);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    [[nodiscard]] bool isHeading(const QModelIndex& index) const;

    /// Folds or opens the section of that heading.
    void toggle(const QModelIndex& heading);

    /// The first row about exactly this component; invalid if there is none.
    [[nodiscard]] QModelIndex rowAbout(const ComponentId& id) const;

    /// The row about this connection; invalid if there is none.
    [[nodiscard]] QModelIndex rowAbout(ConnectionKey key) const;

    /// The row most like that one: about the same, and of the same title; else about the same;
    /// invalid if there is none.
    [[nodiscard]] QModelIndex rowLike(const ListRow& row) const;

    /// All rows, folded ones included.
    [[nodiscard]] QString asText() const;

private:
    /// An item of the flat list.
    struct Item {
        std::size_t section = 0;
        std::optional<std::size_t> row;  ///< Empty: the heading.
    };

    void rebuildItems();
    [[nodiscard]] const Item* itemAt(const QModelIndex& index) const;
    [[nodiscard]] const ListRow* rowOf(const Item& item) const;

    std::vector<ListSection> m_sections;
    std::vector<Item> m_items;
};

}  // namespace cutpoint::ui
