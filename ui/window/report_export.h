#pragma once

#include "ui/window/report_content.h"

#include <QObject>
#include <QString>

#include <memory>
#include <stop_token>

class QThread;
class QWidget;

namespace cutpoint::ui {

class AnalysisRunner;
class TopologyDocument;

/// What became of a file.
struct WriteOutcome {
    QString problem = {};  ///< The reason it failed; empty: none.
    bool isCancelled = false;
};

/// Reports of the document in files.
class ReportExport final : public QObject {
    Q_OBJECT

public:
    /// @param window  that asks and tells; owns this.
    ReportExport(const TopologyDocument& document, const AnalysisRunner& analysis, QWidget& window);
    ReportExport(const ReportExport&) = delete;
    ReportExport& operator=(const ReportExport&) = delete;
    ReportExport(ReportExport&&) = delete;
    ReportExport& operator=(ReportExport&&) = delete;

    /// Waits for a file that is being written.
    ~ReportExport() override;

    /// Writes the report off the thread of the window; `told` says what became of it.
    void write(const ReportChoice& choice, const QString& path);

public slots:
    void chooseAndWrite();

    /// Gives up the file that is being written; one that is there already stays as it is.
    void cancel();

signals:
    /// What is under way beside the window, in words; empty: nothing any more.
    void working(const QString& words);

    /// What became of it, in a line.
    void told(const QString& line);

private:
    [[nodiscard]] std::shared_ptr<const Report> currentReport() const;
    void finish(const QString& path, const WriteOutcome& outcome);

    const TopologyDocument& m_document;
    const AnalysisRunner& m_analysis;
    QWidget& m_window;
    QThread* m_writer = nullptr;  ///< While it writes.
    std::stop_source m_stop;      ///< Of what it writes.
};

/// Writes a report at once, and its picture beside it. On any thread.
///
/// @return  the reason it failed; empty on success.
[[nodiscard]] QString writeReport(const Topology& topology, const Report& report,
                                  const ReportChoice& choice, const QString& path,
                                  const QFont& font);

}  // namespace cutpoint::ui
