#include "services/contract/handlers/terms/given_reason.h"

#include "absl/strings/match.h"
#include "common/base/resource_name.h"
#include "services/contract/storage/terms/reason_repository.h"

namespace vinculo::contract {

Task<GivenReason> ReadReason(db::Tx& tx, std::string text, ReasonKind kind, std::string field) {
  if (!absl::StartsWith(text, kReasonCollection)) co_return GivenReason{.words = text};
  CO_ASSIGN_OR_RETURN(const Uuid id, ParseName(kReasonCollection, text, field));
  CO_ASSIGN_OR_RETURN(const Reason reason, co_await ReasonRepository(tx).GetNamed(id));
  co_return NamedReason(reason, kind);
}

}  // namespace vinculo::contract
