#pragma once
// The numbers of clients that are published, day by day: written once, never changed.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "services/reporting/domain/publication.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::reporting {

// Those with a pqxx transaction throw pqxx's exceptions, and want app.tenant set in it.

// `zone` says on which day the portfolio began.
Publication LoadPublication(pqxx::transaction_base& tx,
                            const Uuid& tenant,
                            const absl::TimeZone& zone);

// Publishes these days as they are known now; one that is published stays as it is. Returns how
// many it published.
int64_t PublishDays(pqxx::transaction_base& tx,
                    const Uuid& tenant,
                    DayRange days,
                    absl::Time published_at,
                    const absl::TimeZone& zone);

// The last day that is published for the caller's tenant.
Task<std::optional<Day>> FindLastPublishedDay(db::Tx& tx);

}  // namespace vinculo::reporting
