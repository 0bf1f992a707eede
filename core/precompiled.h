#pragma once

// Headers that nearly every file here includes by way of the topology; each file still includes
// what it uses.
#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>
