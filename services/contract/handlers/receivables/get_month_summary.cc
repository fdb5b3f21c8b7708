#include "common/base/clock.h"
#include "services/contract/domain/receivables/month_summary.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/messages/checked_values.h"
#include "services/contract/storage/receivables/month_repository.h"

namespace vinculo::contract {
namespace {

pb::MonthSummary ToProto(Day month, const Month& of_month) {
  const MonthTotals totals = TotalsOf(of_month.due);
  pb::MonthSummary summary;
  *summary.mutable_month() = vinculo::ToProto(month);
  *summary.mutable_expected_amount() = vinculo::ToProto(totals.expected);
  *summary.mutable_settled_amount() = vinculo::ToProto(totals.settled);
  *summary.mutable_overdue_amount() = vinculo::ToProto(totals.overdue);
  for (const DueTotals& one : of_month.due) {
    pb::MonthSummary::Due& due = *summary.add_due();
    due.set_state(static_cast<pb::ReceivableState>(one.state));
    due.set_kind(static_cast<pb::ChargeKind>(one.kind));
    due.set_count(one.count);
    *due.mutable_amount() = vinculo::ToProto(one.amount);
    *due.mutable_open_amount() = vinculo::ToProto(one.open);
    *due.mutable_late_charges_paid() = vinculo::ToProto(one.late_charges_paid);
  }
  Money all;
  for (const ReceivedTotals& one : of_month.received) {
    pb::MonthSummary::Received& received = *summary.add_received();
    received.set_method(static_cast<pb::PaymentMethod>(one.method));
    received.set_count(one.count);
    *received.mutable_amount() = vinculo::ToProto(one.amount);
    *received.mutable_credit_amount() = vinculo::ToProto(one.credit);
    all += one.amount;
  }
  *summary.mutable_received_amount() = vinculo::ToProto(all);
  return summary;
}

}  // namespace

Task<pb::MonthSummary> GetMonthSummary(rpc::Call& call,
                                       const Deps& deps,
                                       const pb::GetMonthSummaryRequest& req) {
  errors::FieldViolations violations;
  const Day month = FirstOfMonth(DayFromProto("month", req.has_month(), req.month(), &violations)
                                     .value_or(CivilDay(call.now(), deps.time_zone)));
  CO_RETURN_IF_ERROR(violations.ToStatus());
  CO_ASSIGN_OR_RETURN(const Month of_month,
                      co_await deps.db.ReadLong(call, [month](db::Tx& tx) -> Task<Month> {
                        co_return co_await MonthOf(tx, month);
                      }));
  co_return ToProto(month, of_month);
}

}  // namespace vinculo::contract
