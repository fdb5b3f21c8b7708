#include "services/reporting/domain/client_counts.h"

namespace vinculo::reporting {

void ClientCounts::Change(const ClientSplit& split,
                          std::span<const ForcePeriod> periods,
                          int64_t sign) {
  for (const ForcePeriod& period : periods) {
    const int standing = static_cast<int>(period.standing);
    changes_[Key{period.from, split}][standing] += sign;
    if (period.until.has_value()) changes_[Key{*period.until, split}][standing] -= sign;
  }
}

}  // namespace vinculo::reporting
