#include "ui/document/today.h"

#include <QDate>

#include <chrono>

namespace cutpoint::ui {

Date today()
{
    const QDate date = QDate::currentDate();
    return Date{std::chrono::year{date.year()},
                std::chrono::month(static_cast<unsigned>(date.month())),
                std::chrono::day(static_cast<unsigned>(date.day()))};
}

}  // namespace cutpoint::ui
