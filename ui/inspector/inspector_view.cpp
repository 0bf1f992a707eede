#include "ui/inspector/inspector_view.h"

#include "ui/commands/edit_command.h"
#include "ui/document/selection_model.h"
#include "ui/document/topology_document.h"
#include "ui/inspector/inspected_words.h"
#include "ui/inspector/inspector_heading.h"

#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <set>
#include <string>
#include <utility>

namespace cutpoint::ui {

InspectorView::InspectorView(TopologyDocument& document, SelectionModel& selection, QWidget* parent)
    : QWidget{parent}
    , m_document{document}
    , m_selection{selection}
    , m_heading{new InspectorHeading{this}}
    , m_pages{new QStackedWidget{this}}
{
    setAccessibleName(tr("Inspector"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* const column = new QVBoxLayout{this};
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_pages, 1);
    connect(m_heading, &InspectorHeading::linkChosen, this, &InspectorView::chooseLink);
    connect(&selection, &SelectionModel::changed, this, &InspectorView::follow);
    connect(&document, &TopologyDocument::pictureChanged, this, [this] {
        if (!m_isWriting) {
            refresh(false);
        }
    });
    connect(&document, &TopologyDocument::topologyReset, this, [this] { turnTo(selected()); });
    turnTo(selected());
}

void InspectorView::inspect(const Inspected& inspected)
{
    commit();
    turnTo(inspected);
}

void InspectorView::commit()
{
    const auto shown = m_pageOf.find(m_inspected.type);
    if (shown != m_pageOf.end()) {
        shown->second->commit();
    }
}

void InspectorView::setComponentFooter(QWidget& footer)
{
    page(Inspected::Type::Components).setFooter(footer);
}

Inspected InspectorView::selected() const
{
    if (m_selection.domain()) {
        const std::string& domain = *m_selection.domain();
        const std::size_t colon = domain.find(':');
        return {.type = Inspected::Type::Domain,
                .domain = {domain.substr(0, colon), domain.substr(colon + 1)}};
    }
    if (m_selection.group()) {
        return {.type = Inspected::Type::Group, .group = *m_selection.group()};
    }
    if (!m_selection.components().empty()) {
        return {.type = Inspected::Type::Components,
                .components = {m_selection.components().begin(), m_selection.components().end()}};
    }
    if (m_selection.connection()) {
        return {.type = Inspected::Type::Connection, .connection = *m_selection.connection()};
    }
    return {};
}

void InspectorView::follow()
{
    if (m_isWriting) {
        return;
    }
    commit();
    turnTo(selected());
}

void InspectorView::turnTo(Inspected inspected)
{
    m_inspected = std::move(inspected);
    m_pages->setCurrentWidget(&page(m_inspected.type));
    refresh(true);
}

void InspectorView::refresh(bool isOther)
{
    const FieldTexts texts = fieldTexts(m_document.topology(), m_inspected);
    if (texts.empty()) {
        // It is gone; the selection will say so, or has said so.
        if (m_inspected != selected()) {
            turnTo(selected());
        }
        return;
    }
    page(m_inspected.type).show(texts, isOther);
    page(m_inspected.type).setFooterVisible(m_inspected.components.size() == 1);
    showHeading();
}

void InspectorView::showHeading()
{
    const Topology& topology = m_document.topology();
    m_links = relatedTo(topology, m_inspected);
    QStringList titles;
    for (const Inspected& link : m_links) {
        titles << wordsOf(topology, link).title;
    }
    const bool isLinked =
        m_inspected.type == Inspected::Type::Group || m_inspected.type == Inspected::Type::Domain;
    m_heading->show(wordsOf(topology, m_inspected), titles,
                    isLinked && m_inspected != selected() ? wordsOf(topology, selected()).title
                                                          : QString{});
}

void InspectorView::chooseLink(int number)
{
    if (number < 0) {
        inspect(selected());
    } else if (static_cast<std::size_t>(number) < m_links.size()) {
        inspect(Inspected{m_links[static_cast<std::size_t>(number)]});
    }
}

QString InspectorView::write(const FieldForm& form, const QString& text, quint64 gesture)
{
    TopologyParts parts = partsOf(m_document.topology());
    const std::string problem =
        writeField(parts, m_inspected, form.name.toStdString(), text.toStdString());
    if (!problem.empty()) {
        return QString::fromStdString(problem);
    }
    {
        const QScopedValueRollback writing{m_isWriting, true};
        const QString title = editText(m_document.topology(), m_inspected, form);
        m_document.history().push(new EditCommand{m_document, title, parts, gesture});
        followRename(form, text);
    }
    refresh(false);
    return {};
}

void InspectorView::followRename(const FieldForm& form, const QString& text)
{
    const std::string name = text.trimmed().toStdString();
    const bool isId = form.name == QLatin1String{"id"};
    const std::set<ComponentId> chosen = m_selection.components();
    if (isId && m_inspected.type == Inspected::Type::Components) {
        m_inspected.components = {ComponentId{name}};
        m_selection.selectOnly(ComponentId{name});
    } else if (isId && m_inspected.type == Inspected::Type::Group) {
        const bool isSelected = m_selection.group() == m_inspected.group;
        m_inspected.group = name;
        if (isSelected) {
            m_selection.selectGroup(name, chosen);
        }
    } else if (form.name == QLatin1String{"name"} && m_inspected.type == Inspected::Type::Domain) {
        const bool isSelected = m_selection.domain() == nameOf(m_inspected.domain);
        m_inspected.domain.name = name;
        if (isSelected) {
            m_selection.selectDomain(nameOf(m_inspected.domain), chosen);
        }
    }
}

InspectorPage& InspectorView::page(Inspected::Type type)
{
    const auto known = m_pageOf.find(type);
    if (known != m_pageOf.end()) {
        return *known->second;
    }
    const auto topology = [this]() -> const Topology& { return m_document.topology(); };
    auto* const made =
        new InspectorPage{type, topology,
                          [this](const FieldForm& form, const QString& text, quint64 gesture) {
                              return write(form, text, gesture);
                          },
                          m_pages};
    m_pages->addWidget(made);
    m_pageOf.emplace(type, made);
    return *made;
}

}  // namespace cutpoint::ui
