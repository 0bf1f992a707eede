#pragma once

#include "ui/document/background_work.h"

#include <QObject>
#include <QString>
#include <queue>

#include <utility>

class QWidget;

namespace cutpoint::ui {

class AnalysisRunner;
class TopologyDocument;
struct DrawnDocument;

/// The diagram as a picture: to a file, to the clipboard, to paper. Always whole and light. All of
/// it is drawn off the thread of the window; what is drawn is the document as it was when it was
/// asked for.
class PictureExport final : public QObject {
    Q_OBJECT

public:
    /// @param window  that asks and tells; owns this.
    PictureExport(const TopologyDocument& document, const AnalysisRunner& analysis,
                  QWidget& window);
    PictureExport(const PictureExport&) = delete;
    PictureExport& operator=(const PictureExport&) = delete;
    PictureExport(PictureExport&&) = delete;
    PictureExport& operator=(PictureExport&&) = delete;

    /// Waits for files that are asked for and not written yet.
    ~PictureExport() override;

    /// Writes SVG, PNG at double size or PDF, as the ending of the path says; `told` says that it
    /// was written, a message why it was not.
    void writeTo(const QString& path);

public slots:
    void chooseAndWrite();
    void copy();
    void print();

    /// Gives up what is being drawn, unless it is being written already; `told` says which.
    void cancel();

signals:
    /// What is under way beside the window, in words; empty: nothing any more.
    void working(const QString& words);

    /// What became of it, in a line.
    void told(const QString& line);

private:
    [[nodiscard]] DrawnDocument drawn() const;

    /// Starts it, or once what is under way has ended.
    void start(const QString& words, BackgroundWork::Work work);
    void startNext();
    void refuse(const QString& file, const QString& reason);

    const TopologyDocument& m_document;
    const AnalysisRunner& m_analysis;
    QWidget& m_window;
    BackgroundWork m_work;
    std::queue<std::pair<QString, BackgroundWork::Work>> m_waiting;  ///< In words, and to be done.
};

}  // namespace cutpoint::ui
