#pragma once

#include "core/layout/geometry.h"

#include <QString>
#include <QWidget>

#include <cstddef>
#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QToolButton;

namespace cutpoint::ui {

class AnalysisRunner;
class DiagramCanvas;

/// The bar under the canvas that finds components by what they are called, are, and where they
/// live; connections by their label and what they are, or by both ends ("web -> db"); zones and
/// groups. Matches are marked on the canvas while it is open; the current one is selected and
/// centred.
class FindBar final : public QWidget {
    Q_OBJECT

public:
    /// All outlive the bar.
    FindBar(DiagramCanvas& canvas, const AnalysisRunner& analysis, QWidget* parent = nullptr);

public slots:
    /// Shows the bar, with the last query to be typed over.
    void open();

    /// Hides the bar and its marks; the canvas has the focus then.
    void dismiss();

    /// Goes to the next match in reading order, after the last to the first. Opens the bar if it
    /// is not.
    void goToNext();
    void goToPrevious();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Something on the canvas that was found.
    struct Match {
        enum class Type { Card, Link, Frame };

        Type type = Type::Card;
        std::size_t number = 0;  ///< In the scene.
    };

    void readScene();
    void search();
    void addMatches(Match::Type type, const std::vector<QString>& texts, const QString& query);
    [[nodiscard]] Rectangle placeOf(const Match& match) const;
    [[nodiscard]] bool isCurrent(const Match& match) const;
    void go(bool forward);
    void select(std::size_t match);
    void showCount();
    void setIcons();
    [[nodiscard]] std::optional<std::size_t> currentMatch() const;
    [[nodiscard]] std::size_t firstMatchFromHere() const;

    DiagramCanvas& m_canvas;
    const AnalysisRunner& m_analysis;
    QLineEdit* m_query;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    std::vector<QString> m_texts;  ///< Of the scene's components; of its connections and frames:
    std::vector<QString> m_linkTexts;
    std::vector<QString> m_frameTexts;
    bool m_hasEnds = false;        ///< The texts of connections name their ends.
    std::vector<Match> m_matches;  ///< In reading order.
};

}  // namespace cutpoint::ui
