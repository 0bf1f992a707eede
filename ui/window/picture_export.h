#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QPrinter;
class QWidget;

namespace cutpoint {
struct Report;
}

namespace cutpoint::ui {

class AnalysisRunner;
class DiagramPicture;
class TopologyDocument;

/// The diagram as a picture: to a file, to the clipboard, to paper. Always whole and light.
class PictureExport final : public QObject {
    Q_OBJECT

public:
    /// @param window  that asks and tells; owns this.
    PictureExport(const TopologyDocument& document, const AnalysisRunner& analysis,
                  QWidget& window);

    /// Writes SVG, PNG at double size or PDF, as the ending of the path says; says why if it
    /// cannot.
    ///
    /// @return  whether it was written.
    bool writeTo(const QString& path);

public slots:
    void chooseAndWrite();
    void copy();
    void print();

signals:
    /// What became of it, in a line.
    void told(const QString& line);

private:
    /// What the file is to hold.
    struct Content {
        std::string bytes = {};
        QString remark = {};  ///< Behind the news that it was written.
    };

    [[nodiscard]] std::shared_ptr<const Report> currentReport() const;
    [[nodiscard]] Content contentFor(const QString& suffix) const;
    [[nodiscard]] DiagramPicture picture(const Report& report) const;
    void refuse(const QString& file, const QString& reason);
    void paintOn(QPrinter& printer) const;

    const TopologyDocument& m_document;
    const AnalysisRunner& m_analysis;
    QWidget& m_window;
};

}  // namespace cutpoint::ui
