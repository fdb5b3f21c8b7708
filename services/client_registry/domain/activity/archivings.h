#pragma once
// The days on which a client was archived, kept as the client is archived and unarchived. The
// day of the archiving is the first archived one, the day of the return is not archived any more;
// both on one day leave nothing.

#include <optional>
#include <vector>

#include "common/base/day.h"
#include "services/client_registry/domain/activity/activity.h"

namespace vinculo::client_registry {

// The archivings of a client that is found archived since `archived_on`, or not archived (none).
std::vector<Archiving> Archivings(std::vector<Archiving> known,
                                  std::optional<Day> archived_on,
                                  Day today);

}  // namespace vinculo::client_registry
