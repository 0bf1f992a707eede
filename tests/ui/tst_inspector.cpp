#include "core/edit/inspected.h"
#include "core/io/write_topology.h"
#include "core/model/failover_fields.h"
#include "core/model/topology_parts.h"
#include "core/simulation/failover_times.h"
#include "tests/ui/shop.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/inspector/field_form.h"
#include "ui/inspector/inspector_view.h"
#include "ui/style/cutpoint_style.h"
#include "ui/style/theme.h"
#include "ui/window/main_window.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace cutpoint;
using cutpoint::ui::InspectorView;
using cutpoint::ui::MainWindow;

class TestInspector : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void showsWhatIsSelected();
    void anEditIsOneStep();
    void refusesInPlace_data();
    void refusesInPlace();
    void escapeTakesBackWhatWasTyped();
    void severalShowWhatDiffers();
    void oneEditForSeveralIsOneStep();
    void spinningFoldsIntoOneStep();
    void losesNoEditWhenTheSelectionChanges();
    void losesNoEditWhenTheCanvasIsClicked();
    void choosesKindAndFlags();
    void showsWhatTheMechanismUses();
    void hidesNothingThatIsStated();
    void placeholdersAreTheDefaults();
    void renamesTheIdWithItsConnections();
    void editsConnections();
    void editsGroupsAndZones();
    void editsTheSystem();
    void keepsPlaceAndFocus();
    void everyFieldIsNamed_data();
    void everyFieldIsNamed();
    void undoKeysReachTheDocument();
    void labelsFollowTheTheme();

private:
    [[nodiscard]] InspectorView& view() const { return *m_window->findChild<InspectorView*>(); }
    [[nodiscard]] const Topology& topology() const { return m_window->document().topology(); }
    [[nodiscard]] QUndoStack& history() const { return m_window->document().history(); }

    /// The field of that name on the page that is shown.
    template <typename Widget>
    [[nodiscard]] Widget* field(const char* name) const
    {
        const auto* const pages = view().findChild<QStackedWidget*>();
        return pages->currentWidget()->findChild<Widget*>(QLatin1String{name});
    }

    [[nodiscard]] QString problem(const char* name) const
    {
        const auto* const label = field<QLabel>((std::string{name} + ".problem").c_str());
        return label->isVisible() ? label->text() : QString{};
    }

    void type(const char* name, const QString& text) const
    {
        auto* const line = field<QLineEdit>(name);
        line->setFocus(Qt::TabFocusReason);
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    std::string m_before;
};

void TestInspector::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    QApplication::setOrganizationName("cutpoint-test");
    QApplication::setStyle(new cutpoint::ui::CutpointStyle);
}

void TestInspector::init()
{
    m_window = std::make_unique<MainWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    m_window->document().reset(cutpoint::tests::shop());
    m_window->findChild<QDockWidget*>("component")->raise();
    QTRY_VERIFY(view().isVisible());
    m_window->selection().selectOnly(ComponentId{"web-1"});
    m_before = writeTopology(topology());
}

void TestInspector::cleanup()
{
    m_window->document().history().setClean();
    m_window->selection().clear();
    m_window->document().history().setClean();
    m_window.reset();
}

void TestInspector::showsWhatIsSelected()
{
    QCOMPARE(field<QLineEdit>("name")->text(), QString{"Web 1"});
    QCOMPARE(field<QLineEdit>("availability")->text(), QString{"99.9 %"});
    QCOMPARE(field<QComboBox>("kind")->currentText(), QString{"Web server"});
    QCOMPARE(view().findChild<QLabel*>("inspectorTitle")->text(), QString{"Web 1"});
    m_window->selection().selectOnly(ComponentId{"db"});
    QCOMPARE(field<QLineEdit>("name")->text(), QString{"Orders DB"});
}

void TestInspector::anEditIsOneStep()
{
    type("availability", "4380 h / 2 h");
    QCOMPARE(history().count(), 0);
    QTest::keyClick(field<QLineEdit>("availability"), Qt::Key_Return);
    QCOMPARE(history().count(), 1);
    QCOMPARE(history().undoText(), QString{"Set availability of Web 1"});
    const Rates expected{.statement = StatedTimeToFailure{Hours{4380}}, .mttr = Hours{2}};
    QVERIFY(topology().find("web-1")->rates == expected);
    QCOMPARE(field<QLineEdit>("mttr_hours")->text(), QString{"2"});
    history().undo();
    QCOMPARE(writeTopology(topology()), m_before);
    QCOMPARE(field<QLineEdit>("availability")->text(), QString{"99.9 %"});
    history().redo();
    QVERIFY(topology().find("web-1")->rates == expected);
}

void TestInspector::refusesInPlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    QTest::newRow("availability") << "availability"
                                  << "120 %"
                                  << "0 to 100 %";
    QTest::newRow("repair") << "mttr_hours"
                            << "soon"
                            << "2 h";
    QTest::newRow("id") << "id"
                        << "db"
                        << "in use";
    QTest::newRow("cost") << "cost_per_month"
                          << "much"
                          << "amount";
    QTest::newRow("until") << "accepted.until"
                           << "tomorrow"
                           << "2027-01-31";
    QTest::newRow("beta") << "common_cause_beta"
                          << "-1"
                          << "0 to 100 %";
}

void TestInspector::refusesInPlace()
{
    QFETCH(const QString, name);
    QFETCH(const QString, typed);
    QFETCH(const QString, reason);
    const QByteArray key = name.toUtf8();
    type(key, typed);
    auto* const line = field<QLineEdit>(key);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY2(problem(key).contains(reason), qPrintable(problem(key)));
    QCOMPARE(line->text(), typed);
    QVERIFY(line->hasFocus());
    QCOMPARE(line->accessibleDescription(), problem(key).mid(2));
    QCOMPARE(writeTopology(topology()), m_before);
    QCOMPARE(history().count(), 0);
    // Another's change leaves it alone.
    field<QCheckBox>("entry")->click();
    QCOMPARE(line->text(), typed);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(problem(key).isEmpty());
    QVERIFY(line->text() != typed);
}

void TestInspector::escapeTakesBackWhatWasTyped()
{
    type("name", "Other");
    QTest::keyClick(field<QLineEdit>("name"), Qt::Key_Escape);
    QCOMPARE(field<QLineEdit>("name")->text(), QString{"Web 1"});
    m_window->canvas().setFocus();
    QCOMPARE(history().count(), 0);
}

void TestInspector::severalShowWhatDiffers()
{
    m_window->selection().select({{"lb"}, {"web-1"}, {"web-2"}});
    QCOMPARE(view().findChild<QLabel*>("inspectorTitle")->text(), QString{"3 components"});
    QCOMPARE(field<QLineEdit>("name")->text(), QString{});
    QCOMPARE(field<QLineEdit>("name")->placeholderText(), QString{"—"});
    QCOMPARE(field<QLineEdit>("availability")->text(), QString{"99.9 %"});
    QCOMPARE(field<QComboBox>("kind")->currentIndex(), -1);
    QVERIFY(!field<QLineEdit>("id")->isEnabled());
    // Looking at them changes nothing.
    type("name", "");
    m_window->canvas().setFocus();
    QCOMPARE(history().count(), 0);
}

void TestInspector::oneEditForSeveralIsOneStep()
{
    m_window->selection().select({{"lb"}, {"web-1"}, {"web-2"}});
    type("availability", "4 nines");
    QTest::keyClick(field<QLineEdit>("availability"), Qt::Key_Return);
    for (const char* const id : {"lb", "web-1", "web-2"}) {
        QVERIFY(topology().find(id)->rates.statement ==
                Rates::Statement{StatedAvailability{0.9999}});
    }
    QVERIFY(topology().find("db")->rates.statement == Rates::Statement{StatedAvailability{0.999}});
    QCOMPARE(history().count(), 1);
    QCOMPARE(history().undoText(), QString{"Set availability of 3 components"});
    history().undo();
    QCOMPARE(writeTopology(topology()), m_before);
}

void TestInspector::spinningFoldsIntoOneStep()
{
    auto* const count = field<QAbstractSpinBox>("instances");
    count->setFocus(Qt::TabFocusReason);
    for (int step = 0; step < 3; ++step) {
        QTest::keyClick(count, Qt::Key_Up);
    }
    QCOMPARE(topology().find("web-1")->instances, 4U);
    QCOMPARE(history().count(), 1);
    QTest::keyClick(count, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(count, "7");
    QTest::keyClick(count, Qt::Key_Return);
    QCOMPARE(topology().find("web-1")->instances, 7U);
    QCOMPARE(history().count(), 2);
    QTest::keyClick(count, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(count, "0");
    QTest::keyClick(count, Qt::Key_Return);
    QVERIFY(problem("instances").contains("from 1"));
    QCOMPARE(topology().find("web-1")->instances, 7U);
    QTest::keyClick(count, Qt::Key_Escape);
    QVERIFY(problem("instances").isEmpty());
    history().undo();
    history().undo();
    QCOMPARE(writeTopology(topology()), m_before);
}

void TestInspector::losesNoEditWhenTheSelectionChanges()
{
    type("name", "Front");
    m_window->selection().selectOnly(ComponentId{"db"});
    QCOMPARE(topology().find("web-1")->name, std::string{"Front"});
    QCOMPARE(topology().find("db")->name, std::string{"Orders DB"});
    QCOMPARE(field<QLineEdit>("name")->text(), QString{"Orders DB"});
    auto* const notes = field<QPlainTextEdit>("notes");
    notes->setFocus();
    QTest::keyClicks(notes, "Old.");
    m_window->selection().clear();
    QCOMPARE(topology().find("db")->notes, std::string{"Old."});
    QCOMPARE(history().count(), 2);
}

void TestInspector::losesNoEditWhenTheCanvasIsClicked()
{
    auto* const layer = field<QComboBox>("layer");
    layer->setFocus();
    QTest::keyClicks(layer, "Web");
    auto& canvas = m_window->canvas();
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {},
                      canvas.cardInView({"db"}).center().toPoint());
    QCOMPARE(topology().find("web-1")->layer, std::string{"Web"});
    QVERIFY(m_window->selection().current() == ComponentId{"db"});
    QCOMPARE(history().count(), 1);
}

void TestInspector::choosesKindAndFlags()
{
    auto* const kind = field<QComboBox>("kind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    QVERIFY(topology().find("web-1")->kind == Kind::AppServer);
    auto* const entry = field<QCheckBox>("entry");
    entry->setFocus();
    QTest::keyClick(entry, Qt::Key_Space);
    QVERIFY(topology().find("web-1")->entry);
    m_window->selection().select({{"web-1"}, {"web-2"}});
    QCOMPARE(field<QCheckBox>("entry")->checkState(), Qt::PartiallyChecked);
    QTest::keyClick(field<QCheckBox>("entry"), Qt::Key_Space);
    QVERIFY(topology().find("web-2")->entry);
    QCOMPARE(history().count(), 3);
}

void TestInspector::showsWhatTheMechanismUses()
{
    QVERIFY(field<QComboBox>("failover.mechanism")->isVisibleTo(&view()));
    QVERIFY(!field<QLineEdit>("failover.dns_ttl_seconds")->isVisibleTo(&view()));
    QVERIFY(!field<QLineEdit>("failover.rto_seconds")->isVisibleTo(&view()));

    auto* const mechanism = field<QComboBox>("failover.mechanism");
    mechanism->setCurrentIndex(mechanism->findData("health-check"));
    emit mechanism->activated(mechanism->currentIndex());
    QCOMPARE(history().count(), 1);
    QVERIFY(topology().find("web-1")->failover->mechanism == FailoverMechanism::HealthCheck);
    QVERIFY(field<QLineEdit>("failover.dns_ttl_seconds")->isVisibleTo(&view()));
    QCOMPARE(field<QLineEdit>("failover.dns_ttl_seconds")->placeholderText(), QString{"30"});
    QVERIFY(field<QLineEdit>("failover.rto_seconds")->isVisibleTo(&view()));
    QVERIFY(!field<QLineEdit>("failover.heartbeat_timeout_seconds")->isVisibleTo(&view()));
    QVERIFY(!field<QLineEdit>("failover.restore_seconds")->isVisibleTo(&view()));

    type("failover.check_interval_seconds", "0");
    QTest::keyClick(field<QLineEdit>("failover.check_interval_seconds"), Qt::Key_Return);
    QVERIFY(problem("failover.check_interval_seconds").contains("above 0"));
    QCOMPARE(history().count(), 1);
    type("failover.check_interval_seconds", "500 ms");
    QTest::keyClick(field<QLineEdit>("failover.check_interval_seconds"), Qt::Key_Return);
    QCOMPARE(history().count(), 2);
    QVERIFY(topology().find("web-1")->failover->checkInterval == Seconds{0.5});

    history().undo();
    history().undo();
    QCOMPARE(writeTopology(topology()), m_before);
    QVERIFY(!field<QLineEdit>("failover.dns_ttl_seconds")->isVisibleTo(&view()));
}

void TestInspector::hidesNothingThatIsStated()
{
    TopologyParts parts = partsOf(topology());
    for (Component& component : parts.components) {
        if (component.id.value == "web-1") {
            component.failover = Failover{.restore = Seconds{60}};
        }
    }
    m_window->document().reset(assemble(std::move(parts)));
    m_window->selection().selectOnly(ComponentId{"web-1"});
    QVERIFY(field<QLineEdit>("failover.restore_seconds")->isVisibleTo(&view()));
    QCOMPARE(field<QLineEdit>("failover.restore_seconds")->text(), QString{"60"});
    QVERIFY(!field<QLineEdit>("failover.start_seconds")->isVisibleTo(&view()));
}

void TestInspector::placeholdersAreTheDefaults()
{
    const ui::SectionForm section = ui::failoverSection();
    QCOMPARE(section.fields.size(), failoverFields.size());
    int stated = 0;
    TopologyParts parts;
    parts.components = {{.id = {"a"}}};
    const Inspected inspected{.type = Inspected::Type::Components, .components = {{"a"}}};
    for (const ui::FieldForm& form : section.fields) {
        const std::string usual = form.placeholder.toStdString();
        stated += usual.empty() ? 0 : 1;
        QCOMPARE(writeField(parts, inspected, form.name.toStdString(), usual), std::string{});
    }
    QCOMPARE(stated, 24);
    QVERIFY(timesOf(*parts.components.front().failover) == timesOf(Failover{}));
}

void TestInspector::renamesTheIdWithItsConnections()
{
    type("id", "front");
    QTest::keyClick(field<QLineEdit>("id"), Qt::Key_Return);
    QVERIFY(topology().find("web-1") == nullptr);
    QCOMPARE(topology().connectionCount(), std::size_t{5});
    QVERIFY(m_window->selection().current() == ComponentId{"front"});
    QCOMPARE(field<QLineEdit>("id")->text(), QString{"front"});
    QVERIFY(field<QLineEdit>("id")->hasFocus());
    history().undo();
    QCOMPARE(writeTopology(topology()), m_before);
    QVERIFY(m_window->selection().current() == ComponentId{"web-1"});
    QCOMPARE(field<QLineEdit>("id")->text(), QString{"web-1"});
    history().redo();
    QVERIFY(m_window->selection().current() == ComponentId{"front"});
    m_window->selection().add(ComponentId{"db"});
    history().undo();
    QVERIFY(
        (m_window->selection().components() == std::set{ComponentId{"db"}, ComponentId{"web-1"}}));
}

void TestInspector::editsConnections()
{
    m_window->selection().selectOnly(topology().connections()[1].key);
    QCOMPARE(view().findChild<QLabel*>("inspectorTitle")->text(), QString{"Load balancer → Web 1"});
    type("label", "HTTP");
    QTest::keyClick(field<QLineEdit>("label"), Qt::Key_Return);
    QCOMPARE(topology().connections()[1].connection->label, std::string{"HTTP"});
    QCOMPARE(history().undoText(), QString{"Set label of Load balancer → Web 1"});
    field<QCheckBox>("two_way")->click();
    QVERIFY(topology().connections()[1].connection->isTwoWay);
    history().undo();
    history().undo();
    QCOMPARE(writeTopology(topology()), m_before);
}

void TestInspector::editsGroupsAndZones()
{
    field<QComboBox>("group")->setFocus();
    QTest::keyClicks(field<QComboBox>("group"), "web");
    QTest::keyClick(field<QComboBox>("group"), Qt::Key_Return);
    type("zone", "a, b");
    QTest::keyClick(field<QLineEdit>("zone"), Qt::Key_Return);
    QCOMPARE(topology().find("web-1")->domains.front().names.size(), std::size_t{2});
    auto* const links = view().findChild<QLabel*>("inspectorLinks");
    QVERIFY(links->text().contains("zone b"));
    emit links->linkActivated("0");
    QVERIFY(view().inspected().type == Inspected::Type::Group);
    type("name", "Web pair");
    QTest::keyClick(field<QLineEdit>("name"), Qt::Key_Return);
    QCOMPARE(topology().findGroup("web")->name, std::string{"Web pair"});
    emit links->linkActivated("-1");
    emit links->linkActivated("2");
    QCOMPARE(view().inspected().domain.name, std::string{"b"});
    type("availability", "99.99");
    QTest::keyClick(field<QLineEdit>("availability"), Qt::Key_Return);
    QCOMPARE(topology().domains().size(), std::size_t{1});
    while (history().canUndo()) {
        history().undo();
    }
    QCOMPARE(writeTopology(topology()), m_before);
}

void TestInspector::editsTheSystem()
{
    m_window->selection().clear();
    type("target_availability", "99,95 %");
    QTest::keyClick(field<QLineEdit>("target_availability"), Qt::Key_Tab);
    QCOMPARE(topology().properties().targetAvailability.value_or(0.0), 0.9995);
    QCOMPARE(field<QLineEdit>("target_availability")->text(), QString{"99.95 %"});
    QVERIFY(field<QLineEdit>("revenue_per_year")->hasFocus());
    type("revenue_per_year", "10 M");
    QTest::keyClick(field<QLineEdit>("revenue_per_year"), Qt::Key_Return);
    QCOMPARE(topology().properties().revenuePerYear.value_or(0.0), 1e7);
    QCOMPARE(history().undoText(), QString{"Set revenue"});
}

void TestInspector::keepsPlaceAndFocus()
{
    const auto* const pages = view().findChild<QStackedWidget*>();
    auto* const page = qobject_cast<QScrollArea*>(pages->currentWidget());
    page->verticalScrollBar()->setValue(120);
    const int place = page->verticalScrollBar()->value();
    QVERIFY(place > 0);
    auto* const line = field<QLineEdit>("availability");
    line->setFocus(Qt::OtherFocusReason);
    line->selectAll();
    QTest::keyClicks(line, "99 %");
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(m_window->analysis().isCurrent());
    QCOMPARE(field<QLineEdit>("availability"), line);
    QVERIFY(line->hasFocus());
    QCOMPARE(page->verticalScrollBar()->value(), place);
}

void TestInspector::everyFieldIsNamed_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("system") << static_cast<int>(Inspected::Type::Topology);
    QTest::newRow("component") << static_cast<int>(Inspected::Type::Components);
    QTest::newRow("connection") << static_cast<int>(Inspected::Type::Connection);
    QTest::newRow("group") << static_cast<int>(Inspected::Type::Group);
    QTest::newRow("domain") << static_cast<int>(Inspected::Type::Domain);
}

void TestInspector::everyFieldIsNamed()
{
    QFETCH(const int, type);
    const Inspected inspected{.type = static_cast<Inspected::Type>(type),
                              .components = {{"web-1"}},
                              .connection = topology().connections()[0].key,
                              .group = "g",
                              .domain = {"zone", "a"}};
    view().inspect(inspected);
    // The form shows all there is to write, and nothing else.
    for (const auto& [name, text] : fieldTexts(topology(), inspected)) {
        const auto* const widget = field<QWidget>(name.c_str());
        QVERIFY2(widget != nullptr, name.c_str());
        QVERIFY2(!widget->accessibleName().isEmpty(), name.c_str());
        QVERIFY2(!widget->toolTip().isEmpty(), name.c_str());
        const auto labels = view().findChildren<QLabel*>();
        const bool hasLabel = std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->buddy() == widget;
        });
        QVERIFY2(hasLabel, name.c_str());
    }
}

void TestInspector::undoKeysReachTheDocument()
{
    type("name", "Front");
    auto* const line = field<QLineEdit>("name");
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(history().count(), 1);
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(writeTopology(topology()), m_before);
    QCOMPARE(line->text(), QString{"Web 1"});
}

void TestInspector::labelsFollowTheTheme()
{
    const QPalette before = QApplication::palette();
    const auto& dark = cutpoint::ui::theme(cutpoint::ui::ThemeId::Dark);
    QApplication::setPalette(cutpoint::ui::paletteFor(dark));
    QApplication::processEvents();
    const auto* const name = field<QLineEdit>("name");
    for (const QLabel* const label : view().findChildren<QLabel*>()) {
        if (label->buddy() == name) {
            QCOMPARE(label->palette().color(QPalette::WindowText), dark.muted);
        }
    }
    QApplication::setPalette(before);
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
