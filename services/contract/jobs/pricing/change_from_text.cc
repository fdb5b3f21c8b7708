#include "services/contract/jobs/pricing/change_from_text.h"

#include "absl/strings/escaping.h"
#include "absl/strings/string_view.h"
#include "common/db/text_row.h"
#include "services/contract/storage/pricing/change_row.h"

namespace vinculo::contract {

ChangeRecord ChangeFromText(const pqxx::row& row) {
  ChangeRecord change = ChangeFromRow(db::TextRow(row));
  // A bytea in text form begins with "\\x".
  change.outcome = absl::HexStringToBytes(absl::string_view(change.outcome).substr(2));
  return change;
}

}  // namespace vinculo::contract
