#include "services/contract/handlers/terms/shortened_pause.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/contract/storage/terms/pause_repository.h"

namespace vinculo::contract {

std::vector<Pause> With(std::vector<Pause> pauses, const Pause& now) {
  std::replace_if(
      pauses.begin(), pauses.end(), [&now](const Pause& one) { return one.id == now.id; }, now);
  return pauses;
}

FewerUncharged ReturnedBy(const ShortenedPause& pause) {
  FewerUncharged days{.contract = pause.contract,
                      .before = UnchargedDays(pause.pauses, pause.stops),
                      .after = UnchargedDays(With(pause.pauses, pause.now), pause.stops),
                      .between = DaysGivenBack(pause.before, pause.now),
                      .description = "Dias de uso devolvidos por uma pausa encurtada",
                      .today = pause.today};
  if (days.between) {
    days.external_id = absl::StrCat(
        FormatName(kPauseCollection, pause.before.id), "/", days.between->first.ToString());
  }
  return days;
}

}  // namespace vinculo::contract
