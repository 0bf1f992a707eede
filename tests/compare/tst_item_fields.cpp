#include "core/compare/item_fields.h"

#include <QTest>

using cutpoint::FieldChange;
using cutpoint::fieldChanges;
using cutpoint::valueInWords;

class TestItemFields : public QObject {
    Q_OBJECT

private slots:
    void findsWhatDiffers_data();
    void findsWhatDiffers();
    void showsTextsWithoutQuotes();
};

namespace {

QString described(const std::vector<FieldChange>& changes)
{
    QStringList lines;
    for (const FieldChange& change : changes) {
        lines << QString::fromStdString(change.field + ": " + change.before.value_or("-") + " > " +
                                        change.after.value_or("-"));
    }
    return lines.join("; ");
}

}  // namespace

void TestItemFields::findsWhatDiffers_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const char* before, const char* after,
                        const char* expected) {
        QTest::newRow(name) << QString{before} << QString{after} << QString{expected};
    };
    row("nothing", R"({ "a": 1 })", R"({ "a": 1 })", "");
    row("empty objects", "{}", "{}", "");
    row("a number", R"({ "a": 1, "b": 2 })", R"({ "a": 1, "b": 3 })", "b: 2 > 3");
    row("gone and come", R"({ "a": 1 })", R"({ "b": 2 })", "a: 1 > -; b: - > 2");
    row("another order is no difference", R"({ "a": 1, "b": 2 })", R"({ "b": 2, "a": 1 })", "");
    row("nested, with all that cuts an object", R"({ "a": { "x": [1, 2], "y": "," }, "b": 1 })",
        R"({ "a": { "x": [1, 3], "y": "," }, "b": 1 })",
        R"(a: { "x": [1, 2], "y": "," } > { "x": [1, 3], "y": "," })");
    row("quotes and brackets in texts", R"({ "a": "\"}, \"b\": {", "c": 1 })",
        R"({ "a": "\"}, \"b\": {", "c": 2 })", "c: 1 > 2");
}

void TestItemFields::findsWhatDiffers()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, expected);

    QCOMPARE(described(fieldChanges(before.toStdString(), after.toStdString())), expected);
}

void TestItemFields::showsTextsWithoutQuotes()
{
    QCOMPARE(valueInWords(R"("Web server")"), std::string{"Web server"});
    QCOMPARE(valueInWords(R"("a \"b\"")"), std::string{R"("a \"b\"")"});
    QCOMPARE(valueInWords("0.999"), std::string{"0.999"});
    QCOMPARE(valueInWords("\""), std::string{"\""});
}

QTEST_APPLESS_MAIN(TestItemFields)
#include "tst_item_fields.moc"
