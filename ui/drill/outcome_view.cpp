#include "ui/drill/outcome_view.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace cutpoint::ui {

namespace {

constexpr int headHeight = 46;
constexpr int iconLeft = 13;
constexpr int iconSize = 16;
constexpr int textLeft = 37;
constexpr int padding = 8;

}  // namespace

OutcomeView::OutcomeView(QWidget* parent)
    : QWidget{parent}
    , m_title{new QLabel}
    , m_details{new QLabel}
{
    m_title->setTextFormat(Qt::RichText);
    m_title->setFixedHeight(headHeight);
    m_title->setMinimumWidth(0);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setForegroundRole(QPalette::PlaceholderText);
    m_details->setContentsMargins(0, 0, 0, padding);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(textLeft, 0, padding, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_details);
    show(nullptr);
}

void OutcomeView::show(const PlayedDrill* played)
{
    m_headline = played == nullptr ? DrillHeadline{} : headlineOf(played->drill);
    m_lines = played == nullptr ? QStringList{} : outcomeOf(*played);
    showTexts();
}

QString OutcomeView::headline() const
{
    return m_headline.time.isEmpty() ? m_headline.text
                                     : m_headline.text + QStringLiteral("  ") + m_headline.time;
}

void OutcomeView::showTexts()
{
    const Theme& theme = themeFor(palette());
    const Fonts fonts = fontsFor(font());
    m_title->setFont(fonts.body);
    m_title->setText(QStringLiteral("<span style=\"font-weight:600\">%1</span>&nbsp;&nbsp; "
                                    "<span style=\"color:%2\">%3</span>")
                         .arg(m_headline.text.toHtmlEscaped(), theme.muted.name(),
                              m_headline.time.toHtmlEscaped()));
    m_title->setAccessibleName(headline());
    m_title->setToolTip(headline());
    m_details->setFont(fonts.small);
    m_details->setText(m_lines.join(QLatin1Char{'\n'}));
    m_details->setVisible(!m_lines.isEmpty());
    update();
}

void OutcomeView::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeFor(palette());
    QPainter painter{this};
    painter.fillRect(rect(), theme.surface);
    if (m_headline.text.isEmpty()) {
        return;
    }
    const QRectF area{iconLeft, (headHeight - iconSize) / 2.0, iconSize, iconSize};
    switch (m_headline.tone) {
    case DrillTone::Outage:
        paintIcon(painter, area, QStringLiteral("status-failed"), {theme.failed, theme.onFailed});
        break;
    case DrillTone::Trouble:
        paintIcon(painter, area, QStringLiteral("status-advisory"),
                  {theme.advisory, theme.surface});
        break;
    case DrillTone::Served:
        paintIcon(painter, area, QStringLiteral("status-healthy"), {theme.healthy, theme.surface});
        break;
    }
}

void OutcomeView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showTexts();
    }
}

}  // namespace cutpoint::ui
