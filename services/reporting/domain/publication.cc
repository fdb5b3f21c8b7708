#include "services/reporting/domain/publication.h"

namespace vinculo::reporting {

std::optional<DayRange> DaysToPublish(const Publication& publication,
                                      Day business_date,
                                      bool by_hand) {
  const Day last_ended = business_date - 1;
  if (publication.last.has_value()) {
    if (*publication.last >= last_ended) return std::nullopt;
    return DayRange{*publication.last + 1, last_ended};
  }
  if (!by_hand && publication.began_on >= business_date) return std::nullopt;
  if (!publication.first_counted.has_value() || *publication.first_counted > last_ended) {
    return std::nullopt;
  }
  return DayRange{*publication.first_counted, last_ended};
}

}  // namespace vinculo::reporting
