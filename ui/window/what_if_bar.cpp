#include "ui/window/what_if_bar.h"

#include "ui/document/analysis_runner.h"
#include "ui/document/topology_document.h"
#include "ui/document/unit_words.h"
#include "ui/document/what_if_scenario.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/style/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <set>

namespace cutpoint::ui {

namespace {

constexpr int leastHeight = 36;
constexpr int edge = 4;
constexpr int glyphSize = 18;
constexpr int padding = 12;
constexpr std::size_t mostNames = 2;

qsizetype newSpofCount(const WhatIf& whatIf, const Report& asDrawn)
{
    std::set<UnitName> known;
    for (const Spof& spof : asDrawn.spofs) {
        known.insert(spof.unit);
    }
    return std::count_if(whatIf.report.spofs.begin(), whatIf.report.spofs.end(),
                         [&](const Spof& spof) { return !known.contains(spof.unit); });
}

QString coloured(const QString& text, const QColor& colour, bool isStrong)
{
    return QStringLiteral("<span style=\"color:%1;font-weight:%2\">%3</span>")
        .arg(colour.name(), isStrong ? QStringLiteral("600") : QStringLiteral("400"),
             text.toHtmlEscaped());
}

}  // namespace

WhatIfBar::WhatIfBar(const TopologyDocument& document, const AnalysisRunner& analysis,
                     WhatIfScenario& scenario, QWidget* parent)
    : QWidget{parent}
    , m_document{document}
    , m_analysis{analysis}
    , m_scenario{scenario}
    , m_question{new QLabel}
    , m_verdict{new QLabel}
    , m_worst{new QPushButton}
    , m_end{new QPushButton{tr("End what-if  Esc")}}
{
    setAccessibleName(tr("What-if"));
    m_question->setTextFormat(Qt::PlainText);
    m_verdict->setTextFormat(Qt::RichText);
    m_verdict->setMinimumWidth(0);
    m_verdict->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_worst->setAccessibleName(tr("Fail the worst next too"));
    m_end->setToolTip(tr("Repair everything; the file was never changed (Esc)"));
    auto* const row = new QHBoxLayout{this};
    row->setContentsMargins(edge + padding + glyphSize + padding / 2, 0, padding, 0);
    row->setSpacing(padding);
    row->addWidget(m_question);
    row->addWidget(m_verdict, 1);
    row->addWidget(m_worst);
    row->addWidget(m_end);
    connect(m_worst, &QPushButton::clicked, this, &WhatIfBar::failWorst);
    connect(m_end, &QPushButton::clicked, &scenario, &WhatIfScenario::end);
    connect(&scenario, &WhatIfScenario::changed, this, &WhatIfBar::showState);
    connect(&analysis, &AnalysisRunner::started, this, &WhatIfBar::showState);
    connect(&analysis, &AnalysisRunner::finished, this, &WhatIfBar::showState);
    showState();
}

QString WhatIfBar::question() const
{
    const auto& lost = m_scenario.lost();
    const QString names = titlesOf(lost, m_document.topology(), mostNames);
    return lost.size() == 1 ? tr("What if %1 fails?").arg(names)
                            : tr("What if %1 fail?").arg(names);
}

QString WhatIfBar::verdict() const
{
    const auto& whatIf = m_analysis.whatIf();
    if (!whatIf || !m_analysis.isCurrent()) {
        return tr("Working out what follows…");
    }
    if (!whatIf->works) {
        return whatIf->report.system ? tr("The system stops working.")
                                     : tr("There is no availability to speak of. See Problems.");
    }
    const qsizetype count = newSpofCount(*whatIf, *m_analysis.reportAsDrawn());
    return count == 0   ? tr("It still works, with no new SPOF.")
           : count == 1 ? tr("It still works, with 1 new SPOF.")
                        : tr("It still works, with %1 new SPOFs.").arg(count);
}

QString WhatIfBar::figures() const
{
    const auto& before = m_analysis.reportAsDrawn();
    const auto& now = m_analysis.report();
    if (!m_analysis.isCurrent() || !before || !before->system || !now->system) {
        return {};
    }
    return totalInWords(*before->system) + QStringLiteral(" → ") + totalInWords(*now->system);
}

QSize WhatIfBar::sizeHint() const
{
    return {QWidget::sizeHint().width(), std::max(leastHeight, QWidget::sizeHint().height())};
}

void WhatIfBar::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeFor(palette());
    QPainter painter{this};
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect{0, 0, edge, height()}, theme.failed);
    painter.fillRect(QRect{0, height() - 1, width(), 1}, theme.border);
    paintIcon(
        painter,
        QRectF(edge + padding / 2.0 + 2.0, (height() - glyphSize) / 2.0, glyphSize, glyphSize),
        QStringLiteral("action-whatif"), {theme.text});
}

void WhatIfBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showTexts();
    }
}

void WhatIfBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showTexts();
}

void WhatIfBar::showState()
{
    if (m_scenario.isActive()) {
        showTexts();
    }
    setVisible(m_scenario.isActive());
}

void WhatIfBar::showTexts()
{
    const Theme& theme = themeFor(palette());
    const bool isKnown = m_analysis.whatIf() && m_analysis.isCurrent();
    m_question->setFont(fontsFor(font()).strong);
    m_question->setText(question());
    m_question->setToolTip(
        titlesOf(m_scenario.lost(), m_document.topology(), m_scenario.lost().size()));
    m_verdict->setText(coloured(verdict(), isKnown ? theme.text : theme.muted, false) +
                       QStringLiteral("&nbsp;&nbsp; ") + coloured(figures(), theme.spofText, true));
    m_verdict->setToolTip(verdict() + QLatin1Char{'\n'} + figures());
    const bool hasWorst = isKnown && m_analysis.whatIf()->worstNext;
    m_worst->setVisible(hasWorst);
    if (hasWorst) {
        const QString title = titleOf(*m_analysis.whatIf()->worstNext, m_document.topology());
        m_worst->setText(tr("Worst next: %1").arg(title));
        m_worst->setToolTip(tr("Fail %1, too: the failure to fear most now").arg(title));
    }
}

void WhatIfBar::failWorst()
{
    const auto& whatIf = m_analysis.whatIf();
    if (whatIf && m_analysis.isCurrent() && whatIf->worstNext) {
        m_scenario.fail(UnitName{*whatIf->worstNext});
    }
}

}  // namespace cutpoint::ui
