#include "services/contract/domain/receivables/new_receivable.h"
#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/handlers/await_clients.h"
#include "services/contract/handlers/receivables/charging_rules.h"
#include "services/contract/handlers/receivables/post_credits.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/messages/convert.h"
#include "services/contract/messages/receivable_messages.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/receivables/receivable_repository.h"

namespace vinculo::contract {
namespace {

NewCharge ChargeFromProto(const pb::Receivable& asked, errors::FieldViolations& violations) {
  NewCharge charge{.description = asked.description(), .external_id = asked.external_id()};
  if (!asked.contract().empty()) {
    charge.contract = IdFromProto("contract", kContracts, asked.contract(), &violations);
  }
  if (!asked.client().empty() || asked.contract().empty()) {
    charge.client = IdFromProto("client", kClients, asked.client(), &violations);
  }
  charge.amount = Read("amount", vinculo::FromProto("amount", asked.amount()), &violations);
  charge.due_on = Read("due_date", vinculo::FromProto("due_date", asked.due_date()), &violations);
  charge.issues_on =
      DayFromProto("issue_date", asked.has_issue_date(), asked.issue_date(), &violations);
  return charge;
}

Task<Day> OnTimeUntil(rpc::Call& call, const Deps& deps, ChargingRules rules, NewCharge charge) {
  co_return co_await deps.db.Read(call, [&rules, &charge](db::Tx& tx) -> Task<Day> {
    co_return co_await LastDayOnTimeOf(tx, rules, charge.contract, charge.due_on);
  });
}

// The client of the contract that the charge names; it must be the client named, if any.
Task<Uuid> ContractsClient(rpc::Call& call, const Deps& deps, NewCharge charge) {
  const Uuid id = *charge.contract;
  const absl::StatusOr<Contract> contract =
      co_await deps.db.Read(call, [id](db::Tx& tx) -> Task<Contract> {
        ContractRepository contracts(tx);
        co_return co_await contracts.Get(id);
      });
  if (absl::IsNotFound(contract.status())) {
    co_return errors::FailedPrecondition(
        kContractUnknown, "there is no such contract", {{"contract", FormatName(kContracts, id)}});
  }
  CO_RETURN_IF_ERROR(contract.status());
  if (charge.client.nil() || charge.client == contract->client) co_return contract->client;
  co_return errors::FailedPrecondition(kReceivableOfAnotherClient,
                                       "the contract is of another client",
                                       {{"contract", FormatName(kContracts, id)}});
}

}  // namespace

Task<pb::Receivable> CreateReceivable(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::CreateReceivableRequest& req) {
  CO_ASSIGN_OR_RETURN(const ChargingRules rules, co_await RulesOf(call, deps));
  errors::FieldViolations violations;
  NewCharge charge = ChargeFromProto(req.receivable(), violations);
  CO_ASSIGN_OR_RETURN(const Day on_time, co_await OnTimeUntil(call, deps, rules, charge));
  Receivable checked = NewReceivable(deps.ids->Next(), charge, on_time, rules.today, &violations);
  CO_RETURN_IF_ERROR(Under("receivable", violations));
  if (charge.contract) {
    CO_ASSIGN_OR_RETURN(checked.client, co_await ContractsClient(call, deps, charge));
  } else {
    CO_ASSIGN_OR_RETURN(checked.client, co_await AwaitClient(call, deps, charge.client));
  }
  checked.created_at = checked.updated_at = call.now();

  co_return co_await deps.db.WriteOnce(call, [&](db::Tx& tx) -> Task<pb::Receivable> {
    CO_ASSIGN_OR_RETURN(const UsedCredits used, co_await UseCreditsOf(tx, checked, rules.today));
    ReceivableRepository(tx).Insert(used.receivable);
    Publish(tx, EventOf(used.receivable));
    Post(tx, used);
    co_return ToProto(used.receivable);
  });
}

}  // namespace vinculo::contract
