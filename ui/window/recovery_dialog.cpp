#include "ui/window/recovery_dialog.h"

#include "ui/style/fonts.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace cutpoint::ui {

namespace {

QString rowOf(const RecoveryNote& note)
{
    const QString time = QLocale{}.toString(note.time, QLocale::ShortFormat);
    const QString place = note.path.isEmpty() ? RecoveryDialog::tr("never saved")
                                              : QDir::toNativeSeparators(note.path);
    return QStringLiteral("%1\n%2 · %3").arg(note.title, time, place);
}

}  // namespace

RecoveryDialog::RecoveryDialog(std::vector<LeftOver> leftOvers, QWidget* parent)
    : QDialog{parent}
    , m_leftOvers{std::move(leftOvers)}
    , m_list{new QListWidget{this}}
{
    constexpr QSize comfortable{560, 300};
    constexpr int rowHeight = 48;
    setWindowTitle(tr("Unsaved work"));
    auto* const layout = new QVBoxLayout{this};
    auto* const heading = new QLabel{tr("Cutpoint ended before this was saved"), this};
    heading->setFont(fontsFor(font()).heading);
    layout->addWidget(heading);
    auto* const hint = new QLabel{
        tr("Recovered work opens as changes that are not saved yet. The files are as they were."),
        this};
    hint->setWordWrap(true);
    layout->addWidget(hint);
    for (const LeftOver& leftOver : m_leftOvers) {
        auto* const row = new QListWidgetItem{rowOf(leftOver.note), m_list};
        row->setToolTip(leftOver.note.path);
        row->setSizeHint({0, rowHeight});
    }
    m_list->setAccessibleName(tr("Unsaved work"));
    m_list->setSpacing(2);
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &RecoveryDialog::recover);
    layout->addWidget(m_list);
    auto* const buttons = new QDialogButtonBox{this};
    QPushButton* const discarding =
        buttons->addButton(tr("&Discard"), QDialogButtonBox::DestructiveRole);
    QPushButton* const waiting = buttons->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    QPushButton* const recovering =
        buttons->addButton(tr("&Recover"), QDialogButtonBox::AcceptRole);
    discarding->setToolTip(tr("Remove the chosen work for good"));
    waiting->setToolTip(tr("Ask again at the next start (Esc)"));
    recovering->setToolTip(tr("Open the chosen work (Enter)"));
    discarding->setAutoDefault(false);
    recovering->setDefault(true);
    connect(recovering, &QPushButton::clicked, this, &RecoveryDialog::recover);
    connect(discarding, &QPushButton::clicked, this, &RecoveryDialog::discard);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(comfortable);
}

void RecoveryDialog::recover()
{
    const int row = m_list->currentRow();
    if (row >= 0) {
        m_chosen = m_leftOvers[static_cast<std::size_t>(row)];
        accept();
    }
}

void RecoveryDialog::discard()
{
    const int row = m_list->currentRow();
    if (row < 0) {
        return;
    }
    RecoveryStore::discard(m_leftOvers[static_cast<std::size_t>(row)]);
    m_leftOvers.erase(m_leftOvers.begin() + row);
    delete m_list->takeItem(row);
    if (m_leftOvers.empty()) {
        reject();
    }
}

}  // namespace cutpoint::ui
