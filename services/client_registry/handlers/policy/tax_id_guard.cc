#include "services/client_registry/handlers/policy/tax_id_guard.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/records/record_texts.h"
#include "services/client_registry/storage/policy/tax_id_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr char kCreateDuplicate[] = "client_registry.clients.create_duplicate";
constexpr int kDuplicateReasonLengthMax = 500;
constexpr char kGetClients[] = "client_registry.clients.get";

// Those that are somebody else.
std::vector<EarlierRecord> Others(const std::vector<EarlierRecord>& records, const Uuid& client) {
  std::vector<EarlierRecord> others;
  for (const EarlierRecord& record : records) {
    if (record.id != client && record.merged_into != client) others.push_back(record);
  }
  return others;
}

bool HasAnother(const std::vector<EarlierRecord>& records, const Uuid& client) {
  for (const EarlierRecord& record : records) {
    if (record.id != client) return true;
  }
  return false;
}

}  // namespace

Task<TaxIdAnswer> AskTaxId(db::Tx& tx, TaxIdQuestion question) {
  TaxIdRepository tax_ids(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<EarlierRecord> records,
                      co_await tax_ids.FindRecords(question.tax_id));
  const std::vector<EarlierRecord> others = Others(records, question.client);
  CO_ASSIGN_OR_RETURN(
      const DuplicateVerdict verdict,
      JudgeDuplicate(question.mode, others, question.overridden, question.may_see_names));
  TaxIdAnswer answer{.warn = verdict.warn};
  if (HasAnother(records, question.client)) answer.hold = TaxIdHold::kShared;
  if (verdict.earlier != nullptr) answer.earlier = *verdict.earlier;
  co_return answer;
}

void SaveGuarded(db::Tx& tx, const Client& before, const Client& after, TaxIdHold hold) {
  ClientRepository(tx).Save(after, hold);
  if (before.fields.tax_id != after.fields.tax_id) {
    TaxIdRepository(tx).PassOn(before.fields.tax_id);
  }
}

absl::StatusOr<std::string> CheckedDuplicateReason(const rpc::Call& call,
                                                   const std::string& duplicate_reason) {
  if (duplicate_reason.empty()) return std::string();
  if (!call.principal().May(kCreateDuplicate)) {
    return errors::PermissionDenied(
        kDuplicateNotPermitted,
        absl::StrCat("duplicate_reason needs the permission ", kCreateDuplicate));
  }
  std::string reason = duplicate_reason;
  errors::FieldViolations violations;
  CheckRequiredText("duplicate_reason", kDuplicateReasonLengthMax, reason, violations);
  RETURN_IF_ERROR(violations.ToStatus());
  return reason;
}

bool MaySeeNames(const rpc::Call& call) { return call.principal().May(kGetClients); }

v1::FieldWarning DuplicateWarning(const EarlierRecord& earlier) {
  v1::FieldWarning warning;
  warning.set_field("tax_id");
  warning.set_reason(kDuplicateTaxId);
  warning.set_description(absl::StrCat(FormatName(kClientCollection, earlier.id),
                                       " has this CPF/CNPJ too, and owes ",
                                       earlier.open_debt.cents(),
                                       " centavos"));
  return warning;
}

}  // namespace vinculo::client_registry
