#pragma once
// Contracts with debt, through the RPCs. Today is 2026-11-22.

#include "common/db/worker_connection.h"
#include "services/contract/domain/monitoring/reasons.h"
#include "services/contract/handlers/monitoring/monitoring_handlers.h"
#include "services/contract/handlers/receivables/receivables_test.h"
#include "services/contract/jobs/monitoring/block_worker.h"

namespace vinculo::contract {

class MonitoringTest : public ReceivablesTest {
 protected:
  // In force since the beginning of 2026.
  pb::Contract Contract() {
    const pb::Contract contract = Active();
    database_.Execute("UPDATE contracts SET activated_on = '2026-01-02', starts_on = '2026-01-02'");
    return contract;
  }
  // Of the contract, overdue since the day after `due`.
  std::string Overdue(const std::string& contract, Day due, int64_t cents = 99'90) {
    const std::string id = ids_.Next().ToString();
    database_.Execute(absl::StrCat(
        "INSERT INTO receivables (tenant_id, receivable_id, client_id, contract_id, kind, state, "
        "description, issues_on, due_on, overdue_from_on, price_cents, charged_days, period_days, "
        "discount_cents, amount_cents, open_cents, fine_charged_cents, interest_charged_cents, "
        "fine_paid_cents, interest_paid_cents, cancel_reason, external_id, created_at, "
        "updated_at) SELECT '",
        testing::TestTenant().ToString(),
        "', '",
        id,
        "', '",
        std::string(kClient).substr(8),
        "', '",
        contract.substr(10),
        "', 2, 3, '', '",
        (due - 10).ToString(),
        "', '",
        due.ToString(),
        "', '",
        (due + 1).ToString(),
        "', p, 1, 1, 0, p, p, 0, 0, 0, 0, '', '', '2026-01-02', '2026-01-02' FROM (SELECT ",
        cents,
        "::bigint AS p) AS x"));
    return absl::StrCat("receivables/", id);
  }
  absl::StatusOr<pb::DebtNotice> Notice(const std::string& receivable,
                                        Day delivered,
                                        pb::DebtNotice::Kind kind = pb::DebtNotice::SUSPENSION) {
    pb::CreateDebtNoticeRequest request;
    pb::DebtNotice& notice = *request.mutable_debt_notice();
    notice.set_receivable(receivable);
    notice.set_kind(kind);
    *notice.mutable_delivered_date() = ToProto(delivered);
    notice.set_channel(pb::DebtNotice::EMAIL);
    notice.set_evidence("message 17");
    return Serve(&CreateDebtNotice, request);
  }
  pb::AccessState State(const std::string& contract, std::optional<Day> day = std::nullopt) {
    pb::GetAccessStateRequest request;
    request.set_name(contract);
    if (day) *request.mutable_date() = ToProto(*day);
    absl::StatusOr<pb::AccessState> state = Serve(&GetAccessState, request);
    EXPECT_THAT(state, testing::IsOk());
    return *state;
  }
  absl::StatusOr<pb::BlockRun> StartRun(pb::BlockRun::Mode mode) {
    pb::StartBlockRunRequest request;
    request.set_mode(mode);
    return Serve(&StartBlockRun, request);
  }
  // What the worker of the process does within a second.
  void Work() {
    database_.Execute(absl::StrCat("INSERT INTO known_tenants VALUES ('",
                                   testing::TestTenant().ToString(),
                                   "') ON CONFLICT DO NOTHING"));
    observability::Metrics metrics;
    const TenantClock clock(clock_);
    BlockWorker worker(
        {.conninfo = database_.worker_conninfo(), .zone = deps_.time_zone}, clock, metrics);
    EXPECT_THAT(worker.Work(), testing::IsOk());
  }
  // A run by hand, done.
  pb::BlockRun RunBlocksNow(pb::BlockRun::Mode mode = pb::BlockRun::APPLY) {
    const absl::StatusOr<pb::BlockRun> run = StartRun(mode);
    EXPECT_THAT(run, testing::IsOk());
    Work();
    pb::GetBlockRunRequest get;
    get.set_name(run->name());
    return *Serve(&GetBlockRun, get);
  }
  pb::Access AccessOf(const std::string& contract) {
    pb::GetContractRequest request;
    request.set_name(contract);
    return Serve(&GetContract, request)->access();
  }
  // The first instalment is due in two days.
  pb::Renegotiation Renegotiate(const std::vector<std::string>& receivables, int instalments) {
    pb::RenegotiateReceivablesRequest request;
    for (const std::string& one : receivables) request.add_receivables(one);
    request.set_instalments(instalments);
    *request.mutable_discount() = ToProto(Money());
    *request.mutable_first_due_date() = ToProto(kToday + 2);
    request.set_reason("acordo");
    const absl::StatusOr<pb::Renegotiation> made = Serve(&RenegotiateReceivables, request);
    EXPECT_THAT(made, testing::IsOk());
    return *made;
  }
  void PayWhole(const std::string& receivable) {
    Pay(PayingFor(receivable, MoneyOf(Get(receivable).open_amount()).cents(), kToday));
  }
  // A contract that was blocked today for one bill.
  pb::Contract Blocked() {
    const pb::Contract contract = Contract();
    bill_ = Overdue(contract.name(), kToday - 30);
    EXPECT_THAT(Notice(bill_, kToday - 20), testing::IsOk());
    RunBlocksNow();
    EXPECT_EQ(AccessOf(contract.name()), pb::BLOCKED);
    return contract;
  }

  std::string bill_;
};

}  // namespace vinculo::contract
