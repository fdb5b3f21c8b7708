#include "services/contract/domain/terms/plan_grant.h"

namespace vinculo::contract {

std::optional<Day> ClassesBegin(const Contract& contract) {
  return contract.lifecycle == Lifecycle::kActive ? contract.activated_on : std::nullopt;
}

std::optional<Day> ClassesBegin(const Renewal& renewal) {
  if (!renewal.ends_after) return std::nullopt;
  const std::optional<Day> last_day =
      renewal.ends_before ? renewal.ends_before : renewal.expires_before;
  if (last_day && *last_day >= renewal.renewed_on) return *last_day + 1;
  return renewal.renewed_on;
}

ClassPack PackOf(const PlanGrant& grant, Day from) {
  ClassPack pack{.contract = grant.contract, .classes = grant.classes.classes, .starts_on = from};
  if (grant.modalities.size() == 1) pack.modality = grant.modalities.front();
  pack.agreed_expires_on = from + (grant.classes.validity_days - 1);
  pack.expires_on = pack.agreed_expires_on;
  return pack;
}

}  // namespace vinculo::contract
