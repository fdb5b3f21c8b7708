#include "services/contract/messages/receivable_messages.h"

#include <utility>

#include "common/base/resource_name.h"
#include "common/filter/etag.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/names.h"
#include "services/contract/storage/contract_repository.h"
#include "vinculo/contract/v1/receivable_events.pb.h"

namespace vinculo::contract {
namespace {

void Fill(const PostedAllocation& posted, v1::Payment::Allocation& to) {
  to.set_receivable(FormatName(kReceivables, posted.allocation.receivable));
  to.set_contract(NameOrEmpty(kContracts, posted.contract));
  to.set_kind(static_cast<v1::ChargeKind>(posted.kind));
  *to.mutable_amount() = vinculo::ToProto(posted.allocation.total());
  *to.mutable_late_fine() = vinculo::ToProto(posted.allocation.fine);
  *to.mutable_late_interest() = vinculo::ToProto(posted.allocation.interest);
  *to.mutable_allocation_date() = vinculo::ToProto(posted.allocated_on);
}

// One of them with long texts is a kilobyte: far below what an event may hold.
constexpr size_t kMostOfAnEvent = 500;

// An event of each part: `payload` makes it.
template <class T, class PayloadOf>
std::vector<ContractEvent> EventsOf(std::string aggregate,
                                    int64_t& events,
                                    absl::Span<const T> all,
                                    absl::Time now,
                                    PayloadOf payload) {
  std::vector<ContractEvent> made;
  made.reserve(all.size() / kMostOfAnEvent + 1);
  for (size_t at = 0; at < all.size(); at += kMostOfAnEvent) {
    made.push_back({.event = {.aggregate = aggregate, .version = ++events, .occurred_at = now},
                    .payload = payload(all.subspan(at, kMostOfAnEvent))});
  }
  return made;
}

std::vector<ContractEvent> Issued(absl::string_view collection,
                                  const Uuid& by,
                                  int64_t& events,
                                  absl::Span<const Receivable> receivables,
                                  absl::Time now) {
  return EventsOf(FormatName(collection, by),
                  events,
                  receivables,
                  now,
                  [&by](absl::Span<const Receivable> part) {
                    auto issued = std::make_unique<v1::ReceivablesIssued>();
                    issued->set_run_id(by.ToString());
                    for (const Receivable& one : part) *issued->add_receivables() = ToProto(one);
                    return issued;
                  });
}

}  // namespace

v1::Receivable ToProto(const Receivable& receivable) {
  v1::Receivable to;
  to.set_name(FormatName(kReceivables, receivable.id));
  to.set_client(FormatName(kClients, receivable.client));
  to.set_contract(NameOrEmpty(kContracts, receivable.contract));
  to.set_kind(static_cast<v1::ChargeKind>(receivable.kind));
  *to.mutable_due_date() = vinculo::ToProto(receivable.due_on);
  *to.mutable_amount() = vinculo::ToProto(receivable.amount);
  *to.mutable_open_amount() = vinculo::ToProto(receivable.open);
  to.set_state(static_cast<v1::ReceivableState>(receivable.state));
  if (receivable.period_first_on) {
    *to.mutable_period_start_date() = vinculo::ToProto(*receivable.period_first_on);
  }
  if (receivable.period_last_on) {
    *to.mutable_period_end_date() = vinculo::ToProto(*receivable.period_last_on);
  }
  to.set_description(receivable.description);
  *to.mutable_issue_date() = vinculo::ToProto(receivable.issues_on);
  *to.mutable_price() = vinculo::ToProto(receivable.price);
  to.set_charged_days(receivable.charged_days);
  to.set_period_days(receivable.period_days);
  *to.mutable_discount() = vinculo::ToProto(receivable.discount);
  if (receivable.settled_on) {
    *to.mutable_settlement_date() = vinculo::ToProto(*receivable.settled_on);
    to.set_days_late(DaysLate(receivable, *receivable.settled_on));
  }
  *to.mutable_late_fine_paid() = vinculo::ToProto(receivable.fine_paid);
  *to.mutable_late_interest_paid() = vinculo::ToProto(receivable.interest_paid);
  to.set_cancel_reason(receivable.cancel_reason);
  to.set_renegotiation(NameOrEmpty(kRenegotiations, receivable.renegotiated_in));
  to.set_source_renegotiation(NameOrEmpty(kRenegotiations, receivable.made_by));
  to.set_external_id(receivable.external_id);
  to.set_etag(filter::EtagOf(receivable.version));
  *to.mutable_create_time() = vinculo::ToProto(receivable.created_at);
  *to.mutable_update_time() = vinculo::ToProto(receivable.updated_at);
  return to;
}

v1::Renegotiation ToProto(const Renegotiation& renegotiation) {
  v1::Renegotiation to;
  to.set_name(FormatName(kRenegotiations, renegotiation.id));
  to.set_client(FormatName(kClients, renegotiation.client));
  *to.mutable_agreement_date() = vinculo::ToProto(renegotiation.agreed_on);
  for (const Uuid& id : renegotiation.receivables) {
    to.add_receivables(FormatName(kReceivables, id));
  }
  for (const Uuid& id : renegotiation.instalments) {
    to.add_instalments(FormatName(kReceivables, id));
  }
  *to.mutable_principal_amount() = vinculo::ToProto(renegotiation.principal);
  *to.mutable_late_fine() = vinculo::ToProto(renegotiation.fine);
  *to.mutable_late_interest() = vinculo::ToProto(renegotiation.interest);
  *to.mutable_discount() = vinculo::ToProto(renegotiation.discount);
  *to.mutable_total_amount() = vinculo::ToProto(renegotiation.total());
  to.set_reason(renegotiation.reason);
  *to.mutable_create_time() = vinculo::ToProto(renegotiation.created_at);
  return to;
}

v1::BillingRun ToProto(const BillingRun& run) {
  v1::BillingRun to;
  to.set_name(FormatName(kBillingRuns, run.id));
  *to.mutable_business_date() = vinculo::ToProto(run.business_date);
  to.set_by_hand(run.by_hand);
  to.set_contracts(run.contracts);
  to.set_receivables(run.receivables);
  *to.mutable_amount() = vinculo::ToProto(run.amount);
  *to.mutable_credit_used() = vinculo::ToProto(run.credit);
  *to.mutable_start_time() = vinculo::ToProto(run.started_at);
  *to.mutable_update_time() = vinculo::ToProto(run.updated_at);
  if (run.finished_at) *to.mutable_finish_time() = vinculo::ToProto(*run.finished_at);
  return to;
}

v1::Payment ToProto(const Payment& payment, const std::vector<PostedAllocation>& allocations) {
  v1::Payment to;
  to.set_name(FormatName(kPayments, payment.id));
  to.set_client(FormatName(kClients, payment.client));
  *to.mutable_paid_date() = vinculo::ToProto(payment.paid_on);
  *to.mutable_amount() = vinculo::ToProto(payment.amount);
  for (const PostedAllocation& posted : allocations) {
    if (posted.payment != payment.id) continue;
    Fill(posted, posted.from_credit ? *to.add_credit_uses() : *to.add_allocations());
  }
  if (payment.reversed_on) *to.mutable_reversal_date() = vinculo::ToProto(*payment.reversed_on);
  to.set_reversal_reason(payment.reversal_reason);
  to.set_method(static_cast<v1::PaymentMethod>(payment.method));
  to.set_reference(payment.reference);
  *to.mutable_credit_amount() = vinculo::ToProto(payment.left);
  to.set_external_id(payment.external_id);
  to.set_etag(filter::EtagOf(payment.version));
  *to.mutable_create_time() = vinculo::ToProto(payment.created_at);
  return to;
}

ContractEvent EventOf(const Receivable& receivable, const std::string& reason) {
  auto changed = std::make_unique<v1::ReceivableChanged>();
  *changed->mutable_receivable() = ToProto(receivable);
  return {.event = {.aggregate = changed->receivable().name(),
                    .version = receivable.version,
                    .occurred_at = receivable.updated_at,
                    .reason = reason},
          .payload = std::move(changed)};
}

v1::Payment ToldPayment(const Payment& payment, const std::vector<PostedAllocation>& allocations) {
  v1::Payment told = ToProto(payment, allocations);
  told.clear_credit_uses();
  return told;
}

ContractEvent EventOf(const Payment& payment, const std::vector<PostedAllocation>& allocations) {
  v1::Payment told = ToldPayment(payment, allocations);
  const feed::Event event{.aggregate = told.name(),
                          .version = payment.version,
                          .occurred_at = payment.updated_at,
                          .reason = payment.reversal_reason};
  if (payment.reversed_on) {
    auto reversed = std::make_unique<v1::PaymentReversed>();
    *reversed->mutable_payment() = std::move(told);
    return {.event = event, .payload = std::move(reversed)};
  }
  auto recorded = std::make_unique<v1::PaymentRecorded>();
  *recorded->mutable_payment() = std::move(told);
  return {.event = event, .payload = std::move(recorded)};
}

ContractEvent ReassignedFrom(const Uuid& previous_client,
                             const Payment& payment,
                             const std::vector<PostedAllocation>& allocations) {
  auto reassigned = std::make_unique<v1::PaymentReassigned>();
  *reassigned->mutable_payment() = ToldPayment(payment, allocations);
  reassigned->set_previous_client(FormatName(kClients, previous_client));
  feed::Event event{.aggregate = reassigned->payment().name(),
                    .version = payment.version,
                    .occurred_at = payment.updated_at,
                    .reason = "CLIENT_MERGED"};
  return {.event = std::move(event), .payload = std::move(reassigned)};
}

std::vector<ContractEvent> IssuedBy(const Uuid& run,
                                    int64_t& events,
                                    absl::Span<const Receivable> receivables,
                                    absl::Time now) {
  return Issued("receivableRuns/", run, events, receivables, now);
}

std::vector<ContractEvent> ImportedBy(const Uuid& import,
                                      int64_t& events,
                                      absl::Span<const Receivable> receivables,
                                      absl::Time now) {
  return Issued("imports/", import, events, receivables, now);
}

std::vector<ContractEvent> RemovedBy(const Uuid& import,
                                     int64_t& events,
                                     absl::Span<const Uuid> receivables,
                                     absl::Time now) {
  return EventsOf(FormatName("imports/", import),
                  events,
                  receivables,
                  now,
                  [&import](absl::Span<const Uuid> part) {
                    auto removed = std::make_unique<v1::ReceivablesRemoved>();
                    removed->set_import_id(import.ToString());
                    for (const Uuid& one : part) {
                      removed->add_receivables(FormatName(kReceivables, one));
                    }
                    return removed;
                  });
}

std::vector<ContractEvent> PaymentsOf(const Uuid& import,
                                      int64_t& events,
                                      absl::Span<const v1::Payment> payments,
                                      absl::Time now) {
  return EventsOf(FormatName("imports/", import),
                  events,
                  payments,
                  now,
                  [&import](absl::Span<const v1::Payment> part) {
                    auto imported = std::make_unique<v1::PaymentsImported>();
                    imported->set_import_id(import.ToString());
                    for (const v1::Payment& one : part) *imported->add_payments() = one;
                    return imported;
                  });
}

}  // namespace vinculo::contract
