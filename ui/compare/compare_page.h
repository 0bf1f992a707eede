#pragma once

#include "ui/compare/compared_pair.h"

#include <QWidget>

#include <memory>

class QAction;
class QSplitter;

namespace cutpoint::ui {

class CompareCanvas;
class ComparePanel;
class CompareStrip;
class MessageBar;
struct ViewTransform;

/// Two topologies side by side: their pictures, which pan and zoom together, and below them what
/// differs.
class ComparePage final : public QWidget {
    Q_OBJECT

public:
    /// @param actions  for the buttons of the panel.
    explicit ComparePage(const QList<QAction*>& actions, QWidget* parent = nullptr);

    /// Shows a pair, both pictures whole.
    void setPair(std::shared_ptr<const ComparedPair> pair);

    [[nodiscard]] double zoom() const;
    [[nodiscard]] CompareCanvas& before() noexcept { return *m_before; }
    [[nodiscard]] CompareCanvas& after() noexcept { return *m_after; }
    [[nodiscard]] ComparePanel& panel() noexcept { return *m_panel; }

public slots:
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void fit();

signals:
    void zoomChanged(double zoom);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void follow(CompareCanvas& follower, const ViewTransform& view);
    void zoomTo(double zoom);
    void chooseItem(const ItemPlace& place, bool isBefore);
    void choosePlace(const PairPlace& place);
    void reveal(const PairPlace& place);
    [[nodiscard]] QRectF sharedArea() const;

    std::shared_ptr<const ComparedPair> m_pair;
    MessageBar* m_warning;
    CompareStrip* m_titleBefore;
    CompareStrip* m_titleAfter;
    CompareCanvas* m_before;
    CompareCanvas* m_after;
    ComparePanel* m_panel;
    QSplitter* m_splitter;
    QRectF m_bounds;             ///< Of both pictures.
    bool m_isUntouched = true;   ///< Shown whole, and shall be when the size changes.
    bool m_isFollowing = false;  ///< One picture is being moved after the other.
};

}  // namespace cutpoint::ui
