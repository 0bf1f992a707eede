#pragma once

#include "core/simulation/drill.h"

#include <QListView>

#include <memory>

namespace cutpoint::ui {

class HappenedModel;

/// The list of what happened in a drill: when, how bad, who and what. What is still to come is
/// muted. Choosing an entry asks for its time.
class HappenedView final : public QListView {
    Q_OBJECT

public:
    explicit HappenedView(QWidget* parent = nullptr);
    ~HappenedView() override;

    void show(std::vector<TimelineEntry> timeline);

    /// Entries after it are still to come. The last one before it is scrolled into view.
    void setHead(Seconds head);

    using QListView::show;

signals:
    void timeChosen(cutpoint::Seconds time);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(const QModelIndex& index);

    HappenedModel* m_model;
};

}  // namespace cutpoint::ui
