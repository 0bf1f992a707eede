#include "ui/window/accept_dialog.h"

#include "core/edit/accept.h"
#include "ui/commands/edit_command.h"
#include "ui/document/topology_document.h"
#include "ui/document/unit_words.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace cutpoint::ui {

namespace {

constexpr int leastWidth = 400;
constexpr int usualMonths = 6;

Date fromQt(const QDate& date)
{
    return Date{std::chrono::year{date.year()},
                std::chrono::month(static_cast<unsigned>(date.month())),
                std::chrono::day(static_cast<unsigned>(date.day()))};
}

QDate toQt(Date date)
{
    return {int{date.year()}, static_cast<int>(unsigned{date.month()}),
            static_cast<int>(unsigned{date.day()})};
}

struct AcceptText {
    Q_DECLARE_TR_FUNCTIONS(AcceptText)
};

void setAcceptance(TopologyDocument& document, const UnitName& unit, const QString& text,
                   const std::optional<Acceptance>& acceptance)
{
    TopologyParts parts = partsOf(document.topology());
    if (setAccepted(parts, unit, acceptance)) {
        document.history().push(new EditCommand{document, text, parts});
    }
}

}  // namespace

AcceptDialog::AcceptDialog(const QString& title, const std::optional<Acceptance>& present,
                           QWidget* parent)
    : QDialog{parent}
    , m_reason{new QLineEdit}
    , m_owner{new QLineEdit}
    , m_ends{new QCheckBox{tr("U&ntil")}}
    , m_until{new QDateEdit}
{
    setWindowTitle(tr("Accept %1").arg(title));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(leastWidth);
    auto* const hint = new QLabel{
        tr("%1 stays in the lists as accepted, and no longer fails a check.").arg(title)};
    hint->setWordWrap(true);
    m_reason->setPlaceholderText(tr("Why it is carried"));
    m_owner->setPlaceholderText(tr("Who answers for it"));
    m_ends->setToolTip(tr("After its last day it counts as a single point of failure again"));
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_until->setAccessibleName(tr("Last day"));
    m_until->setDate(QDate::currentDate().addMonths(usualMonths));
    if (present) {
        m_reason->setText(QString::fromStdString(present->reason));
        m_owner->setText(QString::fromStdString(present->owner));
        m_ends->setChecked(present->until.has_value());
        if (present->until) {
            m_until->setDate(toQt(*present->until));
        }
    }
    m_until->setEnabled(m_ends->isChecked());
    connect(m_ends, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    auto* const form = new QFormLayout;
    form->addRow(tr("&Reason"), m_reason);
    form->addRow(tr("&Owner"), m_owner);
    form->addRow(m_ends, m_until);
    auto* const cancelling = new QPushButton{tr("Cancel")};
    auto* const accepting = new QPushButton{tr("&Accept")};
    connect(accepting, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancelling, &QPushButton::clicked, this, &QDialog::reject);
    auto* const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancelling);
    buttons->addWidget(accepting);
    auto* const column = new QVBoxLayout{this};
    column->addWidget(hint);
    column->addLayout(form);
    column->addLayout(buttons);
    // Only a button that is in the dialog can become its default.
    cancelling->setAutoDefault(false);
    accepting->setDefault(true);
}

Acceptance AcceptDialog::acceptance() const
{
    Acceptance acceptance{.reason = m_reason->text().trimmed().toStdString(),
                          .owner = m_owner->text().trimmed().toStdString(),
                          .until = std::nullopt,
                          .extra = {}};
    if (m_ends->isChecked()) {
        acceptance.until = fromQt(m_until->date());
    }
    return acceptance;
}

void askToAccept(TopologyDocument& document, const UnitName& unit, QWidget& window)
{
    const QString title = titleOf(unit, document.topology());
    auto* const dialog = new AcceptDialog{title, acceptanceOf(document.topology(), unit), &window};
    QObject::connect(dialog, &QDialog::accepted, &document, [&document, dialog, unit, title] {
        setAcceptance(document, unit, AcceptText::tr("Accept %1").arg(title), dialog->acceptance());
    });
    dialog->open();
}

void withdrawAcceptance(TopologyDocument& document, const UnitName& unit)
{
    setAcceptance(
        document, unit,
        AcceptText::tr("Withdraw acceptance of %1").arg(titleOf(unit, document.topology())),
        std::nullopt);
}

}  // namespace cutpoint::ui
