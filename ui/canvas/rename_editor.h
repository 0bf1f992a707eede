#pragma once

#include <QLineEdit>

namespace cutpoint::ui {

/// A field over the title of a card. Enter and leaving it accept the name, Esc does not.
class RenameEditor final : public QLineEdit {
    Q_OBJECT

public:
    RenameEditor(const QString& name, const QRect& area, const QFont& font, QWidget* parent);

signals:
    /// Sent once; afterwards the editor deletes itself.
    void accepted(const QString& name);
    void rejected();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void close(bool isAccepted);

    bool m_isClosed = false;
};

}  // namespace cutpoint::ui
