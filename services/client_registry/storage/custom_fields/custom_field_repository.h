#pragma once
#include <string>
#include <vector>

#include "common/base/task.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/filter/list_query.h"
#include "common/filter/schema.h"
#include "services/client_registry/domain/custom_fields/custom_field.h"

namespace vinculo::client_registry {

// What ListCustomFields filters and orders by.
const filter::Schema& CustomFieldListSchema();

// The custom fields of the unit of work's tenant.
class CustomFieldRepository {
 public:
  explicit CustomFieldRepository(db::Tx& tx) : tx_(tx) {}

  // NOT_FOUND when there is none.
  Task<CustomField> Get(Uuid id);
  // Locked where the unit of work locks; otherwise Save finds out whether it changed.
  Task<CustomField> GetForUpdate(Uuid id);
  // All, archived ones too.
  Task<std::vector<CustomField>> ListAll();

  struct Page {
    std::vector<CustomField> custom_fields;
    std::string next_page_token;  // empty on the last page
  };
  Task<Page> List(const filter::ListQuery& query);

  // Queued. CUSTOM_FIELD_KEY_TAKEN when another has the key.
  void Insert(const CustomField& field);
  // Queued; the field is at the version after the one that was read.
  void Save(const CustomField& field);

 private:
  db::Tx& tx_;
};

}  // namespace vinculo::client_registry
