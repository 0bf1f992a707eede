#include "ui/inspector/field_input.h"

#include "ui/inspector/choice_inputs.h"
#include "ui/inspector/line_inputs.h"

namespace cutpoint::ui {

QString mixedMark()
{
    return QStringLiteral("—");
}

FieldInput* makeInput(const FieldForm& form, const TopologyAccess& topology, QWidget& parent)
{
    switch (form.style) {
    case FieldStyle::Line:
        return new LineInput{form, &parent};
    case FieldStyle::Count:
        return new CountInput{form, &parent};
    case FieldStyle::Choice:
        return new ChoiceInput{form, topology, &parent};
    case FieldStyle::Named:
        return new NamedInput{form, topology, &parent};
    case FieldStyle::Flag:
        return new FlagInput{&parent};
    case FieldStyle::Text:
        break;
    }
    return new TextInput{form, &parent};
}

quint64 nextGesture()
{
    // Far from the numbers of the canvas's gestures.
    static quint64 last = quint64{1} << 32U;
    return ++last;
}

}  // namespace cutpoint::ui
