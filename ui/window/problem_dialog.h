#pragma once

#include "core/io/diagnostic.h"

#include <QDialog>

#include <vector>

namespace cutpoint::ui {

/// Says why a file was not opened: every problem with its place.
class ProblemDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param file      for the heading.
    /// @param problems  errors first; one at least.
    ProblemDialog(const QString& file, const std::vector<Diagnostic>& problems,
                  QWidget* parent = nullptr);
};

}  // namespace cutpoint::ui
