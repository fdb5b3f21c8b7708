#pragma once
// C-40. The credits of some clients during a job's transaction: what receivables use of them as
// they are issued, written back together.

#include <pqxx/pqxx>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "services/contract/domain/receivables/credit.h"

namespace vinculo::contract {

class CreditBook {
 public:
  // Locks the payments.
  CreditBook(pqxx::transaction_base& tx, const Uuid& tenant, const std::vector<Uuid>& clients);

  // The receivable after the credit of its client. What was used of the amount is open no more.
  Receivable Use(Receivable receivable, Day today);
  // Writes what was used; the receivables are there by then.
  void Save(absl::Time now);

 private:
  struct Posted {
    CreditUse use;
    Day on;
  };
  pqxx::transaction_base& tx_;
  const Uuid tenant_;
  absl::flat_hash_map<Uuid, std::vector<Credit>> credits_;  // by client
  std::vector<Posted> posted_;
};

}  // namespace vinculo::contract
