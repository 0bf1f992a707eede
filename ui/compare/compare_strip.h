#pragma once

#include "core/analysis/report.h"

#include <QString>
#include <QWidget>

namespace cutpoint::ui {

struct NamedTopology;

/// The title above one of two pictures: "Before", the file, the verdict on it.
class CompareStrip final : public QWidget {
    Q_OBJECT

public:
    /// @param title  "Before".
    explicit CompareStrip(QString title, QWidget* parent = nullptr);

    void show(const NamedTopology& side);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title;
    QString m_file;
    QString m_count;  ///< "2 SPOFs".
    QString m_figure;
    bool m_isBad = false;
    bool m_isGood = false;
};

}  // namespace cutpoint::ui
