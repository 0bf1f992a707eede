#pragma once

#include "ui/inspector/field_row.h"

#include <QScrollArea>

class QVBoxLayout;

namespace cutpoint::ui {

/// All fields of one type of thing, in sections. Made once and filled again and again, so that
/// scroll position and focus stay.
class InspectorPage final : public QScrollArea {
    Q_OBJECT

public:
    InspectorPage(Inspected::Type type, const TopologyAccess& topology, const FieldWriter& writer,
                  QWidget* parent = nullptr);

    /// @param isOther  whether they are of another thing than those before.
    void show(const FieldTexts& texts, bool isOther);

    /// Writes what was typed and not yet written.
    void commit();

    /// Puts a widget, which it owns, below the fields.
    void setFooter(QWidget& footer);
    void setFooterVisible(bool isVisible);

    using QScrollArea::show;

protected:
    void changeEvent(QEvent* event) override;

private:
    void addSection(const SectionForm& section, const TopologyAccess& topology,
                    const FieldWriter& writer, QVBoxLayout& column);

    QWidget* m_sheet;
    QWidget* m_footer = nullptr;  ///< With the line above it.
    std::vector<FieldRow*> m_rows;
};

}  // namespace cutpoint::ui
