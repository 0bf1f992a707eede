#include "core/io/json/scanner.h"
#include "tests/support/random_source.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>

using cutpoint::json::Scanner;
using cutpoint::json::Type;
using cutpoint::json::Value;

namespace {

std::string exact(double number)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%a", number);
    return text.data();
}

std::string wordsFor(const Value& value)
{
    switch (value.type) {
    case Type::Null:
        return "null";
    case Type::Boolean:
        return value.boolean ? "true" : "false";
    case Type::Number:
        return exact(value.number);
    case Type::Text:
        return "text " + std::string{value.text};
    case Type::Object:
        return "{";
    case Type::Array:
        break;
    }
    return "[";
}

/// Writes down what comes by, an event a line.
class Recorder : public cutpoint::json::Handler {
public:
    void key(std::string_view name, std::size_t end) override
    {
        note("key " + std::string{name}, end);
    }
    void value(const Value& value) override { note(wordsFor(value), value.end); }
    void close(std::size_t end) override { note("close", end); }

    std::string events;
    std::vector<std::size_t> ends;

private:
    void note(const std::string& event, std::size_t end)
    {
        events += event + '\n';
        ends.push_back(end);
    }
};

/// The same of the JSON library.
class LibraryRecorder : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return note("null"); }
    bool boolean(bool value) override { return note(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override
    {
        return note(exact(static_cast<double>(value)));
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        return note(exact(static_cast<double>(value)));
    }
    bool number_float(number_float_t value, const string_t& /*text*/) override
    {
        return note(exact(value));
    }
    bool string(string_t& value) override { return note("text " + value); }
    bool binary(binary_t& /*value*/) override { return false; }
    bool start_object(std::size_t /*size*/) override { return note("{"); }
    bool key(string_t& name) override { return note("key " + name); }
    bool end_object() override { return note("close"); }
    bool start_array(std::size_t /*size*/) override { return note("["); }
    bool end_array() override { return note("close"); }
    bool parse_error(std::size_t /*place*/, const std::string& /*token*/,
                     const nlohmann::detail::exception& /*error*/) override
    {
        return false;
    }

    std::string events;

private:
    bool note(const std::string& event)
    {
        events += event + '\n';
        return true;
    }
};

/// What is not the same; empty if all is.
QByteArray differenceOn(const std::string& text)
{
    Recorder here;
    Scanner scanner{text, here};
    const bool isValid = scanner.run();
    LibraryRecorder there;
    const bool isValidThere = nlohmann::json::sax_parse(text, &there);
    if (isValid != isValidThere) {
        return QByteArray::fromStdString((isValid ? "takes: " : "refuses: ") + text);
    }
    if (scanner.eventCount() != here.ends.size()) {
        return QByteArray::fromStdString("miscounts: " + text);
    }
    const bool isAlike =
        isValid ? here.events == there.events : there.events.starts_with(here.events);
    return isAlike ? QByteArray{} : QByteArray::fromStdString("differs: " + text);
}

}  // namespace

class TestScanner : public QObject {
    Q_OBJECT

private slots:
    void tellsWhereThingsEnd();
    void agreesWithTheLibrary_data();
    void agreesWithTheLibrary();
    void agreesWithTheLibraryOnBrokenTexts();
};

void TestScanner::tellsWhereThingsEnd()
{
    Recorder recorder;
    QVERIFY((Scanner{R"( {"a": [1.5, "b\n"], "c":null} )", recorder}.run()));
    QCOMPARE(recorder.events,
             std::string("{\nkey a\n[\n0x1.8p+0\ntext b\n\nclose\nkey c\nnull\nclose\n"));
    const std::vector<std::size_t> ends{2, 5, 8, 11, 18, 19, 24, 29, 30};
    QCOMPARE(recorder.ends, ends);
}

void TestScanner::agreesWithTheLibrary_data()
{
    QTest::addColumn<QByteArray>("text");
    constexpr std::array texts{"",
                               " ",
                               "0",
                               "-0",
                               "-0.0",
                               "01",
                               "-",
                               "+1",
                               ".5",
                               "1.",
                               "1.e1",
                               "1e",
                               "1e+",
                               "1E5",
                               "1e-5",
                               "0.1",
                               "1e308",
                               "1.7976931348623157e308",
                               "2.5e-308",
                               "12345678901234567890",
                               "123456789012345678901234567890",
                               "-9223372036854775808",
                               "-9223372036854775809",
                               "18446744073709551616",
                               "0.30000000000000004",
                               "9007199254740993",
                               "NaN",
                               "Infinity",
                               "true",
                               "tru",
                               "truefalse",
                               "nul",
                               "falsE",
                               "null null",
                               "[]",
                               "[,]",
                               "[1,]",
                               "[1,,2]",
                               "[1 2]",
                               "[1",
                               "]",
                               "{}",
                               "{,}",
                               R"({"a"})",
                               R"({"a":})",
                               R"({"a":1,})",
                               R"({"a" 1})",
                               R"({a:1})",
                               "{1:2}",
                               R"({"a":1 "b":2})",
                               "[}",
                               "{]",
                               "[[[]]]",
                               "[[[]]",
                               "[]]",
                               "[] []",
                               "[1]x",
                               R"("")",
                               R"(")",
                               R"("\")",
                               R"("\\")",
                               R"("\q")",
                               R"("\u00e9")",
                               R"("\u00E")",
                               R"("\ud83d\ude00")",
                               R"("\ud83d")",
                               R"("\ude00")",
                               "\"\t\"",
                               "\"\x7f\"",
                               "\"é\"",
                               "\"\xC3\"",
                               "\"\xED\xA0\x80\"",
                               "\"\xF4\x90\x80\x80\"",
                               "\"\xC3\\n\xA9\"",
                               "\"é\\n\"",
                               "\"\xFF\\n\"",
                               "\f[]",
                               "/*a*/[]",
                               R"({"é\t":1,"é\t":2})",
                               "\"a\nb\"",
                               "\"a\\\nb\""};
    for (const char* const text : texts) {
        QTest::addRow("<%s>", text) << QByteArray{text};
    }
}

void TestScanner::agreesWithTheLibrary()
{
    QFETCH(const QByteArray, text);
    const QByteArray difference = differenceOn(text.toStdString());
    QVERIFY2(difference.isEmpty(), difference);
}

/// A sound document with a few of its bytes replaced, taken out or put in.
void TestScanner::agreesWithTheLibraryOnBrokenTexts()
{
    const std::string sound = R"({"name": "é\n\u00e9", "list": [1, -2.5e3, 0, true, null, []],
        "nested": {"a": {"b": [{"c": ""}]}}, "last": false})";
    const std::string bytes = "{}[]\",:\\ 019-+.eEtfnu\n\x80\xC3\x01";
    QCOMPARE(differenceOn(sound), QByteArray{});
    std::size_t invalid = 0;
    for (unsigned seed = 0; seed < 20'000; ++seed) {
        cutpoint::tests::RandomSource random{seed};
        std::string text = sound;
        const auto below = [&](std::size_t count) {
            return random.between(0, static_cast<unsigned>(count) - 1);
        };
        for (unsigned change = random.between(1, 3); change > 0; --change) {
            const std::size_t at = below(text.size());
            const char byte = bytes[below(bytes.size())];
            const unsigned way = below(3);
            text.replace(at, way == 0 ? 0 : 1, way == 1 ? 0 : 1, byte);
        }
        const QByteArray difference = differenceOn(text);
        QVERIFY2(difference.isEmpty(), difference + " for seed " + QByteArray::number(seed));
        invalid += nlohmann::json::accept(text) ? 0 : 1;
    }
    QVERIFY(invalid > 10'000 && invalid < 20'000);
}

QTEST_APPLESS_MAIN(TestScanner)
#include "tst_scanner.moc"
