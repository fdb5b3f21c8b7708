#pragma once
// What a tenant and its units have chosen about charging, read in a job's transaction.

#include <pqxx/pqxx>

#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/brazil/business_day.h"
#include "common/parameters/effective.h"

namespace vinculo::contract {

struct TenantPolicies {
  parameters::Policies policies;
  // The most charge_days_ahead among the tenant and its units.
  int days_ahead_max;
  // With the tenant's own holidays from the business date on.
  brazil::BusinessCalendar calendar;
};

TenantPolicies PoliciesOf(pqxx::transaction_base& tx, const Uuid& tenant, Day business_date);

}  // namespace vinculo::contract
