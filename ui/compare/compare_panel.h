#pragma once

#include "ui/compare/compared_pair.h"

#include <QWidget>

#include <memory>
#include <vector>

class QAction;
class QStackedWidget;
class QTabBar;

namespace cutpoint::ui {

class CellModel;
class CellTable;
class FigureSheet;
class FindingsView;
struct RowTarget;

/// What two topologies differ in, below their pictures: the key figures, and in tabs the changes,
/// the layers and the single points of failure.
class ComparePanel final : public QWidget {
    Q_OBJECT

public:
    /// @param actions  that stand as buttons at the right of the tabs.
    explicit ComparePanel(const QList<QAction*>& actions, QWidget* parent = nullptr);

    void setPair(std::shared_ptr<const ComparedPair> pair);

    /// Chooses the row of that item, without telling anyone; none if it did not change.
    void choose(const PairPlace& place);

    /// Shows the single points of failure.
    void showFindings();

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// A row was chosen.
    void placeChosen(const cutpoint::ui::PairPlace& place);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tellRow(int row);
    void tellFinding(const RowTarget& target);

    std::shared_ptr<const ComparedPair> m_pair;
    std::vector<PairPlace> m_places;  ///< Of the rows of the changes.
    bool m_isSilent = false;          ///< The program chooses a row.
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    FigureSheet* m_figures;
    CellModel* m_changeModel;
    CellModel* m_layerModel;
    CellTable* m_changes;
    CellTable* m_layers;
    FindingsView* m_findings;
};

}  // namespace cutpoint::ui
