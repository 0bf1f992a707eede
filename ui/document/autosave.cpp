#include "ui/document/autosave.h"

#include "ui/document/topology_document.h"

#include <QCoreApplication>

#include <memory>

namespace cutpoint::ui {

Autosave::Autosave(const TopologyDocument& document, const RecoveryStore& store,
                   std::chrono::milliseconds rest, QObject* parent)
    : QObject{parent}
    , m_document{document}
    , m_shelf{store}
{
    m_pool.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &Autosave::keep);
    connect(&m_document, &TopologyDocument::pictureChanged, this, &Autosave::schedule);
    connect(&m_document, &TopologyDocument::fileChanged, this, &Autosave::follow);
    connect(&m_document, &TopologyDocument::topologyReset, this, &Autosave::clear);
}

Autosave::~Autosave()
{
    m_pool.waitForDone();
}

bool Autosave::keepNow()
{
    keep();
    m_pool.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    return !m_hasFailed;
}

void Autosave::discard()
{
    clear();
    m_pool.waitForDone();
}

void Autosave::schedule()
{
    if (m_document.isModified()) {
        m_rest.start();
    }
}

void Autosave::follow()
{
    if (m_document.isModified()) {
        m_rest.start();
    } else {
        clear();
    }
}

void Autosave::keep()
{
    m_rest.stop();
    m_keeps = true;
    const RecoveryNote note{.path = m_document.path(),
                            .title = m_document.title(),
                            .isImported = m_document.isImported(),
                            .time = QDateTime::currentDateTime()};
    const auto copy = std::make_shared<const Topology>(m_document.topology());
    m_pool.start([this, note, copy] {
        const auto problem = m_shelf.keep(note, *copy);
        QMetaObject::invokeMethod(
            this, [this, problem] { receive(problem); }, Qt::QueuedConnection);
    });
}

void Autosave::clear()
{
    m_rest.stop();
    if (m_keeps) {
        m_keeps = false;
        m_pool.start([this] { m_shelf.clear(); });
    }
}

void Autosave::receive(const std::optional<QString>& problem)
{
    const bool isNews = problem && !m_hasFailed;
    m_hasFailed = problem.has_value();
    if (isNews) {
        emit failed(*problem);
    }
}

}  // namespace cutpoint::ui
