#include "core/edit/taken_names.h"

#include <QTest>

using cutpoint::TakenNames;

class TestTakenNames : public QObject {
    Q_OBJECT

private slots:
    void numbersOn_data();
    void numbersOn();
    void givesNothingOutTwice();
};

void TestTakenNames::numbersOn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("taken");
    QTest::newRow("free") << "Mail"
                          << "Mail";
    QTest::newRow("without number") << "Web"
                                    << "Web 3";
    QTest::newRow("with number") << "Web 2"
                                 << "Web 3";
    QTest::newRow("zeros stay") << "node-09"
                                << "node-10";
    QTest::newRow("all digits") << "7"
                                << "8";
    QTest::newRow("too long for an ordinal") << "id1234567"
                                             << "id1234567 2";
}

void TestTakenNames::numbersOn()
{
    QFETCH(const QString, name);
    QFETCH(const QString, taken);
    TakenNames names;
    for (const char* const used : {"Web", "Web 2", "node-09", "7", "id1234567"}) {
        names.add(used);
    }
    QCOMPARE(QString::fromStdString(names.take(name.toStdString(), ' ')), taken);
}

void TestTakenNames::givesNothingOutTwice()
{
    TakenNames names;
    QCOMPARE(names.take("web", '-'), std::string{"web"});
    QCOMPARE(names.take("web", '-'), std::string{"web-2"});
    QCOMPARE(names.take("web-2", '-'), std::string{"web-3"});
    QCOMPARE(names.take("web", '-'), std::string{"web-4"});
    QVERIFY(names.contains("web-4"));
    QVERIFY(!names.contains("web-5"));
}

QTEST_APPLESS_MAIN(TestTakenNames)
#include "tst_taken_names.moc"
