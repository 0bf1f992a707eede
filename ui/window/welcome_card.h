#pragma once

#include <QAbstractButton>

namespace cutpoint::ui {

/// A button of the welcome page: a title and a line below it.
class WelcomeCard final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Frame { Card, Row };

    /// @param frame  a card stands by itself; a row is one of a list.
    WelcomeCard(const QString& title, const QString& line, Frame frame, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString m_line;
    Frame m_frame;
};

}  // namespace cutpoint::ui
