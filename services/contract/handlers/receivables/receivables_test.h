#pragma once
// Receivables and payments of the test's client.

#include "services/contract/domain/receivables/reasons.h"
#include "services/contract/handlers/receivables/receivable_handlers.h"
#include "services/contract/handlers/service_test.h"

namespace vinculo::contract {

class ReceivablesTest : public ServiceTest {
 protected:
  static Money MoneyOf(const google::type::Money& money) { return *FromProto("", money); }
  static Day DayOf(const google::type::Date& date) { return *FromProto("", date); }

  // At noon of the day, from now on.
  void Now(Day day) {
    options_.now = StartOfDay(day, deps_.time_zone) + absl::Hours(12);
    clock_.Set(options_.now);
  }

  static pb::CreateReceivableRequest OneOff(int64_t cents, Day due) {
    pb::CreateReceivableRequest request;
    pb::Receivable& receivable = *request.mutable_receivable();
    receivable.set_client(kClient);
    *receivable.mutable_amount() = ToProto(Cents(cents));
    *receivable.mutable_due_date() = ToProto(due);
    return request;
  }
  pb::Receivable Owed(int64_t cents, Day due) {
    absl::StatusOr<pb::Receivable> made = Serve(&CreateReceivable, OneOff(cents, due));
    EXPECT_THAT(made, testing::IsOk());
    return *made;
  }
  pb::Receivable Get(const std::string& name) {
    pb::GetReceivableRequest request;
    request.set_name(name);
    return *Serve(&GetReceivable, request);
  }

  static pb::RecordPaymentRequest Paying(int64_t cents, Day on) {
    pb::RecordPaymentRequest request;
    pb::Payment& payment = *request.mutable_payment();
    payment.set_client(kClient);
    *payment.mutable_amount() = ToProto(Cents(cents));
    *payment.mutable_paid_date() = ToProto(on);
    payment.set_method(pb::PAYMENT_PIX);
    return request;
  }
  static pb::RecordPaymentRequest PayingFor(const std::string& receivable, int64_t cents, Day on) {
    pb::RecordPaymentRequest request = Paying(cents, on);
    request.add_allocations()->set_receivable(receivable);
    return request;
  }
  pb::Payment Pay(const pb::RecordPaymentRequest& request) {
    absl::StatusOr<pb::Payment> paid = Serve(&RecordPayment, request);
    EXPECT_THAT(paid, testing::IsOk());
    return *paid;
  }
  absl::StatusOr<pb::Payment> Reverse(const pb::Payment& payment) {
    pb::ReversePaymentRequest request;
    request.set_name(payment.name());
    request.set_reason("estorno");
    return Serve(&ReversePayment, request);
  }

  // A recurring receivable of a month of the contract, owed now.
  std::string Period(const pb::Contract& contract, Day first, int64_t cents = 99'90) {
    const Day last = LastOfMonth(first);
    const std::string id = ids_.Next().ToString();
    const std::string tenant = testing::TestTenant().ToString();
    const std::string contract_id = contract.name().substr(10);
    database_.Execute(absl::StrCat("INSERT INTO receivables SELECT '",
                                   tenant,
                                   "', '",
                                   id,
                                   "', 1, '",
                                   std::string(kClient).substr(8),
                                   "', '",
                                   contract_id,
                                   "', 1, 2, '', '2026-11-01', '2027-12-01', '2027-12-02', '",
                                   first.ToString(),
                                   "', '",
                                   last.ToString(),
                                   "', p, 1, 1, 0, p, p, 0, 0, 0, 0, NULL, NULL, '', NULL, NULL, "
                                   "'', now(), now() FROM (SELECT ",
                                   cents,
                                   "::bigint AS p) AS x"));
    database_.Execute(absl::StrCat("INSERT INTO contract_charges VALUES ('",
                                   tenant,
                                   "', '",
                                   contract_id,
                                   "', 1, '",
                                   last.ToString(),
                                   "', NULL) ON CONFLICT DO NOTHING"));
    return absl::StrCat("receivables/", id);
  }
  // "" while there is none.
  std::string PaidUntil(const pb::Contract& contract) {
    pb::GetContractRequest request;
    request.set_name(contract.name());
    const pb::Contract now = *Serve(&GetContract, request);
    return now.has_paid_until_date() ? DayOf(now.paid_until_date()).ToString() : "";
  }

  // What must hold of any ledger: each payment's parts and rest are its amount, each receivable is
  // what is open and what was paid and what was given up of it.
  void ExpectLedgersSum() {
    EXPECT_EQ(database_.Execute(
                  "SELECT count(*) FROM payments p WHERE reversed_on IS NULL AND amount_cents <> "
                  "left_cents + (SELECT coalesce(sum(amount_cents + fine_cents + interest_cents), "
                  "0) FROM payment_allocations a WHERE a.tenant_id = p.tenant_id AND a.payment_id "
                  "= p.payment_id)"),
              "0");
    EXPECT_EQ(database_.Execute(
                  "SELECT count(*) FROM receivables r WHERE state NOT IN (6, 7) AND amount_cents "
                  "<> open_cents + (SELECT coalesce(sum(a.amount_cents), 0) FROM "
                  "payment_allocations a JOIN payments p USING (tenant_id, payment_id) WHERE "
                  "a.tenant_id = r.tenant_id AND a.receivable_id = r.receivable_id AND "
                  "p.reversed_on IS NULL)"),
              "0");
    EXPECT_EQ(database_.Execute(
                  "SELECT count(*) FROM receivables r WHERE (fine_paid_cents, interest_paid_cents) "
                  "<> (SELECT coalesce(sum(a.fine_cents), 0), coalesce(sum(a.interest_cents), 0) "
                  "FROM payment_allocations a JOIN payments p USING (tenant_id, payment_id) WHERE "
                  "a.tenant_id = r.tenant_id AND a.receivable_id = r.receivable_id AND "
                  "p.reversed_on IS NULL)"),
              "0");
  }
};

}  // namespace vinculo::contract
