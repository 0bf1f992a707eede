#pragma once

#include "ui/inspector/inspector_page.h"

#include <QWidget>

#include <map>
#include <optional>

class QStackedWidget;

namespace cutpoint::ui {

class InspectorHeading;
class SelectionModel;
class TopologyDocument;

/// All fields of what is selected, to be read and written: components, a connection, a group, a
/// domain; with nothing selected, of the system itself.
///
/// Each edit is one step of the history, for several components too. What was typed is written
/// before the selection changes.
class InspectorView final : public QWidget {
    Q_OBJECT

public:
    /// Both outlive the view.
    InspectorView(TopologyDocument& document, SelectionModel& selection, QWidget* parent = nullptr);

    [[nodiscard]] const Inspected& inspected() const noexcept { return m_inspected; }

    /// Shows the fields of a group or domain, until the selection changes or it is no more.
    void inspect(const Inspected& inspected);

    /// Writes what was typed into a field and not yet written.
    void commit();

    /// Puts a widget, which it owns, below the fields of a component; it is hidden while several
    /// are selected.
    void setComponentFooter(QWidget& footer);

private:
    void follow();
    void turnTo(Inspected inspected);
    void refresh(bool isOther);
    void showHeading();
    void chooseLink(int number);
    [[nodiscard]] Inspected selected() const;
    [[nodiscard]] QString write(const FieldForm& form, const QString& text, quint64 gesture);
    void followRename(const FieldForm& form, const QString& text);
    [[nodiscard]] InspectorPage& page(Inspected::Type type);

    TopologyDocument& m_document;
    SelectionModel& m_selection;
    InspectorHeading* m_heading;
    QStackedWidget* m_pages;
    std::map<Inspected::Type, InspectorPage*> m_pageOf;  ///< Made when first shown.
    Inspected m_inspected;
    std::vector<Inspected> m_links;
    bool m_isWriting = false;
};

}  // namespace cutpoint::ui
