#include "services/client_registry/domain/merge/merge.h"

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/privacy/not_anonymized.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

std::string NameOf(const Client& client) { return FormatName(kClientCollection, client.id); }

}  // namespace

absl::Status CheckNotMerged(const Client& client) {
  if (!client.merged_into) return absl::OkStatus();
  const std::string survivor = FormatName(kClientCollection, *client.merged_into);
  return errors::FailedPrecondition(kClientMerged,
                                    "the client was merged into another: use that one",
                                    {{"client", NameOf(client)}, {"merged_into", survivor}});
}

absl::Status CheckMergeable(const Client& survivor, const Client& absorbed) {
  if (survivor.id == absorbed.id) {
    return errors::InvalidField("absorbed", kMergeOfOne, "is the survivor: name two clients");
  }
  RETURN_IF_ERROR(CheckNotMerged(survivor));
  RETURN_IF_ERROR(CheckNotMerged(absorbed));
  RETURN_IF_ERROR(CheckNotAnonymized(survivor));
  RETURN_IF_ERROR(CheckNotAnonymized(absorbed));
  const bool both_documented = !survivor.fields.tax_id.empty() && !absorbed.fields.tax_id.empty();
  if (both_documented && survivor.fields.kind != absorbed.fields.kind) {
    return errors::FailedPrecondition(
        kMergeKindsDiffer,
        "one has a CPF and the other a CNPJ: they are not the same",
        {{"survivor", NameOf(survivor)}, {"absorbed", NameOf(absorbed)}});
  }
  return absl::OkStatus();
}

absl::Status CheckUndoable(const Merge& merge, const Client& survivor, const Client& absorbed) {
  const bool leads_there = absorbed.merged_into && *absorbed.merged_into == survivor.id;
  if (merge.undone_at || !leads_there) {
    return errors::FailedPrecondition(kMergeUndone,
                                      "the merge is undone already",
                                      {{"merge", FormatName(kMergeCollection, merge.id)}});
  }
  RETURN_IF_ERROR(CheckNotMerged(survivor));
  return CheckNotAnonymized(survivor);
}

std::vector<std::string> FieldsToFill(const ClientFields& survivor, const ClientFields& absorbed) {
  std::vector<std::string> fields;
  const auto compare = [&](const char* path, auto ClientFields::*field) {
    static const ClientFields kNothing;
    if (survivor.*field == kNothing.*field && absorbed.*field != kNothing.*field) {
      fields.push_back(path);
    }
  };
  compare("address", &ClientFields::address);
  compare("billing_address", &ClientFields::billing_address);
  compare("birth_date", &ClientFields::birth_date);
  compare("campaign", &ClientFields::campaign);
  compare("category", &ClientFields::category);
  compare("consultant", &ClientFields::consultant);
  compare("custom_fields", &ClientFields::custom_fields);
  compare("email", &ClientFields::email);
  compare("groups", &ClientFields::groups);
  compare("identity_documents", &ClientFields::identity_documents);
  compare("mobile_phone", &ClientFields::mobile_phone);
  compare("phone", &ClientFields::phone);
  compare("sex", &ClientFields::sex);
  compare("social_name", &ClientFields::social_name);
  if (survivor.kind == absorbed.kind) compare("tax_id", &ClientFields::tax_id);
  compare("teacher", &ClientFields::teacher);
  compare("trade_name", &ClientFields::trade_name);
  compare("unit", &ClientFields::unit);
  return fields;
}

}  // namespace vinculo::client_registry
