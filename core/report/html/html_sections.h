#pragma once

#include "core/report/document.h"

#include <string>

namespace cutpoint::html {

/// Appends title, verdict and key figures.
void writeOpening(std::string& page, const ReportDocument& document);

/// Appends the picture with what its signs mean; nothing if there is none.
void writePicture(std::string& page, const ReportDocument& document);

/// Appends the checklist of the field.
void writeChecklist(std::string& page, const ReportDocument& document);

/// Appends what the report rests on.
void writeStatements(std::string& page, const ReportDocument& document);

}  // namespace cutpoint::html
