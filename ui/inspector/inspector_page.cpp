#include "ui/inspector/inspector_page.h"

#include "ui/style/fonts.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QFrame>
#include <QPainter>
#include <QVBoxLayout>

namespace cutpoint::ui {

namespace {

constexpr int padding = 12;
constexpr int rowSpacing = 6;
constexpr int columnSpacing = 8;
constexpr int sectionSpacing = 8;

/// A line across the panel.
class Rule final : public QWidget {
public:
    explicit Rule(QWidget* parent)
        : QWidget{parent}
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter{this}.fillRect(rect(), themeFor(palette()).border);
    }
};

}  // namespace

InspectorPage::InspectorPage(Inspected::Type type, const TopologyAccess& topology,
                             const FieldWriter& writer, QWidget* parent)
    : QScrollArea{parent}
    , m_sheet{new QWidget}
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundRole(QPalette::Base);
    m_sheet->setBackgroundRole(QPalette::Base);
    auto* const column = new QVBoxLayout{m_sheet};
    column->setContentsMargins(0, sectionSpacing, 0, padding);
    column->setSpacing(sectionSpacing);
    for (const SectionForm& section : formOf(type)) {
        addSection(section, topology, writer, *column);
    }
    column->addStretch(1);
    setWidget(m_sheet);
}

void InspectorPage::addSection(const SectionForm& section, const TopologyAccess& topology,
                               const FieldWriter& writer, QVBoxLayout& column)
{
    auto* const area = new QWidget{m_sheet};
    auto* const grid = new QGridLayout{area};
    grid->setContentsMargins(padding, 0, padding, 0);
    grid->setVerticalSpacing(rowSpacing);
    grid->setHorizontalSpacing(columnSpacing);
    grid->setColumnStretch(1, 1);
    int row = 0;
    if (!section.title.isEmpty()) {
        column.addWidget(new Rule{m_sheet});
        auto* const title = new QLabel{section.title, area};
        title->setFont(fontsFor(font()).label);
        grid->addWidget(title, row++, 0, 1, 2);
    }
    for (const FieldForm& form : section.fields) {
        m_rows.push_back(new FieldRow{form, topology, writer, *grid, row, *area});
        row += 2;
    }
    column.addWidget(area);
}

void InspectorPage::show(const FieldTexts& texts, bool isOther)
{
    for (FieldRow* const row : m_rows) {
        const auto found = texts.find(row->form().name.toStdString());
        const bool isKnown = found != texts.end();
        row->setShown(row->form().isShown == nullptr || row->form().isShown(row->form(), texts));
        const auto text = isKnown && found->second
                              ? std::optional{QString::fromStdString(*found->second)}
                              : std::nullopt;
        row->setEnabled(isKnown && !(row->form().name == QLatin1String{"id"} && !text));
        if (isOther) {
            row->showOther(text);
        } else {
            row->show(text);
        }
    }
}

void InspectorPage::commit()
{
    for (FieldRow* const row : m_rows) {
        row->commit();
    }
}

void InspectorPage::setFooter(QWidget& footer)
{
    m_footer = new QWidget{m_sheet};
    auto* const area = new QVBoxLayout{m_footer};
    area->setContentsMargins({});
    area->addWidget(new Rule{m_footer});
    area->addWidget(&footer);
    auto* const column = static_cast<QVBoxLayout*>(m_sheet->layout());
    column->insertWidget(column->count() - 1, m_footer);
}

void InspectorPage::setFooterVisible(bool isVisible)
{
    if (m_footer != nullptr) {
        m_footer->setVisible(isVisible);
    }
}

void InspectorPage::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (const FieldRow* const row : m_rows) {
            row->setColours(palette());
        }
    }
}

}  // namespace cutpoint::ui
