#include "ui/window/work_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <chrono>

namespace cutpoint::ui {

namespace {

constexpr std::chrono::milliseconds unnoticed{100};
constexpr std::chrono::milliseconds longWait{1000};
constexpr QSize progressSize{120, 12};
constexpr int spacing = 8;

}  // namespace

WorkLine::WorkLine(QWidget* parent)
    : QWidget{parent}
    , m_words{new QLabel{this}}
    , m_progress{new QProgressBar{this}}
    , m_cancel{new QPushButton{tr("Cancel"), this}}
{
    m_progress->setRange(0, 0);
    m_progress->setFixedSize(progressSize);
    m_progress->setTextVisible(false);
    auto* const row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing);
    row->addWidget(m_words);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    for (QTimer* const timer : {&m_soon, &m_long}) {
        timer->setSingleShot(true);
    }
    m_soon.setInterval(unnoticed);
    m_long.setInterval(longWait);
    connect(&m_soon, &QTimer::timeout, this, [this] { setVisible(true); });
    connect(&m_long, &QTimer::timeout, this, [this] {
        m_progress->show();
        m_cancel->show();
    });
    connect(m_cancel, &QPushButton::clicked, this, &WorkLine::cancelled);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_cancel->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setVisible(false);
}

void WorkLine::setWork(const QString& words)
{
    m_words->setText(words);
    m_progress->setAccessibleName(words);
    if (words.isEmpty()) {
        m_isBusy = false;
        m_soon.stop();
        m_long.stop();
        setVisible(false);
    } else if (!m_isBusy) {
        m_isBusy = true;
        m_progress->hide();
        m_cancel->hide();
        m_soon.start();
        m_long.start();
    }
}

}  // namespace cutpoint::ui
