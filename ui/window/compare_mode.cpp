#include "ui/window/compare_mode.h"

#include "ui/compare/compare_page.h"
#include "ui/compare/comparison_file.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/today.h"
#include "ui/document/topology_document.h"
#include "ui/style/icons.h"
#include "ui/window/problem_dialog.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QToolBar>
#include <QToolButton>

#include <stop_token>
#include <utility>

namespace cutpoint::ui {

namespace {

/// What both sides are analysed with.
AnalysisOptions optionsFor(const std::stop_token& stop)
{
    AnalysisOptions options;
    options.cutSetOrder = 0;
    options.today = today();
    options.stop = stop;
    return options;
}

NamedTopology namedFile(ReadFile file)
{
    const QFileInfo info{file.path};
    return {.name = info.fileName(),
            .toolTip = QDir::toNativeSeparators(info.absoluteFilePath()),
            .topology = std::make_shared<const Topology>(*std::move(file.topology))};
}

}  // namespace

CompareMode::CompareMode(const TopologyDocument& document, const AnalysisRunner& analysis,
                         QMainWindow& window)
    : QObject{&window}
    , m_document{document}
    , m_analysis{analysis}
    , m_window{window}
    , m_with{make(tr("&Compare with…"), tr("Show this system beside another state of it"))}
    , m_withSaved{make(tr("Compare with &saved version"),
                       tr("Show what changed since it was saved"))}
    , m_toggle{make(tr("Compare"), tr("Show this system beside another state of it"))}
    , m_swap{make(tr("S&wap"), tr("Before becomes after, and after before"))}
    , m_export{make(tr("E&xport comparison…"), tr("Write what differs as Markdown, JSON or text"))}
    , m_end{make(tr("&Back to editing"), tr("Back to editing (Esc)"))}
    , m_page{new ComparePage{{m_swap, m_export, m_end}, &window}}
    , m_rest{window}
{
    m_page->hide();
    m_with->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    m_with->setToolTip(tr("%1 (%2)").arg(m_with->toolTip(),
                                         m_with->shortcut().toString(QKeySequence::NativeText)));
    m_toggle->setCheckable(true);
    m_export->setIconText(tr("Export…"));
    m_end->setShortcut(Qt::Key_Escape);
    m_end->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page->addAction(m_end);
    connect(m_with, &QAction::triggered, this, &CompareMode::chooseAndCompare);
    connect(m_withSaved, &QAction::triggered, this, [this] { compareWith(m_document.path()); });
    connect(m_toggle, &QAction::triggered, this, [this] {
        m_toggle->setChecked(isActive());
        if (isActive()) {
            end();
        } else {
            chooseAndCompare();
        }
    });
    connect(m_swap, &QAction::triggered, this, &CompareMode::swap);
    connect(m_export, &QAction::triggered, this, &CompareMode::chooseAndExport);
    connect(m_end, &QAction::triggered, this, &CompareMode::end);
    connect(&m_work, &BackgroundWork::ended, this, [this] { emit working({}); });
    connect(&m_work, &BackgroundWork::failed, this,
            [this](const QString& problem) { emit told(tr("Not compared: %1.").arg(problem)); });
    connect(&document, &TopologyDocument::topologyReset, this, [this] {
        cancel();
        end();
    });
    connect(&document, &TopologyDocument::fileChanged, this, &CompareMode::enableActions);
    connect(&document, &TopologyDocument::structureChanged, this, &CompareMode::enableActions);
    setIcons();
    enableActions();
}

QAction* CompareMode::make(const QString& text, const QString& toolTip)
{
    auto* const action = new QAction{text, this};
    action->setToolTip(toolTip);
    return action;
}

void CompareMode::addTo(QMenu& menu) const
{
    menu.addSeparator();
    menu.addActions({m_with, m_withSaved, m_swap, m_export, m_end});
}

void CompareMode::addTo(QToolBar& bar) const
{
    bar.addAction(m_toggle);
    if (auto* const button = qobject_cast<QToolButton*>(bar.widgetForAction(m_toggle))) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
}

void CompareMode::setIcons() const
{
    const QPalette palette = m_window.palette();
    m_toggle->setIcon(actionIcon(QStringLiteral("action-compare"), palette));
    m_export->setIcon(actionIcon(QStringLiteral("action-export"), palette));
    m_export->setIconVisibleInMenu(false);
    m_end->setIcon(actionIcon(QStringLiteral("action-close"), palette));
    m_end->setIconVisibleInMenu(false);
}

void CompareMode::enableActions()
{
    const bool hasComponents = m_document.topology().componentCount() > 0;
    m_with->setEnabled(hasComponents);
    m_toggle->setEnabled(hasComponents);
    m_toggle->setChecked(isActive());
    m_withSaved->setEnabled(!m_document.path().isEmpty() && m_document.isModified());
    for (QAction* const action : {m_swap, m_export, m_end}) {
        action->setEnabled(isActive());
    }
}

void CompareMode::chooseAndCompare()
{
    const QString folder =
        m_document.path().isEmpty() ? QDir::homePath() : QFileInfo{m_document.path()}.path();
    const QString path = QFileDialog::getOpenFileName(
        &m_window, tr("Compare with"), folder,
        tr("Topologies and graphs (*.json *.graphml *.xml);;All files (*)"));
    if (!path.isEmpty()) {
        compareWith(path);
    }
}

void CompareMode::compareWith(const QString& path)
{
    start(path);
    emit working(tr("Comparing with %1…").arg(QFileInfo{path}.fileName()));
}

NamedTopology CompareMode::present() const
{
    const QFileInfo file{m_document.path()};
    const QString name = m_document.path().isEmpty() ? m_document.title() : file.fileName();
    // The report of a what-if is another system's.
    const bool isKnown = m_analysis.isCurrent() && m_analysis.lost().empty();
    return {.name = m_document.isModified() ? tr("%1, not saved").arg(name) : name,
            .toolTip = m_document.path().isEmpty()
                           ? QString{}
                           : QDir::toNativeSeparators(file.absoluteFilePath()),
            .topology = std::make_shared<const Topology>(m_document.topology()),
            .report = isKnown ? m_analysis.report() : nullptr};
}

void CompareMode::start(const QString& path)
{
    const quint64 revision = m_document.revision();
    m_work.start([this, path, revision,
                  after = present()](const std::stop_token& stop) -> BackgroundWork::Delivery {
        auto file = std::make_shared<ReadFile>(readTopologyFile(path));
        if (!file->topology) {
            return [this, file] { refuse(*file); };
        }
        auto pair = comparePair(namedFile(std::move(*file)), after, optionsFor(stop));
        return [this, pair, path, revision] {
            if (revision == m_document.revision()) {
                show(pair);
            } else {
                compareWith(path);  // It was edited meanwhile.
            }
        };
    });
}

void CompareMode::refuse(const ReadFile& file)
{
    ProblemDialog dialog{QFileInfo{file.path}.fileName(), file.diagnostics, &m_window};
    dialog.exec();
}

void CompareMode::swap()
{
    m_work.start([this, pair = m_pair](const std::stop_token& stop) -> BackgroundWork::Delivery {
        auto swapped = comparePair(pair->after.source, pair->before.source, optionsFor(stop));
        return [this, swapped] { show(swapped); };
    });
    emit working(tr("Comparing…"));
}

void CompareMode::cancel()
{
    if (m_work.isBusy()) {
        m_work.giveUp();
        emit told(tr("Not compared: cancelled."));
    }
}

void CompareMode::show(std::shared_ptr<const ComparedPair> pair)
{
    if (!pair) {
        return;
    }
    const bool isFirst = !isActive();
    m_pair = std::move(pair);
    if (isFirst) {
        m_focusBefore = QApplication::focusWidget();
        m_rest.begin();
    }
    m_page->setPair(m_pair);
    enableActions();
    emit begun();
    if (isFirst) {
        m_page->setFocus(Qt::OtherFocusReason);
    }
}

void CompareMode::end()
{
    if (!isActive()) {
        return;
    }
    m_work.giveUp();
    m_pair.reset();
    m_rest.end();
    enableActions();
    emit ended();
    if (m_focusBefore && m_focusBefore->isVisible()) {
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    }
}

void CompareMode::setUseful(const QList<QAction*>& actions)
{
    m_rest.setUseful(actions +
                     QList<QAction*>{m_with, m_withSaved, m_toggle, m_swap, m_export, m_end});
}

void CompareMode::chooseAndExport()
{
    const QFileInfo file{m_document.path()};
    const QDir folder = m_document.path().isEmpty() ? QDir::home() : file.dir();
    const QString name = m_document.path().isEmpty()
                             ? QStringLiteral("comparison.md")
                             : file.baseName() + QStringLiteral("-changes.md");
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Export comparison"),
                                                folder.filePath(name), comparisonFilter());
    if (path.isEmpty()) {
        return;
    }
    if (QFileInfo{path}.suffix().isEmpty()) {
        path += QStringLiteral(".md");
    }
    const QString written = QFileInfo{path}.fileName();
    const QString problem = writeComparison(m_pair->comparison, path);
    if (problem.isEmpty()) {
        emit told(tr("%1 was written.").arg(written));
    } else {
        QMessageBox::warning(&m_window, tr("Not written"),
                             tr("%1 was not written: %2.").arg(written, problem));
    }
}

}  // namespace cutpoint::ui
