#pragma once
// The event that tells what happened to a contract: a step of its lifecycle, or a change.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/feed/publish.h"
#include "google/protobuf/message.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/contract_change.h"

namespace vinculo::contract {

struct ContractEvent {
  feed::Event event;
  std::unique_ptr<google::protobuf::Message> payload;
};

// Queues it for the unit of work's commit.
void Publish(db::Tx& tx, const ContractEvent& event);

// The contracts of an import's chunk, in events of at most 500; gives the number of the last one.
// Events of an import are numbered on from `events_before`.
int64_t PublishImported(db::Tx& tx,
                        const Uuid& import_id,
                        int64_t events_before,
                        const std::vector<const Contract*>& contracts);

// The contracts that a reverted import took back; numbered as above.
int64_t PublishRemoved(db::Tx& tx,
                       const Uuid& import_id,
                       int64_t events_before,
                       const std::vector<Uuid>& contracts);

// A step of the lifecycle. The type follows from the lifecycle that the contract has come to:
// ContractCreated, ContractScheduled, ContractActivated or ContractEnded. An activation and an end
// occurred on their dates, everything else now.
ContractEvent EventOf(const Contract& contract, absl::Time now, const absl::TimeZone& zone);

// What ContractChanged tells beside the contract.
struct ToldChange {
  ContractChange cause;
  std::string detail = {};               // of the cause, for who reads the history
  std::string reason = {};               // that the caller gave
  std::optional<Day> on = std::nullopt;  // the business day from which it holds; default: now
};

// ContractChanged: any change that is no step of the lifecycle.
ContractEvent ChangeOf(const Contract& contract,
                       const ToldChange& change,
                       absl::Time now,
                       const absl::TimeZone& zone);

}  // namespace vinculo::contract
