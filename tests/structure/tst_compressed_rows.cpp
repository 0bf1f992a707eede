#include "core/structure/compressed_rows.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using cutpoint::CompressedRows;
using Row = std::vector<std::uint32_t>;

namespace {

Row rowOf(const CompressedRows& rows, std::size_t number)
{
    const auto row = rows.row(number);
    return {row.begin(), row.end()};
}

}  // namespace

class TestCompressedRows : public QObject {
    Q_OBJECT

private slots:
    void hasNoRowsAtFirst();
    void sortsItemsIntoRows();
    void keepsRowsWithoutItems();
    void appendsRows();
    void agreesWithListsOfLists();
};

void TestCompressedRows::hasNoRowsAtFirst()
{
    QCOMPARE(CompressedRows{}.rowCount(), std::size_t{0});
    QVERIFY(CompressedRows{}.items().empty());
}

void TestCompressedRows::sortsItemsIntoRows()
{
    constexpr std::array<std::size_t, 5> rowOfItem{2, 0, 2, 0, 2};
    const auto rows =
        CompressedRows::ofItems(4, 5, [&](std::size_t item) { return rowOfItem.at(item); });

    QCOMPARE(rows.rowCount(), std::size_t{4});
    QCOMPARE(rowOf(rows, 0), (Row{1, 3}));
    QCOMPARE(rowOf(rows, 1), Row{});
    QCOMPARE(rowOf(rows, 2), (Row{0, 2, 4}));
    QCOMPARE(rowOf(rows, 3), Row{});
    QCOMPARE(rows.beginOf(2), std::size_t{2});
    QCOMPARE(rows.beginOf(4), std::size_t{5});
}

void TestCompressedRows::keepsRowsWithoutItems()
{
    const auto rows = CompressedRows::ofItems(3, 0, [](std::size_t) { return std::size_t{0}; });

    QCOMPARE(rows.rowCount(), std::size_t{3});
    QVERIFY(rows.row(2).empty());
    QCOMPARE(CompressedRows::ofItems(0, 0, [](std::size_t) { return std::size_t{0}; }).rowCount(),
             std::size_t{0});
}

void TestCompressedRows::appendsRows()
{
    CompressedRows rows;
    rows.append({});
    rows.append(Row{7, 3});
    rows.append(Row{7});

    QCOMPARE(rows.rowCount(), std::size_t{3});
    QCOMPARE(rowOf(rows, 0), Row{});
    QCOMPARE(rowOf(rows, 1), (Row{7, 3}));
    QCOMPARE(rowOf(rows, 2), Row{7});
    QCOMPARE(rows.items().size(), std::size_t{3});
}

void TestCompressedRows::agreesWithListsOfLists()
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 random{seed};
        std::vector<Row> lists(std::uniform_int_distribution<std::size_t>{1, 8}(random));
        std::uniform_int_distribution<std::size_t> anyRow{0, lists.size() - 1};
        std::vector<std::size_t> rowOfItem(seed % 30);
        for (std::size_t item = 0; item < rowOfItem.size(); ++item) {
            rowOfItem[item] = anyRow(random);
            lists[rowOfItem[item]].push_back(static_cast<std::uint32_t>(item));
        }
        const auto rows = CompressedRows::ofItems(
            lists.size(), rowOfItem.size(), [&](std::size_t item) { return rowOfItem[item]; });
        for (std::size_t row = 0; row < lists.size(); ++row) {
            QVERIFY2(rowOf(rows, row) == lists[row],
                     qPrintable(QStringLiteral("differs for seed %1").arg(seed)));
        }
    }
}

QTEST_APPLESS_MAIN(TestCompressedRows)
#include "tst_compressed_rows.moc"
