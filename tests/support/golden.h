#pragma once

#include <QByteArray>
#include <QFile>
#include <QTest>

namespace cutpoint::tests {

/// The content of a file of expected output under tests/data.
///
/// Run the tests with CUTPOINT_UPDATE_GOLDEN set to write `actual` there instead; then read the
/// diff before committing it, for it is the change users will see.
inline QByteArray golden(const QString& name, const QByteArray& actual)
{
    QFile file{QStringLiteral(CUTPOINT_TEST_DATA "/") + name};
    if (qEnvironmentVariableIsSet("CUTPOINT_UPDATE_GOLDEN")) {
        return file.open(QIODevice::WriteOnly) && file.write(actual) == actual.size()
                   ? actual
                   : QByteArray{"cannot write "} + file.fileName().toUtf8();
    }
    return file.open(QIODevice::ReadOnly) ? file.readAll()
                                          : QByteArray{"cannot read "} + file.fileName().toUtf8();
}

/// The first line in which two texts differ, both ways; empty if there is none. What QCOMPARE of
/// long texts does not show.
inline QByteArray firstDifference(const QByteArray& actual, const QByteArray& expected)
{
    const QList<QByteArray> have = actual.split('\n');
    const QList<QByteArray> want = expected.split('\n');
    for (qsizetype line = 0; line < qMax(have.size(), want.size()); ++line) {
        if (have.value(line) != want.value(line) || line >= have.size() || line >= want.size()) {
            return "line " + QByteArray::number(line + 1) + "\n  actual:   " + have.value(line) +
                   "\n  expected: " + want.value(line);
        }
    }
    return {};
}

}  // namespace cutpoint::tests
