#pragma once

#include <QPushButton>

namespace cutpoint::ui {

/// The button for what most people want: filled with the accent colour, as the style would not.
class PrimaryButton final : public QPushButton {
    Q_OBJECT

public:
    explicit PrimaryButton(const QString& text, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace cutpoint::ui
