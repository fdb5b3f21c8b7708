#include "services/client_registry/storage/records/client_credit_repository.h"

#include <utility>

#include "services/client_registry/domain/client.h"
#include "services/client_registry/storage/records/hold_clients.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

constexpr char kClientCreditType[] = "clientCredit";
constexpr char kUseType[] = "clientCreditUse";

ClientCredit CreditOf(const db::Row& row) {
  return {.id = row.GetUuid(0),
          .version = row.Int(1),
          .client = row.GetUuid(2),
          .amount = row.Cents(3),
          .left = row.Cents(4),
          .granted_on = row.GetDay(5),
          .expires_on = row.FindDay(6),
          .reason = row.String(7),
          .reference = row.String(8),
          .actor = row.String(9),
          .created_at = row.GetTime(10),
          .updated_at = row.GetTime(11)};
}

ClientCreditUse UseOf(const db::Row& row) {
  ClientCreditUse use{.id = row.GetUuid(0),
                      .version = row.Int(1),
                      .client = row.GetUuid(2),
                      .amount = row.Cents(3),
                      .reference = row.String(4),
                      .used_on = row.GetDay(5),
                      .reversed_at = row.FindTime(8),
                      .reverse_reason = row.String(9),
                      .actor = row.String(10),
                      .created_at = row.GetTime(11),
                      .updated_at = row.GetTime(12)};
  const std::vector<Uuid> credits = row.Uuids(6);
  const std::vector<int64_t> cents = row.Ints(7);
  for (size_t i = 0; i < credits.size(); ++i) use.takings.push_back({credits[i], Money(cents[i])});
  return use;
}

LedgerEntry LedgerEntryOf(const db::Row& row) {
  return {.credit = row.GetUuid(0),
          .kind = static_cast<StatementKind>(row.Int(1)),
          .amount = row.Cents(2),
          .made_on = row.GetDay(3),
          .reference = row.String(4),
          .reason = row.String(5),
          .made_at = row.GetTime(6),
          .expires_on = row.FindDay(7)};
}

}  // namespace

const filter::Schema& ClientCreditListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "credit_id"),
      {Field::ResourceName("name", "credit_id", kClientCreditCollection),
       Field::ResourceName("client", "client_id", kClientCollection),
       Field::Money("amount", "amount_cents"),
       Field::Money("left_amount", "left_cents"),
       Field::Day("grant_date", "granted_on"),
       Field::Day("expire_date", "expires_on").Nullable().Orderable(),
       Field::Text("reference", "reference"),
       Field::Text("actor", "actor"),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

const filter::Schema& ClientCreditUseListSchema() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("name", "use_id"),
      {Field::ResourceName("name", "use_id", kClientCreditUseCollection),
       Field::ResourceName("client", "client_id", kClientCollection),
       Field::Money("amount", "amount_cents"),
       Field::Text("reference", "reference"),
       Field::Day("use_date", "used_on").Orderable(),
       Field::Timestamp("reverse_time", "reversed_at").Nullable(),
       Field::Text("actor", "actor"),
       Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<ClientCredit> ClientCreditRepository::Get(Uuid id) {
  return GetRecord(
      tx_, sql::kGetClientCredit, id, kClientCreditType, kClientCreditCollection, &CreditOf);
}

Task<ClientCredit> ClientCreditRepository::GetForUpdate(Uuid id) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetClientCreditForUpdate : sql::kGetClientCredit;
  return GetRecord(tx_, statement, id, kClientCreditType, kClientCreditCollection, &CreditOf);
}

Task<std::vector<ClientCredit>> ClientCreditRepository::AllForUpdate(std::vector<Uuid> ids) {
  const db::Statement& statement =
      tx_.locking() ? sql::kFindClientCreditsForUpdate : sql::kFindClientCredits;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), ids));
  co_return RecordsOf(rows, &CreditOf);
}

Task<std::vector<ClientCredit>> ClientCreditRepository::UsableForUpdate(Uuid client, Day on) {
  const db::Statement& statement =
      tx_.locking() ? sql::kFindUsableCreditsForUpdate : sql::kFindUsableCredits;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), client, on));
  co_return RecordsOf(rows, &CreditOf);
}

Task<RecordPage<ClientCredit>> ClientCreditRepository::List(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListClientCredits, db::Params::Of(tx_.tenant()), query, &CreditOf);
}

Task<std::vector<LedgerEntry>> ClientCreditRepository::Ledger(Uuid client, Day until) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kListCreditEntries, tx_.tenant(), client, until));
  co_return RecordsOf(rows, &LedgerEntryOf);
}

Task<ClientCreditUse> ClientCreditRepository::GetUse(Uuid id) {
  return GetRecord(tx_, sql::kGetClientCreditUse, id, kUseType, kClientCreditUseCollection, &UseOf);
}

Task<ClientCreditUse> ClientCreditRepository::GetUseForUpdate(Uuid id) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetClientCreditUseForUpdate : sql::kGetClientCreditUse;
  return GetRecord(tx_, statement, id, kUseType, kClientCreditUseCollection, &UseOf);
}

Task<RecordPage<ClientCreditUse>> ClientCreditRepository::ListUses(const filter::ListQuery& query) {
  return ListRecords(tx_, sql::kListClientCreditUses, db::Params::Of(tx_.tenant()), query, &UseOf);
}

void ClientCreditRepository::Insert(const ClientCredit& credit) {
  HoldClients(tx_, {credit.client});
  tx_.Enqueue(sql::kInsertClientCredit,
              tx_.tenant(),
              credit.id,
              credit.version,
              credit.client,
              credit.amount,
              credit.left,
              credit.granted_on,
              credit.expires_on,
              credit.reason,
              credit.reference,
              credit.actor,
              credit.created_at,
              credit.updated_at);
  Insert(CreditEntry{.credit = credit.id,
                     .entry = credit.version,
                     .posting = {.kind = CreditEntryKind::kGrant,
                                 .amount = credit.amount,
                                 .made_on = credit.granted_on,
                                 .reference = credit.reference,
                                 .reason = credit.reason,
                                 .actor = credit.actor,
                                 .made_at = credit.created_at}});
}

void ClientCreditRepository::Save(const ClientCredit& credit, const CreditEntry& entry) {
  tx_.Enqueue(sql::kUpdateClientCredit,
              tx_.tenant(),
              credit.id,
              credit.version - 1,
              credit.version,
              credit.left,
              credit.updated_at);
  Insert(entry);
}

void ClientCreditRepository::Insert(const CreditEntry& entry) {
  const CreditPosting& posting = entry.posting;
  tx_.Enqueue(sql::kInsertCreditEntry,
              tx_.tenant(),
              entry.credit,
              entry.entry,
              static_cast<int16_t>(posting.kind),
              posting.amount,
              posting.made_on,
              posting.use,
              posting.reference,
              posting.reason,
              posting.actor,
              posting.made_at);
}

void ClientCreditRepository::InsertUse(const ClientCreditUse& use) {
  std::vector<Uuid> credits;
  std::vector<Money> amounts;
  for (const CreditTaking& taking : use.takings) {
    credits.push_back(taking.credit);
    amounts.push_back(taking.amount);
  }
  HoldClients(tx_, {use.client});
  tx_.Enqueue(sql::kInsertClientCreditUse,
              tx_.tenant(),
              use.id,
              use.version,
              use.client,
              use.amount,
              use.reference,
              use.used_on,
              credits,
              amounts,
              use.actor,
              use.created_at,
              use.updated_at);
}

void ClientCreditRepository::SaveReversed(const ClientCreditUse& use) {
  HoldClients(tx_, {use.client});
  tx_.Enqueue(sql::kReverseClientCreditUse,
              tx_.tenant(),
              use.id,
              use.version - 1,
              use.version,
              use.reversed_at,
              use.reverse_reason);
}

}  // namespace vinculo::client_registry
