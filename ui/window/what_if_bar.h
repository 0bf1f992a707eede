#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace cutpoint::ui {

class AnalysisRunner;
class TopologyDocument;
class WhatIfScenario;

/// The strip above the canvas during a what-if: what is failed, whether the system still works, its
/// availability before and now, the worst next failure, and the way out.
class WhatIfBar final : public QWidget {
    Q_OBJECT

public:
    /// All outlive the strip.
    WhatIfBar(const TopologyDocument& document, const AnalysisRunner& analysis,
              WhatIfScenario& scenario, QWidget* parent = nullptr);

    /// "What if zone a fails?"
    [[nodiscard]] QString question() const;

    /// "Still works, with 5 new SPOFs."; "Working out what follows…" until that is known.
    [[nodiscard]] QString verdict() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showState();
    void showTexts();
    void failWorst();
    [[nodiscard]] QString figures() const;

    const TopologyDocument& m_document;
    const AnalysisRunner& m_analysis;
    WhatIfScenario& m_scenario;
    QLabel* m_question;
    QLabel* m_verdict;
    QPushButton* m_worst;
    QPushButton* m_end;
};

}  // namespace cutpoint::ui
