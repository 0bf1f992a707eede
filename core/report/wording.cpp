#include "core/report/wording.h"
