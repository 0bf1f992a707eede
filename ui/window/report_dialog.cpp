#include "ui/window/report_dialog.h"

#include "core/report/tables.h"
#include "ui/window/report_pdf.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPalette>
#include <QPushButton>
#include <QSettings>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr int usualWidth = 720;
constexpr int usualHeight = 560;
constexpr int previewLength = 20'000;

QString key(const char* name)
{
    return QStringLiteral("report/") + QString::fromLatin1(name);
}

QString titleOf(std::string_view table)
{
    QString title = QString::fromUtf8(table.data(), static_cast<qsizetype>(table.size()));
    if (table == "spofs") {
        return ReportDialog::tr("Single points of failure");
    }
    title.replace(QLatin1Char{'-'}, QLatin1Char{' '});
    title[0] = title[0].toUpper();
    return title;
}

}  // namespace

ReportDialog::ReportDialog(const Topology& topology, std::shared_ptr<const Report> report,
                           QWidget* parent)
    : QDialog{parent}
    , m_topology{topology}
    , m_report{std::move(report)}
    , m_format{new QComboBox}
    , m_table{new QComboBox}
    , m_tableLabel{new QLabel{tr("&Table")}}
    , m_picture{new QCheckBox{tr("With the &picture")}}
    , m_date{new QCheckBox{tr("State the &day")}}
    , m_preview{new QTextBrowser}
{
    setWindowTitle(tr("Export report"));
    resize(usualWidth, usualHeight);
    for (const OfferedFormat& offered : offeredFormats()) {
        m_format->addItem(offered.title, static_cast<int>(offered.format));
    }
    for (const std::string_view table : tableKeys) {
        m_table->addItem(titleOf(table),
                         QString::fromUtf8(table.data(), static_cast<qsizetype>(table.size())));
    }
    m_tableLabel->setBuddy(m_table);
    m_date->setToolTip(tr("Without it, the same topology always gives the same file"));
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setOpenLinks(false);
    // Paper, whatever the theme is: reports are light.
    QPalette paper = m_preview->palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, QColor{0x1B, 0x21, 0x29});
    m_preview->setPalette(paper);
    auto* const form = new QFormLayout;
    form->addRow(tr("&Format"), m_format);
    form->addRow(m_tableLabel, m_table);
    form->addRow(m_picture);
    form->addRow(m_date);
    auto* const cancelling = new QPushButton{tr("Cancel")};
    auto* const exporting = new QPushButton{tr("&Export…")};
    exporting->setDefault(true);
    auto* const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancelling);
    buttons->addWidget(exporting);
    auto* const layout = new QVBoxLayout{this};
    layout->addLayout(form);
    layout->addWidget(m_preview, 1);
    layout->addLayout(buttons);
    restore();
    connect(m_format, &QComboBox::currentIndexChanged, this, &ReportDialog::refresh);
    connect(m_table, &QComboBox::currentIndexChanged, this, &ReportDialog::refresh);
    connect(m_date, &QCheckBox::toggled, this, &ReportDialog::refresh);
    connect(cancelling, &QPushButton::clicked, this, &QDialog::reject);
    connect(exporting, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
}

ReportChoice ReportDialog::choice() const
{
    return {.format = static_cast<ReportFormat>(m_format->currentData().toInt()),
            .table = m_table->currentData().toString(),
            .hasPicture = m_picture->isChecked(),
            .hasDate = m_date->isChecked()};
}

QString ReportDialog::preview() const
{
    return m_preview->toPlainText();
}

void ReportDialog::accept()
{
    QSettings settings;
    settings.setValue(key("format"), m_format->currentIndex());
    settings.setValue(key("table"), m_table->currentData());
    settings.setValue(key("picture"), m_picture->isChecked());
    settings.setValue(key("date"), m_date->isChecked());
    QDialog::accept();
}

void ReportDialog::restore()
{
    const QSettings settings;
    const int format = settings.value(key("format"), 0).toInt();
    m_format->setCurrentIndex(format >= 0 && format < m_format->count() ? format : 0);
    m_table->setCurrentIndex(
        std::max(0, m_table->findData(settings.value(key("table"), QStringLiteral("spofs")))));
    m_picture->setChecked(settings.value(key("picture"), true).toBool());
    m_date->setChecked(settings.value(key("date"), false).toBool());
}

void ReportDialog::refresh()
{
    ReportChoice shown = choice();
    const bool isTable = shown.format == ReportFormat::Csv;
    m_table->setVisible(isTable);
    m_tableLabel->setVisible(isTable);
    m_picture->setEnabled(canHavePicture(shown.format));
    shown.hasPicture = false;
    const ReportDocument document = describeFor(m_topology, *m_report, shown);
    if (shown.format == ReportFormat::Html || shown.format == ReportFormat::Pdf) {
        m_preview->setFont(font());
        m_preview->setLineWrapMode(QTextEdit::WidgetWidth);
        m_preview->setHtml(openingAsRichText(document) + tablesAsRichText(document));
        return;
    }
    const ReportContent content = contentOf(m_topology, document, shown, {}, font());
    m_preview->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview->setLineWrapMode(QTextEdit::NoWrap);
    m_preview->setPlainText(QString::fromStdString(content.bytes).left(previewLength));
}

}  // namespace cutpoint::ui
