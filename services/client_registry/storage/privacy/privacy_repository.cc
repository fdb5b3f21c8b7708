#include "services/client_registry/storage/privacy/privacy_repository.h"

#include <string>

#include "services/client_registry/storage/documents/document_repository.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {

Task<std::vector<Uuid>> PrivacyRepository::FindAbsorbed(Uuid client) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindAbsorbedClients, tx_.tenant(), client));
  std::vector<Uuid> clients;
  for (const db::Row& row : rows) clients.push_back(row.GetUuid(0));
  co_return clients;
}

Task<Obligations> PrivacyRepository::GetObligations(const std::vector<Uuid>& clients) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetClientObligations, tx_.tenant(), clients));
  Obligations obligations{.lifecycles = rows[0].Ints(0), .open_debt = rows[0].Cents(1)};
  co_return obligations;
}

Task<std::vector<Document>> PrivacyRepository::ListDocuments(const std::vector<Uuid>& clients) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListClientDocuments, tx_.tenant(), clients));
  std::vector<Document> documents;
  for (const db::Row& row : rows) documents.push_back(DocumentFromRow(row));
  co_return documents;
}

void PrivacyRepository::SaveAnonymized(const Client& client) {
  tx_.Enqueue(sql::kSaveAnonymized, tx_.tenant(), client.id, client.version, client.anonymized_at);
}

void PrivacyRepository::EraseImportFindings(const Client& before) {
  const ClientFields& fields = before.fields;
  std::vector<std::string> values;
  for (const std::string* value : {&fields.display_name,
                                   &fields.social_name,
                                   &fields.trade_name,
                                   &fields.tax_id,
                                   &fields.email,
                                   &fields.mobile_phone,
                                   &fields.phone}) {
    if (!value->empty()) values.push_back(*value);
  }
  tx_.Enqueue(sql::kEraseImportFindings, tx_.tenant(), values);
}

}  // namespace vinculo::client_registry
