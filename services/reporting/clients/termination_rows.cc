#include "services/reporting/clients/termination_rows.h"

#include <utility>

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/rpc/convert.h"
#include "vinculo/contract/v1/termination_events.pb.h"

namespace vinculo::reporting {

namespace v1 = contract::v1;

namespace {

// What the waiver took away.
absl::StatusOr<Money> WaivedOf(const v1::FineMemo& fine) {
  Money waived;
  for (const v1::FineLine& line : fine.lines()) {
    if (line.kind() != v1::FineLine::WAIVED) continue;
    ASSIGN_OR_RETURN(const Money amount, FromProto("amount", line.amount()));
    waived = waived - amount;
  }
  return waived;
}

absl::Status Append(const v1::Termination& termination, std::vector<TerminationRow>& rows) {
  const v1::TerminationOutcome& outcome = termination.outcome();
  const v1::FineMemo& fine = outcome.fine();
  TerminationRow row{.end_kind = v1::EndKind_Name(outcome.end_kind()),
                     .waiver = v1::FineWaiver_Name(fine.waiver()),
                     .months_left = fine.months_left(),
                     .actor = termination.actor()};
  ASSIGN_OR_RETURN(row.termination, ParseName("terminations/", termination.name()));
  ASSIGN_OR_RETURN(row.contract, ParseName("contracts/", termination.contract(), "contract"));
  ASSIGN_OR_RETURN(row.ends_on, FromProto("end_date", outcome.end_date()));
  ASSIGN_OR_RETURN(row.fine, FromProto("amount", fine.amount()));
  ASSIGN_OR_RETURN(row.waived, WaivedOf(fine));
  ASSIGN_OR_RETURN(row.refund, FromProto("refund_total", outcome.refund_total()));
  rows.push_back(std::move(row));
  return absl::OkStatus();
}

}  // namespace

absl::Status AppendTerminations(const feed::v1::Event& event, std::vector<TerminationRow>& rows) {
  if (v1::TerminationRecorded recorded; event.payload().UnpackTo(&recorded)) {
    return Append(recorded.termination(), rows);
  }
  if (v1::TerminationSnapshot snapshot; event.payload().UnpackTo(&snapshot)) {
    return Append(snapshot.termination(), rows);
  }
  return absl::OkStatus();
}

}  // namespace vinculo::reporting
