#include "ui/window/status_line.h"

#include "ui/compare/cell_delegate.h"
#include "ui/document/analysis_runner.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/document/unit_words.h"
#include "ui/panels/availability_words.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

#include <chrono>
#include <cmath>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr std::chrono::milliseconds unnoticed{100};
constexpr std::chrono::milliseconds longWait{1000};

QString separator()
{
    return QStringLiteral(" · ");
}

QString coloured(const QString& text, const QColor& colour, bool isStrong = false)
{
    return QStringLiteral("<span style=\"color:%1;font-weight:%2\">%3</span>")
        .arg(colour.name(), isStrong ? QStringLiteral("600") : QStringLiteral("400"),
             text.toHtmlEscaped());
}

QToolButton* flatButton(QWidget* parent)
{
    auto* const button = new QToolButton{parent};
    button->setAutoRaise(true);
    constexpr int iconSize = 16;
    button->setIconSize({iconSize, iconSize});
    return button;
}

}  // namespace

StatusLine::StatusLine(const TopologyDocument& document, const SelectionModel& selection,
                       AnalysisRunner& analysis, QWidget* parent)
    : QStatusBar{parent}
    , m_document{document}
    , m_selection{selection}
    , m_analysis{analysis}
    , m_figures{new QLabel{this}}
    , m_progress{new QProgressBar{this}}
    , m_cancel{new QPushButton{tr("Cancel"), this}}
    , m_fit{flatButton(this)}
    , m_out{flatButton(this)}
    , m_reset{flatButton(this)}
    , m_in{flatButton(this)}
{
    setSizeGripEnabled(false);
    constexpr int margin = 8;
    constexpr QSize progressSize{120, 12};
    setContentsMargins(margin, 0, margin, 0);
    m_figures->setTextFormat(Qt::RichText);
    m_figures->setAccessibleName(tr("Summary"));
    m_progress->setRange(0, 0);
    m_progress->setFixedSize(progressSize);
    m_progress->setTextVisible(false);
    addWidget(m_figures);
    addWidget(m_progress);
    addWidget(m_cancel);
    for (QToolButton* const button : {m_fit, m_out, m_reset, m_in}) {
        addPermanentWidget(button);
    }
    m_busySoon.setSingleShot(true);
    m_busySoon.setInterval(unnoticed);
    m_longBusy.setSingleShot(true);
    m_longBusy.setInterval(longWait);
    connect(&m_busySoon, &QTimer::timeout, this, [this] {
        m_notice = tr("Analysing…");
        showFigures();
    });
    connect(&m_longBusy, &QTimer::timeout, this, [this] {
        m_progress->show();
        m_cancel->setText(tr("Cancel"));
        m_cancel->show();
    });
    m_read.setSingleShot(true);
    connect(&m_read, &QTimer::timeout, this, [this] {
        m_sentence.clear();
        showFigures();
    });
    connect(m_cancel, &QPushButton::clicked, this, &StatusLine::cancelOrStart);
    connect(&analysis, &AnalysisRunner::started, this, &StatusLine::beginBusy);
    connect(&analysis, &AnalysisRunner::foundSpofs, this, &StatusLine::showFigures);
    connect(&analysis, &AnalysisRunner::finished, this, &StatusLine::endBusy);
    connect(&analysis, &AnalysisRunner::stopped, this, &StatusLine::showStopped);
    connect(&selection, &SelectionModel::changed, this, &StatusLine::showFigures);
    connect(&document, &TopologyDocument::pictureChanged, this, &StatusLine::showFigures);
    endBusy();
    if (analysis.isBusy()) {
        beginBusy();
    }
}

void StatusLine::say(const QString& sentence, std::chrono::milliseconds readingTime)
{
    m_sentence = sentence;
    m_read.start(readingTime);
    showFigures();
}

void StatusLine::setZoom(double zoom)
{
    constexpr double percent = 100.0;
    m_reset->setText(tr("%1 %").arg(std::lround(zoom * percent)));
}

void StatusLine::addWork(QWidget& line)
{
    constexpr int behindFigures = 3;  // Permanent widgets follow the others.
    insertPermanentWidget(behindFigures, &line);
}

void StatusLine::setZoomActions(QAction& fit, QAction& out, QAction& reset, QAction& in)
{
    m_fit->setDefaultAction(&fit);
    m_out->setDefaultAction(&out);
    m_in->setDefaultAction(&in);
    m_reset->setToolTip(reset.toolTip());
    m_reset->setAccessibleName(tr("Zoom"));
    connect(m_reset, &QToolButton::clicked, &reset, &QAction::trigger);
    setZoom(1.0);
}

void StatusLine::changeEvent(QEvent* event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showFigures();
    }
}

void StatusLine::beginBusy()
{
    if (!m_busySoon.isActive() && m_notice.isEmpty()) {
        m_busySoon.start();
    }
    if (!m_longBusy.isActive() && m_progress->isHidden()) {
        m_longBusy.start();
    }
    showFigures();
}

void StatusLine::endBusy()
{
    m_busySoon.stop();
    m_longBusy.stop();
    m_notice.clear();
    m_progress->hide();
    m_cancel->hide();
    showFigures();
}

void StatusLine::showStopped(const QString& problem)
{
    endBusy();
    m_notice = problem.isEmpty() ? tr("Analysis cancelled.")
                                 : tr("The analysis stopped: %1.").arg(problem);
    m_cancel->setText(tr("Analyse again"));
    m_cancel->show();
    showFigures();
}

void StatusLine::cancelOrStart()
{
    if (m_analysis.isBusy()) {
        m_analysis.cancel();
    } else {
        endBusy();
        m_analysis.start();
        beginBusy();
    }
}

void StatusLine::showComparison(std::optional<CompareSummary> summary)
{
    m_comparison = std::move(summary);
    showFigures();
}

QString StatusLine::comparisonInWords() const
{
    const Theme& theme = themeFor(palette());
    const QString glyph = m_comparison->tone == CellTone::Bad    ? QStringLiteral("⚠ ")
                          : m_comparison->tone == CellTone::Good ? QStringLiteral("✓ ")
                                                                 : QString{};
    QStringList parts{
        coloured(glyph + m_comparison->spofs, inkOf(theme, m_comparison->tone), true)};
    for (const QString& part : m_comparison->rest) {
        parts << part.toHtmlEscaped();
    }
    if (!m_sentence.isEmpty()) {
        parts << coloured(m_sentence, theme.muted);
    }
    return parts.join(separator());
}

void StatusLine::showFigures()
{
    if (m_comparison) {
        m_figures->setText(comparisonInWords());
        return;
    }
    const Theme& theme = themeFor(palette());
    QStringList parts;
    const auto count = m_document.topology().componentCount();
    parts << (count == 1 ? tr("1 component") : tr("%1 components").arg(count));
    if (!m_notice.isEmpty()) {
        parts << coloured(m_notice, theme.text);
    }
    const QString figures = figuresInWords();
    if (!figures.isEmpty()) {
        parts << figures;
    }
    if (!m_analysis.lost().empty()) {
        const QString names = titlesOf(m_analysis.lost(), m_document.topology(), 2);
        parts << coloured(tr("What-if: %1 failed. File not changed").arg(names), theme.muted);
    }
    // A sentence tells of what is selected, and there is no room for both.
    const QString selected = selectionInWords();
    if (!m_sentence.isEmpty()) {
        parts << coloured(m_sentence, theme.text);
    } else if (!selected.isEmpty()) {
        parts << coloured(selected, theme.muted);
    }
    m_figures->setText(parts.join(separator()));
}

QString StatusLine::figuresInWords() const
{
    const Report* const report = m_analysis.report().get();
    if (report == nullptr || report->componentCount == 0) {
        return {};
    }
    const Theme& theme = themeFor(palette());
    const bool isStale = !m_analysis.isCurrent();
    const qsizetype spofs = openSpofCount(*report);
    const auto& whatIf = m_analysis.whatIf();
    if (whatIf && !whatIf->works && report->system) {
        return coloured(QStringLiteral("✕ ") + tr("Down"), isStale ? theme.muted : theme.text,
                        true);
    }
    if (spofs == 0 && !hasVerdict(*report)) {
        return coloured(tr("No verdict yet"), theme.muted);
    }
    const QString count = spofs > 0 ? QStringLiteral("⚠ ") + spofCountInWords(spofs)
                                    : QStringLiteral("✓ ") + spofCountInWords(spofs);
    const QColor countInk = !m_analysis.areSpofsCurrent() ? theme.muted
                            : spofs > 0                   ? theme.spofText
                                                          : theme.healthy;
    QStringList parts{coloured(count, countInk, true)};
    if (hasFigures(*report)) {
        const QColor ink = isStale ? theme.muted : theme.text;
        parts << coloured(totalInWords(*report->system), ink)
              << coloured(tr("%1/year").arg(downtimePerYear(report->system->availability.down(),
                                                            report->yearDays)),
                          ink);
    }
    return parts.join(separator());
}

QString StatusLine::selectionInWords() const
{
    const std::size_t count = m_selection.components().size();
    if (count == 1) {
        const Component* const component = m_document.topology().find(m_selection.current()->value);
        return component == nullptr
                   ? QString{}
                   : tr("1 selected: %1").arg(QString::fromStdString(titleOf(*component)));
    }
    return count == 0 ? QString{} : tr("%1 selected").arg(count);
}

}  // namespace cutpoint::ui
