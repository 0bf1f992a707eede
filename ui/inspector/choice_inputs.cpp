#include "ui/inspector/choice_inputs.h"

#include "ui/inspector/line_inputs.h"
#include "ui/style/icons.h"

#include <QAbstractItemView>
#include <QSignalBlocker>

#include <utility>

namespace cutpoint::ui {

namespace {

constexpr int shortestText = 6;

}  // namespace

ChoiceInput::ChoiceInput(const FieldForm& form, const TopologyAccess& topology, QWidget* parent)
    : Edged<QComboBox>{parent}
    , m_choices{form.choices(topology())}
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(shortestText);
    for (const FieldChoice& choice : m_choices) {
        addItem(choice.title, choice.value);
    }
    setIcons();
    connect(this, &QComboBox::activated, this, [this] {
        m_isTouched = true;
        if (finished) {
            finished(0);
        }
    });
}

void ChoiceInput::showText(const std::optional<QString>& text)
{
    const QSignalBlocker silent{this};
    const int index = text ? findData(*text) : -1;
    setPlaceholderText(text ? *text : mixedMark());  // A text that is no choice is shown as it is.
    setCurrentIndex(index);
    m_isTouched = false;
    update();
}

void ChoiceInput::changeEvent(QEvent* event)
{
    Edged<QComboBox>::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setIcons();
    }
}

void ChoiceInput::setIcons()
{
    for (std::size_t number = 0; number < m_choices.size(); ++number) {
        const QString& icon = m_choices[number].icon;
        if (!icon.isEmpty()) {
            setItemIcon(static_cast<int>(number), actionIcon(icon, palette()));
        }
    }
}

NamedInput::NamedInput(FieldForm form, TopologyAccess topology, QWidget* parent)
    : Edged<QComboBox>{parent}
    , m_form{std::move(form)}
    , m_topology{std::move(topology)}
{
    setFocusPolicy(Qt::StrongFocus);
    setEditable(true);
    setLineEdit(new HistoryLine{this});
    setInsertPolicy(QComboBox::NoInsert);
    setCompleter(nullptr);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(shortestText);
    const auto finish = [this] {
        if (finished) {
            finished(0);
        }
    };
    connect(lineEdit(), &QLineEdit::editingFinished, this, finish);
    connect(this, &QComboBox::activated, this, [this, finish] {
        lineEdit()->setModified(true);
        finish();
    });
}

void NamedInput::showText(const std::optional<QString>& text)
{
    const QSignalBlocker silent{this};
    lineEdit()->setPlaceholderText(text ? m_form.placeholder : mixedMark());
    setEditText(text.value_or(QString{}));
    lineEdit()->setModified(false);
    lineEdit()->setCursorPosition(0);
}

bool NamedInput::isTouched() const
{
    return lineEdit()->isModified();
}

void NamedInput::showPopup()
{
    fill();
    Edged<QComboBox>::showPopup();
}

void NamedInput::fill()
{
    const QSignalBlocker silent{this};
    const QString present = currentText();
    const bool wasTouched = isTouched();
    clear();
    for (const FieldChoice& choice : m_form.choices(m_topology())) {
        addItem(choice.title, choice.value);
    }
    setCurrentIndex(findText(present));
    setEditText(present);
    lineEdit()->setModified(wasTouched);
}

FlagInput::FlagInput(QWidget* parent)
    : QCheckBox{parent}
{
    connect(this, &QCheckBox::clicked, this, [this] {
        m_isTouched = true;
        if (finished) {
            finished(0);
        }
    });
}

void FlagInput::showText(const std::optional<QString>& text)
{
    const QSignalBlocker silent{this};
    setTristate(!text);
    setCheckState(!text                           ? Qt::PartiallyChecked
                  : *text == QLatin1String{"yes"} ? Qt::Checked
                                                  : Qt::Unchecked);
    m_isTouched = false;
}

QString FlagInput::text() const
{
    return checkState() == Qt::Checked ? QStringLiteral("yes") : QStringLiteral("no");
}

void FlagInput::nextCheckState()
{
    setCheckState(checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

}  // namespace cutpoint::ui
