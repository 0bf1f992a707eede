#pragma once

// The heavy headers nearly every file here needs; each file still includes what it uses.
#include <QtCore>
#include <QtGui>
#include <QtWidgets>
