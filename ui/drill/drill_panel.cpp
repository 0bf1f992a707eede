#include "ui/drill/drill_panel.h"

#include "ui/document/topology_document.h"
#include "ui/drill/drill_chart.h"
#include "ui/drill/drill_words.h"
#include "ui/drill/happened_view.h"
#include "ui/drill/outcome_view.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <utility>

namespace cutpoint::ui {

namespace {

/// Data of the last choice.
constexpr int openFileItem = -1;

constexpr int padding = 12;

}  // namespace

DrillPanel::DrillPanel(const TopologyDocument& document, DrillSession& session, QWidget* parent)
    : QWidget{parent}
    , m_document{document}
    , m_session{session}
    , m_choice{new QComboBox}
    , m_other{new QComboBox}
    , m_speed{new QComboBox}
    , m_toStart{makeButton(tr("To the beginning"))}
    , m_play{makeButton(tr("Play"))}
    , m_toEnd{makeButton(tr("To the end"))}
    , m_export{makeButton(tr("Export the drill"))}
    , m_time{new QLabel}
    , m_chart{new DrillChart}
    , m_outcome{new OutcomeView}
    , m_listTitle{new QLabel{tr("What happened")}}
    , m_happened{new HappenedView}
    , m_side{new QWidget}
{
    setAccessibleName(tr("Drill"));
    auto* const left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(makeControls());
    left->addWidget(m_chart, 1);
    auto* const right = new QVBoxLayout{m_side};
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_outcome);
    m_listTitle->setContentsMargins(padding + 1, 0, 0, 0);
    m_listTitle->setAutoFillBackground(true);
    m_listTitle->setBackgroundRole(QPalette::AlternateBase);
    right->addWidget(m_listTitle);
    right->addWidget(m_happened, 1);
    auto* const row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    row->addLayout(left, 1);
    row->addWidget(m_side);
    connectSession();
    setIcons();
    showChoices();
    showDrill();
}

void DrillPanel::offer(const std::vector<UnitName>& whatIf)
{
    if (!whatIf.empty()) {
        m_whatIf = whatIf;
    }
    m_choices = drillChoicesOf(m_document.topology(), m_whatIf);
    if (m_file) {
        m_choices.push_back(*m_file);
    }
    showChoices();
}

void DrillPanel::openFile(DrillChoice choice)
{
    m_file = std::move(choice);
    offer({});
    m_session.open(*m_file);
}

void DrillPanel::showChoices()
{
    const QSignalBlocker blocker{m_choice};
    const DrillRequest* const request = m_session.request();
    m_choice->clear();
    std::optional<DrillKind> last;
    for (std::size_t number = 0; number < m_choices.size(); ++number) {
        const DrillChoice& choice = m_choices[number];
        if (last && last != choice.kind) {
            m_choice->insertSeparator(m_choice->count());
        }
        last = choice.kind;
        m_choice->addItem(actionIcon(choice.icon, palette()), choice.title,
                          static_cast<int>(number));
    }
    m_choice->insertSeparator(m_choice->count());
    m_choice->addItem(actionIcon(QStringLiteral("action-open"), palette()), tr("Open scenario…"),
                      openFileItem);
    const auto chosen =
        std::find_if(m_choices.begin(), m_choices.end(), [&](const DrillChoice& choice) {
            return request != nullptr && choice == request->choice;
        });
    m_choice->setCurrentIndex(chosen == m_choices.end() ? -1
                                                        : m_choice->findData(static_cast<int>(
                                                              chosen - m_choices.begin())));
}

void DrillPanel::showOthers()
{
    const QSignalBlocker blocker{m_other};
    const DrillRequest* const request = m_session.request();
    m_others = request == nullptr ? std::vector<OtherMechanism>{}
                                  : otherMechanismsFor(m_document.topology(), request->choice);
    m_other->clear();
    m_other->addItem(tr("Compare with…"));
    for (const OtherMechanism& other : m_others) {
        m_other->addItem(other.title);
    }
    const auto chosen =
        std::find_if(m_others.begin(), m_others.end(), [&](const OtherMechanism& other) {
            return request != nullptr && request->other == other;
        });
    const auto number = static_cast<int>(chosen - m_others.begin());
    m_other->setCurrentIndex(chosen == m_others.end() ? 0 : number + 1);
    m_other->setVisible(!m_others.empty());
}

void DrillPanel::choose(int index)
{
    const QVariant number = m_choice->itemData(index);
    if (number.toInt() == openFileItem) {
        showChoices();  // What is open stays chosen.
        emit scenarioWanted();
    } else if (number.isValid()) {
        m_session.open(m_choices[number.toUInt()]);
    }
}

void DrillPanel::chooseOther(int index)
{
    m_session.compareWith(
        index <= 0 ? std::nullopt : std::optional{m_others[static_cast<std::size_t>(index) - 1]});
}

void DrillPanel::setCurrent(const std::optional<ComponentId>& component)
{
    m_chart->setCurrent(component);
}

void DrillPanel::showDrill()
{
    const auto& played = m_session.drill();
    const DrillRequest* const request = m_session.request();
    const bool isSame =
        request != nullptr && m_shown && m_shown->choice.events == request->choice.events;
    DrillChart::Content content;
    if (played) {
        content = {.rows = drillRowsOf(*played, m_document.topology()),
                   .outages = outagesOf(played->drill),
                   .end = played->drill.scenario.duration,
                   .eventful = played->eventful,
                   .hint = {}};
    } else {
        content.hint = request == nullptr ? tr("Choose what fails, then press Play.")
                       : m_session.isBusy()
                           ? tr("Playing it through…")
                           : tr("There is nothing to play: users reach nothing that could fail. "
                                "See Problems.");
    }
    m_chart->show(std::move(content), isSame);
    m_outcome->show(played.get());
    m_happened->show(played ? played->drill.timeline : std::vector<TimelineEntry>{});
    m_side->setVisible(played != nullptr);
    m_shown = request == nullptr ? std::nullopt : std::optional{*request};
    showChoices();
    showOthers();
    for (QWidget* const control :
         std::initializer_list<QWidget*>{m_toStart, m_play, m_toEnd, m_speed, m_export}) {
        control->setEnabled(played != nullptr);
    }
    showHead();
    showPlaying();
}

void DrillPanel::showHead()
{
    const Theme& theme = themeFor(palette());
    const Seconds head = m_session.head();
    m_time->setText(QStringLiteral("<span style=\"font-weight:600\">%1</span>&nbsp; "
                                   "<span style=\"color:%2\">%3</span>")
                        .arg(clockWords(head), theme.muted.name(),
                             tr("of %1").arg(roughClockWords(m_session.duration()))));
    m_time->setVisible(m_session.drill() != nullptr);
    m_time->setAccessibleName(tr("Time %1").arg(clockWords(head)));
    m_chart->setHead(head);
    m_happened->setHead(head);
    if (m_session.isPlaying()) {
        m_chart->followHead();
    }
}

void DrillPanel::showPlaying()
{
    const bool isPlaying = m_session.isPlaying();
    const QString name = isPlaying ? tr("Pause") : tr("Play");
    m_play->setAccessibleName(name);
    m_play->setToolTip(tr("%1 (Space)").arg(name));
    setIcons();
}

void DrillPanel::setIcons()
{
    m_toStart->setIcon(actionIcon(QStringLiteral("action-back"), palette()));
    m_export->setIcon(actionIcon(QStringLiteral("action-export"), palette()));
    m_toEnd->setIcon(actionIcon(QStringLiteral("action-step"), palette()));
    m_play->setIcon(actionIcon(m_session.isPlaying() ? QStringLiteral("action-pause")
                                                     : QStringLiteral("action-play"),
                               palette()));
}

void DrillPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setIcons();
        showChoices();
        showHead();
    }
}

void DrillPanel::paintEvent(QPaintEvent* /*event*/)
{
    const Theme& theme = themeFor(palette());
    QPainter painter{this};
    painter.fillRect(rect(), theme.surface);
    if (!m_side->isHidden()) {
        painter.fillRect(QRect{m_side->x() - 1, 0, 1, height()}, theme.border);
    }
}

void DrillPanel::resizeEvent(QResizeEvent* event)
{
    constexpr double part = 0.258;
    constexpr int least = 200;
    constexpr int most = 420;
    m_side->setFixedWidth(
        std::clamp(static_cast<int>(std::lround(event->size().width() * part)), least, most));
    const QFontMetrics metrics{fontsFor(font()).label};
    m_listTitle->setFont(fontsFor(font()).label);
    constexpr int leading = 10;
    m_listTitle->setFixedHeight(std::max(2 * padding, metrics.height() + leading));
    QWidget::resizeEvent(event);
}

}  // namespace cutpoint::ui
