#include "ui/panels/component_view.h"

#include "ui/panels/component_facts.h"
#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr int labelColumn = 84;
constexpr int padding = 12;
constexpr int rowSpacing = 6;

QLabel* labelOf(const QString& text, const QFont& font, const QColor& ink)
{
    auto* const label = new QLabel{text};
    label->setFont(font);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, ink);
    label->setPalette(palette);
    label->setForegroundRole(QPalette::WindowText);  // Else Text, as on every Base.
    return label;
}

}  // namespace

ComponentView::ComponentView(QWidget* parent)
    : QScrollArea{parent}
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Component"));
}

void ComponentView::showComponent(const Component& component, const ComponentFigures* figures,
                                  const Report* report)
{
    m_title = QString::fromStdString(titleOf(component));
    m_hint.clear();
    m_facts = factsOf(component, figures, report);
    rebuild();
}

void ComponentView::showHint(const QString& hint)
{
    m_title.clear();
    m_hint = hint;
    m_facts.clear();
    rebuild();
}

void ComponentView::growWithContent()
{
    m_growsWithContent = true;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rebuild();
}

QString ComponentView::copyText() const
{
    QString text = m_title.isEmpty() ? m_hint : m_title;
    for (const auto& [name, value] : m_facts) {
        text += QLatin1Char{'\n'} + name;
        if (!value.isEmpty()) {
            text += QLatin1Char{'\t'} + value;
        }
    }
    return text;
}

void ComponentView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(copyText());
        return;
    }
    QScrollArea::keyPressEvent(event);
}

void ComponentView::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isRebuilding) {
        rebuild();
    }
}

void ComponentView::rebuild()
{
    const QScopedValueRollback rebuilding{m_isRebuilding, true};
    const Theme& theme = themeFor(palette());
    const Fonts fonts = fontsFor(font());
    auto* const sheet = new QWidget;
    sheet->setBackgroundRole(QPalette::Base);
    auto* const grid = new QGridLayout{sheet};
    grid->setContentsMargins(padding, padding, padding, padding);
    grid->setVerticalSpacing(rowSpacing);
    grid->setHorizontalSpacing(padding);
    grid->setColumnMinimumWidth(0, labelColumn);
    grid->setColumnStretch(1, 1);
    int row = 0;
    if (!m_growsWithContent) {
        grid->addWidget(labelOf(m_title.isEmpty() ? m_hint : m_title,
                                m_title.isEmpty() ? fonts.body : fonts.strong,
                                m_title.isEmpty() ? theme.muted : theme.text),
                        row++, 0, 1, 2);
    }
    for (std::size_t fact = firstFact(); fact < m_facts.size(); ++fact) {
        addRow(*grid, row++, m_facts[fact].first, m_facts[fact].second);
    }
    grid->setRowStretch(row, 1);
    setWidget(sheet);
    fitHeight();
}

std::size_t ComponentView::firstFact() const
{
    if (!m_growsWithContent) {
        return 0;
    }
    const auto heading =
        std::ranges::find_if(m_facts, [](const auto& fact) { return fact.second.isEmpty(); });
    return static_cast<std::size_t>(heading - m_facts.begin());
}

void ComponentView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fitHeight();
}

void ComponentView::fitHeight()
{
    if (m_growsWithContent && widget() != nullptr) {
        const QLayout& layout = *widget()->layout();
        setFixedHeight(layout.hasHeightForWidth() ? layout.totalHeightForWidth(std::max(1, width()))
                                                  : 0);
    }
}

void ComponentView::addRow(QGridLayout& grid, int row, const QString& label, const QString& value)
{
    const Theme& theme = themeFor(palette());
    const Fonts fonts = fontsFor(font());
    if (value.isEmpty()) {
        QLabel* const heading = labelOf(label, fonts.label, theme.text);
        heading->setContentsMargins(0, rowSpacing, 0, 0);
        grid.addWidget(heading, row, 0, 1, 2);
        return;
    }
    QLabel* const name = labelOf(label, fonts.body, theme.muted);
    name->setWordWrap(false);
    grid.addWidget(name, row, 0, Qt::AlignRight | Qt::AlignTop);
    QLabel* const shown = labelOf(value, fonts.body, theme.text);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid.addWidget(shown, row, 1, Qt::AlignTop);
}

}  // namespace cutpoint::ui
