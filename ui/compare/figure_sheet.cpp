#include "ui/compare/figure_sheet.h"

#include "ui/compare/cell_delegate.h"
#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace cutpoint::ui {

namespace {

constexpr int sheetWidth = 280;
constexpr int headerHeight = 24;
constexpr int rowHeight = 21;
constexpr int padding = 14;
constexpr int gap = 16;

QLabel* labelOf(const QString& text, const QFont& font, const QColor& ink, bool isNumber)
{
    auto* const label = new QLabel{text};
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, ink);
    label->setPalette(palette);
    return label;
}

}  // namespace

FigureSheet::FigureSheet(QWidget* parent)
    : QWidget{parent}
{
    setFixedWidth(sheetWidth);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(padding, 0, padding + 4, 0);
    fill();
}

void FigureSheet::show(const std::vector<ComparedFigure>& figures)
{
    m_figures = figures;
    fill();
}

void FigureSheet::fill()
{
    const Theme& theme = themeFor(palette());
    const Fonts fonts = fontsFor(font());
    delete m_content;
    m_content = new QWidget{this};
    auto* const grid = new QGridLayout{m_content};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gap);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(0, 1);
    grid->addWidget(labelOf(tr("Before"), fonts.label, theme.muted, true), 0, 1);
    grid->addWidget(labelOf(tr("After"), fonts.label, theme.muted, true), 0, 2);
    grid->setRowMinimumHeight(0, headerHeight);
    int row = 1;
    for (const ComparedFigure& figure : m_figures) {
        QFont after = fonts.body;
        after.setWeight(figure.tone == CellTone::Plain ? QFont::Normal : QFont::DemiBold);
        grid->addWidget(labelOf(figure.name, fonts.body, theme.text, false), row, 0);
        grid->addWidget(labelOf(figure.before, fonts.body, theme.text, true), row, 1);
        grid->addWidget(labelOf(figure.after, after, inkOf(theme, figure.tone), true), row, 2);
        grid->setRowMinimumHeight(row, rowHeight);
        ++row;
    }
    grid->setRowStretch(row, 1);
    layout()->addWidget(m_content);
}

void FigureSheet::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeFor(palette());
    QPainter painter{this};
    painter.fillRect(rect(), theme.surface);
    painter.fillRect(QRect{width() - 1, 0, 1, height()}, theme.border);
    const auto* const grid = static_cast<QGridLayout*>(m_content->layout());
    for (int row = 0; row < static_cast<int>(m_figures.size()); ++row) {
        const int y = m_content->y() + grid->cellRect(row, 0).bottom() + 1;
        painter.fillRect(QRect{padding, y, width() - 2 * padding - 4, 1}, theme.border);
    }
}

void FigureSheet::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        fill();
    }
}

}  // namespace cutpoint::ui
