#include "services/contract/storage/receivables/payment_repository.h"

#include "common/base/resource_name.h"
#include "common/db/params.h"
#include "common/errors/errors.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/storage/receivables/payment_columns.h"
#include "services/contract/storage/sql.h"

namespace vinculo::contract {
const filter::Schema& PaymentFields() {
  using filter::Field;
  static const filter::Schema schema(Field::Uuid("name", "payment_id"),
                                     {Field::ResourceName("client", "client_id", "clients/"),
                                      Field::Day("paid_date", "paid_on").Orderable(),
                                      Field::Money("amount", "amount_cents"),
                                      Field::Money("credit_amount", "left_cents"),
                                      Field::Enum("method",
                                                  "method",
                                                  {{"PAYMENT_BANK_SLIP", 1},
                                                   {"PAYMENT_CARD", 2},
                                                   {"PAYMENT_DIRECT_DEBIT", 3},
                                                   {"PAYMENT_PIX", 4},
                                                   {"PAYMENT_CASH", 5},
                                                   {"PAYMENT_TRANSFER", 6},
                                                   {"PAYMENT_CHEQUE", 7}}),
                                      Field::Day("reversal_date", "reversed_on").Nullable(),
                                      Field::Text("external_id", "external_id"),
                                      Field::Timestamp("create_time", "created_at").Orderable()});
  return schema;
}

Task<Payment> PaymentRepository::Get(Uuid id) {
  const db::Statement& statement = tx_.locking() ? sql::kGetPaymentForUpdate : sql::kGetPayment;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), id));
  if (rows.empty()) co_return errors::ResourceNotFound("payment", FormatName(kPayments, id));
  co_return PaymentFromRow(rows[0]);
}

Task<std::vector<Payment>> PaymentRepository::WithCredit(Uuid client) {
  const db::Statement& statement = tx_.locking() ? sql::kFindCreditsForUpdate : sql::kFindCredits;
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.Query(statement, tx_.tenant(), client));
  std::vector<Payment> payments;
  for (const db::Row row : rows) payments.push_back(PaymentFromRow(row));
  co_return payments;
}

Task<PaymentRepository::Page> PaymentRepository::List(const filter::ListQuery& query) {
  const filter::ListSql list = query.Sql(sql::kListPayments.text, db::Params::Of(tx_.tenant()));
  CO_ASSIGN_OR_RETURN(const db::Rows rows, co_await tx_.QueryText(list.text, list.params));
  Page page;
  for (int i = 0; i < query.RowsOnPage(rows); ++i) page.payments.push_back(PaymentFromRow(rows[i]));
  page.next_page_token = query.NextPageToken(rows);
  co_return page;
}

Task<std::vector<PostedAllocation>> PaymentRepository::Allocations(
    const std::vector<Uuid>& payments) {
  CO_ASSIGN_OR_RETURN(const db::Rows rows,
                      co_await tx_.Query(sql::kFindAllocations, tx_.tenant(), payments));
  std::vector<PostedAllocation> allocations;
  for (const db::Row row : rows) allocations.push_back(AllocationFromRow(row));
  co_return allocations;
}

Task<std::vector<PostedAllocation>> PaymentRepository::AllocationsTo(
    const std::vector<Uuid>& receivables) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindReceivableAllocations, tx_.tenant(), receivables));
  std::vector<PostedAllocation> allocations;
  for (const db::Row row : rows) allocations.push_back(AllocationFromRow(row));
  co_return allocations;
}

Task<PaymentRepository::LastLate> PaymentRepository::LastLatePayments(
    const std::vector<Uuid>& receivables, Uuid except) {
  CO_ASSIGN_OR_RETURN(
      const db::Rows rows,
      co_await tx_.Query(sql::kFindLastLatePayments, tx_.tenant(), receivables, except));
  LastLate last;
  for (const db::Row row : rows) last.emplace(row.GetUuid(0), row.GetDay(1));
  co_return last;
}

void PaymentRepository::Insert(const Payment& payment) {
  if (!payment.external_id.empty()) {
    tx_.OnConstraint("payments_external_id_unique",
                     errors::AlreadyExists(kExternalIdTaken,
                                           "another payment has this external_id",
                                           {{"external_id", payment.external_id}}));
  }
  WithColumns(kPaymentColumns, payment, [this](const auto&... column) {
    tx_.Enqueue(sql::kInsertPayment, tx_.tenant(), column...);
  });
}

void PaymentRepository::Save(Payment& payment, absl::Time now) {
  payment.updated_at = now;
  tx_.Enqueue(sql::kUpdatePayment,
              tx_.tenant(),
              payment.id,
              payment.version,
              payment.left,
              payment.reversed_on,
              payment.reversal_reason,
              now);
  payment.version += 1;
}

void PaymentRepository::Insert(const std::vector<PostedAllocation>& allocations) {
  if (allocations.empty()) return;
  std::vector<Uuid> payments, receivables;
  std::vector<int32_t> ordinals;
  std::vector<Money> amounts, fines, interests;
  std::vector<bool> from_credit;
  std::vector<Day> days;
  for (const PostedAllocation& posted : allocations) {
    payments.push_back(posted.payment);
    receivables.push_back(posted.allocation.receivable);
    ordinals.push_back(posted.ordinal);
    amounts.push_back(posted.allocation.amount);
    fines.push_back(posted.allocation.fine);
    interests.push_back(posted.allocation.interest);
    from_credit.push_back(posted.from_credit);
    days.push_back(posted.allocated_on);
  }
  tx_.Enqueue(sql::kInsertAllocations,
              tx_.tenant(),
              payments,
              receivables,
              ordinals,
              amounts,
              fines,
              interests,
              from_credit,
              days);
}

void PaymentRepository::Lessen(const std::vector<PostedAllocation>& allocations) {
  if (allocations.empty()) return;
  std::vector<Uuid> payments, receivables;
  std::vector<Money> amounts;
  for (const PostedAllocation& posted : allocations) {
    payments.push_back(posted.payment);
    receivables.push_back(posted.allocation.receivable);
    amounts.push_back(posted.allocation.amount);
  }
  tx_.Enqueue(
      sql::kLessenAllocations, tx_.tenant(), payments, receivables, amounts, tx_.call().now());
}

}  // namespace vinculo::contract
