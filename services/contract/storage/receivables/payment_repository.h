#pragma once
// C-40. The payments of the unit of work's tenant and what of them went where.

#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/base/task.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/contract/domain/receivables/payment.h"

namespace vinculo::contract {

// What ListPayments filters and orders by.
const filter::Schema& PaymentFields();

// Reads lock where the unit of work does; otherwise Save finds out whether something changed.
class PaymentRepository {
 public:
  explicit PaymentRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND.
  Task<Payment> Get(Uuid id);
  // Of which the client has something left, the oldest first, at most 200.
  Task<std::vector<Payment>> WithCredit(Uuid client);
  struct Page {
    std::vector<Payment> payments;
    std::string next_page_token;  // empty on the last page
  };
  Task<Page> List(const filter::ListQuery& query);

  // Of these payments, by payment: first those made with it, then the later ones from its rest.
  Task<std::vector<PostedAllocation>> Allocations(const std::vector<Uuid>& payments);
  // What went to these receivables, the earliest first of each.
  Task<std::vector<PostedAllocation>> AllocationsTo(const std::vector<Uuid>& receivables);
  // Of each receivable the last late payment that stands, without `except`.
  using LastLate = absl::flat_hash_map<Uuid, Day>;
  Task<LastLate> LastLatePayments(const std::vector<Uuid>& receivables, Uuid except);

  // Queued. ALREADY_EXISTS EXTERNAL_ID_TAKEN comes with the commit.
  void Insert(const Payment& payment);
  // Queued; counts the version up, here too; ABORTED when another write was faster.
  void Save(Payment& payment, absl::Time now);
  void Insert(const std::vector<PostedAllocation>& allocations);
  // Queued: the amounts that stay; their payments are saved in the same unit of work.
  void Lessen(const std::vector<PostedAllocation>& allocations);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
