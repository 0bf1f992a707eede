#pragma once

#include "ui/models/importance_model.h"

#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QTreeView;

namespace cutpoint::ui {

/// The components by how much they matter, as bars: the measure is chosen above, a click on a
/// heading sorts. Ctrl+C copies the list as text.
class ImportanceView final : public QWidget {
    Q_OBJECT

public:
    explicit ImportanceView(QWidget* parent = nullptr);

    /// @param report   null: nothing is known yet.
    /// @param isStale  whether it tells of an older document: its figures are muted then.
    void show(const Report* report, const Topology& topology, bool isStale);

    /// Mutes the figures that are shown, or no longer.
    void setStale(bool isStale);

    /// Chooses the row of that component without telling anyone; none: no row.
    void showAbout(const std::optional<ComponentId>& id);

    /// What Ctrl+C copies.
    [[nodiscard]] QString copyText() const { return m_model.asText(); }

    using QWidget::show;

signals:
    void componentChosen(const cutpoint::ComponentId& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tell(const QModelIndex& index);
    void chooseMeasure(int index);
    void keepChosen(const std::function<void()>& change);

    ImportanceModel m_model;
    QComboBox* m_measures;
    QTreeView* m_list;
    QLabel* m_hint;
    bool m_isSilent = false;  ///< Rows are chosen by the program.
};

}  // namespace cutpoint::ui
