#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/receivables/new_receivable.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/handlers/await_clients.h"
#include "services/contract/handlers/receivables/charging_rules.h"
#include "services/contract/handlers/receivables/moved_contracts.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/receivables/payment_repository.h"

namespace vinculo::contract {
namespace {

constexpr int kAllocationsMax = 100;

Payment PaymentFromProto(const pb::Payment& asked, Day today, errors::FieldViolations& violations) {
  Payment payment{.reference = asked.reference(), .external_id = asked.external_id()};
  payment.client = IdFromProto("client", kClients, asked.client(), &violations);
  payment.amount = Read("amount", vinculo::FromProto("amount", asked.amount()), &violations);
  CheckAmount("amount", payment.amount, &violations);
  payment.paid_on =
      Read("paid_date", vinculo::FromProto("paid_date", asked.paid_date()), &violations);
  if (payment.paid_on > today) {
    violations.Add("paid_date", kPaidInFuture, "give today or an earlier day");
  }
  if (!pb::PaymentMethod_IsValid(asked.method())) {
    violations.Add("method", kValueUnknown, "give one of the values of the API's documentation");
  }
  payment.method = static_cast<PaymentMethod>(asked.method());
  CheckText("reference", payment.reference, kExternalIdMax, &violations);
  CheckText("external_id", payment.external_id, kExternalIdMax, &violations);
  return payment;
}

std::vector<WantedAllocation> WantedFromProto(const pb::RecordPaymentRequest& req,
                                              errors::FieldViolations& violations) {
  CheckListSize("allocations", req.allocations_size(), kAllocationsMax, &violations);
  std::vector<WantedAllocation> wanted;
  std::set<Uuid> seen;
  for (int i = 0; i < req.allocations_size(); ++i) {
    const pb::RecordPaymentRequest::Allocation& asked = req.allocations(i);
    const std::string field = absl::StrCat("allocations[", i, "]");
    WantedAllocation one;
    one.receivable = IdFromProto(
        absl::StrCat(field, ".receivable"), kReceivables, asked.receivable(), &violations);
    if (asked.has_amount()) {
      one.amount = Read(absl::StrCat(field, ".amount"),
                        vinculo::FromProto("amount", asked.amount()),
                        &violations);
      CheckAmount(absl::StrCat(field, ".amount"), *one.amount, &violations);
    }
    if (!seen.insert(one.receivable).second) {
      violations.Add(
          absl::StrCat(field, ".receivable"), kReceivableTwice, "name each receivable once");
    }
    wanted.push_back(one);
  }
  return wanted;
}

// What the payment goes to: what is wanted, else what was due first.
Task<Allocated> Allocate(db::Tx& tx,
                         const Payment& payment,
                         const std::vector<WantedAllocation>& wanted,
                         const ChargingRules& rules) {
  ReceivableRepository repository(tx);
  PaymentTerms terms{.paid_on = payment.paid_on, .today = rules.today};
  if (wanted.empty()) {
    CO_ASSIGN_OR_RETURN(std::vector<Receivable> open, co_await repository.Open(payment.client));
    CO_ASSIGN_OR_RETURN(terms.late, co_await LateTermsOf(tx, rules, open, payment.paid_on));
    co_return AllocateOldestFirst(payment.amount, std::move(open), terms);
  }
  std::vector<Uuid> ids;
  ids.reserve(wanted.size());
  for (const WantedAllocation& one : wanted) ids.push_back(one.receivable);
  CO_ASSIGN_OR_RETURN(std::vector<Receivable> named, co_await repository.GetAll(ids));
  for (const Receivable& receivable : named) {
    if (receivable.client == payment.client) continue;
    co_return errors::FailedPrecondition(kReceivableOfAnotherClient,
                                         "the receivable is of another client",
                                         {{"receivable", FormatName(kReceivables, receivable.id)}});
  }
  CO_ASSIGN_OR_RETURN(terms.late, co_await LateTermsOf(tx, rules, named, payment.paid_on));
  co_return AllocateAsWanted(payment.amount, wanted, std::move(named), terms);
}

std::vector<PostedAllocation> Posted(const Payment& payment, const Allocated& allocated) {
  std::vector<PostedAllocation> posted;
  for (size_t i = 0; i < allocated.allocations.size(); ++i) {
    posted.push_back({.payment = payment.id,
                      .allocation = allocated.allocations[i],
                      .ordinal = static_cast<int>(i) + 1,
                      .allocated_on = payment.paid_on,
                      .contract = allocated.receivables[i].contract,
                      .kind = allocated.receivables[i].kind});
  }
  return posted;
}

}  // namespace

Task<pb::Payment> RecordPayment(rpc::Call& call,
                                const Deps& deps,
                                const pb::RecordPaymentRequest& req) {
  CO_ASSIGN_OR_RETURN(const ChargingRules rules, co_await RulesOf(call, deps));
  errors::FieldViolations in_payment, violations;
  Payment checked = PaymentFromProto(req.payment(), rules.today, in_payment);
  const std::vector<WantedAllocation> wanted = WantedFromProto(req, violations);
  for (const auto& one : in_payment.list()) {
    violations.Add(absl::StrCat("payment.", one.field), one.reason, one.description);
  }
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(checked.client, co_await AwaitClient(call, deps, checked.client));
  checked.id = deps.ids->Next();
  checked.created_at = checked.updated_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Payment> {
    Payment payment = checked;
    CO_ASSIGN_OR_RETURN(Allocated allocated, co_await Allocate(tx, payment, wanted, rules));
    CO_ASSIGN_OR_RETURN(const std::vector<MovedContract> moved,
                        co_await MovePaidUntil(tx, allocated.receivables));
    payment.left = allocated.left;
    const std::vector<PostedAllocation> posted = Posted(payment, allocated);
    PaymentRepository payments(tx);
    payments.Insert(payment);
    payments.Insert(posted);
    Publish(tx, EventOf(payment, posted));
    for (Receivable& receivable : allocated.receivables) Post(tx, receivable);
    Post(tx, deps, moved);
    co_return ToProto(payment, posted);
  });
}

}  // namespace vinculo::contract
