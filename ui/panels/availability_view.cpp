#include "ui/panels/availability_view.h"

#include "ui/panels/availability_sheet.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <utility>

namespace cutpoint::ui {

/// What scrolls.
class AvailabilityView::Sheet final : public QWidget {
public:
    void show(const Report* report, bool isStale)
    {
        m_report = report;
        m_isStale = isStale;
        fitHeight();
        update();
    }

    /// What stands there without figures.
    [[nodiscard]] QString emptyText() const
    {
        if (m_report == nullptr) {
            return AvailabilityView::tr("Analysing…");
        }
        if (m_report->componentCount == 0) {
            return AvailabilityView::tr("No components yet.");
        }
        for (const Diagnostic& finding : m_report->findings) {
            if (finding.code == "no-target") {
                return AvailabilityView::tr("Users reach nothing yet: connect them to what they "
                                            "use, by dragging from a handle.");
            }
            if (finding.code == "no-entry") {
                return AvailabilityView::tr(
                    "Add who uses the system: double-click, type “user”. Or select "
                    "where users come in, and tick Entry in the Inspector.");
            }
            if (finding.severity == Severity::Error) {
                return QString::fromStdString(finding.message);
            }
        }
        if (m_isStale) {
            return AvailabilityView::tr("Analysing…");
        }
        return m_report->system
                   ? AvailabilityView::tr("No figures yet: select a component and write its "
                                          "availability in the Inspector.")
                   : AvailabilityView::tr("No availability. See Problems for the reason.");
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& theme = themeFor(palette());
        const Fonts fonts = fontsFor(font());
        if (m_report != nullptr && hasFigures(*m_report)) {
            static_cast<void>(
                AvailabilitySheet{*m_report, theme, fonts, double(width()), m_isStale}.paint(
                    &painter));
            return;
        }
        constexpr int padding = 16;
        painter.setFont(fonts.body);
        painter.setPen(theme.muted);
        painter.drawText(rect().adjusted(padding, padding, -padding, -padding),
                         Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, emptyText());
    }

    void resizeEvent(QResizeEvent* event) override
    {
        QWidget::resizeEvent(event);
        fitHeight();
    }

    void changeEvent(QEvent* event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::FontChange) {
            fitHeight();
        }
    }

private:
    void fitHeight()
    {
        if (m_report == nullptr || !hasFigures(*m_report)) {
            setMinimumHeight(0);
            return;
        }
        const Fonts fonts = fontsFor(font());
        const AvailabilitySheet sheet{*m_report, themeFor(palette()), fonts, double(width()),
                                      m_isStale};
        setMinimumHeight(static_cast<int>(sheet.paint(nullptr)));
    }

    const Report* m_report = nullptr;
    bool m_isStale = false;
};

AvailabilityView::AvailabilityView(QWidget* parent)
    : QScrollArea{parent}
    , m_sheet{new Sheet}
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    m_sheet->setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Availability"));
    setWidget(m_sheet);
}

void AvailabilityView::show(std::shared_ptr<const Report> report, bool isStale)
{
    m_report = std::move(report);
    m_sheet->show(m_report.get(), isStale);
    setAccessibleDescription(copyText());
}

QString AvailabilityView::copyText() const
{
    return m_report && hasFigures(*m_report) ? availabilityAsText(*m_report) : m_sheet->emptyText();
}

void AvailabilityView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(copyText());
        return;
    }
    QScrollArea::keyPressEvent(event);
}

}  // namespace cutpoint::ui
