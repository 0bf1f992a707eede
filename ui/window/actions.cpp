#include "ui/window/actions.h"

#include "ui/style/icons.h"

#include <QCoreApplication>
#include <QMainWindow>

namespace cutpoint::ui {

namespace {

struct ActionText {
    Q_DECLARE_TR_FUNCTIONS(ActionText)
};

QAction* make(QMainWindow& window, const QString& text, const QList<QKeySequence>& keys = {})
{
    auto* const action = new QAction{text, &window};
    action->setShortcuts(keys);
    QString tip = action->toolTip();
    if (!keys.isEmpty()) {
        tip += QStringLiteral(" (%1)").arg(keys.first().toString(QKeySequence::NativeText));
    }
    action->setToolTip(tip);
    window.addAction(action);
    return action;
}

}  // namespace

Actions::Actions(QMainWindow& window)
    : makeNew{make(window, ActionText::tr("&New"), {QKeySequence::New})}
    , open{make(window, ActionText::tr("&Open…"), {QKeySequence::Open})}
    , save{make(window, ActionText::tr("&Save"), {QKeySequence::Save})}
    , saveAs{make(window, ActionText::tr("Save &as…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S})}
    , welcome{make(window, ActionText::tr("&Welcome"))}
    , exportReport{make(window, ActionText::tr("Export &report…"),
                        {Qt::CTRL | Qt::SHIFT | Qt::Key_R})}
    , exportPicture{make(window, ActionText::tr("&Export picture…"),
                         {Qt::CTRL | Qt::SHIFT | Qt::Key_E})}
    , copyPicture{make(window, ActionText::tr("&Copy as picture"),
                       {Qt::CTRL | Qt::SHIFT | Qt::Key_C})}
    , print{make(window, ActionText::tr("&Print…"), {QKeySequence::Print})}
    , quit{make(window, ActionText::tr("&Quit"), {Qt::CTRL | Qt::Key_Q})}
    , rename{make(window, ActionText::tr("Re&name"), {Qt::Key_F2})}
    , addComponent{make(window, ActionText::tr("&Component…"), {Qt::Key_A})}
    , connectTo{make(window, ActionText::tr("Co&nnection to…"), {Qt::Key_C})}
    , selectAll{make(window, ActionText::tr("Select &all"), {QKeySequence::SelectAll})}
    , zoomIn{make(window, ActionText::tr("Zoom &in"),
                  {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal})}
    , zoomOut{make(window, ActionText::tr("Zoom &out"), {Qt::CTRL | Qt::Key_Minus})}
    , resetZoom{make(window, ActionText::tr("&100 %"), {Qt::CTRL | Qt::Key_0})}
    , fit{make(window, ActionText::tr("&Fit"),
               {Qt::SHIFT | Qt::Key_1, QKeySequence{Qt::Key_Exclam}})}
    , zoomToSelection{make(window, ActionText::tr("Zoom to &selection"),
                           {Qt::SHIFT | Qt::Key_2, QKeySequence{Qt::Key_At}})}
    , resetLayout{make(window, ActionText::tr("&Reset layout"))}
    , about{make(window, ActionText::tr("&About Cutpoint"))}
{
}

void Actions::setIcons(const QPalette& palette) const
{
    const auto set = [&palette](QAction* action, const char* name) {
        action->setIcon(actionIcon(QLatin1String{name}, palette));
        action->setIconVisibleInMenu(false);
    };
    set(makeNew, "action-new");
    set(open, "action-open");
    set(save, "action-save");
    set(exportPicture, "action-export");
    set(undo, "action-undo");
    set(redo, "action-redo");
    set(zoomIn, "action-plus");
    set(zoomOut, "action-minus");
    set(fit, "action-fit");
}

}  // namespace cutpoint::ui
