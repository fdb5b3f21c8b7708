#include "services/contract/messages/convert_fine.h"

#include <google/protobuf/util/message_differencer.h>

#include <memory>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/termination/reasons.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/convert_fine_terms.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/plan_repository.h"
#include "vinculo/contract/v1/termination_events.pb.h"

namespace vinculo::contract {
namespace {

v1::FineLine ToProto(const FineLine& line) {
  v1::FineLine message;
  message.set_kind(static_cast<v1::FineLine::Kind>(line.kind));
  message.set_description(line.description);
  *message.mutable_base() = vinculo::ToProto(line.base);
  message.set_numerator(line.numerator);
  message.set_denominator(line.denominator);
  *message.mutable_amount() = vinculo::ToProto(line.amount);
  return message;
}

v1::FinePrice ToProto(const PriceFrom& price) {
  v1::FinePrice message;
  *message.mutable_start_date() = vinculo::ToProto(price.from);
  *message.mutable_price() = vinculo::ToProto(price.price);
  message.set_price_months(price.price_months);
  return message;
}

// One price of the memo; `parent` is "" or "later_prices[0].".
PriceFrom PriceOf(const std::string& parent,
                  Day from,
                  const google::type::Money& price,
                  int price_months,
                  errors::FieldViolations* violations) {
  const std::string field = parent + "price";
  const PriceFrom read{.from = from,
                       .price = MoneyFromProto(field, true, price, violations).value_or(Money()),
                       .price_months = price_months};
  CheckPrice(field, read.price, violations);
  if (price_months < 1 || price_months > MonthsOf(BillingPeriod::kAnnual)) {
    violations->Add(parent + "price_months", kFineMemoInvalid, "a price is of 1 to 12 months");
  }
  return read;
}

// Each begins after the one before, while the loyalty term runs.
std::vector<PriceFrom> LaterPricesOf(const v1::FineMemo& memo,
                                     const FineFacts& facts,
                                     errors::FieldViolations* violations) {
  std::vector<PriceFrom> prices;
  Day after = facts.leaves_on;
  for (int i = 0; i < memo.later_prices_size(); ++i) {
    const v1::FinePrice& later = memo.later_prices(i);
    const std::string parent = absl::StrCat("later_prices[", i, "].");
    const std::string field = parent + "start_date";
    const Day from = DayFromProto(field, true, later.start_date(), violations).value_or(Day());
    if (from <= after || !facts.loyalty || from >= facts.loyalty->ends_on) {
      violations->Add(field,
                      kFineMemoInvalid,
                      "later prices begin one after the other, before the loyalty term ends");
    }
    prices.push_back(PriceOf(parent, from, later.price(), later.price_months(), violations));
    after = from;
  }
  return prices;
}

std::optional<LoyaltyPeriod> LoyaltyOf(const v1::FineMemo& memo,
                                       errors::FieldViolations* violations) {
  if (!memo.has_loyalty_end_date()) return std::nullopt;
  const LoyaltyPeriod loyalty{
      .months = memo.loyalty_months(),
      .starts_on = DayFromProto("loyalty_start_date", true, memo.loyalty_start_date(), violations)
                       .value_or(Day()),
      .ends_on = DayFromProto("loyalty_end_date", true, memo.loyalty_end_date(), violations)
                     .value_or(Day())};
  CheckMonths("loyalty_months", loyalty.months, kLoyaltyMonthsMax, violations);
  if (loyalty.months < 1 || loyalty.starts_on >= loyalty.ends_on) {
    violations->Add("loyalty_end_date",
                    kFineMemoInvalid,
                    "a loyalty term has months, and ends after it starts");
  }
  return loyalty;
}

}  // namespace

v1::FineMemo ToProto(const Uuid& contract, const FineFacts& facts, const FineQuote& quote) {
  v1::FineMemo memo;
  memo.set_contract(FormatName(kContracts, contract));
  *memo.mutable_end_date() = vinculo::ToProto(facts.leaves_on);
  *memo.mutable_fine_terms() = ToProto(facts.terms);
  for (const Benefit& benefit : facts.benefits) *memo.add_benefits() = ToProto(benefit);
  memo.set_consumer(facts.consumer);
  memo.set_within_benefits(facts.within_benefits);
  if (facts.loyalty) {
    memo.set_loyalty_months(facts.loyalty->months);
    *memo.mutable_loyalty_start_date() = vinculo::ToProto(facts.loyalty->starts_on);
    *memo.mutable_loyalty_end_date() = vinculo::ToProto(facts.loyalty->ends_on);
  }
  *memo.mutable_price() = vinculo::ToProto(facts.price);
  memo.set_price_months(facts.price_months);
  for (const PriceFrom& later : facts.later_prices) *memo.add_later_prices() = ToProto(later);
  memo.set_waiver(static_cast<v1::FineWaiver>(facts.waiver));
  if (quote.counted) {
    memo.set_counted_months(quote.counted->months);
    *memo.mutable_counted_end_date() = vinculo::ToProto(quote.counted->ends_on);
    memo.set_months_left(quote.months_left);
    memo.set_counted_days(DaysOf(*quote.counted));
    memo.set_days_left(quote.days_left);
  }
  for (const FineLine& line : quote.lines) *memo.add_lines() = ToProto(line);
  *memo.mutable_amount() = vinculo::ToProto(quote.amount);
  return memo;
}

absl::StatusOr<FineFacts> FactsOf(const v1::FineMemo& memo) {
  errors::FieldViolations violations;
  FineFacts facts{.terms = FineTermsFromProto(memo.fine_terms(), &violations),
                  .benefits = BenefitsFromProto(memo.benefits(), &violations),
                  .consumer = memo.consumer(),
                  .within_benefits = memo.within_benefits(),
                  .loyalty = LoyaltyOf(memo, &violations)};
  CheckFineTerms(facts.terms, &violations);
  CheckBenefits(facts.benefits, &violations);
  facts.leaves_on = DayFromProto("end_date", true, memo.end_date(), &violations).value_or(Day());
  const PriceFrom now =
      PriceOf("", facts.leaves_on, memo.price(), memo.price_months(), &violations);
  facts.price = now.price;
  facts.price_months = now.price_months;
  facts.later_prices = LaterPricesOf(memo, facts, &violations);
  facts.waiver = EnumFromProto<FineWaiver>(
                     "waiver", memo.waiver(), v1::FineWaiver_IsValid(memo.waiver()), &violations)
                     .value_or(FineWaiver::kNone);
  RETURN_IF_ERROR(Under("memo", violations));
  return facts;
}

absl::StatusOr<v1::FineMemo> Recomputed(const v1::FineMemo& memo) {
  ASSIGN_OR_RETURN(const FineFacts facts, FactsOf(memo));
  v1::FineMemo again = ToProto(Uuid(), facts, QuoteOf(facts));
  again.set_contract(memo.contract());
  return again;
}

bool GivesTheSame(const v1::FineMemo& memo) {
  const absl::StatusOr<v1::FineMemo> again = Recomputed(memo);
  return again.ok() && google::protobuf::util::MessageDifferencer::Equals(memo, *again);
}

v1::FineTermsOfContract ToProto(const ContractFineTerms& terms) {
  v1::FineTermsOfContract message;
  message.set_contract(FormatName(kContracts, terms.contract));
  message.set_client(FormatName(kClients, terms.client));
  *message.mutable_fine_terms() = ToProto(terms.terms);
  for (const Benefit& benefit : terms.benefits) *message.add_benefits() = ToProto(benefit);
  message.set_by_hand(terms.by_hand());
  if (terms.plan) {
    message.set_plan(FormatName(kPlans, *terms.plan));
    message.set_plan_version(terms.plan_version);
  }
  if (!terms.by_hand()) return message;
  message.set_actor(terms.actor);
  message.set_reason(terms.reason);
  *message.mutable_update_time() = vinculo::ToProto(terms.updated_at);
  message.set_etag(filter::EtagOf(terms.version));
  return message;
}

ContractFineTerms FromProto(const v1::FineTermsOfContract& message,
                            errors::FieldViolations* violations) {
  ContractFineTerms terms;
  terms.contract = IdFromProto("contract", kContracts, message.contract(), violations);
  terms.terms = FineTermsFromProto(message.fine_terms(), violations);
  terms.benefits = BenefitsFromProto(message.benefits(), violations);
  CheckFineTerms(terms.terms, violations);
  CheckBenefits(terms.benefits, violations);
  return terms;
}

StatedFineTerms Stated(const ContractFineTerms& terms) {
  v1::FineTermsOfContract stated;
  *stated.mutable_fine_terms() = ToProto(terms.terms);
  for (const Benefit& benefit : terms.benefits) *stated.add_benefits() = ToProto(benefit);
  return {.version = terms.version,
          .stated = stated.SerializeAsString(),
          .actor = terms.actor,
          .reason = terms.reason,
          .updated_at = terms.updated_at};
}

ContractFineTerms FromStated(const Contract& contract, const StatedFineTerms& stated) {
  v1::FineTermsOfContract message;
  message.ParseFromString(stated.stated);
  errors::FieldViolations none;  // they were checked when they were set
  return {.contract = contract.id,
          .client = contract.client,
          .version = stated.version,
          .terms = FineTermsFromProto(message.fine_terms(), &none),
          .benefits = BenefitsFromProto(message.benefits(), &none),
          .actor = stated.actor,
          .reason = stated.reason,
          .updated_at = stated.updated_at};
}

ContractEvent EventOf(const ContractFineTerms& terms) {
  auto payload = std::make_unique<v1::FineTermsSet>();
  *payload->mutable_fine_terms() = ToProto(terms);
  return {.event = {.aggregate = FormatName("fineTerms/", terms.contract),
                    .version = terms.version,
                    .occurred_at = terms.updated_at,
                    .reason = terms.reason},
          .payload = std::move(payload)};
}

}  // namespace vinculo::contract
