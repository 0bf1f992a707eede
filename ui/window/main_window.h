#pragma once

#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/document/what_if_scenario.h"
#include "ui/window/actions.h"
#include "ui/window/theme_switch.h"

#include <QMainWindow>

class QPushButton;

namespace cutpoint::ui {

class AnalysisMenu;
class CentralArea;
class CompareMode;
class DiagramCanvas;
class DrillDock;
class EditActions;
class FileKeeper;
class MessageBar;
class Navigation;
class PaletteDock;
class PictureExport;
class PlaceMenus;
class Recovery;
class ReportExport;
class ResultDocks;
class StatusLine;
class VerdictPill;
class WelcomePage;
struct Sample;

/// The window: one document, its picture, its results.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget* parent = nullptr);
    MainWindow(const MainWindow&) = delete;
    MainWindow& operator=(const MainWindow&) = delete;
    MainWindow(MainWindow&&) = delete;
    MainWindow& operator=(MainWindow&&) = delete;
    ~MainWindow() override;

    /// Opens a file; says why if it cannot.
    void open(const QString& path);

    /// What a person who starts the program sees: the file; what a crash has left; a first sample,
    /// or the welcome page. From now on unsaved work is kept aside.
    ///
    /// @param path  empty: no file.
    void begin(const QString& path);

    /// Opens a sample and says what to look at.
    void open(const Sample& sample);

    /// Shows the welcome page; the document stays as it is.
    void showWelcome();

    [[nodiscard]] TopologyDocument& document() noexcept { return m_document; }
    [[nodiscard]] SelectionModel& selection() noexcept { return m_selection; }
    [[nodiscard]] AnalysisRunner& analysis() noexcept { return m_analysis; }
    [[nodiscard]] WhatIfScenario& whatIf() noexcept { return m_whatIf; }
    [[nodiscard]] DiagramCanvas& canvas() noexcept { return *m_canvas; }
    [[nodiscard]] CompareMode& comparing() noexcept { return *m_compare; }

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectActions();
    void connectWhatIf();
    void connectDrill();
    void connectWork();
    void connectCompare();
    void connectZoom();
    void showComparison();
    void makeMenus();
    void makeToolBar();
    void makeCanvasMenu();
    void addSamples(QMenu& menu);
    void connectPages();
    void keepWorkSafe();
    void tell(const QString& line);
    void restoreLayout();
    void showTitle();
    void showVerdict();
    void enableActions();
    void showAbout();

    TopologyDocument m_document;
    SelectionModel m_selection;
    AnalysisRunner m_analysis;
    WhatIfScenario m_whatIf;
    ThemeSwitch m_theme;
    Actions m_actions;
    DiagramCanvas* m_canvas;
    EditActions* m_edits;
    WelcomePage* m_welcome;
    CentralArea* m_central;
    MessageBar* m_hint;
    QList<QPushButton*> m_hintButtons;
    FileKeeper* m_files;
    PictureExport* m_pictures;
    ReportExport* m_reports;
    Recovery* m_recovery = nullptr;  ///< Null until `begin`.
    ResultDocks* m_docks = nullptr;
    PaletteDock* m_palette = nullptr;
    AnalysisMenu* m_analysisMenu = nullptr;
    DrillDock* m_drill = nullptr;
    Navigation* m_navigation = nullptr;
    PlaceMenus* m_places = nullptr;
    CompareMode* m_compare = nullptr;
    StatusLine* m_status;
    VerdictPill* m_verdict;
    bool m_needsLayout = false;  ///< Docks have not found their sizes yet.
};

}  // namespace cutpoint::ui
