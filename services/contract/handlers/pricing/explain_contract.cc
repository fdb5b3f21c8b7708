#include <utility>

#include "services/contract/domain/policy/terms_parameters.h"
#include "services/contract/handlers/monitoring/judged_contract.h"
#include "services/contract/handlers/pricing/finding_words.h"
#include "services/contract/handlers/pricing/handlers.h"
#include "services/contract/handlers/receivables/charging_rules.h"
#include "services/contract/handlers/termination/termination_scope.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/storage/contract_repository.h"
#include "services/contract/storage/pricing/change_repository.h"
#include "services/contract/storage/pricing/price_timeline_repository.h"
#include "services/contract/storage/pricing/settled_change_repository.h"
#include "services/contract/storage/receivables/receivable_repository.h"
#include "services/contract/storage/terms/access_block_repository.h"
#include "services/contract/storage/terms/billing_stop_repository.h"

namespace vinculo::contract {
namespace {

// Which value of the parameter decided, whose choice it was, and since when.
void AddParameter(const std::string& key, const parameters::Values& values, pb::Finding& message) {
  const std::optional<size_t> index = values.table().IndexOf(key);
  if (!index) return;
  const parameters::Effective& chosen = values.At(*index);
  message.set_parameter(key);
  message.set_parameter_value(parameters::ToText(chosen.value));
  message.set_parameter_source(static_cast<vinculo::parameters::v1::Source>(chosen.source));
  if (chosen.source == parameters::Source::kDefault) return;
  *message.mutable_parameter_choose_time() = vinculo::ToProto(chosen.since);
}

pb::Finding ToProto(const Finding& finding, const parameters::Values& values) {
  pb::Finding message;
  message.set_topic(static_cast<pb::FindingTopic>(finding.topic));
  message.set_code(finding.code);
  message.set_rule(finding.rule);
  for (const Fact& fact : finding.facts) (*message.mutable_facts())[fact.key] = PlainText(fact);
  if (finding.next_on) *message.mutable_next_date() = vinculo::ToProto(*finding.next_on);
  message.set_cleared_by(finding.cleared_by);
  AddParameter(finding.parameter, values, message);
  message.set_sentence_pt_br(SentencePtBr(finding));
  message.set_sentence_en(SentenceEn(finding));
  return message;
}

// What the client owes of the contract.
Task<std::vector<Receivable>> OwedOf(db::Tx& tx, const Contract& contract) {
  ReceivableRepository receivables(tx);
  CO_ASSIGN_OR_RETURN(std::vector<Receivable> owed, co_await receivables.Open(contract.client));
  std::erase_if(owed, [&contract](const Receivable& one) { return one.contract != contract.id; });
  co_return owed;
}

Task<std::vector<pb::Finding>> FindingsOf(
    db::Tx& tx, const Deps& deps, Uuid id, Day day, ChargingRules rules) {
  const parameters::Policies& policies = *rules.policies;
  CO_ASSIGN_OR_RETURN(const JudgedContract judged, co_await JudgeContract(tx, deps, id, day));
  const Contract& contract = judged.contract;
  PriceTimelineRepository timelines(tx);
  CO_ASSIGN_OR_RETURN(const PriceTimelineRepository::Charged charged,
                      co_await timelines.GetCharged(id));
  ChangeRepository changes(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<ChangeRecord> planned, co_await changes.Planned(id));
  AccessBlockRepository access(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<AccessBlock> blocks, co_await access.FindOpen(id));
  CO_ASSIGN_OR_RETURN(const std::vector<Receivable> owed, co_await OwedOf(tx, contract));
  CO_ASSIGN_OR_RETURN(const LateTerms late, co_await LateTermsOf(tx, rules, owed, day));
  CO_ASSIGN_OR_RETURN(const TerminationScope leaving,
                      co_await ReadFineScope(tx, deps, id, day, policies));
  const FineQuote fine = QuoteOf(FineFactsOf(leaving, day, FineWaiver::kNone));
  CO_ASSIGN_OR_RETURN(const std::vector<DaySpan> uncharged, co_await UnchargedDaysOf(tx, id));
  CO_ASSIGN_OR_RETURN(const std::vector<SettledChange> settled,
                      co_await SettledChangeRepository(tx).Find(id, day));
  const parameters::Values& values = policies.Of(contract.unit);
  const Explained explained{
      .contract = contract,
      .timeline = charged.timeline,
      .planned = planned,
      .blocks = blocks,
      .owed = owed,
      .uncharged = uncharged,
      .settled = settled,
      .pending_credit = charged.pending,
      .debt = judged.state,
      .late = late,
      .fine_terms = leaving.fine_terms,
      .fine = fine,
      .renewal_days_ahead = static_cast<int>(values.Number(kRenewalDaysAhead)),
      .day = day};
  std::vector<pb::Finding> findings;
  for (const Finding& finding : Explain(explained)) findings.push_back(ToProto(finding, values));
  co_return findings;
}

}  // namespace

Task<pb::Explanation> ExplainContract(rpc::Call& call,
                                      const Deps& deps,
                                      const pb::ExplainContractRequest& req) {
  errors::FieldViolations violations;
  const Uuid id = IdFromProto("name", kContracts, req.name(), &violations);
  CO_ASSIGN_OR_RETURN(const ChargingRules rules, co_await RulesOf(call, deps));
  const Day day =
      DayFromProto("date", req.has_date(), req.date(), &violations).value_or(rules.today);
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(
      std::vector<pb::Finding> findings,
      co_await deps.db.Read(call,
                            [&deps, id, day, &rules](db::Tx& tx) -> Task<std::vector<pb::Finding>> {
                              co_return co_await FindingsOf(tx, deps, id, day, rules);
                            }));
  pb::Explanation explanation;
  explanation.set_contract(req.name());
  *explanation.mutable_date() = vinculo::ToProto(day);
  for (pb::Finding& finding : findings) *explanation.add_findings() = std::move(finding);
  co_return explanation;
}

}  // namespace vinculo::contract
