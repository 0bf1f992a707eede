#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QTimer>

#include <memory>

namespace cutpoint::tests {

/// Answers the next question by the button of that text, once it is asked.
///
/// @return  what was asked, filled in then; lives as long as the caller keeps it.
inline std::shared_ptr<QString> answerNext(const QString& button)
{
    auto question = std::make_shared<QString>();
    QTimer::singleShot(0, qApp, [question, button] {
        auto* const box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr) {
            return;
        }
        *question = box->text();
        for (QAbstractButton* const choice : box->buttons()) {
            if (choice->text() == button) {
                choice->click();
                return;
            }
        }
        box->reject();
    });
    return question;
}

}  // namespace cutpoint::tests
