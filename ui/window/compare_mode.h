#pragma once

#include "ui/compare/compared_pair.h"
#include "ui/document/background_work.h"
#include "ui/window/editor_rest.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QAction;
class QMainWindow;
class QMenu;
class QToolBar;

namespace cutpoint::ui {

class AnalysisRunner;
class ComparePage;
class TopologyDocument;
struct ReadFile;

/// Compares the document with a file: reads, analyses and draws beside the window, then shows both
/// in the place of the canvas. Until it ends nothing can be edited.
class CompareMode final : public QObject {
    Q_OBJECT

public:
    /// @param window  that asks and shows; owns this. The others outlive it.
    CompareMode(const TopologyDocument& document, const AnalysisRunner& analysis,
                QMainWindow& window);

    /// What is shown while comparing; the window takes it over.
    [[nodiscard]] ComparePage& page() noexcept { return *m_page; }

    /// The pair that is shown; null: none, the window is for editing.
    [[nodiscard]] const std::shared_ptr<const ComparedPair>& pair() const noexcept
    {
        return m_pair;
    }
    [[nodiscard]] bool isActive() const noexcept { return m_pair != nullptr; }

    void addTo(QMenu& menu) const;
    void addTo(QToolBar& bar) const;

    /// Draws the icons in the colours of the window.
    void setIcons() const;

    /// Says which actions stay of use while comparing; all others of the window rest meanwhile.
    void setUseful(const QList<QAction*>& actions);

    /// Reads a file and compares it, as before, with the document, as after.
    void compareWith(const QString& path);

public slots:
    /// Asks for the file.
    void chooseAndCompare();

    /// Gives up what is under way.
    void cancel();

    /// Back to editing.
    void end();

signals:
    /// What is under way beside the window, in words; empty: nothing any more.
    void working(const QString& words);

    /// A sentence on what became of it.
    void told(const QString& sentence);

    /// A pair is shown now, or another one.
    void begun();

    /// The window is for editing again.
    void ended();

private:
    QAction* make(const QString& text, const QString& toolTip);
    void enableActions();
    void start(const QString& path);
    void refuse(const ReadFile& file);
    void swap();
    void show(std::shared_ptr<const ComparedPair> pair);
    void chooseAndExport();
    [[nodiscard]] NamedTopology present() const;

    const TopologyDocument& m_document;
    const AnalysisRunner& m_analysis;
    QMainWindow& m_window;
    QAction* m_with;
    QAction* m_withSaved;
    QAction* m_toggle;  ///< Of the toolbar: checked while comparing.
    QAction* m_swap;
    QAction* m_export;
    QAction* m_end;
    ComparePage* m_page;
    EditorRest m_rest;
    BackgroundWork m_work;
    std::shared_ptr<const ComparedPair> m_pair;
    QPointer<QWidget> m_focusBefore;
};

}  // namespace cutpoint::ui
