#pragma once
// The event that tells what happened to a contract. Its type follows from the lifecycle that the
// contract has come to: ContractCreated, ContractScheduled, ContractActivated or ContractEnded.

#include <memory>

#include "absl/time/time.h"
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

// An activation and an end occurred on their dates, everything else now.
ContractEvent EventOf(const Contract& contract, absl::Time now, const absl::TimeZone& zone);

}  // namespace vinculo::contract
