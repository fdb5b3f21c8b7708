#pragma once
// C-22, C-23, C-25 to C-29. A portfolio for simulations: contracts that are charged, pay or do not,
// are noticed, contested, released, adjusted and ended, each on its day.

#include <algorithm>
#include <optional>
#include <vector>

#include "common/base/resource_name.h"
#include "services/contract/domain/adjustment/item_steps.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/monitoring/access_state.h"
#include "services/contract/domain/monitoring/block_decision.h"
#include "services/contract/domain/monitoring/release_eligibility.h"
#include "services/contract/domain/pricing/price_at.h"
#include "services/contract/domain/receivables/charge_contract.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/termination/debt_termination.h"
#include "services/contract/domain/termination/termination.h"
#include "services/contract/domain/termination/testing_fines.h"
#include "services/contract/domain/terms/testing_random.h"

namespace vinculo::contract {

// One contract with all that happened to it.
struct DebtLife {
  Contract contract;
  PriceTimeline timeline;
  ContractFineTerms fine;
  bool consumer = true;
  bool within_benefits = false;
  DebtPolicyCode policy = DebtPolicyCode::kTelecom;
  bool pays_well = true;
  std::vector<Receivable> charged;
  std::vector<BillFacts> bills;  // of `charged`, in the same order
  std::vector<size_t> current;   // those of which something may happen
  std::optional<Day> charged_until_on;
  std::vector<Release> releases;
  std::vector<Uuid> promised;       // what the last promise is about
  std::vector<AccessBlock> blocks;  // for debt, open
  std::vector<Access> accesses;     // as judged at the end of each day
  std::vector<Day> adjusted_on;
  Money to_charge;  // after its end: days that were still to be charged
  Money charged_after_end;

  bool ended() const { return contract.lifecycle == Lifecycle::kEnded; }
};

class Portfolio {
 public:
  static constexpr Day kFirst{std::chrono::year(2024) / std::chrono::January / 31};

  explicit Portfolio(unsigned seed) : random_(seed) {
    DebtPolicy own{.number = 1, .valid_from = kFirstDay, .counts_from = CountsFrom::kDueDate};
    own.block_after_days = 7;
    own.terminate_after_days = 40;
    own.spares_rest_days = true;
    own.min_debt = Cents(30'00);
    for (const DebtPolicyCode code : kPolicies) {
      versions_.push_back(VersionsOf(code, {own}, {.reduce = 10, .block = 20, .terminate = 60}));
    }
  }

  bool Chance(int one_in) { return random_() % one_in == 0; }
  int Upto(int most) { return static_cast<int>(random_() % (most + 1)); }

  DebtLife Born() {
    DebtLife life;
    Contract& contract = life.contract;
    contract.id = NextId();
    contract.client = NextId();
    contract.lifecycle = Lifecycle::kActive;
    contract.price = contract.initial_price = Cents(50'00 + Upto(150'00));
    contract.payment_condition =
        Chance(3) ? PaymentCondition::kPrepaid : PaymentCondition::kPostpaid;
    contract.billing_day = 1 + Upto(27);
    life.consumer = !Chance(4);
    life.within_benefits = Chance(3);
    // A consumer is bound for 12 months, whatever was agreed.
    contract.loyalty_months = Chance(3) ? 12 * (2 + Upto(1)) : 12;
    contract.starts_on = contract.activated_on = contract.financial_base_on = kFirst;
    contract.expires_on = AddMonthsLegal(kFirst, contract.loyalty_months);
    life.timeline.initial = {.price = contract.price};
    life.fine.terms = AnyFineTerms(random_);
    life.fine.benefits = AnyBenefits(random_);
    life.policy = kPolicies[random_() % std::size(kPolicies)];
    life.pays_well = !Chance(4);
    return life;
  }

  const std::vector<DebtPolicy>& VersionsFor(const DebtLife& life) const {
    const auto at = std::find(std::begin(kPolicies), std::end(kPolicies), life.policy);
    return versions_[at - std::begin(kPolicies)];
  }
  // From everything that is known now, of whatever day.
  AccessState StateOn(const DebtLife& life, Day day) const {
    return StateOf(life, life.bills, day);
  }
  // From the bills that may still matter.
  AccessState StateNow(const DebtLife& life, Day day) const {
    const absl::Span<const BillFacts> bills(life.bills);
    const bool owes = std::any_of(life.current.begin(), life.current.end(), [&](size_t i) {
      return bills[i].overdue_from_on <= day;
    });
    return owes ? StateOf(life, bills.subspan(life.current.front()), day) : AccessState();
  }

  Money PriceOf(const DebtLife& life, Day day) const {
    return PriceAt(life.timeline.initial, life.timeline.segments, day).terms.price;
  }

  // The periods of the day; what each costs is a bill from then on.
  std::vector<Receivable> Charge(DebtLife& life, Day day) {
    const Contract& contract = life.contract;
    ContractCharges charges = ChargesOfContract(
        {.id = contract.id,
         .client = contract.client,
         .lifecycle = contract.lifecycle,
         .price = contract.initial_price,
         .payment_condition = contract.payment_condition,
         .billing_day = *contract.billing_day,
         .financial_base_on = *contract.financial_base_on,
         .ends_on = contract.ends_on,
         .recorded_on = kFirst,
         .charged_until_on = life.charged_until_on},
        kCharging,
        day,
        [&](Day on) { return PriceOf(life, on); },
        [&](Day due) { return LastDayOnTime(due, 0, calendar_); });
    life.charged_until_on = charges.charged_until_on;
    for (Receivable& one : charges.receivables) {
      one.id = NextId();
      one.state = ReceivableState::kIssued;
      life.current.push_back(life.bills.size());
      life.bills.push_back({.id = one.id,
                            .due_on = one.due_on,
                            .overdue_from_on = one.overdue_from_on,
                            .known_on = day,
                            .amount = one.amount});
      life.charged.push_back(one);
    }
    return charges.receivables;
  }

  // For some months, soon.
  void Discount(DebtLife& life, Day day) {
    const Day from = day + Upto(60);
    const int basis_points = 500 * (1 + Upto(9));
    for (PriceSegment& one : Discounted(
             life.timeline, from, from + 30 * (1 + Upto(5)), {.basis_points = basis_points})) {
      one.cause_ref = FormatName("changes/", NextId());
      life.timeline.segments.push_back(one);
    }
  }

  bool IsDue(const DebtLife& life, Day day) const {
    return std::any_of(life.current.begin(), life.current.end(), [&](size_t i) {
      return life.bills[i].due_on <= day;
    });
  }
  // Bills that were settled long ago: nothing happens to them any more.
  void Forget(DebtLife& life, Day day) {
    std::erase_if(life.current, [&](size_t i) {
      const int quiet = life.pays_well ? 1 : 120;
      return life.bills[i].due_on + quiet < day && !OverdueOn(life.bills[i], day);
    });
  }
  // What the client, the tenant and the courts make of one bill on that day.
  void Happen(DebtLife& life, BillFacts& bill, Day day) {
    const Money open = OpenOf(bill);
    if (life.pays_well) {
      if (open > Money() && day >= bill.due_on) bill.paid.push_back(PaidOn(day, open));
      return;
    }
    if (bill.agreement) HappenToInstalments(*bill.agreement, day);
    if (day < bill.due_on || bill.cancelled_on) return;
    if (open > Money() && Chance(25)) {
      bill.paid.push_back(PaidOn(day, Chance(3) ? Share(open) : open));
    } else if (!bill.paid.empty() && Chance(60)) {
      if (!bill.paid.back().taken_back_on) bill.paid.back().taken_back_on = day;
    }
    if (!bill.contestations.empty() && !bill.contestations.back().answered_on) {
      if (Chance(10)) {
        bill.contestations.back().answered_on = day;
        bill.contestations.back().upheld = Chance(5);
      }
    } else if (Chance(120)) {
      bill.contestations.push_back({.opened_on = day});
    }
    if (Chance(150)) {
      Renegotiate(bill, day);
    }
  }
  // What is open of it became two or three instalments.
  void Renegotiate(BillFacts& bill, Day day) {
    const std::vector<Money> parts = Split(OpenOf(bill), 2 + Upto(1));
    bill.cancelled_on = day;
    bill.agreement = {.agreed_on = day, .instalments = {}};
    for (size_t i = 0; i < parts.size(); ++i) {
      const Day due = AddMonthsClamped(day, static_cast<int>(i));
      bill.agreement->instalments.push_back({.id = NextId(),
                                             .due_on = due,
                                             .overdue_from_on = due + 1,
                                             .known_on = day,
                                             .amount = parts[i]});
    }
  }
  // Paid, taken back, cancelled for nothing, and renegotiated again.
  void HappenToInstalments(BillAgreement& agreement, Day day) {
    for (BillFacts& one : agreement.instalments) {
      if (one.agreement) {
        HappenToInstalments(*one.agreement, day);
      } else if (one.cancelled_on) {
        continue;
      } else if (OpenOf(one) == Money()) {
        if (one.amount > Money() && Chance(200)) one.paid.back().taken_back_on = day;
      } else if (Chance(20)) {
        one.paid.push_back(PaidOn(day, OpenOf(one)));
      } else if (Chance(300)) {
        one.cancelled_on = day;
      } else if (Chance(300)) {
        Renegotiate(one, day);
      }
    }
  }
  // The delivery of a notice is proven, often a day late.
  void Deliver(DebtLife& life, const DueNotice& notice, Day day) {
    for (BillFacts& bill : life.bills) {
      if (bill.id == notice.bill) {
        bill.notices.push_back(
            {.kind = notice.kind, .delivered_on = day - Upto(1), .proven_on = day});
      }
    }
  }

  // What is to be known before the contract ends on that day, so.
  TerminationScope ScopeOf(const DebtLife& life, EndKind kind, Day ends_on, Day today) const {
    TerminationScope scope{.contract = life.contract,
                           .timeline = life.timeline,
                           .fine_terms = life.fine,
                           .consumer = life.consumer,
                           .within_benefits = life.within_benefits,
                           .charged_until_on = life.charged_until_on,
                           .recorded_on = kFirst,
                           .charging = kCharging,
                           .today = today};
    for (size_t i = 0; i < life.bills.size(); ++i) {
      Receivable one = life.charged[i];
      if (life.bills[i].cancelled_on) continue;
      one.open = OpenOf(life.bills[i]);
      one.state = one.open == Money() ? ReceivableState::kPaid : ReceivableState::kIssued;
      if (*one.period_last_on >= ends_on || kind == EndKind::kWithdrawn) {
        scope.charged.periods.push_back(one);
      } else {
        scope.kept_open += one.open;
      }
    }
    return scope;
  }

  static Money OpenOf(const BillFacts& bill) {
    Money open = bill.amount;
    for (const PaidPart& part : bill.paid) {
      if (!part.taken_back_on) open = open - part.amount;
    }
    return open;
  }

  Uuid NextId() { return MakeUuidV7(1'000'000 + ++ids_, 0, 0); }
  const brazil::BusinessCalendar& calendar() const { return calendar_; }
  static constexpr ChargeParameters kCharging{.days_ahead = 15};

 private:
  static constexpr DebtPolicyCode kPolicies[] = {DebtPolicyCode::kTelecom,
                                                 DebtPolicyCode::kGym,
                                                 DebtPolicyCode::kSchool,
                                                 DebtPolicyCode::kDays,
                                                 DebtPolicyCode::kOwn};

  AccessState StateOf(const DebtLife& life, absl::Span<const BillFacts> bills, Day day) const {
    const Debtor debtor{.bills = bills, .releases = life.releases, .versions = VersionsFor(life)};
    return Judge(debtor, calendar_, day);
  }
  static PaidPart PaidOn(Day day, Money amount) {
    return {.on = day, .paid_on = day, .amount = amount};
  }
  static Money Share(Money money) { return Money(money.cents() / 3 + 1); }

  TestingRandom random_;
  uint64_t ids_ = 0;
  std::vector<std::vector<DebtPolicy>> versions_;
  // With a municipal holiday of each year.
  const brazil::BusinessCalendar calendar_{
      brazil::HolidaySet::kBank,
      {*Day::FromCivil(2024, 8, 15), *Day::FromCivil(2025, 8, 15), *Day::FromCivil(2026, 8, 17)}};
};

}  // namespace vinculo::contract
