#pragma once
// Between the messages of monitoring (debt policies, notices, contestations, releases, block runs)
// and their domain values, and the events that tell of them.

#include "common/base/day.h"
#include "common/errors/errors.h"
#include "services/contract/domain/monitoring/access_state.h"
#include "services/contract/domain/monitoring/block_run.h"
#include "services/contract/domain/monitoring/block_run_change.h"
#include "services/contract/domain/monitoring/contestation.h"
#include "services/contract/domain/monitoring/debt_notice.h"
#include "services/contract/domain/monitoring/debt_policy.h"
#include "services/contract/domain/monitoring/release.h"
#include "services/contract/domain/monitoring/release_eligibility.h"
#include "services/contract/domain/monitoring/step_days.h"
#include "services/contract/messages/contract_event.h"
#include "vinculo/contract/v1/block_run_service.pb.h"
#include "vinculo/contract/v1/contestation_service.pb.h"
#include "vinculo/contract/v1/debt_notice_service.pb.h"
#include "vinculo/contract/v1/debt_policy_service.pb.h"
#include "vinculo/contract/v1/release_service.pb.h"

namespace vinculo::contract {

v1::DebtPolicy ToProto(const DebtPolicy& policy);
// Fields are named from the resource. Valid from today unless it says otherwise.
DebtPolicy FromProto(const v1::DebtPolicy& message, Day today, errors::FieldViolations* violations);

v1::DebtNotice ToProto(const DebtNotice& notice);
// The receivable, the kind and the proof; fields are named from the resource.
DebtNotice FromProto(const v1::DebtNotice& message, Day today, errors::FieldViolations* violations);

v1::Contestation ToProto(const Contestation& contestation);

v1::Release ToProto(const Release& release);
v1::ReleaseEligibility ToProto(const ReleaseEligibility& eligibility,
                               const Contract& contract,
                               ReleaseKind kind,
                               Money debt);

v1::BlockRun ToProto(const BlockRun& run);
v1::BlockRunChange ToProto(const BlockRunChange& change);
v1::AccessState ToProto(const AccessState& state, const Uuid& contract, Day day);

ContractEvent EventOf(const DebtPolicy& policy);
// DebtNoticeDue; with the days of the steps if it is delivered now.
ContractEvent DueEventOf(const DebtNotice& notice, const StepDays& steps);
// DebtNoticeProven.
ContractEvent ProvenEventOf(const DebtNotice& notice);
ContractEvent EventOf(const Contestation& contestation);
ContractEvent EventOf(const Release& release);

}  // namespace vinculo::contract
