#include "services/contract/domain/pricing/drafted_change.h"

#include <utility>

#include "common/base/status_macros.h"
#include "services/contract/domain/billing_day.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/pricing/discount_over_promise.h"
#include "services/contract/domain/pricing/promised_credit.h"
#include "services/contract/domain/pricing/reasons.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

absl::Status CheckChangeable(const Contract& contract, Day effective) {
  const Lifecycle lifecycle = contract.lifecycle;
  if (lifecycle != Lifecycle::kScheduled && lifecycle != Lifecycle::kActive &&
      lifecycle != Lifecycle::kSuspended) {
    return errors::FailedPrecondition(kContractState,
                                      "only a contract that is agreed and not ended is changed",
                                      {{"lifecycle", std::string(ToString(lifecycle))},
                                       {"allowed", "SCHEDULED, ACTIVE, SUSPENDED"}});
  }
  if (contract.ends_on && *contract.ends_on < effective) {
    return errors::FailedPrecondition(
        kEffectiveDateAfterEnd,
        "the term ends before the change would hold: renew first",
        {{"effective_date", effective.ToString()}, {"end_date", contract.ends_on->ToString()}});
  }
  return absl::OkStatus();
}

void CheckFrom(absl::string_view field, Day from, Day today, errors::FieldViolations* violations) {
  CheckDay(field, from, violations);
  if (from < today) {
    violations->Add(field, kEffectiveDatePast, "give today or a day to come: the past was charged");
  }
}

void CheckSpan(const ChangeScope& scope, const SpanAsk& span, errors::FieldViolations* violations) {
  CheckFrom("start_date", span.from, scope.today, violations);
  if (!span.until) return;
  CheckDay("until_date", *span.until, violations);
  if (*span.until <= span.from) {
    violations->Add("until_date", kDateInvalid, "give a day after the first one, or none");
  }
}

// The billing day that holds after the change must be one of the plan's that holds then.
void CheckBillingDays(const ChangeScope& scope,
                      const ChangeAsk& ask,
                      errors::FieldViolations* violations) {
  if (ask.billing_day) CheckBillingDay("billing_day", *ask.billing_day, violations);
  const Plan& plan = ask.plan ? *ask.plan : scope.plan;
  const std::optional<int> day = ask.billing_day ? ask.billing_day : scope.contract.billing_day;
  if (day && (ask.billing_day || ask.plan)) {
    CheckAllowedBillingDay("billing_day", *day, plan.billing_days, violations);
  }
}

PriceTerms Wanted(PriceTerms terms, const ChangeAsk& ask) {
  if (ask.plan) {
    terms = {.price = ask.plan->price,
             .billing_period = ask.plan->billing_period,
             .plan = ask.plan->id,
             .plan_version = ask.plan->version};
  }
  if (ask.price) terms.price = *ask.price;
  return terms;
}

bool Alters(const Contract& contract, const ContractAlteration& alteration) {
  return (alteration.billing_day && alteration.billing_day != contract.billing_day) ||
         (alteration.charge_type && alteration.charge_type != contract.charge_type);
}

DraftedChange OfSpan(ChangeKind kind,
                     const ChangeScope& scope,
                     const SpanAsk& span,
                     std::vector<PriceSegment> added) {
  return {.kind = kind,
          .code = CodeOf(OwnTerms(scope.timeline, span.from), added.front().terms),
          .effective = span.from,
          .until = span.until,
          .added = std::move(added)};
}

}  // namespace

absl::StatusOr<DraftedChange> DraftChange(const ChangeScope& scope, const ChangeAsk& ask) {
  errors::FieldViolations violations;
  CheckFrom("effective_date", ask.effective, scope.today, &violations);
  if (ask.price) CheckPrice("price", *ask.price, &violations);
  CheckBillingDays(scope, ask, &violations);
  RETURN_IF_ERROR(violations.ToStatus());
  RETURN_IF_ERROR(CheckChangeable(scope.contract, ask.effective));
  if (ask.plan) RETURN_IF_ERROR(CheckOnSale(*ask.plan));

  const PriceTerms before = OwnTerms(scope.timeline, ask.effective);
  const PriceTerms after = Wanted(before, ask);
  DraftedChange drafted{.code = CodeOf(before, after), .effective = ask.effective};
  drafted.alteration = {.billing_day = ask.billing_day, .charge_type = ask.charge_type};
  if (ask.plan) {
    drafted.alteration.loyalty_effect = ask.loyalty_effect;
    drafted.alteration.plan_loyalty_months = ask.plan->loyalty_months;
  }
  if (after != before) {
    const PriceCause cause =
        after.plan != before.plan ? PriceCause::kPlanChange : PriceCause::kOverride;
    drafted.added = ChangedFrom(scope.timeline, ask.effective, after, cause);
  } else if (!Alters(scope.contract, drafted.alteration)) {
    return errors::InvalidField("change", kChangeEmpty, "say what is to be other than it is");
  }
  return drafted;
}

absl::StatusOr<DraftedChange> DraftOverride(const ChangeScope& scope,
                                            const SpanAsk& span,
                                            Money price) {
  errors::FieldViolations violations;
  CheckSpan(scope, span, &violations);
  CheckPrice("price", price, &violations);
  RETURN_IF_ERROR(violations.ToStatus());
  RETURN_IF_ERROR(CheckChangeable(scope.contract, span.from));
  return OfSpan(ChangeKind::kPriceOverride,
                scope,
                span,
                Overridden(scope.timeline, span.from, span.until, price));
}

absl::StatusOr<DraftedChange> DraftDiscount(const ChangeScope& scope,
                                            const SpanAsk& span,
                                            const Discount& discount) {
  errors::FieldViolations violations;
  CheckSpan(scope, span, &violations);
  const bool amount = discount.amount != Money();
  const bool share = discount.basis_points != 0;
  if (amount == share || discount.amount < Money() || discount.amount > kPriceMax ||
      discount.basis_points < 0 || discount.basis_points > kBasisPointsMax) {
    violations.Add("discount",
                   kDiscountInvalid,
                   "give an amount above zero, or a share of 1 to 10000 basis points");
  }
  RETURN_IF_ERROR(violations.ToStatus());
  RETURN_IF_ERROR(CheckChangeable(scope.contract, span.from));
  return OfSpan(ChangeKind::kDiscount,
                scope,
                span,
                DiscountedOwnPrice(scope.timeline, span.from, span.until, discount));
}

}  // namespace vinculo::contract
