#pragma once

#include "core/analysis/report.h"
#include "core/model/component.h"

#include <QScrollArea>

#include <vector>

class QGridLayout;
class QLabel;

namespace cutpoint::ui {

/// What is known of one component, in full precision: as stated, and as analysed. Ctrl+C copies it
/// as text.
class ComponentView final : public QScrollArea {
    Q_OBJECT

public:
    explicit ComponentView(QWidget* parent = nullptr);

    /// @param figures  of it, with the report they are from; null: not known.
    void showComponent(const Component& component, const ComponentFigures* figures,
                       const Report* report);

    /// Shows a sentence in the place of figures.
    void showHint(const QString& hint);

    /// Makes it a part of a panel that scrolls: as high as its content, without title and what is
    /// stated, which the panel shows itself.
    void growWithContent();

    /// What Ctrl+C copies.
    [[nodiscard]] QString copyText() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void fitHeight();
    [[nodiscard]] std::size_t firstFact() const;
    void addRow(QGridLayout& grid, int row, const QString& label, const QString& value);

    QString m_title;
    QString m_hint;
    std::vector<std::pair<QString, QString>> m_facts;  ///< An empty value begins a section.
    bool m_isRebuilding = false;
    bool m_growsWithContent = false;
};

}  // namespace cutpoint::ui
