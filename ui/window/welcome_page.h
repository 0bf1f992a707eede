#pragma once

#include "ui/window/samples.h"

#include <QScrollArea>

class QVBoxLayout;

namespace cutpoint::ui {

/// What is there when no file is open: how to begin, the files opened last, every sample.
class WelcomePage final : public QScrollArea {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    /// Lists these files, the newest first; those that are no more are left out.
    void setRecentFiles(const QStringList& paths);

signals:
    void newWanted();
    void openWanted();
    void fileChosen(const QString& path);
    void sampleChosen(const cutpoint::ui::Sample& sample);

    /// Back to the canvas, by Escape.
    void closeWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeBeginning();
    [[nodiscard]] QWidget* makeSamples();
    void updateColours();

    QVBoxLayout* m_recent = nullptr;
};

}  // namespace cutpoint::ui
