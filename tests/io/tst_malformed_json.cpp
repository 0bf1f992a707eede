#include "core/io/file.h"
#include "core/io/read_topology.h"

#include <QTest>

#include <algorithm>
#include <filesystem>

using namespace cutpoint;

class TestMalformedJson : public QObject {
    Q_OBJECT

private slots:
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void keepsWhatIsJson_data();
    void keepsWhatIsJson();
    void takesNestingOfAnyDepth_data();
    void takesNestingOfAnyDepth();
    void takesAnyJsonForWhatItIs_data();
    void takesAnyJsonForWhatItIs();
    void judgesTheSharedFilesByTheirNames_data();
    void judgesTheSharedFilesByTheirNames();
};

namespace {

constexpr std::size_t deep = 100'000;

std::string repeated(const std::string& text, std::size_t count)
{
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t number = 0; number < count; ++number) {
        all += text;
    }
    return all;
}

/// With zero bytes within.
template <std::size_t size>
QByteArray bytes(const char (&text)[size])  // NOLINT(modernize-avoid-c-arrays): a literal
{
    return {text, static_cast<qsizetype>(size) - 1};
}

/// A topology that has the value among the fields that it does not know.
std::string withUnknown(const std::string& value)
{
    return R"({ "components": [], "x": )" + value + " }";
}

QByteArray problemsOf(const ReadResult& read)
{
    QByteArray problems;
    for (const Diagnostic& diagnostic : read.diagnostics) {
        problems +=
            QByteArray::fromStdString(describe(diagnostic) + " [" + diagnostic.code + "]\n");
    }
    return problems;
}

const Diagnostic* findCode(const ReadResult& read, std::string_view code)
{
    const auto found = std::ranges::find(read.diagnostics, code, &Diagnostic::code);
    return found == read.diagnostics.end() ? nullptr : &*found;
}

/// Whether there is no topology and the reason is not that it is something else.
bool isRefusedWithPlaces(const ReadResult& read)
{
    const auto hasPlace = [](const Diagnostic& diagnostic) {
        return diagnostic.position.has_value() && !diagnostic.message.empty();
    };
    return !read.topology && hasErrors(read.diagnostics) &&
           findCode(read, "not-a-topology") == nullptr &&
           std::ranges::all_of(read.diagnostics, hasPlace);
}

bool isAccepted(const ReadResult& read)
{
    return read.topology.has_value() != (findCode(read, "not-a-topology") != nullptr);
}

using Row = void (*)(const char* name, const QByteArray& text, const char* code, int line,
                     int column);

void addStructureRows(Row row)
{
    constexpr const char* code = "invalid-json";
    row("a comma at the end of an array", "[1,]", code, 1, 4);
    row("a comma at the end of an object", R"({"a":1,})", code, 1, 8);
    row("two commas", "[1,,2]", code, 1, 4);
    row("a comma first", "[,1]", code, 1, 2);
    row("a comma after all", "[1],", code, 1, 4);
    row("no comma", "[1 2]", code, 1, 4);
    row("no comma between members", R"({"a":1 "b":2})", code, 1, 8);
    row("a colon in an array", R"(["a":1])", code, 1, 5);
    row("no colon", R"({"a" 1})", code, 1, 6);
    row("two colons", R"({"a"::1})", code, 1, 6);
    row("a key without value", R"({"a"})", code, 1, 5);
    row("a key that is a number", "{1:1}", code, 1, 2);
    row("a key without quotes", "{a:1}", code, 1, 2);
    row("a key in single quotes", "{'a':1}", code, 1, 2);
    row("an array that does not end", "[1", code, 1, 3);
    row("an object that does not end", "{\"a\":\n1", code, 2, 2);
    row("brackets crossed", "[{]}", code, 1, 3);
    row("a bracket too many", "[]]", code, 1, 3);
    row("two documents", "{} {}", code, 1, 4);
    row("a bracket alone", "]", code, 1, 1);
    row("a comment", "[1] // one", code, 1, 5);
    row("a comment of more lines", "/* one */ [1]", code, 1, 1);
    row("a form feed for a space", "[\f1]", code, 1, 2);
    row("a no-break space", "[\xC2\xA0]", code, 1, 2);
    row("a zero byte inside", bytes("[1\0]"), code, 1, 3);
    row("a zero byte at the end", bytes("{\"components\": []}\0"), code, 1, 19);
    row("an error on a later line", "{\n  \"a\": [\n    1,\n  ]\n}", code, 4, 3);
}

void addScalarRows(Row row)
{
    constexpr const char* code = "invalid-json";
    row("a bare word", "[maybe]", code, 1, 2);
    row("True", "[True]", code, 1, 2);
    row("half a word", "[tru]", code, 1, 2);
    row("a word and more", "[nullx]", code, 1, 2);
    row("undefined", R"({"a": undefined})", code, 1, 7);
    row("NaN", "[NaN]", code, 1, 2);
    row("minus infinity", "[-Infinity]", code, 1, 2);
    row("a plus sign", "[+1]", code, 1, 2);
    row("a minus sign alone", "[-]", code, 1, 2);
    row("a leading zero", "[012]", code, 1, 2);
    row("no digit before the point", "[.5]", code, 1, 2);
    row("no digit after the point", "[1.]", code, 1, 2);
    row("no digit in the exponent", "[1e]", code, 1, 2);
    row("hexadecimal", "[0x1F]", code, 1, 3);
    row("a decimal comma", R"({"a": 0,5})", code, 1, 9);
    row("a number with a unit", R"({"a": 5ms})", code, 1, 8);
    row("a number too large", R"({"components":[1e999]})", "number-out-of-range", 1, 16);
    row("a number too small", R"({"components":[-1e999]})", "number-out-of-range", 1, 16);
    row("an integer too large", R"({"components":[)" + QByteArray(400, '9') + "]}",
        "number-out-of-range", 1, 16);
}

void addTextRows(Row row)
{
    constexpr const char* code = "invalid-json";
    row("a text that does not end", R"(["a)", code, 1, 4);
    row("a text that ends in an escape", R"(["a\)", code, 1, 4);
    row("a text over two lines", "[\"a\nb\"]", code, 1, 4);
    row("a tab in a text", "[\"a\tb\"]", code, 1, 4);
    row("a zero byte in a text", bytes("[\"a\0b\"]"), code, 1, 4);
    row("an unknown escape", R"(["\a"])", code, 1, 4);
    row("a hexadecimal escape", R"(["\x41"])", code, 1, 4);
    row("a short escape", R"(["\u00A"])", code, 1, 8);
    row("an escape of no digits", R"(["\uXYZW"])", code, 1, 5);
    row("a first surrogate alone", R"(["\uD800"])", code, 1, 9);
    row("a second surrogate alone", R"(["\uDC00"])", code, 1, 8);
    row("surrogates the wrong way round", R"(["\uDD1E\uD834"])", code, 1, 8);
    row("two first surrogates", R"(["\uD800\uD800"])", code, 1, 14);
    row("single quotes", "['a']", code, 1, 2);

    constexpr const char* utf8 = "invalid-utf8";
    row("a byte that is none of UTF-8", "[\"\xff\"]", utf8, 1, 3);
    row("Latin-1", "[\"\xE9\"]", utf8, 1, 3);
    row("a character cut short", "[\"\xE2\x82\"]", utf8, 1, 3);
    row("a continuation alone", "[\"\x80\"]", utf8, 1, 3);
    row("a character in too many bytes", "[\"\xC0\xAF\"]", utf8, 1, 3);
    row("a surrogate in UTF-8", "[\"\xED\xA0\x80\"]", utf8, 1, 3);
    row("beyond the last character", "[\"\xF4\x90\x80\x80\"]", utf8, 1, 3);
    row("a bad byte outside texts", "[\xff]", utf8, 1, 2);
}

void addDocumentRows(Row row)
{
    row("nothing", "", "empty-file", 1, 1);
    row("spaces alone", " \n\t ", "empty-file", 1, 1);
    row("a byte order mark alone", "\xEF\xBB\xBF", "empty-file", 1, 1);
    row("half a byte order mark", "\xEF\xBB{}", "invalid-utf8", 1, 1);
    row("UTF-16 with its mark", bytes("\xFF\xFE{\0}\0"), "not-utf8", 1, 1);
    row("UTF-16, the other way round", bytes("\xFE\xFF\0{\0}"), "not-utf8", 1, 1);
    row("UTF-16 without mark", bytes("{\0}\0"), "not-utf8", 1, 1);
    row("UTF-32", bytes("\xFF\xFE\0\0{\0\0\0}\0\0\0"), "not-utf8", 1, 1);
    const std::string brackets(deep, '[');
    row("arrays without end", QByteArray::fromStdString(brackets), "invalid-json", 1, deep + 1);
    row("objects without end", QByteArray::fromStdString(repeated("{\"a\":", deep)), "invalid-json",
        1, 5 * deep + 1);
    row("a topology with arrays without end",
        QByteArray::fromStdString("{\"components\": [], \"x\":\n" + brackets), "invalid-json", 2,
        deep + 1);
}

void addValueRows()
{
    QTest::addColumn<QByteArray>("value");

    const auto row = [](const char* name, const QByteArray& value) {
        QTest::newRow(name) << value;
    };
    row("null", "null");
    row("true", "true");
    row("false", "false");
    row("a text", R"("a")");
    row("an empty text", R"("")");
    row("an empty key", R"({"":0})");
    row("empty brackets", "[{},[]]");
    row("spaces of all kinds", "[\r\n\t 1 , { \"a\" : 2 } ]");
    row("all escapes", R"("\"\\\/\b\f\n\r\t\u0041")");
    row("an escaped zero", R"("\u0000")");
    row("an escaped character beyond 16 bits", R"("\uD834\uDD1E")");
    row("an escape in small letters", R"("\u20ac\ud834\udd1e")");
    row("an escaped non-character", R"("\uFFFF\uDBFF\uDFFF")");
    row("a key in escapes", R"({"\u0061\u0000":1})");
    row("UTF-8 of two, three and four bytes", "\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x8C\x8D\"");
    row("the last character", "\"\xF4\x8F\xBF\xBF\"");
    row("a byte order mark in a text", "\"\xEF\xBB\xBF\"");
    row("a line separator in a text", "\"\xE2\x80\xA8\"");
    row("delete in a text", "\"\x7F\"");
    row("zero from below", "[-0, -0.0, 0e-1]");
    row("exponents", "[1e2, 1E+2, 1.5e-2, 0E0]");
    row("a number that is nearly none", "1e-999");
    row("a long fraction", QByteArray{"0."} + QByteArray(1000, '3'));
    row("a long integer", QByteArray(300, '9'));
    row("an integer beyond 64 bits", "[18446744073709551616, -9223372036854775809]");
    row("a comma in a text", R"("a,]")");
}

}  // namespace

void TestMalformedJson::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    const Row row = [](const char* name, const QByteArray& text, const char* code, int line,
                       int column) { QTest::newRow(name) << text << code << line << column; };
    addStructureRows(row);
    addScalarRows(row);
    addTextRows(row);
    addDocumentRows(row);
}

void TestMalformedJson::refusesWhatIsNoJson()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, code);
    QFETCH(const int, line);
    QFETCH(const int, column);

    const ReadResult read = readTopology(text.toStdString());
    QVERIFY2(isRefusedWithPlaces(read), problemsOf(read));
    const Diagnostic* const found = findCode(read, code.toStdString());
    QVERIFY2(found != nullptr, problemsOf(read));
    QVERIFY2(found->position->line == static_cast<std::size_t>(line), problemsOf(read));
    QVERIFY2(found->position->column == static_cast<std::size_t>(column), problemsOf(read));
}

void TestMalformedJson::keepsWhatIsJson_data()
{
    addValueRows();
}

void TestMalformedJson::keepsWhatIsJson()
{
    QFETCH(const QByteArray, value);

    const ReadResult read = readTopology(withUnknown(value.toStdString()));
    QVERIFY2(read.topology.has_value(), problemsOf(read));
    const ExtraFields& extra = read.topology->properties().extra;
    QCOMPARE(extra.size(), std::size_t{1});
    QCOMPARE(QByteArray::fromStdString(extra.front().json), value);
}

void TestMalformedJson::takesNestingOfAnyDepth_data()
{
    QTest::addColumn<QString>("open");
    QTest::addColumn<QString>("close");

    QTest::newRow("arrays") << "["
                            << "]";
    QTest::newRow("objects") << R"({"a":[)"
                             << "]}";
}

void TestMalformedJson::takesNestingOfAnyDepth()
{
    QFETCH(const QString, open);
    QFETCH(const QString, close);

    const std::string value =
        repeated(open.toStdString(), deep) + repeated(close.toStdString(), deep);
    const ReadResult asField = readTopology(withUnknown(value));
    QVERIFY(asField.topology.has_value());
    QVERIFY(asField.topology->properties().extra.front().json == value);

    const ReadResult asDocument = readTopology(value);
    QVERIFY(!asDocument.topology.has_value());
    QVERIFY(findCode(asDocument, "not-a-topology") != nullptr);

    const ReadResult asName = readTopology(R"({ "components": [], "name": )" + value + " }");
    QVERIFY(!asName.topology.has_value());
    QVERIFY2(findCode(asName, "wrong-type") != nullptr, problemsOf(asName));
}

void TestMalformedJson::takesAnyJsonForWhatItIs_data()
{
    addValueRows();
    QTest::newRow("a byte order mark first") << QByteArray{"\xEF\xBB\xBF{}"};
    QTest::newRow("a topology after a byte order mark")
        << QByteArray{"\xEF\xBB\xBF{\"components\":[]}"};
    QTest::newRow("space around") << QByteArray{"\r\n\t [] \n"};
    QTest::newRow("a key twice") << QByteArray{R"({"a":1,"a":1})"};
}

void TestMalformedJson::takesAnyJsonForWhatItIs()
{
    QFETCH(const QByteArray, value);

    const ReadResult read = readTopology(value.toStdString());
    QVERIFY2(isAccepted(read), problemsOf(read));
}

void TestMalformedJson::judgesTheSharedFilesByTheirNames_data()
{
    QTest::addColumn<QString>("file");

    const std::filesystem::path folder{CUTPOINT_SHARED_DATA "/data/malformed-json"};
    if (!std::filesystem::is_directory(folder)) {
        return;
    }
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const std::string name = entry.path().filename().string();
        QTest::newRow(name.c_str()) << QString::fromStdString(entry.path().string());
    }
}

void TestMalformedJson::judgesTheSharedFilesByTheirNames()
{
    if (QTest::currentDataTag() == nullptr) {
        QSKIP("the files are not there");
    }
    QFETCH(const QString, file);
    const QString name = QTest::currentDataTag();

    const FileContent content = readFile(file.toStdString());
    QVERIFY2(content.text.has_value(), content.problem.c_str());
    const ReadResult read = readTopology(*content.text);
    if (name.startsWith("y_")) {
        QVERIFY2(isAccepted(read), problemsOf(read));
    } else if (name.startsWith("n_")) {
        QVERIFY2(isRefusedWithPlaces(read), problemsOf(read));
    } else {
        QVERIFY2(isAccepted(read) || isRefusedWithPlaces(read), problemsOf(read));
    }
}

QTEST_APPLESS_MAIN(TestMalformedJson)
#include "tst_malformed_json.moc"
