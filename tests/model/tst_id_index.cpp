#include "core/model/id_index.h"

#include <QTest>

#include <random>
#include <string>
#include <unordered_map>

using namespace cutpoint;

class TestIdIndex : public QObject {
    Q_OBJECT

private slots:
    void findsNothingWhenEmpty();
    void refusesAnIdThatIsThere();
    void forgetsWhenCleared();
    void agreesWithAMap_data();
    void agreesWithAMap();
    void findsManyLikeOneByOne();
};

namespace {

struct Ids {
    std::vector<std::string> texts;

    std::string_view operator()(std::size_t number) const { return texts[number]; }
};

}  // namespace

void TestIdIndex::findsNothingWhenEmpty()
{
    const Ids ids;
    const IdIndex index;
    QVERIFY(!index.find("a", ids));
    std::vector<std::string_view> asked{"a", "b"};
    std::size_t found = 0;
    index.findAll(
        asked, ids, [](std::size_t /*number*/) {},
        [&](std::size_t /*at*/, std::optional<std::size_t> number) { found += number ? 1 : 0; });
    QCOMPARE(found, std::size_t{0});
}

void TestIdIndex::refusesAnIdThatIsThere()
{
    const Ids ids{{"a", "b"}};
    IdIndex index;
    QVERIFY(index.insert("a", ids));
    QVERIFY(!index.insert("a", ids));
    QVERIFY(index.insert("b", ids));
    QVERIFY(index.find("b", ids) == std::size_t{1});
}

void TestIdIndex::forgetsWhenCleared()
{
    const Ids ids{{"a"}};
    IdIndex index;
    index.append("a");
    index.clear();
    QVERIFY(!index.find("a", ids));
    QVERIFY(index.insert("a", ids));
    QVERIFY(index.find("a", ids) == std::size_t{0});
}

void TestIdIndex::agreesWithAMap_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 10; ++seed) {
        QTest::addRow("seed %d", seed) << seed;
    }
}

void TestIdIndex::agreesWithAMap()
{
    QFETCH(const int, seed);
    std::mt19937 random{static_cast<unsigned>(seed)};
    Ids ids;
    IdIndex index;
    std::unordered_map<std::string, std::size_t> map;
    for (int step = 0; step < 5000; ++step) {
        const std::string id = std::to_string(random() % 3000);
        const bool isNew = map.emplace(id, ids.texts.size()).second;
        // The index asks for ids by number while it looks for a place.
        if (isNew) {
            ids.texts.push_back(id);
        }
        QCOMPARE(index.insert(id, ids), isNew);
    }
    for (int number = 0; number < 3500; ++number) {
        const std::string id = std::to_string(number);
        const auto expected = map.find(id);
        const auto found = index.find(id, ids);
        QCOMPARE(found.has_value(), expected != map.end());
        if (found) {
            QCOMPARE(*found, expected->second);
        }
    }
}

void TestIdIndex::findsManyLikeOneByOne()
{
    Ids ids;
    IdIndex index;
    for (int number = 0; number < 1000; ++number) {
        ids.texts.push_back("id " + std::to_string(number * 7));
        index.append(ids.texts.back());
    }
    std::vector<std::string> texts;
    for (int number = 0; number < 2001; ++number) {
        texts.push_back("id " + std::to_string(number * 5));
    }
    const std::vector<std::string_view> asked(texts.begin(), texts.end());
    std::vector<std::optional<std::size_t>> found;
    index.findAll(
        asked, ids, [](std::size_t /*number*/) {},
        [&](std::size_t at, std::optional<std::size_t> number) {
            QCOMPARE(at, found.size());
            found.push_back(number);
        });
    QCOMPARE(found.size(), asked.size());
    for (std::size_t at = 0; at < asked.size(); ++at) {
        QVERIFY(found[at] == index.find(asked[at], ids));
        QCOMPARE(found[at].has_value(), at * 5 % 7 == 0 && at * 5 < 7000);
    }
}

QTEST_APPLESS_MAIN(TestIdIndex)
#include "tst_id_index.moc"
