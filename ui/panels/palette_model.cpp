#include "ui/panels/palette_model.h"

#include <QMimeData>

namespace cutpoint::ui {

PaletteModel::PaletteModel(QObject* parent)
    : QStandardItemModel{parent}
{
    setFilter({});
}

void PaletteModel::setFilter(const QString& filter)
{
    clear();
    for (const CatalogueGroup& group : catalogue()) {
        auto* const heading = new QStandardItem{group.name};
        heading->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        for (const CatalogueEntry& entry : group.entries) {
            if (!matches(entry, filter)) {
                continue;
            }
            auto* const row = new QStandardItem{entry.name};
            row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled |
                          Qt::ItemNeverHasChildren);
            row->setToolTip(tr("<b>%1</b><br>%2<br>Click or Enter adds it; drag it to a place.")
                                .arg(entry.name.toHtmlEscaped(), entry.help.toHtmlEscaped()));
            row->setAccessibleDescription(entry.help);
            heading->appendRow(row);
        }
        if (heading->hasChildren()) {
            appendRow(heading);
        } else {
            delete heading;
        }
    }
}

const CatalogueEntry* PaletteModel::entryAt(const QModelIndex& index)
{
    return index.parent().isValid() ? catalogueEntry(index.data().toString()) : nullptr;
}

QStringList PaletteModel::mimeTypes() const
{
    return {catalogueMimeType()};
}

QMimeData* PaletteModel::mimeData(const QModelIndexList& indexes) const
{
    const CatalogueEntry* const entry = indexes.isEmpty() ? nullptr : entryAt(indexes.first());
    if (entry == nullptr) {
        return nullptr;
    }
    auto* const data = new QMimeData;
    data->setData(catalogueMimeType(), entry->name.toUtf8());
    return data;
}

}  // namespace cutpoint::ui
