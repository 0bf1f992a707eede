#pragma once

#include "ui/inspector/inspected_words.h"

#include <QWidget>

class QLabel;

namespace cutpoint::ui {

/// The top of the inspector: what it shows, and links to what belongs to it.
class InspectorHeading final : public QWidget {
    Q_OBJECT

public:
    explicit InspectorHeading(QWidget* parent = nullptr);

    /// @param links  titles of what can be inspected in turn.
    /// @param back   title of where one came from; empty: nowhere.
    void show(const InspectedWords& words, const QStringList& links, const QString& back);

    using QWidget::show;

signals:
    /// @param number  of the link; -1: back.
    void linkChosen(int number);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setColours();

    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_subtitle;
    QLabel* m_links;
    QString m_iconName;
};

}  // namespace cutpoint::ui
