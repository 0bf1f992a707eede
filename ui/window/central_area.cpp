#include "ui/window/central_area.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace cutpoint::ui {

CentralArea::CentralArea(QWidget& canvas, QWidget& welcome, QWidget* parent)
    : QWidget{parent}
    , m_canvas{canvas}
    , m_welcome{welcome}
    , m_drawing{new QWidget{this}}
    , m_layout{new QVBoxLayout{m_drawing}}
    , m_pages{new QStackedWidget{this}}
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_layout->addWidget(&canvas, 1);
    m_pages->addWidget(m_drawing);
    m_pages->addWidget(&welcome);
    auto* const layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
}

void CentralArea::addBar(QWidget& bar)
{
    m_layout->insertWidget(m_layout->count() - 1, &bar);
}

void CentralArea::addPage(QWidget& page)
{
    m_pages->addWidget(&page);
}

void CentralArea::showPage(QWidget& page)
{
    m_pages->setCurrentWidget(&page);
}

void CentralArea::showWelcome()
{
    m_pages->setCurrentWidget(&m_welcome);
}

void CentralArea::showCanvas()
{
    if (m_pages->currentWidget() != m_drawing) {
        m_pages->setCurrentWidget(m_drawing);
        m_canvas.setFocus(Qt::OtherFocusReason);
    }
}

bool CentralArea::showsWelcome() const
{
    return m_pages->currentWidget() == &m_welcome;
}

}  // namespace cutpoint::ui
