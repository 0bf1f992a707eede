#include "app/cli/command_line.h"
#include "tests/support/golden.h"

#include <QDir>
#include <QRegularExpression>

#include <sstream>

/// Runs what README.md shows.
class TestReadme : public QObject {
    Q_OBJECT

private slots:
    void showsWhatTheCommandsReallyPrint_data();
    void showsWhatTheCommandsReallyPrint();
    void listsEveryFindingCode();
};

namespace {

QString textOf(const QString& path)
{
    QFile file{QStringLiteral(CUTPOINT_SOURCE_DIR "/") + path};
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString{};
}

}  // namespace

void TestReadme::showsWhatTheCommandsReallyPrint_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("shown");

    const QRegularExpression block{"```\n\\$ cutpoint ([^\n]*)\n(.*?)```",
                                   QRegularExpression::DotMatchesEverythingOption};
    for (auto match = block.globalMatch(textOf("README.md")); match.hasNext();) {
        const auto found = match.next();
        QTest::newRow(qUtf8Printable(found.captured(1))) << found.captured(1) << found.captured(2);
    }
}

void TestReadme::showsWhatTheCommandsReallyPrint()
{
    QFETCH(const QString, command);
    QFETCH(const QString, shown);

    QVERIFY(QDir::setCurrent(CUTPOINT_SOURCE_DIR));
    const QString echo = "; echo $?";
    std::vector<std::string> arguments;
    for (const QString& word : QString{command}.remove(echo).split(u' ')) {
        arguments.push_back(word.toStdString());
    }
    std::ostringstream output;
    const auto code = cutpoint::app::runCommandLine(arguments, output, output);
    if (command.endsWith(echo)) {
        output << static_cast<int>(code) << '\n';
    }

    const QByteArray actual = QByteArray::fromStdString(output.str());
    QVERIFY2(actual == shown.toUtf8(), cutpoint::tests::firstDifference(actual, shown.toUtf8()));
}

void TestReadme::listsEveryFindingCode()
{
    const QString readme = textOf("README.md");
    const QRegularExpression code{"(?:\\.code = |Severity::\\w+,\\s*)\"([a-z0-9-]+)\""};
    int count = 0;
    for (const char* folder : {"core/analysis", "core/structure"}) {
        const QDir sources{QStringLiteral(CUTPOINT_SOURCE_DIR "/") + folder};
        for (const QString& name : sources.entryList({"*.cpp"})) {
            const QString source = textOf(QString{folder} + '/' + name);
            for (auto match = code.globalMatch(source); match.hasNext(); ++count) {
                const QString found = match.next().captured(1);
                QVERIFY2(readme.contains("| `" + found + "` |"), qUtf8Printable(found));
            }
        }
    }
    QVERIFY(count > 10);
}

QTEST_APPLESS_MAIN(TestReadme)
#include "tst_readme.moc"
