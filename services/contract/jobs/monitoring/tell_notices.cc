#include "services/contract/jobs/monitoring/tell_notices.h"

#include "absl/container/flat_hash_set.h"
#include "common/db/text_row.h"
#include "common/feed/publish.h"
#include "services/contract/domain/monitoring/debt_notice.h"
#include "services/contract/domain/monitoring/step_days.h"
#include "services/contract/jobs/row_text.h"
#include "services/contract/messages/monitoring_messages.h"
#include "services/contract/storage/monitoring/debt_notice_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
namespace {

struct Told {
  DebtNotice notice;
  StepDays steps;  // if it is delivered on the day
};

const BillFacts* FindBill(absl::Span<const BillFacts> bills, const Uuid& id) {
  for (const BillFacts& bill : bills) {
    if (bill.id == id) return &bill;
  }
  return nullptr;
}

StepDays StepsIfDelivered(const NoticeCase& one,
                          const BillFacts& bill,
                          const brazil::BusinessCalendar& calendar,
                          Day day) {
  const DebtPolicy* policy = VersionOn(one.versions, day);
  if (policy == nullptr) return {};
  return StepDaysOf(
      bill.due_on,
      *policy,
      {.notice_on = day, .termination_notice_on = day, .stands_still = StandStills(bill, day)},
      calendar);
}

std::vector<Told> NoticesOf(const std::vector<NoticeCase>& cases,
                            const BlockMoment& moment,
                            const brazil::BusinessCalendar& calendar,
                            Day day) {
  std::vector<Told> told;
  for (const NoticeCase& one : cases) {
    for (const DueNotice& due : one.due) {
      const BillFacts* bill = FindBill(one.bills, due.bill);
      const std::optional<OverdueBill> overdue =
          bill == nullptr ? std::nullopt : OverdueOn(*bill, day);
      if (!overdue) continue;
      told.push_back({.notice = {.id = NoticeIdOf(due.bill, due.kind),
                                 .contract = one.contract,
                                 .client = one.client,
                                 .receivable = due.bill,
                                 .kind = due.kind,
                                 .due_on = day,
                                 .debt = overdue->open,
                                 .created_at = moment.now,
                                 .updated_at = moment.now},
                      .steps = StepsIfDelivered(one, *bill, calendar, day)});
    }
  }
  return told;
}

}  // namespace

int64_t TellNotices(pqxx::transaction_base& tx,
                    const BlockMoment& moment,
                    const std::vector<NoticeCase>& cases,
                    const brazil::BusinessCalendar& calendar,
                    Day day) {
  const std::vector<Told> told = NoticesOf(cases, moment, calendar, day);
  if (told.empty()) return 0;
  std::vector<DebtNotice> notices;
  for (const Told& one : told) notices.push_back(one.notice);
  absl::flat_hash_set<Uuid> made;
  for (const pqxx::row& row : tx.exec_params(sql::kInsertDebtNotices.text,
                                             moment.tenant.ToString(),
                                             RowsText(kDebtNoticeColumns, notices))) {
    made.insert(db::TextRow(row).GetUuid(0));
  }
  std::vector<ContractEvent> events;
  for (const Told& one : told) {
    if (made.contains(one.notice.id)) events.push_back(DueEventOf(one.notice, one.steps));
  }
  std::vector<feed::Fact> facts;
  for (const ContractEvent& event : events) facts.push_back({event.event, event.payload.get()});
  if (!facts.empty()) {
    feed::Publish(tx, {.tenant = moment.tenant, .actor = moment.actor, .now = moment.now}, facts);
  }
  return static_cast<int64_t>(made.size());
}

}  // namespace vinculo::contract
