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
    grid->addWidget(labelOf(m_title.isEmpty() ? m_hint : m_title,
                            m_title.isEmpty() ? fonts.body : fonts.strong,
                            m_title.isEmpty() ? theme.muted : theme.text),
                    row++, 0, 1, 2);
    for (const auto& [name, value] : m_facts) {
        addRow(*grid, row++, name, value);
    }
    grid->setRowStretch(row, 1);
    setWidget(sheet);
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
