#include "services/contract/storage/signature/signing_attempt_repository.h"

#include "common/auth/secret_token.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

SigningAttemptRepository::Attempts FromRows(const db::Rows& rows) {
  if (rows.empty()) return {};
  return {.failures = rows[0].Int(0), .failed_at = rows[0].GetTime(1)};
}

}  // namespace

Task<SigningAttemptRepository::Attempts> SigningAttemptRepository::Get(std::string source) {
  const std::string hash = auth::SecretTokenHash(source);
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kGetSigningAttempts, tx_.tenant(), db::Bytes{hash}));
  co_return FromRows(rows);
}

Task<SigningAttemptRepository::Attempts> SigningAttemptRepository::GetForUpdate(std::string source,
                                                                                absl::Time now) {
  const std::string hash = auth::SecretTokenHash(source);
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kLockSigningAttempts, tx_.tenant(), db::Bytes{hash}, now));
  co_return FromRows(rows);
}

void SigningAttemptRepository::Save(const std::string& source,
                                    int64_t failures,
                                    absl::Time failed_at) {
  const std::string hash = auth::SecretTokenHash(source);
  tx_.Enqueue(sql::kSaveSigningAttempts, tx_.tenant(), db::Bytes{hash}, failures, failed_at);
}

void SigningAttemptRepository::ForgetOld(absl::Time before) {
  tx_.Enqueue(sql::kForgetSigningAttempts, tx_.tenant(), before);
}

}  // namespace vinculo::contract
