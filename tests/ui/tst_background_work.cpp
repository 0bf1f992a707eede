#include "ui/document/background_work.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <stdexcept>
#include <thread>

using cutpoint::ui::BackgroundWork;

class TestBackgroundWork : public QObject {
    Q_OBJECT

private slots:
    void bringsTheResultToTheWindow();
    void dropsWhatAnotherHasReplaced();
    void dropsWhatIsGivenUp();
    void deliversWhatIsHastened();
    void saysWhyItFailed();
    void endsWithItsOwner();
};

void TestBackgroundWork::bringsTheResultToTheWindow()
{
    BackgroundWork work;
    const QThread* worker = nullptr;
    const QThread* receiver = nullptr;
    work.start([&](const std::stop_token&) {
        worker = QThread::currentThread();
        return [&] { receiver = QThread::currentThread(); };
    });
    QVERIFY(work.isBusy());
    QTRY_VERIFY(receiver == QThread::currentThread());
    QVERIFY(worker != receiver);
    QVERIFY(!work.isBusy());
}

void TestBackgroundWork::dropsWhatAnotherHasReplaced()
{
    BackgroundWork work;
    QSemaphore isRunning;
    QSemaphore mayEnd;
    std::atomic<int> delivered = 0;
    work.start([&](const std::stop_token&) {
        isRunning.release();
        mayEnd.acquire();  // Does not listen to being stopped.
        return [&] { delivered += 1; };
    });
    isRunning.acquire();
    work.start([&](const std::stop_token&) { return [&] { delivered += 10; }; });
    QTRY_VERIFY(!work.isBusy());
    mayEnd.release();
    QTest::qWait(50);
    QCOMPARE(delivered.load(), 10);
}

void TestBackgroundWork::dropsWhatIsGivenUp()
{
    BackgroundWork work;
    bool isDelivered = false;
    const QSignalSpy ended{&work, &BackgroundWork::ended};
    work.start([&](const std::stop_token&) { return [&] { isDelivered = true; }; });
    work.giveUp();
    QVERIFY(!work.isBusy());
    QTest::qWait(50);
    QVERIFY(!isDelivered);
    QCOMPARE(ended.count(), 1);
    work.giveUp();
    QCOMPARE(ended.count(), 1);
}

void TestBackgroundWork::deliversWhatIsHastened()
{
    BackgroundWork work;
    bool isDelivered = false;
    work.start([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            std::this_thread::yield();
        }
        return [&] { isDelivered = true; };
    });
    work.hasten();
    QTRY_VERIFY(isDelivered);
}

void TestBackgroundWork::saysWhyItFailed()
{
    BackgroundWork work;
    QSignalSpy failed{&work, &BackgroundWork::failed};
    work.start([](const std::stop_token&) -> BackgroundWork::Delivery {
        throw std::runtime_error{"out of luck"};
    });
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().toString(), QString{"out of luck"});
    QVERIFY(!work.isBusy());
}

void TestBackgroundWork::endsWithItsOwner()
{
    std::atomic<bool> hasEnded = false;
    {
        BackgroundWork work;
        QSemaphore isRunning;
        work.start([&](const std::stop_token& stop) {
            isRunning.release();
            while (!stop.stop_requested()) {
                std::this_thread::yield();
            }
            hasEnded = true;
            return BackgroundWork::Delivery{};
        });
        isRunning.acquire();
    }
    QVERIFY(hasEnded.load());
}

QTEST_GUILESS_MAIN(TestBackgroundWork)
#include "tst_background_work.moc"
