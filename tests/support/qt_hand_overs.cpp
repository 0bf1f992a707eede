/// Two functions of Qt in its own stead, for the build with ThreadSanitizer alone: Debian's Qt is
/// not compiled for it, so the sanitizer does not see that what a thread hands to a pool or to the
/// event loop of another is finished before that one takes it up. Told of that, it needs no
/// suppressions in our code, which would hide our own races as well.

#include <QMetaObject>
#include <QObject>
#include <QRunnable>
#include <QThreadPool>

#include <dlfcn.h>
#include <functional>
#include <sanitizer/tsan_interface.h>
#include <utility>

/// Read by the sanitizer. What these libraries themselves ask of the C library: the locks of
/// Qt's thread pool and of QtTest's watchdog, which wait with futexes that the sanitizer does not
/// see, and the memory that they guard. Calls from our code are looked at all the same.
extern "C" const char* __tsan_default_suppressions()  // NOLINT(bugprone-reserved-identifier)
{
    return "called_from_lib:libQt6Core.so\n"
           "called_from_lib:libQt6Test.so\n";
}

namespace {

class HandedOver final : public QRunnable {
public:
    explicit HandedOver(std::function<void()> work)
        : m_work{std::move(work)}
    {
        __tsan_release(this);
    }

    void run() override
    {
        __tsan_acquire(this);
        m_work();
        m_work = nullptr;
        __tsan_release(this);
    }

    // The pool deletes it in the thread that ran it.

private:
    std::function<void()> m_work;
};

/// A slot that is called in another thread than it was made in.
class HandedSlot final : public QtPrivate::QSlotObjectBase {
public:
    explicit HandedSlot(QtPrivate::QSlotObjectBase* slot)
        : QSlotObjectBase{&handle}
        , m_slot{slot}
    {
        __tsan_release(this);
    }

private:
    static void handle(int operation, QtPrivate::QSlotObjectBase* self, QObject* receiver,
                       void** arguments, bool* isEqual)
    {
        auto* const handed = static_cast<HandedSlot*>(self);
        __tsan_acquire(handed);
        switch (operation) {
        case Call:
            handed->m_slot->call(receiver, arguments);
            return;
        case Destroy:
            handed->m_slot->destroyIfLastRef();
            delete handed;
            return;
        default:
            *isEqual = false;
        }
    }

    QtPrivate::QSlotObjectBase* m_slot;
};

}  // namespace

void QThreadPool::start(std::function<void()> work, int priority)
{
    start(new HandedOver{std::move(work)}, priority);
}

bool QMetaObject::invokeMethodImpl(QObject* object, QtPrivate::QSlotObjectBase* slot,
                                   Qt::ConnectionType type, void* result)
{
    using Invoke = bool (*)(QObject*, QtPrivate::QSlotObjectBase*, Qt::ConnectionType, void*);
    constexpr const char* name =
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt"
        "14ConnectionTypeEPv";
    static const auto invoke = reinterpret_cast<Invoke>(dlsym(RTLD_NEXT, name));
    return invoke(object, new HandedSlot{slot}, type, result);
}
