#pragma once

#include "core/model/acceptance.h"
#include "core/model/extra.h"
#include "core/model/rare.h"
#include "core/model/rates.h"

#include <compare>
#include <optional>
#include <string>

namespace cutpoint {

/// Something shared whose loss takes down all that lives in it, such as zone a.
struct DomainKey {
    std::string dimension;  ///< Such as "zone".
    std::string name;       ///< Such as "a".

    friend auto operator<=>(const DomainKey&, const DomainKey&) = default;
};

/// What a file says of a failure domain beyond who lives in it.
struct Domain {
    DomainKey key;
    Rates rates;  ///< Nothing stated: it never fails by itself.
    Rare<Acceptance> accepted;
    ExtraFields extra;

    friend bool operator==(const Domain&, const Domain&) = default;
};

/// "zone:a", as reports name it.
[[nodiscard]] inline std::string nameOf(const DomainKey& key)
{
    return key.dimension + ':' + key.name;
}

}  // namespace cutpoint
