#include "services/client_registry/handlers/login/attempt.h"

#include <utility>

#include "common/auth/password_hash.h"
#include "common/errors/errors.h"
#include "common/rpc/worker_pool.h"
#include "services/client_registry/domain/characters.h"
#include "services/client_registry/domain/login/login_name.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/storage/login/portal_login_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr int kSourceLengthMax = 100;

Task<void> TakeOne(db::Tx& tx, AttemptKind kind, std::string key, int free_attempts) {
  LoginAttemptRepository repository(tx);
  const absl::Time now = tx.call().now();
  CO_ASSIGN_OR_RETURN(const LoginAttempts attempts, co_await repository.GetForUpdate(kind, key));
  const std::optional<absl::Time> locked_until = LockedUntil(attempts, free_attempts, now);
  if (locked_until) {
    co_return errors::ResourceExhausted(
        kTooManyAttempts, "too many attempts failed: wait", *locked_until - now);
  }
  repository.Save(kind, key, WithAttempt(attempts, now));
  co_return absl::OkStatus();
}

Task<void> KeepRightPassword(
    rpc::Call& call, const Deps& deps, Attempt attempt, PortalLogin login, std::string new_hash) {
  co_return co_await deps.db.Write(call, [&](db::Tx& tx) -> Task<void> {
    LoginAttemptRepository attempts(tx);
    attempts.Clear(attempt.login_key);
    if (!attempt.source.empty()) attempts.GiveBack(attempt.source);
    PortalLoginRepository(tx).NoteRightPassword(login, call.now(), new_hash);
    co_return absl::OkStatus();
  });
}

}  // namespace

absl::StatusOr<Attempt> AttemptOf(absl::string_view login_name, absl::string_view source) {
  if (CharactersIn(source) > kSourceLengthMax) {
    return errors::InvalidField("source", kTextTooLong, "must have at most 100 characters");
  }
  return Attempt{.login_key = LoginNameKey(login_name), .source = std::string(source)};
}

Task<void> TakeAttempt(rpc::Call& call, const Deps& deps, Attempt attempt, AttemptKind kind) {
  co_return co_await deps.db.Write(call, [&](db::Tx& tx) -> Task<void> {
    LoginAttemptRepository(tx).ForgetOld(call.now() - kAttemptsForgotten);
    CO_RETURN_IF_ERROR(co_await TakeOne(tx, kind, attempt.login_key, kFreeAttemptsOfName));
    if (attempt.source.empty()) co_return absl::OkStatus();
    co_return co_await TakeOne(tx, AttemptKind::kSource, attempt.source, kFreeAttemptsOfSource);
  });
}

Task<PortalLogin> Authenticate(rpc::Call& call,
                               const Deps& deps,
                               Attempt attempt,
                               std::string password) {
  CO_RETURN_IF_ERROR(co_await TakeAttempt(call, deps, attempt, AttemptKind::kName));
  CO_ASSIGN_OR_RETURN(
      const std::optional<PortalLogin> login,
      co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<std::optional<PortalLogin>> {
        co_return co_await PortalLoginRepository(tx).FindByName(attempt.login_key);
      }));
  const bool active = login && login->state == LoginState::kActive;
  const std::string hash = active ? login->password_hash : auth::NobodysPasswordHash();
  const bool right = co_await deps.workers->Run(
      call, [password, hash] { return auth::PasswordMatches(password, hash); });
  if (!active || !right) {
    co_return errors::Unauthenticated(kLoginRefused, "the login or the password is wrong");
  }
  std::string new_hash;
  if (auth::PasswordNeedsNewHash(hash)) {
    new_hash =
        co_await deps.workers->Run(call, [password] { return auth::HashPassword(password); });
  }
  CO_RETURN_IF_ERROR(co_await KeepRightPassword(call, deps, attempt, *login, std::move(new_hash)));
  co_return *login;
}

}  // namespace vinculo::client_registry
