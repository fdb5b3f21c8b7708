#pragma once
// C-28. Notices that became due: kept, and told as DebtNoticeDue, for fidelity to deliver. Each
// once.

#include <pqxx/pqxx>
#include <vector>

#include "absl/types/span.h"
#include "common/brazil/business_day.h"
#include "services/contract/domain/monitoring/access_state.h"
#include "services/contract/jobs/monitoring/block_moment.h"

namespace vinculo::contract {

struct NoticeCase {
  Uuid contract;
  Uuid client;
  absl::Span<const BillFacts> bills;
  absl::Span<const DebtPolicy> versions;
  std::vector<DueNotice> due;
};

// How many are new.
int64_t TellNotices(pqxx::transaction_base& tx,
                    const BlockMoment& moment,
                    const std::vector<NoticeCase>& cases,
                    const brazil::BusinessCalendar& calendar,
                    Day day);

}  // namespace vinculo::contract
