#include "services/client_registry/storage/login/portal_login_repository.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/client.h"
#include "services/client_registry/domain/login/login_name.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

PortalLogin LoginFromRow(const db::Row& row) {
  PortalLogin login;
  login.client_id = row.GetUuid(0);
  login.version = row.Int(1);
  login.login_name = row.String(2);
  login.state = static_cast<LoginState>(row.Int(3));
  login.password_hash = row.String(4);
  login.password_set_at = row.FindTime(5);
  login.last_login_at = row.FindTime(6);
  login.reset_requested_at = row.FindTime(7);
  login.created_at = row.GetTime(8);
  login.updated_at = row.GetTime(9);
  return login;
}

std::optional<PortalLogin> OnlyOf(const db::Rows& rows) {
  if (rows.empty()) return std::nullopt;
  return LoginFromRow(rows[0]);
}

absl::Status NameTaken(const std::string& login_name) {
  return errors::AlreadyExists(kLoginNameTaken,
                               "another client has this login name: choose another",
                               {{"login_name", login_name}});
}

constexpr char kNameConstraint[] = "portal_logins_name_unique";

}  // namespace

std::string PortalLoginName(const Uuid& client_id) {
  return absl::StrCat(FormatName(kClientCollection, client_id), "/portalLogin");
}

const filter::Schema& PortalLoginFields() {
  using filter::Field;
  static const filter::Schema schema(
      Field::Uuid("client", "client_id"),
      {Field::ResourceName("client", "client_id", kClientCollection),
       Field::Text("login_name", "login_name").Orderable(),
       Field::Enum("state", "state", {{"INVITED", 1}, {"ACTIVE", 2}, {"DISABLED", 3}}),
       Field::Timestamp("password_time", "password_set_at").Nullable(),
       Field::Timestamp("last_login_time", "last_login_at").Nullable(),
       Field::Timestamp("create_time", "created_at").Orderable(),
       Field::Timestamp("update_time", "updated_at")});
  return schema;
}

Task<std::optional<PortalLogin>> PortalLoginRepository::Find(Uuid client_id) {
  const db::Statement& statement =
      tx_.locking() ? sql::kGetPortalLoginForUpdate : sql::kGetPortalLogin;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), client_id));
  co_return OnlyOf(rows);
}

Task<PortalLogin> PortalLoginRepository::Get(Uuid client_id) {
  CO_ASSIGN_OR_RETURN(std::optional<PortalLogin> login, co_await Find(client_id));
  if (!login) co_return errors::ResourceNotFound("portalLogin", PortalLoginName(client_id));
  co_return *std::move(login);
}

Task<std::optional<PortalLogin>> PortalLoginRepository::FindByName(std::string login_key) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindPortalLogin, tx_.tenant(), login_key));
  co_return OnlyOf(rows);
}

Task<PortalLoginRepository::Page> PortalLoginRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListPortalLogins.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) page.logins.push_back(LoginFromRow(rows[i]));
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

void PortalLoginRepository::Insert(const PortalLogin& login) {
  tx_.OnConstraint(kNameConstraint, NameTaken(login.login_name));
  tx_.Enqueue(sql::kInsertPortalLogin,
              tx_.tenant(),
              login.client_id,
              login.version,
              login.login_name,
              LoginNameKey(login.login_name),
              static_cast<int>(login.state),
              login.created_at,
              login.updated_at);
}

void PortalLoginRepository::Save(const PortalLogin& login) {
  tx_.OnConstraint(kNameConstraint, NameTaken(login.login_name));
  tx_.Enqueue(sql::kUpdatePortalLogin,
              tx_.tenant(),
              login.client_id,
              login.version,
              login.login_name,
              LoginNameKey(login.login_name),
              static_cast<int>(login.state),
              login.password_hash,
              login.password_set_at,
              login.reset_requested_at,
              login.updated_at);
}

void PortalLoginRepository::NoteRightPassword(const PortalLogin& login,
                                              absl::Time now,
                                              const std::string& new_hash) {
  tx_.Enqueue(sql::kNoteRightPassword,
              tx_.tenant(),
              login.client_id,
              now,
              login.password_hash,
              new_hash.empty() ? login.password_hash : new_hash);
}

void PortalLoginRepository::ReplaceTokens(Uuid client_id,
                                          absl::string_view token_hash,
                                          absl::Time expires_at) {
  DeleteTokens(client_id);
  tx_.Enqueue(sql::kInsertLoginToken, tx_.tenant(), db::Bytes{token_hash}, client_id, expires_at);
}

void PortalLoginRepository::DeleteTokens(Uuid client_id) {
  tx_.Enqueue(sql::kDeleteLoginTokens, tx_.tenant(), client_id);
}

Task<std::optional<Uuid>> PortalLoginRepository::FindToken(std::string token_hash, absl::Time now) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindLoginToken, tx_.tenant(), db::Bytes{token_hash}, now));
  std::optional<Uuid> client_id;
  if (!rows.empty()) client_id = rows[0].GetUuid(0);
  co_return client_id;
}

void PortalLoginRepository::UseToken(absl::string_view token_hash) {
  tx_.Enqueue(sql::kUseLoginToken, tx_.tenant(), db::Bytes{token_hash});
}

}  // namespace vinculo::client_registry
