#include "core/io/write_topology.h"
#include "ui/canvas/choice_popup.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/canvas/handles.h"
#include "ui/style/cutpoint_style.h"
#include "ui/window/main_window.h"
#include "ui/window/verdict_pill.h"
#include "ui/window/welcome_page.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>

using cutpoint::ComponentId;
using cutpoint::Kind;
using cutpoint::Topology;
using cutpoint::ui::CardSide;
using cutpoint::ui::ChoicePopup;
using cutpoint::ui::DiagramCanvas;
using cutpoint::ui::MainWindow;
using cutpoint::ui::VerdictPill;
using cutpoint::ui::WelcomePage;

/// What somebody does who has never seen the program, by mouse and keys alone, in the whole window:
/// what is typed goes to whatever has the keyboard.
class TestNewUser : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void drawsSeesAndMendsASinglePointOfFailure();

private:
    void open();
    [[nodiscard]] DiagramCanvas& canvas() const { return m_window->canvas(); }
    [[nodiscard]] const Topology& topology() const { return m_window->document().topology(); }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(focused(), key, modifiers);
    }

    [[nodiscard]] QWidget* focused() const
    {
        QWidget* const widget = QApplication::focusWidget();
        return widget == nullptr ? m_window.get() : widget;
    }

    [[nodiscard]] QPoint middle(const char* id) const
    {
        return canvas().cardInView(ComponentId{id}).center().toPoint();
    }

    [[nodiscard]] QPoint onCanvas(double x, double y) const
    {
        const QSize size = canvas().viewport()->size();
        return {static_cast<int>(x * size.width()), static_cast<int>(y * size.height())};
    }

    void moveTo(const QPoint& to, Qt::MouseButtons buttons) const;
    void addByDoubleClick(const QPoint& place, const QString& typed) const;
    void connectByHandle(const char* from, CardSide side, const char* to) const;

    /// The ids of all single points of failure, once the report tells of what is drawn.
    [[nodiscard]] QStringList spofs() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void TestNewUser::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QApplication::setOrganizationName("cutpoint-test");
    QApplication::setStyle(new cutpoint::ui::CutpointStyle);
}

void TestNewUser::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    // Where unsaved work is kept aside: what another test has left is not to be offered.
    qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->path());
    QSettings{}.clear();
    QSettings{}.setValue("welcome/isKnown", true);
    open();
}

void TestNewUser::cleanup()
{
    m_window.reset();
}

void TestNewUser::open()
{
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestNewUser::moveTo(const QPoint& to, Qt::MouseButtons buttons) const
{
    QWidget* const target = canvas().viewport();
    QMouseEvent event{QEvent::MouseMove, to, target->mapToGlobal(to), Qt::NoButton, buttons, {}};
    QApplication::sendEvent(target, &event);
}

void TestNewUser::addByDoubleClick(const QPoint& place, const QString& typed) const
{
    QTest::mouseDClick(canvas().viewport(), Qt::LeftButton, {}, place);
    QTRY_VERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()) != nullptr);
    QTest::keyClicks(focused(), typed);
    key(Qt::Key_Return);
    QTRY_VERIFY(canvas().hasFocus());
}

void TestNewUser::connectByHandle(const char* from, CardSide side, const char* to) const
{
    constexpr int handleDelay = 250;
    moveTo(middle(from), Qt::NoButton);
    QTest::qWait(handleDelay);
    const QPointF edge = cutpoint::ui::middleOf(canvas().cardInView(ComponentId{from}), side);
    const QPoint handle = (edge + cutpoint::ui::directionOf(side) * 3.0).toPoint();
    moveTo(handle, Qt::NoButton);
    QTest::mousePress(canvas().viewport(), Qt::LeftButton, {}, handle);
    moveTo((handle + middle(to)) / 2, Qt::LeftButton);
    moveTo(middle(to), Qt::LeftButton);
    QTest::mouseRelease(canvas().viewport(), Qt::LeftButton, {}, middle(to));
}

QStringList TestNewUser::spofs() const
{
    const auto& analysis = m_window->analysis();
    if (!QTest::qWaitFor([&] { return analysis.isCurrent(); })) {
        return {"no report"};
    }
    QStringList ids;
    for (const cutpoint::Spof& spof : analysis.report()->spofs) {
        ids << QString::fromStdString(spof.unit.id);
    }
    ids.sort();
    return ids;
}

void TestNewUser::drawsSeesAndMendsASinglePointOfFailure()
{
    m_window->begin({});
    auto* const welcome = m_window->findChild<WelcomePage*>();
    QTRY_VERIFY(welcome->isVisible());
    QPushButton* const makeNew = welcome->findChild<QPushButton*>();
    QCOMPARE(makeNew->text().remove('&'), QString{"New"});
    QTest::mouseClick(makeNew, Qt::LeftButton);
    QTRY_VERIFY(canvas().isVisible());

    addByDoubleClick(onCanvas(0.5, 0.2), "user");
    addByDoubleClick(onCanvas(0.5, 0.45), "web");
    addByDoubleClick(onCanvas(0.5, 0.75), "database");
    QCOMPARE(topology().componentCount(), std::size_t{3});
    QCOMPARE(topology().component(0).kind, Kind::Client);
    QCOMPARE(topology().component(1).name, std::string{"Web server"});
    QCOMPARE(topology().component(2).name, std::string{"Database"});
    const std::string users = topology().component(0).id.value;

    connectByHandle(users.c_str(), CardSide::Bottom, "web-server");
    connectByHandle("web-server", CardSide::Bottom, "database");
    QCOMPARE(topology().connectionCount(), std::size_t{2});
    QCOMPARE(spofs(), (QStringList{"database", "web-server"}));
    const auto* const pill = m_window->findChild<VerdictPill*>();
    QVERIFY2(pill->accessibleName().startsWith("2 SPOFs"), qPrintable(pill->accessibleName()));

    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, middle("web-server"));
    key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(topology().componentCount(), std::size_t{4});
    QCOMPARE(spofs(), QStringList{"database"});
    QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, middle("database"));
    key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(spofs(), QStringList{});
    QVERIFY2(pill->accessibleName().startsWith("0 SPOFs"), qPrintable(pill->accessibleName()));

    const QString path = m_folder->filePath("mine.topology.json");
    QTimer::singleShot(0, this, [&] {
        auto* const dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        dialog->selectFile(path);
        static_cast<QDialog*>(dialog)->accept();
    });
    key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!m_window->isWindowModified());
    QCOMPARE(m_window->document().path(), path);
    const std::string drawn = writeTopology(topology());

    open();
    m_window->begin({});
    m_window->open(path);
    QCOMPARE(writeTopology(topology()), drawn);
    QCOMPARE(spofs(), QStringList{});
}

QTEST_MAIN(TestNewUser)
#include "tst_new_user.moc"
