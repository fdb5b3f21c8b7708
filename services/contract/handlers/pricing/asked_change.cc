#include "services/contract/handlers/pricing/asked_change.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/policy/pricing_parameters.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/plan_repository.h"

namespace vinculo::contract {
namespace {

// The part of AskedChange that every request has. `Request` has contract, reason and a first day.
template <class Request>
AskedChange Asked(Request request, errors::FieldViolations* violations) {
  AskedChange asked;
  asked.contract = IdFromProto("contract", kContracts, request.contract(), violations);
  asked.reason = request.reason();
  CheckText("reason", asked.reason, kReasonMax, violations);
  request.clear_reason();
  asked.request = absl::StrCat(Request::descriptor()->name(), " ", request.SerializeAsString());
  return asked;
}

// A status of the domain names fields as they stand in the resource; what is wrong with the whole
// of it has the resource's own name.
template <class T>
absl::StatusOr<T> Named(absl::string_view parent, absl::StatusOr<T> result) {
  errors::FieldViolations whole;
  errors::FieldViolations fields;
  for (const auto& violation : errors::ViolationsOf(result.status())) {
    (violation.field == parent ? whole : fields)
        .Add(violation.field, violation.reason, violation.description);
  }
  if (!whole.empty()) return whole.ToStatus();
  if (!fields.empty()) return Under(parent, fields);
  return result;
}

template <class Request>
SpanAsk SpanOf(const Request& request, Day today, errors::FieldViolations* violations) {
  return {
      .from = DayFromProto("start_date", request.has_start_date(), request.start_date(), violations)
                  .value_or(today),
      .until =
          DayFromProto("until_date", request.has_until_date(), request.until_date(), violations)};
}

}  // namespace

absl::StatusOr<AskedChange> FromProto(const v1::ChangeRequest& request, Day today) {
  errors::FieldViolations violations;
  AskedChange asked = Asked(request, &violations);
  ChangeAsk ask;
  ask.effective =
      DayFromProto(
          "effective_date", request.has_effective_date(), request.effective_date(), &violations)
          .value_or(today);
  if (!request.plan().empty()) {
    asked.plan = IdFromProto("plan", kPlans, request.plan(), &violations);
  }
  ask.price = MoneyFromProto("price", request.has_price(), request.price(), &violations);
  if (request.billing_day() != 0) ask.billing_day = request.billing_day();
  ask.charge_type = EnumFromProto<ChargeType>("charge_type",
                                              request.charge_type(),
                                              v1::ChargeType_IsValid(request.charge_type()),
                                              &violations);
  const std::optional<LoyaltyEffect> effect =
      EnumFromProto<LoyaltyEffect>("loyalty_effect",
                                   request.loyalty_effect(),
                                   v1::LoyaltyEffect_IsValid(request.loyalty_effect()),
                                   &violations);
  RETURN_IF_ERROR(Under("change", violations));
  asked.from = ask.effective;
  asked.draft = [ask, effect](const ChangeScope& scope,
                              std::optional<Plan> plan,
                              const parameters::Values& values) {
    ChangeAsk whole = ask;
    whole.plan = std::move(plan);
    whole.loyalty_effect = effect.value_or(LoyaltyEffectOf(values.Choice(kChangeLoyaltyEffect)));
    return Named("change", DraftChange(scope, whole));
  };
  return asked;
}

absl::StatusOr<AskedChange> FromProto(const v1::PriceOverride& request, Day today) {
  errors::FieldViolations violations;
  AskedChange asked = Asked(request, &violations);
  const SpanAsk span = SpanOf(request, today, &violations);
  const Money price = MoneyFromProto("price", true, request.price(), &violations).value_or(Money());
  RETURN_IF_ERROR(Under("override", violations));
  asked.from = span.from;
  asked.draft = [span, price](
                    const ChangeScope& scope, std::optional<Plan>, const parameters::Values&) {
    return Named("override", DraftOverride(scope, span, price));
  };
  return asked;
}

absl::StatusOr<AskedChange> FromProto(const v1::Discount& request, Day today) {
  errors::FieldViolations violations;
  AskedChange asked = Asked(request, &violations);
  const SpanAsk span = SpanOf(request, today, &violations);
  const Discount discount{
      .amount = MoneyFromProto("amount", request.has_amount(), request.amount(), &violations)
                    .value_or(Money()),
      .basis_points = request.basis_points()};
  RETURN_IF_ERROR(Under("discount", violations));
  asked.from = span.from;
  asked.draft = [span, discount](
                    const ChangeScope& scope, std::optional<Plan>, const parameters::Values&) {
    return Named("discount", DraftDiscount(scope, span, discount));
  };
  return asked;
}

}  // namespace vinculo::contract
