#pragma once
// C-29. Between messages and domain values of terminations and refunds.

#include "services/contract/domain/termination/refund.h"
#include "services/contract/domain/termination/termination.h"
#include "services/contract/domain/termination/termination_record.h"
#include "services/contract/messages/contract_event.h"
#include "vinculo/contract/v1/termination.pb.h"

namespace vinculo::contract {

v1::TerminationOutcome ToProto(const TerminationOutcome& outcome);
v1::Termination ToProto(const TerminationRecord& record);
v1::Refund ToProto(const Refund& refund);

// TerminationRecorded.
ContractEvent EventOf(const TerminationRecord& record);
// RefundChanged.
ContractEvent EventOf(const Refund& refund);

}  // namespace vinculo::contract
