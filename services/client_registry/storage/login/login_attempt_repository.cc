#include "services/client_registry/storage/login/login_attempt_repository.h"

#include "common/auth/secret_token.h"
#include "services/client_registry/storage/sql.h"

namespace vinculo::client_registry {
namespace {

LoginAttempts FromRows(const db::Rows& rows) {
  if (rows.empty()) return {};
  return {.failures = rows[0].Int(0), .last_at = rows[0].GetTime(1)};
}

}  // namespace

Task<LoginAttempts> LoginAttemptRepository::GetForUpdate(AttemptKind kind, std::string key) {
  const std::string hash = auth::SecretTokenHash(key);
  tx_.Enqueue(sql::kBeginLoginAttempts,
              tx_.tenant(),
              static_cast<int>(kind),
              db::Bytes{hash},
              tx_.call().now());
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(
          sql::kLockLoginAttempts, tx_.tenant(), static_cast<int>(kind), db::Bytes{hash}));
  co_return FromRows(rows);
}

Task<LoginAttempts> LoginAttemptRepository::Get(AttemptKind kind, std::string key) {
  const std::string hash = auth::SecretTokenHash(key);
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(
          sql::kGetLoginAttempts, tx_.tenant(), static_cast<int>(kind), db::Bytes{hash}));
  co_return FromRows(rows);
}

void LoginAttemptRepository::Save(AttemptKind kind,
                                  absl::string_view key,
                                  const LoginAttempts& attempts) {
  const std::string hash = auth::SecretTokenHash(key);
  tx_.Enqueue(sql::kSaveLoginAttempts,
              tx_.tenant(),
              static_cast<int>(kind),
              db::Bytes{hash},
              attempts.failures,
              attempts.last_at);
}

void LoginAttemptRepository::Clear(absl::string_view login_key) {
  const std::string hash = auth::SecretTokenHash(login_key);
  tx_.Enqueue(sql::kClearLoginAttempts, tx_.tenant(), db::Bytes{hash});
}

void LoginAttemptRepository::GiveBack(absl::string_view source) {
  const std::string hash = auth::SecretTokenHash(source);
  tx_.Enqueue(sql::kGiveBackLoginAttempt,
              tx_.tenant(),
              static_cast<int>(AttemptKind::kSource),
              db::Bytes{hash});
}

void LoginAttemptRepository::ForgetOld(absl::Time before) {
  tx_.Enqueue(sql::kForgetLoginAttempts, tx_.tenant(), before);
}

}  // namespace vinculo::client_registry
