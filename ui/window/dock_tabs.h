#pragma once

#include <QColor>
#include <QDockWidget>

namespace cutpoint::ui {

/// The title of a dock that stands alone, drawn as a tab.
class DockTitle final : public QWidget {
    Q_OBJECT

public:
    explicit DockTitle(QDockWidget& dock);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QDockWidget& m_dock;
};

/// The count behind the title of a dock's tab.
class TabBadge final : public QWidget {
    Q_OBJECT

public:
    explicit TabBadge(QWidget* parent = nullptr);

    /// @param isAlarm  whether it is in the colour of SPOFs.
    void setCount(qsizetype count, bool isAlarm);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qsizetype m_count = 0;
    bool m_isAlarm = false;
};

}  // namespace cutpoint::ui
