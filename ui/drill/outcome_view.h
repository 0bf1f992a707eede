#pragma once

#include "ui/drill/drill_words.h"

#include <QWidget>

class QLabel;

namespace cutpoint::ui {

/// What came of a drill: the time users were without service, and below it what else counts.
class OutcomeView final : public QWidget {
    Q_OBJECT

public:
    explicit OutcomeView(QWidget* parent = nullptr);

    /// @param played  null: nothing is shown.
    void show(const PlayedDrill* played);

    using QWidget::show;

    /// "Users without service 5.2 s  10.0–15.2 s".
    [[nodiscard]] QString headline() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showTexts();

    DrillHeadline m_headline;
    QStringList m_lines;
    QLabel* m_title;
    QLabel* m_details;
};

}  // namespace cutpoint::ui
