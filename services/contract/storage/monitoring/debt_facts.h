#pragma once
// C-28. What the rules judge of many contracts, put together from rows: db::Row in handlers,
// db::TextRow in jobs.

#include <optional>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/types/span.h"
#include "common/base/uuid.h"
#include "services/contract/domain/monitoring/bill_facts.h"
#include "services/contract/domain/monitoring/contestation.h"
#include "services/contract/domain/monitoring/release.h"
#include "services/contract/storage/monitoring/release_columns.h"

namespace vinculo::contract {

// Filled query by query, in the order of the functions; then Bind().
class DebtFacts {
 public:
  // A row of find_debt_bills.sql.
  template <class Row>
  void AddBill(const Row& row) {
    const Uuid contract = row.GetUuid(0);
    std::vector<BillFacts>& bills = bills_[contract];
    const BillFacts bill = BillFrom(row);
    places_[bill.id] = {contract, bills.size()};
    if (!row.IsNull(9)) became_[bill.id] = row.GetUuid(9);
    bills.push_back(bill);
  }
  // find_agreement_instalments.sql, of the renegotiations.
  template <class Row>
  void AddInstalment(const Row& row) {
    const BillFacts bill = BillFrom(row);
    Instalment one{.facts = bill};
    if (!row.IsNull(10)) one.contract = row.GetUuid(10);
    if (!row.IsNull(9)) became_[bill.id] = row.GetUuid(9);
    instalments_.insert_or_assign(bill.id, one);
    agreements_[row.GetUuid(0)].push_back(bill.id);
  }
  // find_debt_payments.sql, of the bills and the instalments.
  template <class Row>
  void AddPayment(const Row& row) {
    const PaidPart part{.on = row.GetDay(1),
                        .paid_on = row.GetDay(2),
                        .amount = row.Cents(3),
                        .taken_back_on = row.FindDay(4)};
    ForEach(row.GetUuid(0), [&part](BillFacts& bill) { bill.paid.push_back(part); });
  }
  // find_bill_reductions.sql, of those that were reduced.
  template <class Row>
  void AddReduction(const Row& row) {
    const BillReduction reduction{.on = row.GetDay(1), .amount = row.Cents(2)};
    ForEach(row.GetUuid(0), [&reduction](BillFacts& bill) {
      bill.amount += reduction.amount;
      bill.reductions.push_back(reduction);
    });
  }
  // find_proven_notices.sql, of the bills.
  template <class Row>
  void AddNotice(const Row& row) {
    At(row.GetUuid(0))
        .notices.push_back({.kind = static_cast<NoticeKind>(row.Int(1)),
                            .delivered_on = row.GetDay(2),
                            .proven_on = row.GetDay(3)});
  }
  // find_bill_contestations.sql, of the bills.
  template <class Row>
  void AddContestation(const Row& row) {
    At(row.GetUuid(0))
        .contestations.push_back(
            {.opened_on = row.GetDay(1),
             .answered_on = row.FindDay(2),
             .upheld = static_cast<ContestationState>(row.Int(3)) == ContestationState::kUpheld});
  }
  // find_releases_of_contracts.sql.
  template <class Row>
  void AddRelease(const Row& row) {
    Release release = ReleaseFromRow(row);
    releases_[release.contract].push_back(std::move(release));
  }
  // What bills became: their agreements get the instalments.
  void Bind();

  std::vector<Uuid> bill_ids() const;
  // What bills became.
  std::vector<Uuid> renegotiations() const;
  // Of the bills and the instalments, each once.
  std::vector<Uuid> paid_ids() const;
  // Those of them whose amount became less.
  std::vector<Uuid> reduced_ids() const { return {reduced_.begin(), reduced_.end()}; }
  absl::Span<const BillFacts> BillsOf(const Uuid& contract) const;
  absl::Span<const Release> ReleasesOf(const Uuid& contract) const;

 private:
  struct Place {
    Uuid contract;
    size_t index;
  };
  struct Instalment {
    BillFacts facts;
    std::optional<Uuid> contract;
  };

  // Columns 1 to 8.
  template <class Row>
  BillFacts BillFrom(const Row& row) {
    BillFacts bill{.id = row.GetUuid(1),
                   .due_on = row.GetDay(2),
                   .overdue_from_on = row.GetDay(3),
                   .known_on = row.GetDay(4),
                   .amount = row.Cents(5),
                   .cancelled_on = row.FindDay(6)};
    if (row.Bool(7)) reduced_.insert(bill.id);
    if (!row.IsNull(8)) bill.agreement = {.agreed_on = row.GetDay(8), .instalments = {}};
    return bill;
  }
  // Of a bill that was added.
  BillFacts& At(const Uuid& bill);
  // As a bill, as an instalment, or both.
  template <class Do>
  void ForEach(const Uuid& id, Do&& act) {
    if (places_.contains(id)) act(At(id));
    const auto instalment = instalments_.find(id);
    if (instalment != instalments_.end()) act(instalment->second.facts);
  }
  void Bind(const Uuid& contract, BillFacts& bill) const;

  absl::flat_hash_map<Uuid, std::vector<BillFacts>> bills_;
  absl::flat_hash_map<Uuid, std::vector<Release>> releases_;
  absl::flat_hash_map<Uuid, Place> places_;
  absl::flat_hash_set<Uuid> reduced_;
  // By bill or instalment: the renegotiation. By renegotiation: its instalments.
  absl::flat_hash_map<Uuid, Uuid> became_;
  absl::flat_hash_map<Uuid, std::vector<Uuid>> agreements_;
  absl::flat_hash_map<Uuid, Instalment> instalments_;
};

}  // namespace vinculo::contract
