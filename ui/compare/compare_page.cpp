#include "ui/compare/compare_page.h"

#include "ui/compare/compare_canvas.h"
#include "ui/compare/compare_panel.h"
#include "ui/compare/compare_strip.h"
#include "ui/window/message_bar.h"

#include <QHBoxLayout>
#include <QPalette>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr double zoomStep = 1.25;
constexpr double revealMargin = 24.0;

QVBoxLayout* columnOf(QWidget& title, QWidget& picture)
{
    auto* const column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(&title);
    column->addWidget(&picture, 1);
    return column;
}

/// The line between the pictures.
QWidget* dividingLine()
{
    auto* const line = new QWidget;
    line->setFixedWidth(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Dark);
    return line;
}

}  // namespace

ComparePage::ComparePage(const QList<QAction*>& actions, QWidget* parent)
    : QWidget{parent}
    , m_warning{new MessageBar{this}}
    , m_titleBefore{new CompareStrip{tr("Before")}}
    , m_titleAfter{new CompareStrip{tr("After")}}
    , m_before{new CompareCanvas{true}}
    , m_after{new CompareCanvas{false}}
    , m_panel{new ComparePanel{actions}}
    , m_splitter{new QSplitter{Qt::Vertical}}
{
    auto* const pictures = new QWidget;
    auto* const sides = new QHBoxLayout{pictures};
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(0);
    sides->addLayout(columnOf(*m_titleBefore, *m_before), 1);
    sides->addWidget(dividingLine());
    sides->addLayout(columnOf(*m_titleAfter, *m_after), 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(pictures);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_warning);
    column->addWidget(m_splitter, 1);
    setFocusProxy(m_after);
    connect(m_before, &CompareCanvas::viewChanged, this,
            [this](const ViewTransform& view) { follow(*m_after, view); });
    connect(m_after, &CompareCanvas::viewChanged, this,
            [this](const ViewTransform& view) { follow(*m_before, view); });
    connect(m_before, &CompareCanvas::itemClicked, this,
            [this](const ItemPlace& place) { chooseItem(place, true); });
    connect(m_after, &CompareCanvas::itemClicked, this,
            [this](const ItemPlace& place) { chooseItem(place, false); });
    connect(m_panel, &ComparePanel::placeChosen, this, [this](const PairPlace& place) {
        choosePlace(place);
        reveal(place);
    });
}

void ComparePage::setPair(std::shared_ptr<const ComparedPair> pair)
{
    m_pair = std::move(pair);
    m_titleBefore->show(m_pair->before.source);
    m_titleAfter->show(m_pair->after.source);
    m_before->setPair(m_pair);
    m_after->setPair(m_pair);
    m_bounds = m_before->contentBounds() | m_after->contentBounds();
    m_before->setBounds(m_bounds);
    m_after->setBounds(m_bounds);
    m_panel->setPair(m_pair);
    if (m_pair->comparison.isUnrelated) {
        m_warning->say(tr("These two have next to nothing in common: they are likely not two "
                          "states of one system."),
                       {});
    } else {
        m_warning->hide();
    }
    fit();
}

double ComparePage::zoom() const
{
    return m_after->view().zoom;
}

QRectF ComparePage::sharedArea() const
{
    QRectF area = m_before->drawingArea();
    area.setLeft(std::max(area.left(), m_after->drawingArea().left()));
    area.setBottomRight({std::min(area.right(), m_after->drawingArea().right()),
                         std::min(area.bottom(), m_after->drawingArea().bottom())});
    return area;
}

void ComparePage::fit()
{
    if (!m_bounds.isEmpty()) {
        // A pixel less, so that rounding calls for no scroll bar.
        m_after->setView(
            ViewTransform::fitting(m_bounds, sharedArea().adjusted(1, 1, -1, -1), 1.0));
    }
    m_isUntouched = true;
}

void ComparePage::zoomTo(double zoom)
{
    m_after->setView(m_after->view().zoomed(zoom, sharedArea().center()));
}

void ComparePage::zoomIn()
{
    zoomTo(zoom() * zoomStep);
}

void ComparePage::zoomOut()
{
    zoomTo(zoom() / zoomStep);
}

void ComparePage::resetZoom()
{
    zoomTo(1.0);
}

void ComparePage::follow(CompareCanvas& follower, const ViewTransform& view)
{
    m_isUntouched = false;
    if (m_isFollowing) {
        return;
    }
    const QScopedValueRollback following{m_isFollowing, true};
    follower.setView(view);
    emit zoomChanged(view.zoom);
}

void ComparePage::chooseItem(const ItemPlace& place, bool isBefore)
{
    const PairPlace both = place.isEmpty() ? PairPlace{} : placeOf(place, *m_pair, isBefore);
    choosePlace(both);
    m_panel->choose(both);
}

void ComparePage::choosePlace(const PairPlace& place)
{
    m_before->setChosen(place.before);
    m_after->setChosen(place.after);
}

void ComparePage::reveal(const PairPlace& place)
{
    const QRectF area = m_before->areaOf(place.before) | m_after->areaOf(place.after);
    const QRectF seen =
        sharedArea().adjusted(revealMargin, revealMargin, -revealMargin, -revealMargin);
    if (!area.isEmpty() && !seen.contains(m_after->view().toView(area))) {
        m_after->setView(m_after->view().centred(area.center(), sharedArea()));
    }
}

void ComparePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_isUntouched) {
        // Once the pictures have their own sizes.
        QTimer::singleShot(0, this, [this] {
            if (m_isUntouched) {
                fit();
            }
        });
    }
}

void ComparePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    QTimer::singleShot(0, this, &ComparePage::fit);
}

}  // namespace cutpoint::ui
