#include "services/reporting/clients/contract_feed.h"

#include <type_traits>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/rpc/convert.h"
#include "services/reporting/clients/adjustment_rows.h"
#include "services/reporting/clients/contract_rows.h"
#include "services/reporting/clients/release_rows.h"
#include "services/reporting/clients/signature_rows.h"
#include "services/reporting/clients/termination_rows.h"
#include "services/reporting/storage/portfolio_projection.h"
#include "vinculo/contract/v1/adjustment_events.pb.h"
#include "vinculo/contract/v1/contract_events.pb.h"
#include "vinculo/contract/v1/monitoring_events.pb.h"
#include "vinculo/contract/v1/plan_events.pb.h"
#include "vinculo/contract/v1/signature_events.pb.h"
#include "vinculo/contract/v1/termination_events.pb.h"

namespace vinculo::reporting {

using ::vinculo::FromProto;

namespace v1 = contract::v1;

namespace {

// Every contract of an import is at version 1.
constexpr int64_t kImportedVersion = 1;

// What one batch of events tells, in its order.
struct Told {
  std::vector<PlanRow> plans;
  std::vector<ContractRow> contracts;
  std::vector<Uuid> removed;
  std::vector<SignatureRow> signatures;
  std::vector<ReleaseRow> releases;
  std::vector<TerminationRow> terminations;
  std::vector<AdjustmentRunRow> adjustment_runs;
  std::vector<AdjustmentItemRow> adjustment_items;
};

absl::Status Append(const v1::Plan& plan, int64_t version, Told& told) {
  ASSIGN_OR_RETURN(PlanRow row, FromProto(plan, version));
  told.plans.push_back(std::move(row));
  return absl::OkStatus();
}

absl::Status Append(const v1::Contract& contract, int64_t version, Day told_on, Told& told) {
  ASSIGN_OR_RETURN(ContractRow row, FromProto(contract, version, told_on));
  told.contracts.push_back(std::move(row));
  return absl::OkStatus();
}

// A state as it stands may be that of a contract that moved while nobody listened.
template <class Message>
constexpr bool MayHaveMoved() {
  return std::is_same_v<Message, v1::ContractReassigned> ||
         std::is_same_v<Message, v1::ContractSnapshot>;
}

// True when the event is a message of this type, whose member `contract` was appended.
template <class Message>
bool ReadContract(const feed::v1::Event& event, Day told_on, Told& told, absl::Status& status) {
  Message message;
  if (!event.payload().UnpackTo(&message)) return false;
  status = Append(message.contract(), event.version(), told_on, told);
  if (status.ok()) told.contracts.back().may_have_moved = MayHaveMoved<Message>();
  return true;
}

template <class Message>
bool ReadPlan(const feed::v1::Event& event, Told& told, absl::Status& status) {
  Message message;
  if (!event.payload().UnpackTo(&message)) return false;
  status = Append(message.plan(), event.version(), told);
  return true;
}

absl::Status ReadImport(const feed::v1::Event& event, Day told_on, Told& told) {
  v1::ContractsImported imported;
  if (!event.payload().UnpackTo(&imported)) return absl::OkStatus();
  for (const v1::Contract& contract : imported.contracts()) {
    RETURN_IF_ERROR(Append(contract, kImportedVersion, told_on, told));
  }
  return absl::OkStatus();
}

//
absl::Status ReadRemoved(const feed::v1::Event& event, Told& told) {
  v1::ContractsRemoved removed;
  if (!event.payload().UnpackTo(&removed)) return absl::OkStatus();
  for (const std::string& name : removed.contracts()) {
    ASSIGN_OR_RETURN(told.removed.emplace_back(), ParseName("contracts/", name));
  }
  return absl::OkStatus();
}

// Events of messages that this service does not know yet are passed over.
absl::Status Read(const feed::v1::Event& event, const absl::TimeZone& zone, Told& told) {
  ASSIGN_OR_RETURN(const absl::Time occurred_at, FromProto("occurred_at", event.occurred_at()));
  const Day told_on = CivilDay(occurred_at, zone);
  absl::Status status;
  if (ReadContract<v1::ContractCreated>(event, told_on, told, status) ||
      ReadContract<v1::ContractScheduled>(event, told_on, told, status) ||
      ReadContract<v1::ContractActivated>(event, told_on, told, status) ||
      ReadContract<v1::ContractEnded>(event, told_on, told, status) ||
      ReadContract<v1::ContractReassigned>(event, told_on, told, status) ||
      ReadContract<v1::ContractChanged>(event, told_on, told, status) ||
      ReadContract<v1::ContractSnapshot>(event, told_on, told, status) ||
      ReadPlan<v1::PlanCreated>(event, told, status) ||
      ReadPlan<v1::PlanUpdated>(event, told, status) ||
      ReadPlan<v1::PlanArchived>(event, told, status) ||
      ReadPlan<v1::PlanUnarchived>(event, told, status) ||
      ReadPlan<v1::PlanSnapshot>(event, told, status)) {
    return status;
  }
  RETURN_IF_ERROR(ReadRemoved(event, told));
  RETURN_IF_ERROR(AppendSignatures(event, zone, told.signatures));
  RETURN_IF_ERROR(AppendReleases(event, told.releases));
  RETURN_IF_ERROR(AppendTerminations(event, told.terminations));
  RETURN_IF_ERROR(AppendAdjustmentRuns(event, zone, told.adjustment_runs));
  RETURN_IF_ERROR(AppendAdjustmentItems(event, zone, told.adjustment_items));
  return ReadImport(event, told_on, told);
}

}  // namespace

std::vector<std::string> ContractFeed::Types() {
  return {v1::PlanCreated::descriptor()->full_name(),
          v1::PlanUpdated::descriptor()->full_name(),
          v1::PlanArchived::descriptor()->full_name(),
          v1::PlanUnarchived::descriptor()->full_name(),
          v1::PlanSnapshot::descriptor()->full_name(),
          v1::ContractCreated::descriptor()->full_name(),
          v1::ContractScheduled::descriptor()->full_name(),
          v1::ContractActivated::descriptor()->full_name(),
          v1::ContractEnded::descriptor()->full_name(),
          v1::ContractReassigned::descriptor()->full_name(),
          v1::ContractChanged::descriptor()->full_name(),
          v1::ContractsImported::descriptor()->full_name(),
          v1::ContractsRemoved::descriptor()->full_name(),
          v1::ContractSnapshot::descriptor()->full_name(),
          v1::SignatureRequestChanged::descriptor()->full_name(),
          v1::SignatureRequestSnapshot::descriptor()->full_name(),
          v1::ReleaseChanged::descriptor()->full_name(),
          v1::ReleaseSnapshot::descriptor()->full_name(),
          v1::TerminationRecorded::descriptor()->full_name(),
          v1::TerminationSnapshot::descriptor()->full_name(),
          v1::AdjustmentRunChanged::descriptor()->full_name(),
          v1::AdjustmentRunSnapshot::descriptor()->full_name(),
          v1::AdjustmentItemChanged::descriptor()->full_name(),
          v1::AdjustmentItemSnapshot::descriptor()->full_name()};
}

absl::Status ContractFeed::Apply(pqxx::transaction_base& tx,
                                 const Uuid& tenant,
                                 absl::Span<const feed::v1::Event> events) {
  Told told;
  for (const feed::v1::Event& event : events) RETURN_IF_ERROR(Read(event, zone_, told));
  PortfolioProjection projection(tx, tenant);
  projection.ApplyPlans(told.plans);
  projection.ApplyContracts(told.contracts);
  projection.ForgetContracts(told.removed);
  WriteSignatures(tx, tenant, told.signatures);
  WriteReleases(tx, tenant, told.releases);
  WriteTerminations(tx, tenant, told.terminations);
  WriteAdjustmentRuns(tx, tenant, told.adjustment_runs);
  WriteAdjustmentItems(tx, tenant, told.adjustment_items);
  return absl::OkStatus();
}

}  // namespace vinculo::reporting
