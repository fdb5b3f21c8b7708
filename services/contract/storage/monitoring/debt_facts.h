#pragma once
// C-28. What the rules judge of many contracts, put together from rows: db::Row in handlers,
// db::TextRow in jobs.

#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "common/base/uuid.h"
#include "services/contract/domain/monitoring/bill_facts.h"
#include "services/contract/domain/monitoring/contestation.h"
#include "services/contract/domain/monitoring/release.h"
#include "services/contract/storage/monitoring/release_columns.h"

namespace vinculo::contract {

class DebtFacts {
 public:
  // A row of find_debt_bills.sql.
  template <class Row>
  void AddBill(const Row& row) {
    std::vector<BillFacts>& bills = bills_[row.GetUuid(0)];
    BillFacts bill{.id = row.GetUuid(1),
                   .due_on = row.GetDay(2),
                   .overdue_from_on = row.GetDay(3),
                   .known_on = row.GetDay(4),
                   .amount = row.Cents(5),
                   .cancelled_on = row.FindDay(6)};
    if (!row.IsNull(7))
      bill.agreement = {.agreed_on = row.GetDay(7), .first_paid_on = row.FindDay(8)};
    places_[bill.id] = {row.GetUuid(0), bills.size()};
    bills.push_back(std::move(bill));
  }
  // find_debt_payments.sql.
  template <class Row>
  void AddPayment(const Row& row) {
    At(row.GetUuid(0))
        .paid.push_back(
            {.on = row.GetDay(1), .amount = row.Cents(2), .taken_back_on = row.FindDay(3)});
  }
  // find_proven_notices.sql.
  template <class Row>
  void AddNotice(const Row& row) {
    At(row.GetUuid(0))
        .notices.push_back({.kind = static_cast<NoticeKind>(row.Int(1)),
                            .delivered_on = row.GetDay(2),
                            .proven_on = row.GetDay(3)});
  }
  // find_bill_contestations.sql.
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

  std::vector<Uuid> bill_ids() const;
  absl::Span<const BillFacts> BillsOf(const Uuid& contract) const;
  absl::Span<const Release> ReleasesOf(const Uuid& contract) const;

 private:
  struct Place {
    Uuid contract;
    size_t index;
  };
  // Of a bill that was added.
  BillFacts& At(const Uuid& bill);

  absl::flat_hash_map<Uuid, std::vector<BillFacts>> bills_;
  absl::flat_hash_map<Uuid, std::vector<Release>> releases_;
  absl::flat_hash_map<Uuid, Place> places_;
};

}  // namespace vinculo::contract
