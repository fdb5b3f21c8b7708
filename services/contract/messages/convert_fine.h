#pragma once
// C-23. Between messages and domain values of fines.

#include <string>

#include "absl/status/statusor.h"
#include "common/base/uuid.h"
#include "common/errors/errors.h"
#include "services/contract/domain/termination/fine.h"
#include "services/contract/domain/termination/fine_terms.h"
#include "services/contract/messages/contract_event.h"
#include "services/contract/storage/termination/fine_terms_repository.h"
#include "vinculo/contract/v1/fine.pb.h"

namespace vinculo::contract {

// What was quoted of the contract, with all that it was counted from.
v1::FineMemo ToProto(const Uuid& contract, const FineFacts& facts, const FineQuote& quote);

// What a memo was counted from, and nothing of what it says was counted. Fields are named from the
// request ("memo.price"). FINE_MEMO_INVALID.
absl::StatusOr<FineFacts> FactsOf(const v1::FineMemo& memo);

// The memo counted again from what it says of itself.
absl::StatusOr<v1::FineMemo> Recomputed(const v1::FineMemo& memo);

// Whether it is, counted again, the same to the cent and in each line.
bool GivesTheSame(const v1::FineMemo& memo);

v1::FineTermsOfContract ToProto(const ContractFineTerms& terms);

// Terms and benefits of a request; what the rules forbid is added, with fields from the resource
// ("fine_terms.steps").
ContractFineTerms FromProto(const v1::FineTermsOfContract& message,
                            errors::FieldViolations* violations);

// Between terms set by hand and how they are kept.
StatedFineTerms Stated(const ContractFineTerms& terms);
ContractFineTerms FromStated(const Contract& contract, const StatedFineTerms& stated);

// FineTermsSet.
ContractEvent EventOf(const ContractFineTerms& terms);

}  // namespace vinculo::contract
