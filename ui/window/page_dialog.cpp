#include "ui/window/page_dialog.h"

#include "core/io/file.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QVBoxLayout>

#include <filesystem>
#include <utility>

namespace cutpoint::ui {

namespace {

constexpr QSize usualSize{820, 640};

}  // namespace

PageDialog::PageDialog(const QString& title, QString fileName, QWidget* parent)
    : QDialog{parent}
    , m_fileName{std::move(fileName)}
    , m_questions{new QFormLayout}
    , m_view{new QTextBrowser}
    , m_copy{new QPushButton{tr("&Copy")}}
    , m_save{new QPushButton{tr("&Save…")}}
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    m_view->setOpenLinks(false);
    m_view->setAccessibleName(title);
    auto* const closing = new QPushButton{tr("Close")};
    connect(closing, &QPushButton::clicked, this, &QDialog::accept);
    m_copy->setToolTip(tr("Copy it as Markdown"));
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_markdown); });
    m_save->setToolTip(tr("Write it as a Markdown file"));
    connect(m_save, &QPushButton::clicked, this, &PageDialog::save);
    for (QPushButton* const button : {m_copy, m_save, closing}) {
        button->setAutoDefault(false);
    }
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    buttons->addWidget(closing);
    auto* const column = new QVBoxLayout{this};
    column->addLayout(m_questions);
    column->addWidget(m_view, 1);
    column->addLayout(buttons);
    tell({});
}

void PageDialog::show(const Page& page)
{
    m_markdown = QString::fromStdString(pageAsMarkdown(page));
    m_view->document()->setMarkdown(
        m_markdown, QTextDocument::MarkdownFeatures{QTextDocument::MarkdownDialectGitHub} |
                        QTextDocument::MarkdownNoHTML);
    m_view->moveCursor(QTextCursor::Start);
    m_copy->setEnabled(true);
    m_save->setEnabled(true);
}

void PageDialog::tell(const QString& sentence)
{
    m_markdown.clear();
    m_view->setPlainText(sentence);
    m_copy->setEnabled(false);
    m_save->setEnabled(false);
}

void PageDialog::save()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save"), QDir::home().filePath(m_fileName), tr("Markdown (*.md)"));
    if (path.isEmpty()) {
        return;
    }
    const std::filesystem::path native{QFile::encodeName(path).toStdString()};
    if (const auto problem = writeFile(native, m_markdown.toStdString())) {
        QMessageBox::warning(
            this, tr("Not written"),
            tr("%1 was not written: %2.")
                .arg(QFileInfo{path}.fileName(), QString::fromStdString(*problem)));
    }
}

}  // namespace cutpoint::ui
