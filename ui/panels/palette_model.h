#pragma once

#include "ui/models/catalogue.h"

#include <QStandardItemModel>

namespace cutpoint::ui {

/// The catalogue as a tree of groups and entries; entries can be dragged.
class PaletteModel final : public QStandardItemModel {
    Q_OBJECT

public:
    explicit PaletteModel(QObject* parent = nullptr);

    /// Leaves only what matches, and no group without entries.
    void setFilter(const QString& filter);

    /// The entry at an index; nullptr at a group.
    [[nodiscard]] static const CatalogueEntry* entryAt(const QModelIndex& index);

    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
};

}  // namespace cutpoint::ui
