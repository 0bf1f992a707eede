#pragma once

#include "ui/compare/compare_rows.h"

#include <QStatusBar>
#include <QTimer>

#include <chrono>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace cutpoint::ui {

class AnalysisRunner;
class SelectionModel;
class TopologyDocument;

/// The status bar: the system in a line, the selection, how far the analysis is, and the zoom.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    StatusLine(const TopologyDocument& document, const SelectionModel& selection,
               AnalysisRunner& analysis, QWidget* parent = nullptr);

    void setZoom(double zoom);

    /// Shows a sentence beside the figures until it has been read, or the next one comes.
    void say(const QString& sentence, std::chrono::milliseconds readingTime);

    /// What `say` shows; empty: nothing any more.
    [[nodiscard]] const QString& sentence() const noexcept { return m_sentence; }
    /// Shows what is being done, left of the zoom.
    void addWork(QWidget& line);

    /// Shows what two topologies differ in, in the place of the figures; empty: the figures again.
    void showComparison(std::optional<CompareSummary> summary);

    /// The buttons at the right do what these actions do.
    void setZoomActions(QAction& fit, QAction& out, QAction& reset, QAction& in);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showFigures();
    void beginBusy();
    void endBusy();
    void showStopped(const QString& problem);
    [[nodiscard]] QString figuresInWords() const;
    [[nodiscard]] QString comparisonInWords() const;
    [[nodiscard]] QString selectionInWords() const;
    void cancelOrStart();

    const TopologyDocument& m_document;
    const SelectionModel& m_selection;
    AnalysisRunner& m_analysis;
    QLabel* m_figures;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QToolButton* m_fit;
    QToolButton* m_out;
    QToolButton* m_reset;
    QToolButton* m_in;
    QTimer m_busySoon;
    QTimer m_longBusy;
    QTimer m_read;  ///< Runs while a sentence is shown.
    QString m_sentence;
    std::optional<CompareSummary> m_comparison;
    QString m_notice;  ///< In the place of figures: that they are being computed, or are not.
};

}  // namespace cutpoint::ui
