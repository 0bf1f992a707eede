#include "ui/inspector/inspector_heading.h"

#include "ui/inspector/field_row.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace cutpoint::ui {

namespace {

constexpr int padding = 12;
constexpr int gap = 8;
constexpr double iconSize = 24.0;

QString linkTo(int number, const QString& title)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(number).arg(title.toHtmlEscaped());
}

}  // namespace

InspectorHeading::InspectorHeading(QWidget* parent)
    : QWidget{parent}
    , m_icon{new QLabel{this}}
    , m_title{new QLabel{this}}
    , m_subtitle{new QLabel{this}}
    , m_links{new QLabel{this}}
{
    const Fonts fonts = fontsFor(font());
    m_title->setFont(fonts.strong);
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_subtitle->setFont(fonts.small);
    m_links->setFont(fonts.small);
    m_links->setObjectName(QStringLiteral("inspectorLinks"));
    m_links->setTextFormat(Qt::RichText);
    m_links->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_links->setAccessibleName(tr("Groups and zones"));
    m_links->setToolTip(tr("Shows the fields of the group or zone"));
    for (QLabel* const label : {m_title, m_subtitle}) {
        label->setTextFormat(Qt::PlainText);
    }
    for (QLabel* const label : {m_title, m_subtitle, m_links}) {
        label->setWordWrap(true);
    }
    auto* const grid = new QGridLayout{this};
    grid->setContentsMargins(padding, padding, padding, 0);
    grid->setHorizontalSpacing(gap);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_subtitle, 1, 1);
    grid->addWidget(m_links, 2, 1);
    connect(m_links, &QLabel::linkActivated, this,
            [this](const QString& link) { emit linkChosen(link.toInt()); });
    setColours();
}

void InspectorHeading::show(const InspectedWords& words, const QStringList& links,
                            const QString& back)
{
    m_iconName = words.icon;
    m_icon->setVisible(!m_iconName.isEmpty());
    m_title->setText(words.title);
    m_subtitle->setText(words.subtitle);
    QStringList all;
    if (!back.isEmpty()) {
        all << linkTo(-1, tr("‹ %1").arg(back));
    }
    for (int number = 0; number < links.size(); ++number) {
        all << linkTo(number, links[number]);
    }
    const QString text = all.join(QStringLiteral(" · "));
    if (text != m_links->text()) {
        m_links->setText(text);
    }
    m_links->setVisible(!all.isEmpty());
    setColours();
}

void InspectorHeading::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setColours();
    }
}

void InspectorHeading::setColours()
{
    setMuted(*m_subtitle, palette());
    if (!m_iconName.isEmpty()) {
        m_icon->setPixmap(
            iconPixmap(m_iconName, iconSize, {themeFor(palette()).text}, devicePixelRatioF()));
    }
}

}  // namespace cutpoint::ui
