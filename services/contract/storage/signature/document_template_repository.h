#pragma once
// C-20. The templates of the caller's tenant.

#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/contract/domain/signature/document_template.h"

namespace vinculo::contract {

inline constexpr char kTemplateCollection[] = "documentTemplates/";

// What ListDocumentTemplates filters and orders by.
const filter::Schema& DocumentTemplateFields();

// The columns in the order of its statements.
DocumentTemplate DocumentTemplateFromRow(const db::Row& row);

class DocumentTemplateRepository {
 public:
  explicit DocumentTemplateRepository(db::Tx& tx) : tx_(tx) {}

  // With its newest body; locked where the unit of work locks. NOT_FOUND.
  Task<DocumentTemplate> Get(Uuid id);
  // NOT_FOUND TEMPLATE_VERSION_UNKNOWN.
  Task<std::string> GetBody(DocumentTemplate of, int body_version);
  struct Page {
    std::vector<DocumentTemplate> templates;  // without bodies
    std::string next_page_token;              // empty on the last page
  };
  Task<Page> List(const filter::ListQuery& query);

  // Queued. ALREADY_EXISTS TEMPLATE_CODE_TAKEN comes with the commit.
  void Insert(const DocumentTemplate& added);
  // Queued; at the version after the one that was read. ABORTED when another write was faster.
  void Save(const DocumentTemplate& changed);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::contract
