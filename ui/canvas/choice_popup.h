#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace cutpoint::ui {

/// One row to choose.
struct Choice {
    int value = 0;  ///< What it stands for, told back when it is chosen.
    QString title;
    QString detail;  ///< Muted, at the right.
    QString icon;    ///< Of resources/icons.

    friend bool operator==(const Choice&, const Choice&) = default;
};

/// A field to type into with the rows that fit, the best of them chosen: Enter takes it, arrows
/// choose another, Esc and leaving the field give up.
class ChoicePopup final : public QWidget {
    Q_OBJECT

public:
    /// What fits a text, the best first.
    using Filter = std::function<std::vector<Choice>(const QString& typed)>;

    /// @param label   what is to be typed: the hint in the empty field, and its accessible name.
    /// @param nothing  what is said when nothing fits.
    ChoicePopup(const QString& label, QString nothing, Filter filter, QWidget* parent);

    /// Opens it with its top left corner there, or as near as the parent has room for it.
    void open(const QPoint& at);

    [[nodiscard]] const std::vector<Choice>& choices() const noexcept { return m_choices; }

    /// Gives up, as Esc does.
    void giveUp();

signals:
    /// One of the two is sent once; afterwards the pop-up deletes itself.
    void chosen(int value, const QString& typed);
    void rejected();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    /// Keeps what the field has no use for from the canvas.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refill();
    void step(int by);
    bool press(int key);
    void choose(int row);
    void close();

    Filter m_filter;
    QString m_nothing;
    std::vector<Choice> m_choices;
    QLineEdit* m_field;
    QListWidget* m_list;
    bool m_isClosed = false;
};

}  // namespace cutpoint::ui
