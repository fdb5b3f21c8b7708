#include <utility>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/receivables/due_date.h"
#include "services/contract/domain/receivables/owed_again.h"
#include "services/contract/handlers/receivables/charging_rules.h"
#include "services/contract/handlers/receivables/moved_contracts.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/payment_repository.h"

namespace vinculo::contract {
namespace {

// What a reversal makes of the receivables, and what of the cancelled ones is owed again.
struct Reversed {
  std::vector<Receivable> receivables;
  std::vector<Receivable> owed_again;

  std::vector<Receivable> all() const {
    std::vector<Receivable> all = receivables;
    all.insert(all.end(), owed_again.begin(), owed_again.end());
    return all;
  }
};

Task<Reversed> WithoutPayment(rpc::Call& call,
                              const Deps& deps,
                              db::Tx& tx,
                              Uuid payment,
                              std::vector<PostedAllocation> posted,
                              const ChargingRules& rules) {
  std::vector<Uuid> ids;
  ids.reserve(posted.size());
  for (const PostedAllocation& one : posted) ids.push_back(one.allocation.receivable);
  ReceivableRepository receivables(tx);
  PaymentRepository payments(tx);
  CO_ASSIGN_OR_RETURN(std::vector<Receivable> before, co_await receivables.GetAll(ids));
  CO_ASSIGN_OR_RETURN(const PaymentRepository::LastLate last,
                      co_await payments.LastLatePayments(ids, payment));
  PaymentTerms terms{.today = rules.today};
  CO_ASSIGN_OR_RETURN(terms.late,
                      co_await LateTermsOf(tx, rules, before, rules.today + kRollDaysMax));
  Reversed reversed;
  for (size_t i = 0; i < posted.size(); ++i) {
    const Allocation& allocation = posted[i].allocation;
    terms.paid_on = posted[i].allocated_on;
    if (before[i].state == ReceivableState::kCancelled && allocation.total() > Money()) {
      Receivable owed = OwedAgain(deps.ids->Next(), before[i], allocation.total(), terms);
      owed.created_at = owed.updated_at = call.now();
      reversed.owed_again.push_back(std::move(owed));
    }
    const auto late = last.find(ids[i]);
    reversed.receivables.push_back(
        TakenBack(std::move(before[i]),
                  allocation,
                  late == last.end() ? std::nullopt : std::optional<Day>(late->second),
                  terms));
  }
  co_return reversed;
}

}  // namespace

Task<pb::Payment> ReversePayment(rpc::Call& call,
                                 const Deps& deps,
                                 const pb::ReversePaymentRequest& req) {
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kPayments, req.name()));
  errors::FieldViolations violations;
  CheckRequiredText("reason", req.reason(), kReasonMax, &violations);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(const ChargingRules rules, co_await RulesOf(call, deps));

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Payment> {
    PaymentRepository payments(tx);
    CO_ASSIGN_OR_RETURN(Payment payment, co_await payments.Get(id));
    CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), payment.version));
    CO_RETURN_IF_ERROR(CheckReversible(payment));
    CO_ASSIGN_OR_RETURN(const std::vector<PostedAllocation> posted,
                        co_await payments.Allocations({id}));
    CO_ASSIGN_OR_RETURN(Reversed reversed,
                        co_await WithoutPayment(call, deps, tx, id, posted, rules));
    CO_ASSIGN_OR_RETURN(const std::vector<MovedContract> moved,
                        co_await MovePaidUntil(tx, reversed.all()));
    payment.reversed_on = rules.today;
    payment.reversal_reason = req.reason();
    payment.left = Money();
    payments.Save(payment, call.now());
    Publish(tx, EventOf(payment, posted));
    for (Receivable& receivable : reversed.receivables) Post(tx, receivable, req.reason());
    for (const Receivable& receivable : reversed.owed_again) {
      ReceivableRepository(tx).Insert(receivable);
      Publish(tx, EventOf(receivable, req.reason()));
    }
    Post(tx, deps, moved);
    co_return ToProto(payment, posted);
  });
}

}  // namespace vinculo::contract
