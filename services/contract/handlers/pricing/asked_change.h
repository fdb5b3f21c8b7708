#pragma once
// What the requests of ChangeService and PriceService have in common: a contract, a first day, and
// a way to draft what is asked once the contract is known.

#include <functional>
#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "common/parameters/effective.h"
#include "services/contract/domain/pricing/drafted_change.h"
#include "vinculo/contract/v1/change_service.pb.h"
#include "vinculo/contract/v1/price_service.pb.h"

namespace vinculo::contract {

struct AskedChange {
  Uuid contract;
  std::optional<Uuid> plan;  // asked for
  Day from;
  std::string reason;
  // What the preview's token stands for: the request without its reason.
  std::string request;
  // `plan` is the one asked for; `values` the parameters of the contract's unit.
  using Draft = std::function<absl::StatusOr<DraftedChange>(
      const ChangeScope& scope, std::optional<Plan> plan, const parameters::Values& values)>;
  Draft draft;
};

// Fields are named from the request ("change.price", "override.start_date"); `today` is the first
// day of a request without one.
absl::StatusOr<AskedChange> FromProto(const v1::ChangeRequest& request, Day today);
absl::StatusOr<AskedChange> FromProto(const v1::PriceOverride& request, Day today);
absl::StatusOr<AskedChange> FromProto(const v1::Discount& request, Day today);

}  // namespace vinculo::contract
