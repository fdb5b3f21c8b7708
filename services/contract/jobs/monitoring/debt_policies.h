#pragma once
// C-28. The debt policies of a tenant and its units as they stood on a day, and its calendar, read
// in a job's transaction.

#include <pqxx/pqxx>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "common/brazil/business_day.h"
#include "common/parameters/effective.h"
#include "services/contract/domain/monitoring/debt_policy.h"
#include "services/contract/jobs/monitoring/block_moment.h"

namespace vinculo::contract {

class DebtPolicies {
 public:
  DebtPolicies(pqxx::transaction_base& tx, const BlockMoment& moment, Day day);

  // The versions for contracts of that unit and condition.
  absl::Span<const DebtPolicy> Of(const std::string& unit, PaymentCondition condition);
  // With the tenant's own holidays that were known when the day began.
  const brazil::BusinessCalendar& calendar() const { return calendar_; }

 private:
  parameters::Policies policies_;
  brazil::BusinessCalendar calendar_;
  std::vector<DebtPolicy> own_;
  absl::flat_hash_map<std::pair<std::string, PaymentCondition>, std::vector<DebtPolicy>> versions_;
};

}  // namespace vinculo::contract
