#include "core/report/plain_text.h"

#include <QTest>

class TestPlainText : public QObject {
    Q_OBJECT

private slots:
    void showsWhatATerminalWouldObey_data();
    void showsWhatATerminalWouldObey();
    void countsCells_data();
    void countsCells();
    void breaksAtSpaces();
};

void TestPlainText::showsWhatATerminalWouldObey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char* name, const QByteArray& text, const char* expected) {
        QTest::newRow(name) << text << QByteArray{expected};
    };
    row("plain", "web-1", "web-1");
    row("letters of the world", "näme 日本語 🚀", "näme 日本語 🚀");
    row("line ends and tabs", "a\nb\r\tc", R"(a\nb\u000d\tc)");
    row("escape sequence", "\x1b[2J", R"(\u001b[2J)");
    row("control character of the second set", "\xc2\x9b", R"(\u009b)");
    row("zero byte", QByteArray(1, '\0'), R"(\u0000)");
    row("turned direction", "a\u202eb\u2066", R"(a\u202eb\u2066)");
    row("line separator", "\u2028", R"(\u2028)");
    row("lone byte", "a\xff", R"(a\xff)");
    row("cut off character", "\xe6\x97", R"(\xe6\x97)");
    row("overlong", "\xc0\xaf", R"(\xc0\xaf)");
    row("surrogate", "\xed\xa0\x80", R"(\xed\xa0\x80)");
    row("beyond the last", "\xf4\x90\x80\x80", R"(\xf4\x90\x80\x80)");
}

void TestPlainText::showsWhatATerminalWouldObey()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);

    QCOMPARE(QByteArray::fromStdString(cutpoint::printable(text.toStdString())), expected);
}

void TestPlainText::countsCells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("expected");

    QTest::newRow("nothing") << QByteArray{} << 0;
    QTest::newRow("plain") << QByteArray{"web-1"} << 5;
    QTest::newRow("accents") << QByteArray{"nämé"} << 4;
    QTest::newRow("combining mark") << QByteArray{"e\u0301"} << 1;
    QTest::newRow("wide") << QByteArray{"日本"} << 4;
    QTest::newRow("narrow no-break space") << QByteArray{"5\u202fh"} << 3;
    QTest::newRow("broken") << QByteArray{"\xff\xfe"} << 2;
}

void TestPlainText::countsCells()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, expected);

    QCOMPARE(static_cast<int>(cutpoint::displayWidth(text.toStdString())), expected);
}

void TestPlainText::breaksAtSpaces()
{
    QCOMPARE(cutpoint::wrapped("", 10, 2), std::string{});
    QCOMPARE(cutpoint::wrapped("one two", 10, 2), std::string{"one two"});
    QCOMPARE(cutpoint::wrapped("one two three four", 10, 2),
             std::string{"one two\n  three\n  four"});
    QCOMPARE(cutpoint::wrapped("a longer-than-the-line word", 6, 1),
             std::string{"a\n longer-than-the-line\n word"});
}

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plain_text.moc"
