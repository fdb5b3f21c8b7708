#include "services/contract/messages/contract_event.h"

#include <optional>
#include <string>
#include <utility>

#include "common/base/resource_name.h"
#include "services/contract/domain/occurred_at.h"
#include "services/contract/messages/convert.h"
#include "services/contract/storage/contract_repository.h"
#include "vinculo/contract/v1/contract_events.pb.h"

namespace vinculo::contract {
namespace {

constexpr int kContractsPerEvent = 500;
// Contracts with long texts in every field come in smaller events.
constexpr size_t kEventBytes = feed::kPayloadBytesMax / 2;

template <class M>
std::unique_ptr<google::protobuf::Message> PayloadOf(const Contract& contract) {
  auto payload = std::make_unique<M>();
  *payload->mutable_contract() = ToProto(contract);
  return payload;
}

std::unique_ptr<google::protobuf::Message> PayloadByLifecycle(const Contract& contract) {
  switch (contract.lifecycle) {
    case Lifecycle::kScheduled:
      return PayloadOf<pb::ContractScheduled>(contract);
    case Lifecycle::kActive:
    case Lifecycle::kSuspended:
      return PayloadOf<pb::ContractActivated>(contract);
    case Lifecycle::kEnded:
      return PayloadOf<pb::ContractEnded>(contract);
    case Lifecycle::kDraft:
    case Lifecycle::kAwaitingSignature:
      return PayloadOf<pb::ContractCreated>(contract);
  }
  return PayloadOf<pb::ContractCreated>(contract);
}

std::optional<Day> BusinessDayOf(const Contract& contract) {
  switch (contract.lifecycle) {
    case Lifecycle::kActive:
      return contract.activated_on;
    case Lifecycle::kEnded:
      return contract.ends_on;
    default:
      return std::nullopt;
  }
}

}  // namespace

ContractEvent EventOf(const Contract& contract, absl::Time now, const absl::TimeZone& zone) {
  const std::optional<Day> day = BusinessDayOf(contract);
  const bool ended = contract.lifecycle == Lifecycle::kEnded;
  return {.event = {.aggregate = FormatName(kContracts, contract.id),
                    .version = contract.version,
                    .occurred_at = day ? OccurredAt(*day, now, zone) : now,
                    .reason = ended ? contract.end_reason : contract.inclusion_reason},
          .payload = PayloadByLifecycle(contract)};
}

ContractEvent ChangeOf(const Contract& contract,
                       const ToldChange& change,
                       absl::Time now,
                       const absl::TimeZone& zone) {
  auto payload = std::make_unique<pb::ContractChanged>();
  *payload->mutable_contract() = ToProto(contract);
  payload->set_cause(static_cast<pb::ContractChangeCause>(change.cause));
  payload->set_detail(change.detail);
  return {.event = {.aggregate = FormatName(kContracts, contract.id),
                    .version = contract.version,
                    .occurred_at = change.on ? OccurredAt(*change.on, now, zone) : now,
                    .reason = change.reason},
          .payload = std::move(payload)};
}

void Publish(db::Tx& tx, const ContractEvent& event) {
  feed::Publish(tx, event.event, *event.payload);
}

int64_t PublishImported(db::Tx& tx,
                        const Uuid& import_id,
                        int64_t events_before,
                        const std::vector<const Contract*>& contracts) {
  int64_t events = events_before;
  pb::ContractsImported imported;
  size_t bytes = 0;
  const auto publish = [&] {
    if (imported.contracts().empty()) return;
    imported.set_import_id(import_id.ToString());
    feed::Publish(tx,
                  {.aggregate = FormatName("imports/", import_id),
                   .version = ++events,
                   .occurred_at = tx.call().now()},
                  imported);
    imported.Clear();
    bytes = 0;
  };
  for (const Contract* contract : contracts) {
    pb::Contract& added = *imported.add_contracts();
    added = ToProto(*contract);
    bytes += added.ByteSizeLong();
    if (imported.contracts_size() == kContractsPerEvent || bytes >= kEventBytes) publish();
  }
  publish();
  return events;
}

int64_t PublishRemoved(db::Tx& tx,
                       const Uuid& import_id,
                       int64_t events_before,
                       const std::vector<Uuid>& contracts) {
  int64_t events = events_before;
  for (size_t i = 0; i < contracts.size();) {
    pb::ContractsRemoved removed;
    removed.set_import_id(import_id.ToString());
    while (i < contracts.size() && removed.contracts_size() < kContractsPerEvent) {
      removed.add_contracts(FormatName(kContracts, contracts[i++]));
    }
    feed::Publish(tx,
                  {.aggregate = FormatName("imports/", import_id),
                   .version = ++events,
                   .occurred_at = tx.call().now()},
                  removed);
  }
  return events;
}

}  // namespace vinculo::contract
