#include "services/client_registry/storage/client_repository.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/name_hashes.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/storage/client_columns.h"
#include "services/client_registry/storage/client_row.h"
#include "services/client_registry/storage/client_rows.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

absl::Status ExternalIdTaken(const std::string& external_id) {
  return errors::AlreadyExists(
      kExternalIdTaken,
      "another client has this external_id: give another, or update that client",
      {{"external_id", external_id}});
}

absl::Status TaxIdContended() {
  return errors::Aborted(kTaxIdContended,
                         "others write clients with this document at this moment: try again");
}

Uuid GuardOf(const Client& client, TaxIdHold hold) {
  return hold == TaxIdHold::kShared ? client.id : Uuid();
}

std::vector<Client> ClientsOf(const db::Rows& rows) {
  std::vector<Client> clients;
  clients.reserve(rows.size());
  for (const db::Row row : rows) clients.push_back(FromRow(row));
  return clients;
}

std::vector<NamedClient> NamedClientsOf(const db::Rows& rows) {
  std::vector<NamedClient> clients;
  clients.reserve(rows.size());
  for (const db::Row row : rows) clients.push_back({row.GetUuid(0), row.String(1)});
  return clients;
}

// Many clients have no phone: a plan made for '' would read them all.
std::optional<absl::string_view> NullIfEmpty(absl::string_view text) {
  if (text.empty()) return std::nullopt;
  return text;
}

// The least text after every text that begins with this one, in the order of bytes; a search key is
// ASCII.
std::string AfterAllBeginningWith(std::string text) {
  text.back() = static_cast<char>(text.back() + 1);
  return text;
}

}  // namespace

Task<Client> ClientRepository::Get(Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(sql::kGetClient, tx_.tenant(), id));
  if (rows.empty()) co_return errors::ResourceNotFound("client", FormatName(kClientCollection, id));
  co_return FromRow(rows[0]);
}

Task<Client> ClientRepository::GetForUpdate(Uuid id) {
  const db::Statement& statement = tx_.locking() ? sql::kGetClientForUpdate : sql::kGetClient;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), id));
  if (rows.empty()) co_return errors::ResourceNotFound("client", FormatName(kClientCollection, id));
  co_return FromRow(rows[0]);
}

Task<std::vector<Client>> ClientRepository::GetAll(std::vector<Uuid> ids) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(sql::kGetClients, tx_.tenant(), ids));
  co_return ClientsOf(rows);
}

void ClientRepository::Insert(const Client& client, TaxIdHold hold) {
  tx_.OnConstraint("clients_external_id_unique", ExternalIdTaken(client.fields.external_id));
  tx_.OnConstraint("clients_tax_id_guarded", TaxIdContended());
  WithColumns(tx_.tenant(), client.fields, [&](const auto&... columns) {
    tx_.Enqueue(sql::kInsertClient,
                tx_.tenant(),
                client.id,
                client.version,
                client.created_at,
                client.updated_at,
                columns...,
                GuardOf(client, hold));
  });
}

void ClientRepository::Save(const Client& client, TaxIdHold hold) {
  tx_.OnConstraint("clients_external_id_unique", ExternalIdTaken(client.fields.external_id));
  tx_.OnConstraint("clients_tax_id_guarded", TaxIdContended());
  WithColumns(tx_.tenant(), client.fields, [&](const auto&... columns) {
    tx_.Enqueue(sql::kUpdateClient,
                tx_.tenant(),
                client.id,
                client.version - 1,
                client.version,
                client.updated_at,
                columns...,
                GuardOf(client, hold));
  });
}

void ClientRepository::SaveArchiving(const Client& client) {
  tx_.Enqueue(sql::kSaveClientArchiving,
              tx_.tenant(),
              client.id,
              client.version - 1,
              client.version,
              client.updated_at,
              client.archived_at,
              client.archive_reason,
              static_cast<int16_t>(client.activity));
}

Task<std::vector<std::string>> ClientRepository::FindReferences(Uuid id) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindClientReferences, tx_.tenant(), id));
  co_return rows[0].Strings(0);
}

void ClientRepository::Delete(const Client& client) {
  tx_.Enqueue(sql::kDeleteClient, tx_.tenant(), client.id, client.version);
}

Task<uint32_t> ClientRepository::RowType() {
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(sql::kGetClientRowType));
  co_return static_cast<uint32_t>(rows[0].Int(0));
}

Task<std::vector<Uuid>> ClientRepository::InsertMissing(uint32_t row_type,
                                                        absl::Span<const Client> clients,
                                                        TaxIdHold hold) {
  if (clients.empty()) co_return std::vector<Uuid>();
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kInsertMissingClients,
                                         tx_.tenant(),
                                         clients.front().created_at,
                                         ClientRows(row_type, tx_.tenant(), clients),
                                         clients.front().import_id,
                                         hold == TaxIdHold::kShared));
  std::vector<Uuid> inserted;
  inserted.reserve(rows.size());
  for (const db::Row row : rows) inserted.push_back(row.GetUuid(0));
  co_return inserted;
}

Task<int64_t> ClientRepository::CountExisting(const std::vector<std::string>& external_ids) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kCountExternalIds, tx_.tenant(), external_ids));
  co_return rows[0].Int(0);
}

Task<ClientPage> ClientRepository::List(const filter::ListQuery& query, ClientChoice choice) {
  const filter::ListSql list = query.Sql(
      sql::kListClients.text,
      db::Params::Of(tx_.tenant(), choice.archived_too, choice.birthdays, choice.merged_too));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  ClientPage page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) page.clients.push_back(FromRow(rows[i]));
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

Task<std::vector<Client>> ClientRepository::FindByKey(ClientLookup key, int limit) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindClientsByKey,
                                         tx_.tenant(),
                                         NullIfEmpty(key.tax_id),
                                         NullIfEmpty(key.external_id),
                                         NullIfEmpty(key.mobile_phone),
                                         NullIfEmpty(key.email_key),
                                         limit));
  co_return ClientsOf(rows);
}

Task<std::vector<Client>> ClientRepository::FindByContact(const SearchQuery& query, int limit) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindClientsByContact,
                                         tx_.tenant(),
                                         NullIfEmpty(query.tax_id),
                                         NullIfEmpty(query.phone),
                                         NullIfEmpty(query.email),
                                         NullIfEmpty(query.external_id),
                                         limit));
  co_return ClientsOf(rows);
}

Task<std::vector<NamedClient>> ClientRepository::FindNamesBeginning(const std::string& name_key,
                                                                    int limit) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindNamesBeginning,
                                         tx_.tenant(),
                                         name_key,
                                         AfterAllBeginningWith(name_key),
                                         limit));
  co_return NamedClientsOf(rows);
}

Task<std::vector<NamedClient>> ClientRepository::FindNamesLike(
    const std::vector<absl::string_view>& words, int limit) {
  if (words.empty()) co_return std::vector<NamedClient>();
  // The statement has a place for each of four words; the first word fills the places left, which
  // changes nothing.
  std::array<std::vector<int32_t>, kSearchWordsMax> places;
  for (size_t i = 0; i < kSearchWordsMax; ++i) {
    const size_t word = i < words.size() ? i : 0;
    places[i] = WordHashes(tx_.tenant(), words[word], word + 1 == words.size());
  }
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(
          sql::kFindNamesLike, tx_.tenant(), places[0], places[1], places[2], places[3], limit));
  co_return NamedClientsOf(rows);
}

}  // namespace vinculo::client_registry
