#include "services/contract/handlers/termination/judged_termination.h"

#include <openssl/crypto.h>

#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/filter/etag.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/lifecycle_transitions.h"
#include "services/contract/domain/policy/receivables_parameters.h"
#include "services/contract/domain/pricing/reasons.h"
#include "services/contract/handlers/monitoring/judged_contract.h"
#include "services/contract/handlers/termination/termination_scope.h"
#include "services/contract/handlers/terms/given_reason.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/convert_termination.h"
#include "services/contract/storage/contract_repository.h"

namespace vinculo::contract {
namespace {

// Rules name fields as they stand in what is asked.
template <class T>
absl::StatusOr<T> Named(absl::string_view parent, absl::StatusOr<T> result) {
  const auto violated = errors::ViolationsOf(result.status());
  if (parent.empty() || violated.empty()) return result;
  errors::FieldViolations named;
  for (const auto& one : violated) named.Add(one.field, one.reason, one.description);
  return Under(parent, named);
}

void CheckWaiver(const AskedTermination& asked, errors::FieldViolations* violations) {
  if (asked.waiver == FineWaiver::kWithdrawal) {
    violations->Add("waiver", kValueUnknown, "to withdraw is WithdrawContract");
  }
  if (asked.waiver == FineWaiver::kNone) {
    CheckText("waiver_evidence", asked.waiver_evidence, kReasonMax, violations);
  } else {
    CheckRequiredText("waiver_evidence", asked.waiver_evidence, kReasonMax, violations);
  }
}

}  // namespace

absl::StatusOr<AskedTermination> FromProto(const v1::Cancellation& request, Day today) {
  errors::FieldViolations violations;
  AskedTermination asked;
  asked.contract = IdFromProto("contract", kContracts, request.contract(), &violations);
  asked.ending = {
      .kind = EndKind::kCancelled,
      .reason = request.reason(),
      .ends_on = DayFromProto("end_date", request.has_end_date(), request.end_date(), &violations)
                     .value_or(today)};
  if (request.has_counts_as_churn()) asked.ending.counts_as_churn = request.counts_as_churn();
  asked.waiver =
      EnumFromProto<FineWaiver>(
          "waiver", request.waiver(), v1::FineWaiver_IsValid(request.waiver()), &violations)
          .value_or(FineWaiver::kNone);
  asked.waiver_evidence = request.waiver_evidence();
  CheckWaiver(asked, &violations);
  asked.parent = "cancellation";
  RETURN_IF_ERROR(Under(asked.parent, violations));
  asked.request = request.SerializeAsString();
  asked.check = [](const TerminationScope& scope, const parameters::Values&) {
    return CheckInForce(scope.contract);
  };
  return asked;
}

Task<JudgedTermination> Judge(db::Tx& tx,
                              const Deps& deps,
                              const AskedTermination& asked,
                              const parameters::Policies& policies) {
  JudgedTermination judged;
  const bool withdraws = asked.ending.kind == EndKind::kWithdrawn;
  const std::optional<Day> ends_on = withdraws ? std::nullopt : asked.ending.ends_on;
  CO_ASSIGN_OR_RETURN(judged.scope,
                      co_await ReadScope(tx, deps, asked.contract, ends_on, policies));
  if (asked.ending.kind == EndKind::kTerminatedForDebt) {
    CO_ASSIGN_OR_RETURN(JudgedContract of_debt,
                        co_await JudgeContract(tx, deps, asked.contract, judged.scope.today));
    judged.scope.debt = std::move(of_debt.state);
  }
  const Contract& contract = judged.scope.contract;
  CO_RETURN_IF_ERROR(filter::CheckEtag(asked.etag, contract.version));
  CO_ASSIGN_OR_RETURN(
      const GivenReason reason,
      co_await ReadReason(tx, asked.ending.reason, ReasonKind::kCancellation, "reason"));

  const parameters::Values& values = policies.Of(contract.unit);
  ReasonPolicy policy = CancellationPolicy(values);
  // The law asks nobody why.
  if (withdraws) policy.required = false;
  CO_RETURN_IF_ERROR(asked.check(judged.scope, values));
  const TerminationAsk ask{.ending = Because(asked.ending, reason, policy), .waiver = asked.waiver};
  CO_ASSIGN_OR_RETURN(judged.outcome, Named(asked.parent, OutcomeOf(judged.scope, ask)));
  judged.message = ToProto(judged.outcome);
  judged.late = LateRatesOf(values);
  co_return judged;
}

std::string PreviewToken(const Deps& deps,
                         const Uuid& tenant,
                         const AskedTermination& asked,
                         const JudgedTermination& judged) {
  const Contract& contract = judged.scope.contract;
  return deps.page_tokens->Seal(
      {.tenant = tenant,
       .method =
           absl::StrCat("cancel ", FormatName(kContracts, contract.id), " ", contract.version),
       .filter = asked.request,
       .order_by = judged.message.SerializeAsString()},
      {});
}

absl::Status CheckPreviewToken(absl::string_view token,
                               const Deps& deps,
                               const Uuid& tenant,
                               const AskedTermination& asked,
                               const JudgedTermination& judged) {
  const std::string expected = PreviewToken(deps, tenant, asked, judged);
  if (token.size() == expected.size() &&
      CRYPTO_memcmp(token.data(), expected.data(), expected.size()) == 0) {
    return absl::OkStatus();
  }
  return errors::Aborted(kPreviewStale,
                         "this is not what the preview said any more: preview again",
                         {{"contract", FormatName(kContracts, judged.scope.contract.id)}});
}

}  // namespace vinculo::contract
