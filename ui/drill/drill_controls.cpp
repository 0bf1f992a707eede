#include "ui/document/topology_document.h"
#include "ui/drill/drill_chart.h"
#include "ui/drill/drill_panel.h"
#include "ui/drill/happened_view.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <array>

namespace cutpoint::ui {

namespace {

constexpr int controlsHeight = 46;
constexpr int padding = 12;
constexpr QSize buttonSize{32, 28};
constexpr auto speeds = std::to_array<double>({1.0, 5.0, 20.0});

}  // namespace

QPushButton* DrillPanel::makeButton(const QString& name)
{
    auto* const button = new QPushButton;
    button->setFixedSize(buttonSize);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

QWidget* DrillPanel::makeControls()
{
    constexpr int choiceWidth = 200;
    constexpr int mostItems = 20;
    m_choice->setMinimumWidth(choiceWidth);
    m_choice->setMaximumWidth(choiceWidth + choiceWidth / 2);
    m_choice->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_choice->setPlaceholderText(tr("Choose what fails"));
    m_choice->setAccessibleName(tr("What fails"));
    m_choice->setMaxVisibleItems(mostItems);
    m_other->setAccessibleName(tr("Compare with another mechanism"));
    m_other->setToolTip(tr("Play the same with another way to take over"));
    m_other->setMinimumContentsLength(12);
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("How fast it plays"));
    for (const double speed : speeds) {
        m_speed->addItem(tr("%1×").arg(speed), speed);
    }
    auto* const controls = new QWidget;
    controls->setFixedHeight(controlsHeight);
    auto* const row = new QHBoxLayout{controls};
    row->setContentsMargins(padding, 0, padding, 0);
    constexpr int gap = 4;
    row->setSpacing(gap);
    row->addWidget(m_choice, 2);
    row->addSpacing(gap + 2);
    for (QPushButton* const button : {m_toStart, m_play, m_toEnd}) {
        row->addWidget(button);
    }
    row->addSpacing(2 * gap);
    row->addWidget(m_time);
    row->addSpacing(2 * gap);
    row->addWidget(m_speed);
    row->addSpacing(gap);
    row->addWidget(m_other, 1);
    row->addStretch(1);
    row->addWidget(m_export);
    m_time->setTextFormat(Qt::RichText);
    connect(m_export, &QPushButton::clicked, this, &DrillPanel::exportWanted);
    connect(m_choice, &QComboBox::activated, this, &DrillPanel::choose);
    connect(m_other, &QComboBox::activated, this, &DrillPanel::chooseOther);
    connect(m_speed, &QComboBox::activated, this,
            [this](int index) { m_session.setSpeed(m_speed->itemData(index).toDouble()); });
    return controls;
}

void DrillPanel::connectSession()
{
    connect(m_toStart, &QPushButton::clicked, &m_session, [this] { m_session.moveTo(Seconds{0}); });
    connect(m_toEnd, &QPushButton::clicked, &m_session,
            [this] { m_session.moveTo(m_session.duration()); });
    connect(m_play, &QPushButton::clicked, &m_session, &DrillSession::togglePlaying);
    connect(m_chart, &DrillChart::headDragged, &m_session, [this](Seconds time) {
        m_session.pause();
        m_session.moveTo(time);
    });
    connect(m_chart, &DrillChart::stepped, &m_session, [this](bool isForward) {
        m_session.pause();
        if (isForward) {
            m_session.stepForward();
        } else {
            m_session.stepBack();
        }
        m_chart->followHead();
    });
    connect(m_chart, &DrillChart::jumped, &m_session, [this](bool isToEnd) {
        m_session.moveTo(isToEnd ? m_session.duration() : Seconds{0});
        m_chart->followHead();
    });
    connect(m_chart, &DrillChart::toggled, &m_session, &DrillSession::togglePlaying);
    connect(m_chart, &DrillChart::componentChosen, this, &DrillPanel::componentChosen);
    connect(m_happened, &HappenedView::timeChosen, &m_session, [this](Seconds time) {
        m_session.pause();
        m_session.moveTo(time);
        m_chart->followHead();
    });
    connect(&m_document, &TopologyDocument::topologyReset, this, [this] {
        m_file.reset();
        m_whatIf.clear();
    });
    connect(&m_session, &DrillSession::changed, this, &DrillPanel::showDrill);
    connect(&m_session, &DrillSession::headMoved, this, &DrillPanel::showHead);
    connect(&m_session, &DrillSession::playingChanged, this, &DrillPanel::showPlaying);
}

}  // namespace cutpoint::ui
