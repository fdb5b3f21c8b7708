#include "services/client_registry/domain/activity/archivings.h"

namespace vinculo::client_registry {

std::vector<Archiving> Archivings(std::vector<Archiving> known,
                                  std::optional<Day> archived_on,
                                  Day today) {
  const bool open = !known.empty() && !known.back().restored_on;
  if (open && !archived_on) {
    if (known.back().archived_on < today) {
      known.back().restored_on = today;
    } else {
      known.pop_back();
    }
  }
  if (open || !archived_on) return known;
  // Archived again on the day of its return: as if it had stayed.
  if (!known.empty() && *archived_on <= *known.back().restored_on) {
    known.back().restored_on = std::nullopt;
  } else {
    known.push_back({*archived_on, std::nullopt});
  }
  return known;
}

}  // namespace vinculo::client_registry
