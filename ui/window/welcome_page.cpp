#include "ui/window/welcome_page.h"

#include "ui/style/fonts.h"
#include "ui/style/theme.h"
#include "ui/window/primary_button.h"
#include "ui/window/samples.h"
#include "ui/window/welcome_card.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace cutpoint::ui {

namespace {

constexpr int columnWidth = 720;
constexpr int leftWidth = 216;
constexpr int gap = 8;
constexpr int wideGap = 32;
constexpr int buttonHeight = 32;

QLabel* makeLabel(const QString& text, const QFont& font, QWidget* parent)
{
    auto* const label = new QLabel{text, parent};
    label->setFont(font);
    return label;
}

void prepare(QPushButton& button, const QString& toolTip)
{
    button.setToolTip(toolTip);
    button.setFixedHeight(buttonHeight);
}

QString folderOf(const QString& path)
{
    QString folder = QFileInfo{path}.path();
    const QString home = QDir::homePath();
    if (folder == home || folder.startsWith(home + QLatin1Char{'/'})) {
        folder.replace(0, home.size(), QLatin1Char{'~'});
    }
    return QDir::toNativeSeparators(folder);
}

}  // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QScrollArea{parent}
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Welcome"));
    auto* const page = new QWidget{this};
    auto* const centring = new QHBoxLayout{page};
    auto* const column = new QWidget{page};
    column->setMaximumWidth(columnWidth);
    centring->setContentsMargins(gap * 3, gap * 3, gap * 3, gap * 2);
    centring->addStretch(0);
    centring->addWidget(column, 1);
    centring->addStretch(0);
    auto* const layout = new QVBoxLayout{column};
    layout->setContentsMargins({});
    layout->setSpacing(gap / 2);
    const Fonts fonts = fontsFor(font());
    layout->addWidget(makeLabel(tr("Cutpoint"), fonts.heading, column));
    layout->addWidget(
        makeLabel(tr("Draw a system. See what can take it down."), fonts.body, column));
    layout->addSpacing(gap * 2);
    auto* const halves = new QHBoxLayout;
    halves->setSpacing(wideGap);
    halves->addWidget(makeBeginning());
    halves->addWidget(makeSamples(), 1);
    layout->addLayout(halves);
    layout->addStretch(1);
    setWidget(page);
    updateColours();
}

QWidget* WelcomePage::makeBeginning()
{
    const Fonts fonts = fontsFor(font());
    auto* const side = new QWidget{this};
    side->setFixedWidth(leftWidth);
    auto* const layout = new QVBoxLayout{side};
    layout->setContentsMargins({});
    layout->setSpacing(gap);
    auto* const making = new PrimaryButton{tr("&New"), side};
    prepare(*making, tr("Begin with an empty canvas (Ctrl+N)"));
    auto* const opening = new QPushButton{tr("&Open…"), side};
    prepare(*opening, tr("Open a topology (Ctrl+O)"));
    connect(making, &QPushButton::clicked, this, &WelcomePage::newWanted);
    connect(opening, &QPushButton::clicked, this, &WelcomePage::openWanted);
    layout->addWidget(making);
    layout->addWidget(opening);
    layout->addSpacing(gap);
    layout->addWidget(makeLabel(tr("Recent files"), fonts.label, side));
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    layout->addLayout(m_recent);
    layout->addStretch(1);
    return side;
}

QWidget* WelcomePage::makeSamples()
{
    constexpr int columns = 2;
    auto* const side = new QWidget{this};
    auto* const layout = new QVBoxLayout{side};
    layout->setContentsMargins({});
    layout->setSpacing(gap);
    layout->addWidget(
        makeLabel(tr("Samples, each of which teaches one thing"), fontsFor(font()).label, side));
    auto* const grid = new QGridLayout;
    grid->setSpacing(gap);
    int number = 0;
    for (const Sample& sample : samples()) {
        auto* const card =
            new WelcomeCard{sample.title, sample.line, WelcomeCard::Frame::Card, side};
        card->setObjectName(QLatin1String{"sample-"} + sample.name);
        card->setToolTip(tr("%1: %2").arg(sample.title, sample.line));
        connect(card, &WelcomeCard::clicked, this, [this, &sample] { emit sampleChosen(sample); });
        grid->addWidget(card, number / columns, number % columns);
        ++number;
    }
    layout->addLayout(grid);
    layout->addStretch(1);
    return side;
}

void WelcomePage::setRecentFiles(const QStringList& paths)
{
    while (QLayoutItem* const item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& path : paths) {
        if (!QFileInfo::exists(path)) {
            continue;
        }
        auto* const row = new WelcomeCard{QFileInfo{path}.fileName(), folderOf(path),
                                          WelcomeCard::Frame::Row, widget()};
        row->setToolTip(QDir::toNativeSeparators(path));
        connect(row, &WelcomeCard::clicked, this, [this, path] { emit fileChosen(path); });
        m_recent->addWidget(row);
    }
    if (m_recent->isEmpty()) {
        auto* const none =
            makeLabel(tr("Files you open are listed here."), fontsFor(font()).small, widget());
        none->setForegroundRole(QPalette::PlaceholderText);
        m_recent->addWidget(none);
    }
}

void WelcomePage::updateColours()
{
    const QColor canvas = themeFor(palette()).canvas;
    if (widget()->palette().color(QPalette::Window) != canvas) {
        QPalette colours;
        colours.setColor(QPalette::Window, canvas);
        widget()->setPalette(colours);
        widget()->setAutoFillBackground(true);
    }
}

void WelcomePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closeWanted();
        return;
    }
    QScrollArea::keyPressEvent(event);
}

void WelcomePage::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && widget() != nullptr) {
        updateColours();
    }
}

}  // namespace cutpoint::ui
