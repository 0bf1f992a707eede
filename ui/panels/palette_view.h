#pragma once

#include "ui/models/catalogue.h"

#include <QWidget>

class QLineEdit;
class QTreeView;

namespace cutpoint::ui {

class PaletteModel;

/// The catalogue of components to add: a filter, and below it groups of entries. A click or Enter
/// chooses an entry; it can also be dragged to its place.
class PaletteView final : public QWidget {
    Q_OBJECT

public:
    explicit PaletteView(QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit& filter() { return *m_filter; }
    [[nodiscard]] QTreeView& list() { return *m_list; }
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void chosen(const cutpoint::ui::CatalogueEntry& entry);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyFilter(const QString& filter);
    void activate(const QModelIndex& index);
    [[nodiscard]] bool handleFilterKey(int key);
    void setIcon();

    QLineEdit* m_filter;
    QAction* m_filterIcon;
    QTreeView* m_list;
    PaletteModel* m_model;
};

}  // namespace cutpoint::ui
