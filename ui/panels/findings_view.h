#pragma once

#include "ui/models/section_model.h"

#include <QListView>

namespace cutpoint::ui {

/// A list of findings in sections. Choosing a row tells what it is about; Ctrl+C copies the row, or
/// the whole list if none is chosen.
class FindingsView final : public QListView {
    Q_OBJECT

public:
    explicit FindingsView(QWidget* parent = nullptr);

    /// Replaces the rows; the chosen one stays chosen where it still is.
    void setSections(std::vector<ListSection> sections);

    /// What stands in the place of the rows while there are none.
    void setEmptyText(const QString& text, const QString& icon = {});

    /// Whether the rows tell of an older document: they are muted then.
    void setStale(bool isStale);

    /// Chooses the row about that component or connection, without telling anyone; none: no row.
    void showAbout(const std::optional<ComponentId>& id,
                   const std::optional<ConnectionKey>& connection);

    /// The chosen row; empty: none, or a heading.
    [[nodiscard]] std::optional<ListRow> currentRow() const;

    /// What Ctrl+C copies.
    [[nodiscard]] QString copyText() const;

signals:
    void targetChosen(const cutpoint::ui::RowTarget& target);

    /// Another row is chosen, by the user or the program, or none.
    void currentRowChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void tell(const QModelIndex& index);

    SectionModel m_model;
    QString m_emptyText;
    QString m_emptyIcon;
    bool m_isSilent = false;  ///< Rows are chosen by the program.
};

}  // namespace cutpoint::ui
