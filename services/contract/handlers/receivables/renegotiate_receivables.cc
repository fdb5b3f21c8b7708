#include <algorithm>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/domain/receivables/withdraw.h"
#include "services/contract/handlers/receivables/charging_rules.h"
#include "services/contract/handlers/receivables/moved_contracts.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/holiday_repository.h"

namespace vinculo::contract {
namespace {

struct Asked {
  std::vector<Uuid> receivables;
  RenegotiationTerms terms;
};

Asked AskedFromProto(const pb::RenegotiateReceivablesRequest& req,
                     Day today,
                     errors::FieldViolations& violations) {
  Asked asked;
  CheckListSize("receivables", req.receivables_size(), kRenegotiatedMax, &violations);
  std::set<Uuid> seen;
  for (int i = 0; i < req.receivables_size(); ++i) {
    const std::string field = absl::StrCat("receivables[", i, "]");
    asked.receivables.push_back(IdFromProto(field, kReceivables, req.receivables(i), &violations));
    if (!seen.insert(asked.receivables.back()).second) {
      violations.Add(field, kReceivableTwice, "name each receivable once");
    }
  }
  asked.terms.discount = Read("discount", FromProto("discount", req.discount()), &violations);
  if (asked.terms.discount < Money()) {
    violations.Add("discount", kAmountInvalid, "give an amount from 0 on");
  }
  asked.terms.instalments = req.instalments();
  if (asked.terms.instalments < 1 || asked.terms.instalments > kInstalmentsMax) {
    violations.Add("instalments",
                   kInstalmentsOutOfRange,
                   absl::StrCat("give 1 to ", kInstalmentsMax, " instalments"));
  }
  asked.terms.first_due_on =
      Read("first_due_date", FromProto("first_due_date", req.first_due_date()), &violations);
  if (asked.terms.first_due_on < today) {
    violations.Add("first_due_date", kDatesReversed, "give today or a day to come");
  }
  CheckRequiredText("reason", req.reason(), kReasonMax, &violations);
  return asked;
}

absl::Status CheckNotTooMany(const std::vector<AgreedShare>& shares, int instalments) {
  const int most = kInstalmentsOfAllMax / static_cast<int>(shares.size());
  errors::FieldViolations violations;
  if (instalments > most) {
    violations.Add("instalments",
                   kInstalmentsOutOfRange,
                   absl::StrCat("give at most ", most, " instalments over so many contracts"));
  }
  return violations.ToStatus();
}

// What is to be paid instead of a share.
std::vector<Receivable> InstalmentReceivables(const Renegotiation& renegotiation,
                                              const AgreedShare& share,
                                              const RenegotiationTerms& terms,
                                              const LateRates& rates,
                                              const brazil::BusinessCalendar& calendar) {
  const std::vector<Instalment> instalments =
      InstalmentsOf(share.total, terms.instalments, terms.first_due_on);
  std::vector<Receivable> made;
  made.reserve(instalments.size());
  for (const Instalment& one : instalments) {
    made.push_back(
        Standing({.client = renegotiation.client,
                  .contract = share.contract,
                  .description = absl::StrCat(made.size() + 1, "/", instalments.size()),
                  .issues_on = renegotiation.agreed_on,
                  .due_on = one.due_on,
                  .overdue_from_on = LastDayOnTime(one.due_on, rates.grace_days, calendar) + 1,
                  .price = one.amount,
                  .amount = one.amount,
                  .open = one.amount,
                  .made_by = renegotiation.id,
                  .created_at = renegotiation.created_at,
                  .updated_at = renegotiation.created_at},
                 renegotiation.agreed_on));
  }
  return made;
}

// Those of all shares, in the order of their due dates.
Task<std::vector<Receivable>> MadeOf(db::Tx& tx,
                                     ChargingRules rules,
                                     Renegotiation renegotiation,
                                     std::vector<AgreedShare> shares,
                                     RenegotiationTerms terms) {
  const Day last_due_on = AddMonthsClamped(terms.first_due_on, terms.instalments - 1);
  HolidayRepository holidays(tx);
  CO_ASSIGN_OR_RETURN(const brazil::BusinessCalendar calendar,
                      co_await holidays.Calendar(rules.today, last_due_on + kRollDaysMax));
  std::vector<Receivable> made;
  for (const AgreedShare& share : shares) {
    CO_ASSIGN_OR_RETURN(const LateRates rates, co_await RatesOfContract(tx, rules, share.contract));
    for (Receivable& one : InstalmentReceivables(renegotiation, share, terms, rates, calendar)) {
      made.push_back(std::move(one));
    }
  }
  std::stable_sort(made.begin(), made.end(), [](const Receivable& one, const Receivable& other) {
    return one.due_on < other.due_on;
  });
  co_return made;
}

}  // namespace

Task<pb::Renegotiation> RenegotiateReceivables(rpc::Call& call,
                                               const Deps& deps,
                                               const pb::RenegotiateReceivablesRequest& req) {
  CO_ASSIGN_OR_RETURN(const ChargingRules rules, co_await RulesOf(call, deps));
  errors::FieldViolations violations;
  const Asked asked = AskedFromProto(req, rules.today, violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  const Uuid id = deps.ids->Next();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Renegotiation> {
    ReceivableRepository repository(tx);
    CO_ASSIGN_OR_RETURN(const std::vector<Receivable> before,
                        co_await repository.GetAll(asked.receivables));
    PaymentTerms terms{.paid_on = rules.today, .today = rules.today};
    CO_ASSIGN_OR_RETURN(terms.late, co_await LateTermsOf(tx, rules, before, rules.today));
    CO_ASSIGN_OR_RETURN(Renegotiation renegotiation,
                        Renegotiated(before, asked.terms.discount, terms));
    const std::vector<AgreedShare> shares = SharesOf(before, asked.terms.discount, terms);
    CO_RETURN_IF_ERROR(CheckNotTooMany(shares, asked.terms.instalments));
    renegotiation.id = id;
    renegotiation.reason = req.reason();
    renegotiation.created_at = call.now();
    std::vector<Receivable> settled;
    for (const Receivable& one : before) {
      CO_ASSIGN_OR_RETURN(Receivable cancelled, Cancelled(one, req.reason()));
      cancelled.renegotiated_in = id;
      settled.push_back(std::move(cancelled));
    }
    CO_ASSIGN_OR_RETURN(std::vector<Receivable> made,
                        co_await MadeOf(tx, rules, renegotiation, shares, asked.terms));
    for (Receivable& one : made) {
      one.id = deps.ids->Next();
      renegotiation.instalments.push_back(one.id);
    }
    std::vector<Receivable> changed = settled;
    changed.insert(changed.end(), made.begin(), made.end());
    CO_ASSIGN_OR_RETURN(const std::vector<MovedContract> moved,
                        co_await MovePaidUntil(tx, std::move(changed)));
    repository.Insert(renegotiation);
    for (Receivable& one : settled) Post(tx, one, req.reason());
    for (const Receivable& one : made) {
      repository.Insert(one);
      Publish(tx, EventOf(one, req.reason()));
    }
    Post(tx, deps, moved);
    co_return ToProto(renegotiation);
  });
}

}  // namespace vinculo::contract
