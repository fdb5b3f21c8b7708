#include "common/feed/look_range.h"

#include <algorithm>

namespace vinculo::feed {

void LookRange::After(const Look& look) {
  // What it saw may not be moved all at once.
  since_ = std::min(look.at - options_.overlap, look.oldest);
  if (look.since != absl::InfinitePast()) return;
  seen_until_ = look.at;
  rests_until_ = look.took > options_.slow ? look.ended + look.took * options_.rest : look.ended;
}

}  // namespace vinculo::feed
