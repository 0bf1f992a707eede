#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace cutpoint::ui {

/// A line above the canvas that says something and offers what to do, without holding anything up.
/// Hidden until it has something to say.
class MessageBar final : public QWidget {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Says it, with these buttons alone, in their order.
    void say(const QString& message, const QList<QPushButton*>& buttons);

    [[nodiscard]] QString message() const;

    /// A button for `say`.
    [[nodiscard]] QPushButton* makeButton(const QString& text, const QString& toolTip);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_message;
    QHBoxLayout* m_layout;
    QList<QPushButton*> m_buttons;
};

}  // namespace cutpoint::ui
