#pragma once
// The event that tells what happened to a contract. Its type follows from the lifecycle that the
// contract has come to: ContractCreated, ContractScheduled, ContractActivated or ContractEnded.

#include <cstdint>
#include <memory>
#include <vector>

#include "absl/time/time.h"
#include "common/base/uuid.h"
#include "common/db/tx.h"
#include "common/feed/publish.h"
#include "google/protobuf/message.h"
#include "services/contract/domain/contract.h"

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

// An activation and an end occurred on their dates, everything else now.
ContractEvent EventOf(const Contract& contract, absl::Time now, const absl::TimeZone& zone);

}  // namespace vinculo::contract
