#pragma once
// C-28. What happens to the bills of contracts, written as the service writes it, for the tests of
// block runs: bills, payments, reversals, discounts, cuts, agreements, each at noon of its day.

#include <memory>
#include <pqxx/pqxx>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/sql.h"
#include "common/jobs/sql.h"
#include "common/policies/sql.h"
#include "common/testing/database.h"
#include "common/testing/fakes.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {

class LivingLedger : public ::testing::Test {
 protected:
  LivingLedger() {
    Sql("INSERT INTO known_tenants VALUES ('", Tenant(), "') ON CONFLICT DO NOTHING");
    Sql("INSERT INTO plans (tenant_id, plan_id, code, display_name, price_cents, billing_period, "
        "payment_condition, loyalty_months, term_months, billing_days, modalities, created_at) "
        "VALUES ('",
        Tenant(),
        "', '",
        Tenant(),
        "', 'P', 'Plan', 9990, 1, 2, 12, 12, '{}', '{}', now())");
  }

  static std::string Tenant() { return testing::TestTenant().ToString(); }
  static std::string ContractId(int i) { return testing::SequentialIds::At(1000 + i).ToString(); }
  static std::string BillIdOf(int i) { return testing::SequentialIds::At(5000 + i).ToString(); }
  static std::string PaymentId(int i, int part) {
    return testing::SequentialIds::At(9000 + 10 * i + part).ToString();
  }
  // The instalments of its first and its second agreement: 0, 1 and 2, 3.
  static std::string InstalmentId(int i, int number) {
    return testing::SequentialIds::At(20'000 + 10 * i + number).ToString();
  }
  // At noon of the day.
  std::string Noon(Day day) const {
    return absl::FormatTime(
        "%E4Y-%m-%dT%H:%M:%SZ", StartOfDay(day, zone_) + absl::Hours(12), absl::UTCTimeZone());
  }
  template <class... Parts>
  std::string Sql(const Parts&... parts) {
    return database_.Execute(absl::StrCat(parts...));
  }
  // Noted; happens with all else of the day.
  template <class... Parts>
  void Then(const Parts&... parts) {
    absl::StrAppend(&noted_, parts..., "; ");
  }
  void Happen() {
    Sql(noted_);
    noted_.clear();
  }

  void AddContract(int i) {
    Then(
        "INSERT INTO contracts (tenant_id, contract_id, client_id, plan_id, description, "
        "lifecycle, access, end_reason, counts_as_churn, price_cents, billing_period, "
        "payment_condition, total_value_cents, loyalty_months, term_months, starts_on, "
        "activated_on, consultant, unit, inclusion_reason, external_id, created_at, updated_at, "
        "initial_price_cents, initial_plan_id, initial_billing_period) VALUES ('",
        Tenant(),
        "', '",
        ContractId(i),
        "', gen_random_uuid(), '",
        Tenant(),
        "', '', 4, 1, '', false, 9990, 1, 2, 0, 0, 0, '2025-11-24', '2025-11-24', '', '', '', '', "
        "'2025-11-24', '2025-11-24', 9990, '",
        Tenant(),
        "', 1)");
  }
  // Issued at noon of the day.
  void AddReceivable(
      int i, const std::string& id, int cents, Day issued, Day due, const std::string& made_by) {
    Then(
        "INSERT INTO receivables (tenant_id, receivable_id, client_id, contract_id, kind, state, "
        "description, issues_on, due_on, overdue_from_on, price_cents, charged_days, period_days, "
        "discount_cents, amount_cents, open_cents, fine_charged_cents, interest_charged_cents, "
        "fine_paid_cents, interest_paid_cents, cancel_reason, external_id, made_by, created_at, "
        "updated_at) SELECT '",
        Tenant(),
        "', '",
        id,
        "', client_id, contract_id, 2, 2, '', '",
        issued.ToString(),
        "', '",
        due.ToString(),
        "', '",
        (due + 1).ToString(),
        "', p, 1, 1, 0, p, p, 0, 0, 0, 0, '', '', ",
        made_by,
        ", '",
        Noon(issued),
        "', '",
        Noon(issued),
        "' FROM contracts, (SELECT ",
        cents,
        " AS p) AS x WHERE contract_id = '",
        ContractId(i),
        "'");
  }
  // Of 100.00, issued ten days before it is due.
  void AddBill(int i, Day due) { AddReceivable(i, BillIdOf(i), 10'000, due - 10, due, "NULL"); }

  // Known on the day.
  void Pay(int i, const std::string& receivable, int part, int cents, Day paid_on, Day day) {
    Then(
        "INSERT INTO payments (tenant_id, payment_id, client_id, paid_on, amount_cents, "
        "left_cents, method, reference, external_id, reversal_reason, created_at, updated_at) "
        "SELECT '",
        Tenant(),
        "', '",
        PaymentId(i, part),
        "', client_id, '",
        paid_on.ToString(),
        "', ",
        cents,
        ", 0, 4, '', '', '', '",
        Noon(day),
        "', '",
        Noon(day),
        "' FROM contracts WHERE contract_id = '",
        ContractId(i),
        "'");
    Then("INSERT INTO payment_allocations VALUES ('",
         Tenant(),
         "', '",
         PaymentId(i, part),
         "', '",
         receivable,
         "', 1, ",
         cents,
         ", 0, 0, false, '",
         paid_on.ToString(),
         "')");
    Then("UPDATE receivables SET open_cents = open_cents - ",
         cents,
         ", state = CASE WHEN open_cents = ",
         cents,
         " THEN 5 ELSE state END, settled_on = CASE WHEN open_cents = ",
         cents,
         " THEN '",
         paid_on.ToString(),
         "'::date END, updated_at = '",
         Noon(day),
         "' WHERE receivable_id = '",
         receivable,
         "'");
  }
  void Pay(int i, int part, int cents, Day day) { Pay(i, BillIdOf(i), part, cents, day, day); }
  void Reverse(int i, int part, int cents, Day day) {
    Then("UPDATE payments SET reversed_on = '",
         day.ToString(),
         "' WHERE payment_id = '",
         PaymentId(i, part),
         "'");
    Then("UPDATE receivables SET open_cents = open_cents + ",
         cents,
         ", state = 3, settled_on = NULL, updated_at = '",
         Noon(day),
         "' WHERE receivable_id = '",
         BillIdOf(i),
         "'");
  }
  // The bill costs so much less, of which nothing or all was open.
  void Lessen(int i, int cents, int of_open, Day day) {
    Write(
        sql::kUpdateReceivables.text,
        Sql("SELECT ARRAY[ROW(receivable_id, version + 1, client_id, contract_id, kind, CASE WHEN "
            "open_cents = ",
            of_open,
            " THEN 5 ELSE state END, description, issues_on, due_on, overdue_from_on, "
            "period_first_on, period_last_on, price_cents, charged_days, period_days, "
            "discount_cents, amount_cents - ",
            cents,
            ", open_cents - ",
            of_open,
            ", fine_charged_cents, interest_charged_cents, fine_paid_cents, interest_paid_cents, "
            "charged_until_on, settled_on, cancel_reason, renegotiated_in, made_by, external_id, "
            "created_at, '",
            Noon(day),
            "')::receivable_row]::text FROM receivables WHERE receivable_id = '",
            BillIdOf(i),
            "'"));
  }
  // What was paid of days that are not charged after all.
  void GiveBack(int i, int part, int stays, Day day) {
    Write(sql::kLessenAllocations.text,
          absl::StrCat("{", PaymentId(i, part), "}"),
          absl::StrCat("{", BillIdOf(i), "}"),
          absl::StrCat("{", stays, "}"),
          Noon(day));
  }
  // The receivable became two instalments, the first due that day; the agreement is the contract's
  // first or second (0, 1).
  void Renegotiate(int i, const std::string& receivable, int agreement, int cents, Day day) {
    const std::string id = testing::SequentialIds::At(40'000 + 10 * i + agreement).ToString();
    const std::string first = InstalmentId(i, 2 * agreement);
    const std::string second = InstalmentId(i, 2 * agreement + 1);
    Then("INSERT INTO renegotiations SELECT '",
         Tenant(),
         "', '",
         id,
         "', client_id, '",
         day.ToString(),
         "', ",
         cents,
         ", 0, 0, 0, ARRAY['",
         receivable,
         "']::uuid[], ARRAY['",
         first,
         "', '",
         second,
         "']::uuid[], 'x', '",
         Noon(day),
         "' FROM contracts WHERE contract_id = '",
         ContractId(i),
         "'");
    AddReceivable(i, first, cents / 2, day, day, absl::StrCat("'", id, "'"));
    AddReceivable(i, second, cents / 2, day, day + 30, absl::StrCat("'", id, "'"));
    Then("UPDATE receivables SET state = 6, open_cents = 0, renegotiated_in = '",
         id,
         "', cancelled_at = '",
         Noon(day),
         "', updated_at = '",
         Noon(day),
         "' WHERE receivable_id = '",
         receivable,
         "'");
  }
  // All clients follow a merge, or its undo, as reassign_receivables does.
  void Merge(Day day) {
    Then("UPDATE receivables SET version = version + 1, updated_at = '", Noon(day), "'");
  }
  // As update_contract.sql does.
  void MoveToUnit(int i, const std::string& unit, Day day) {
    Then(
        "UPDATE contracts SET former_units = array_append(former_units, unit), units_until = "
        "array_append(units_until, '",
        Noon(day),
        "'::timestamptz), unit = '",
        unit,
        "' WHERE contract_id = '",
        ContractId(i),
        "'");
  }
  void AskAgain(int i, Day day) {
    Then("INSERT INTO access_rechecks (tenant_id, contract_id, asked_at) VALUES ('",
         Tenant(),
         "', '",
         ContractId(i),
         "', '",
         Noon(day),
         "')");
  }
  // A version of the tenant's own policy: blocked so many days after the notice.
  void AddPolicy(int number, Day valid_from, int block_after_days, Day created) {
    Then("INSERT INTO debt_policies VALUES ('",
         Tenant(),
         "', gen_random_uuid(), ",
         number,
         ", 'x', '",
         valid_from.ToString(),
         "', 1, 0, 0, ",
         block_after_days,
         ", 0, false, true, false, 0, '",
         Noon(created),
         "')");
  }

  // A statement of the service, with the tenant first.
  template <class... Params>
  void Write(const char* statement, const Params&... params) {
    pqxx::work tx(*connection_);
    db::SetTenant(tx, Tenant());
    tx.exec_params(statement, Tenant(), params...);
    tx.commit();
  }

  testing::Database database_{"contract",
                              {db::sql::kMigrations,
                               feed::sql::kMigrations,
                               jobs::sql::kMigrations,
                               policies::sql::kMigrations,
                               sql::kMigrations}};
  const std::unique_ptr<pqxx::connection> connection_ =
      *db::WorkerConnection(database_.worker_conninfo());
  const absl::TimeZone zone_ = *LoadZone("America/Sao_Paulo");
  std::string noted_;
};

}  // namespace vinculo::contract
