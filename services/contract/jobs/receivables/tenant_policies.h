#pragma once
// What a tenant and its units have chosen about charging, read in a job's transaction.

#include <pqxx/pqxx>

#include "common/base/uuid.h"
#include "common/parameters/effective.h"

namespace vinculo::contract {

struct TenantPolicies {
  parameters::Policies policies;
  // The most charge_days_ahead among the tenant and its units.
  int days_ahead_max;
};

TenantPolicies PoliciesOf(pqxx::transaction_base& tx, const Uuid& tenant);

}  // namespace vinculo::contract
