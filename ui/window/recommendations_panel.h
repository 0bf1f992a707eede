#pragma once

#include "ui/document/hardening_runner.h"
#include "ui/models/recommendation_rows.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace cutpoint::ui {

class FindingsView;
class TopologyDocument;

/// What makes the system fail less: changes one by one with what they save and cost, and the way to
/// a target. Looked for on demand; each is applied as one step of the history.
class RecommendationsPanel final : public QWidget {
    Q_OBJECT

public:
    /// @param document  outlives the panel.
    explicit RecommendationsPanel(TopologyDocument& document, QWidget* parent = nullptr);

    [[nodiscard]] FindingsView& list() noexcept { return *m_list; }
    [[nodiscard]] const HardeningRunner& runner() const noexcept { return m_runner; }

    /// Looks for changes; while that is under way, gives it up.
    void toggleSearch();

    /// Makes the chosen change.
    void applyChosen();

    /// Makes all changes of the plan.
    void applyAll();

private:
    void show();
    void showActions();
    void showEffect();
    [[nodiscard]] const HardeningProposal* chosen() const;
    [[nodiscard]] std::optional<double> writtenTarget();
    void apply(const QString& text, const std::vector<Hardening>& changes);

    TopologyDocument& m_document;
    HardeningRunner m_runner;
    QLineEdit* m_target;
    QPushButton* m_search;
    QLabel* m_summary;
    FindingsView* m_list;
    QPushButton* m_apply;
    QPushButton* m_applyAll;
    QString m_applied;  ///< What the last application did; shown until something else is chosen.
};

}  // namespace cutpoint::ui
