#include "services/client_registry/handlers/policy/import_duplicates.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "services/client_registry/domain/policy/duplicate.h"
#include "services/client_registry/storage/client_repository.h"
#include "services/client_registry/storage/policy/tax_id_repository.h"

namespace vinculo::client_registry {
namespace {

// What a duplicate that was accepted says of itself.
constexpr char kDuplicateFlag[] = "tax_id:DUPLICATE";

// Those with a document that were left out: because somebody has it, or because they exist.
std::vector<Client> LeftOut(absl::Span<const Client> clients, const std::vector<Uuid>& inserted) {
  std::vector<Client> left_out;
  if (inserted.size() == clients.size()) return left_out;
  const absl::flat_hash_set<Uuid> ids(inserted.begin(), inserted.end());
  for (const Client& client : clients) {
    if (!client.fields.tax_id.empty() && !ids.contains(client.id)) left_out.push_back(client);
  }
  return left_out;
}

bool Exists(const Client& client, const TaxIdRecords& records) {
  const std::string& id = client.fields.external_id;
  return !id.empty() && std::find(records.external_ids.begin(), records.external_ids.end(), id) !=
                            records.external_ids.end();
}

// Those that may share their documents; the others go to `refused`.
std::vector<Client> Sharing(std::vector<Client> left_out,
                            const parameters::Policies& policies,
                            const RecordsByTaxId& found,
                            std::vector<InsertedClients::Refused>& refused) {
  std::vector<Client> sharing;
  for (Client& client : left_out) {
    const auto records = found.find(client.fields.tax_id);
    if (records == found.end() || Exists(client, records->second)) continue;
    const RegistrationPolicy policy =
        PolicyFor(policies.Of(client.fields.unit), RegistrationContext::kLead);
    const absl::StatusOr<DuplicateVerdict> verdict =
        JudgeDuplicate(policy.duplicate_tax_id, records->second.records, false, true);
    if (!verdict.ok()) {
      const EarlierRecord& first = records->second.records.front();
      refused.push_back({client.id,
                         absl::StrCat(FormatName(kClientCollection, first.id),
                                      " has this CPF/CNPJ already: keep one of them")});
      continue;
    }
    if (verdict->warn) client.import_flags.push_back(kDuplicateFlag);
    sharing.push_back(std::move(client));
  }
  return sharing;
}

std::vector<std::string> TaxIdsOf(const std::vector<Client>& clients) {
  std::vector<std::string> tax_ids;
  for (const Client& client : clients) tax_ids.push_back(client.fields.tax_id);
  return tax_ids;
}

}  // namespace

Task<InsertedClients> InsertImported(db::Tx& tx,
                                     const parameters::Policies& policies,
                                     uint32_t row_type,
                                     absl::Span<const Client> clients) {
  ClientRepository repository(tx);
  InsertedClients imported;
  CO_ASSIGN_OR_RETURN(imported.made,
                      co_await repository.InsertMissing(row_type, clients, TaxIdHold::kHolder));
  std::vector<Client> left_out = LeftOut(clients, imported.made);
  if (left_out.empty()) co_return imported;

  TaxIdRepository tax_ids(tx);
  const std::vector<std::string> wanted = TaxIdsOf(left_out);
  CO_ASSIGN_OR_RETURN(const RecordsByTaxId found, co_await tax_ids.FindRecordsOf(wanted));
  std::vector<Client> sharing = Sharing(std::move(left_out), policies, found, imported.refused);
  if (sharing.empty()) co_return imported;
  CO_ASSIGN_OR_RETURN(const std::vector<Uuid> shared,
                      co_await repository.InsertMissing(row_type, sharing, TaxIdHold::kShared));
  const absl::flat_hash_set<Uuid> ids(shared.begin(), shared.end());
  std::erase_if(sharing, [&ids](const Client& client) { return !ids.contains(client.id); });
  imported.sharing = std::move(sharing);
  co_return imported;
}

}  // namespace vinculo::client_registry
