#pragma once

#include "ui/drill/drill_session.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace cutpoint::ui {

class DrillChart;
class HappenedView;
class OutcomeView;
class TopologyDocument;

/// The content of the drill dock: what is played and how, the lanes, what came of it, what happened
/// when.
class DrillPanel final : public QWidget {
    Q_OBJECT

public:
    /// Both outlive the panel.
    DrillPanel(const TopologyDocument& document, DrillSession& session, QWidget* parent = nullptr);

    /// Offers anew what can be played.
    ///
    /// @param whatIf  what a what-if has failed; offered until something else is.
    void offer(const std::vector<UnitName>& whatIf);

    /// Plays the scenario of a file, and goes on offering it.
    void openFile(DrillChoice choice);

    /// What is offered.
    [[nodiscard]] const std::vector<DrillChoice>& choices() const noexcept { return m_choices; }

    /// Marks the lane of the selected component.
    void setCurrent(const std::optional<ComponentId>& component);

    [[nodiscard]] DrillChart& chart() noexcept { return *m_chart; }
    [[nodiscard]] QComboBox& choiceBox() noexcept { return *m_choice; }

signals:
    void componentChosen(const cutpoint::ComponentId& id);

    /// A scenario file is wanted.
    void scenarioWanted();

    /// The drill is to be written to a file.
    void exportWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* makeControls();
    [[nodiscard]] QPushButton* makeButton(const QString& name);
    void connectSession();
    void showChoices();
    void showOthers();
    void showDrill();
    void showHead();
    void showPlaying();
    void setIcons();
    void choose(int index);
    void chooseOther(int index);

    const TopologyDocument& m_document;
    DrillSession& m_session;
    std::vector<UnitName> m_whatIf;
    std::optional<DrillChoice> m_file;  ///< The scenario file opened last.
    std::vector<DrillChoice> m_choices;
    std::vector<OtherMechanism> m_others;
    std::optional<DrillRequest> m_shown;  ///< Whose lanes are shown.
    QComboBox* m_choice;
    QComboBox* m_other;
    QComboBox* m_speed;
    QPushButton* m_toStart;
    QPushButton* m_play;
    QPushButton* m_toEnd;
    QPushButton* m_export;
    QLabel* m_time;
    DrillChart* m_chart;
    OutcomeView* m_outcome;
    QLabel* m_listTitle;
    HappenedView* m_happened;
    QWidget* m_side;
};

}  // namespace cutpoint::ui
