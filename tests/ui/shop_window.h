#pragma once

#include "core/io/write_topology.h"
#include "tests/ui/shop.h"
#include "ui/canvas/diagram_canvas.h"
#include "ui/style/cutpoint_style.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace cutpoint::tests {

/// A window with the shop open and analysed, its settings in a folder of their own.
class ShopWindow {
public:
    ShopWindow()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QApplication::setOrganizationName("cutpoint-test");
        QApplication::setStyle(new ui::CutpointStyle);
        QFile file{m_folder.filePath("shop.json")};
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QByteArray::fromStdString(writeTopology(shop())));
        }
    }

    /// Another window in the place of the one there, with the shop as it is in its file.
    ///
    /// @return  whether all went well.
    [[nodiscard]] bool open()
    {
        m_window = std::make_unique<ui::MainWindow>();
        m_window->show();
        if (!QTest::qWaitForWindowActive(m_window.get())) {
            return false;
        }
        m_window->open(m_folder.filePath("shop.json"));
        return QTest::qWaitFor([this] { return m_window->analysis().isCurrent(); });
    }

    void close() { m_window.reset(); }

    [[nodiscard]] ui::MainWindow& window() const { return *m_window; }
    [[nodiscard]] ui::DiagramCanvas& canvas() const { return m_window->canvas(); }

    /// The id of the current component; empty if there is none.
    [[nodiscard]] QString current() const
    {
        const auto& current = m_window->selection().current();
        return current ? QString::fromStdString(current->value) : QString{};
    }

    /// What has the keyboard, or the window.
    [[nodiscard]] QWidget* focused() const
    {
        QWidget* const widget = QApplication::focusWidget();
        return widget == nullptr ? m_window.get() : widget;
    }

    /// Presses a key where the keyboard is.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(focused(), key, modifiers);
    }

    void type(const QString& text) const { QTest::keyClicks(focused(), text); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
};

}  // namespace cutpoint::tests
