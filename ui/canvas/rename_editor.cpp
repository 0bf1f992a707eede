#include "ui/canvas/rename_editor.h"

#include <QFocusEvent>
#include <QKeyEvent>

namespace cutpoint::ui {

RenameEditor::RenameEditor(const QString& name, const QRect& area, const QFont& font,
                           QWidget* parent)
    : QLineEdit{name, parent}
{
    setFont(font);
    setGeometry(area);
    setAccessibleName(tr("Name"));
    selectAll();
    show();
    setFocus(Qt::OtherFocusReason);
}

void RenameEditor::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        close(true);
        return;
    case Qt::Key_Escape:
        close(false);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void RenameEditor::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    const bool isPassing =
        event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
    if (!isPassing) {
        close(true);
    }
}

void RenameEditor::close(bool isAccepted)
{
    if (m_isClosed) {
        return;
    }
    m_isClosed = true;
    hide();
    deleteLater();
    if (isAccepted) {
        emit accepted(text());
    } else {
        emit rejected();
    }
}

}  // namespace cutpoint::ui
