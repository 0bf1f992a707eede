#pragma once

#include "ui/compare/compare_rows.h"

#include <QWidget>

class QGridLayout;

namespace cutpoint::ui {

/// The key figures before and after, one below the other.
class FigureSheet final : public QWidget {
    Q_OBJECT

public:
    explicit FigureSheet(QWidget* parent = nullptr);

    void show(const std::vector<ComparedFigure>& figures);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();

    std::vector<ComparedFigure> m_figures;
    QWidget* m_content = nullptr;  ///< With a label for each word.
};

}  // namespace cutpoint::ui
