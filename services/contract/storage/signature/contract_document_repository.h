#pragma once
// C-20. The documents of the caller's tenant.

#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/contract/domain/signature/contract_document.h"

namespace vinculo::contract {

inline constexpr char kContractDocuments[] = "contractDocuments/";

// What ListContractDocuments filters and orders by.
const filter::Schema& ContractDocumentFields();

// The columns in the order of its statements.
ContractDocument ContractDocumentFromRow(const db::Row& row);

class ContractDocumentRepository {
 public:
  explicit ContractDocumentRepository(db::Tx& tx) : tx_(tx) {}

  // Without its text. NOT_FOUND.
  Task<ContractDocument> Get(Uuid id);
  // With it. NOT_FOUND.
  Task<ContractDocument> GetWithText(Uuid id);
  struct Page {
    std::vector<ContractDocument> documents;  // without texts
    std::string next_page_token;              // empty on the last page
  };
  Task<Page> List(const filter::ListQuery& query);

  // Queued.
  void Insert(const ContractDocument& document);

 private:
  Task<ContractDocument> GetBy(const db::Statement& statement, Uuid id);
  db::Tx& tx_;
};

}  // namespace vinculo::contract
