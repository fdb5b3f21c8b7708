#include "services/contract/handlers/signature/open_link.h"

#include "common/auth/secret_token.h"
#include "common/base/clock.h"
#include "common/brazil/email.h"
#include "common/brazil/phone.h"
#include "common/errors/errors.h"
#include "services/contract/domain/signature/reasons.h"
#include "services/contract/domain/signature/sign.h"
#include "services/contract/domain/signature/signing_code.h"
#include "services/contract/storage/signature/signature_repository.h"
#include "services/contract/storage/signature/signing_attempt_repository.h"

namespace vinculo::contract {
namespace {

absl::Status Refused() {
  return errors::FailedPrecondition(kLinkRefused, "the link is not valid: ask for another one");
}

Task<void> CheckSource(db::Tx& tx, std::string source) {
  if (source.empty()) co_return absl::OkStatus();
  CO_ASSIGN_OR_RETURN(const SigningAttemptRepository::Attempts attempts,
                      co_await SigningAttemptRepository(tx).Get(source));
  const std::optional<absl::Duration> wait =
      SigningWait(attempts.failures, attempts.failed_at, kFreeUnknownLinks, tx.call().now());
  if (!wait) co_return absl::OkStatus();
  co_return errors::ResourceExhausted(kTooManyAttempts, "too many unknown links: wait", *wait);
}

Task<void> CountUnknown(rpc::Call& call, const Deps& deps, std::string source) {
  co_return co_await deps.db.Write(call, [&](db::Tx& tx) -> Task<void> {
    SigningAttemptRepository attempts(tx);
    attempts.ForgetOld(call.now() - kSigningFailuresForgotten);
    CO_ASSIGN_OR_RETURN(const SigningAttemptRepository::Attempts before,
                        co_await attempts.GetForUpdate(source, call.now()));
    attempts.Save(
        source, FailuresWithOneMore(before.failures, before.failed_at, call.now()), call.now());
    co_return absl::OkStatus();
  });
}

}  // namespace

Signer& OpenedLink::signer() { return SignerNumbered(request, signer_number); }

Task<OpenedLink> OpenLink(db::Tx& tx, const Deps& deps, std::string token) {
  SignatureRepository signatures(tx);
  CO_ASSIGN_OR_RETURN(const std::optional<SignatureRepository::Link> link,
                      co_await signatures.FindByToken(auth::SecretTokenHash(token)));
  if (!link) co_return Refused();
  OpenedLink opened{.request = {}, .signer_number = link->signer_number};
  CO_ASSIGN_OR_RETURN(opened.request, co_await signatures.Get(link->request));
  const Day today = CivilDay(tx.call().now(), deps.time_zone);
  CO_RETURN_IF_ERROR(CheckLinkWorks(opened.request, opened.signer(), today));
  co_return opened;
}

Task<OpenedLink> OpenLink(rpc::Call& call,
                          const Deps& deps,
                          std::string token,
                          std::string source) {
  absl::StatusOr<OpenedLink> opened =
      co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<OpenedLink> {
        CO_RETURN_IF_ERROR(co_await CheckSource(tx, source));
        co_return co_await OpenLink(tx, deps, token);
      });
  if (!source.empty() && errors::ReasonOf(opened.status()) == kLinkRefused) {
    CO_RETURN_IF_ERROR(co_await CountUnknown(call, deps, source));
  }
  co_return opened;
}

std::string MaskedContact(const Signer& signer) {
  const absl::StatusOr<brazil::Email> email = brazil::Email::Parse(signer.email);
  if (email.ok()) return email->Masked();
  const absl::StatusOr<brazil::Phone> phone = brazil::Phone::Parse(signer.mobile_phone);
  return phone.ok() ? phone->Masked() : "";
}

}  // namespace vinculo::contract
