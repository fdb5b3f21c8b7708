#include "services/contract/domain/receivables/import_receivable.h"

#include <algorithm>
#include <utility>

#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/receivables/new_receivable.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {
namespace {

void CheckPeriod(const ReceivableHistory& history, errors::FieldViolations* violations) {
  const bool has_period = history.period_first_on.has_value();
  if (has_period != history.period_last_on.has_value()) {
    violations->Add(
        "period_start_date", kPeriodInconsistent, "give both days of the period or neither");
  } else if (has_period && *history.period_last_on < *history.period_first_on) {
    violations->Add("period_end_date", kDatesReversed, "give the first day or a later one");
  }
  if (has_period && !history.contract) {
    violations->Add("contract", kPeriodInconsistent, "a period is of a contract: name it");
  }
}

}  // namespace

Receivable ImportedReceivable(const Uuid& id,
                              const ReceivableHistory& history,
                              Day on_time,
                              Day today,
                              errors::FieldViolations* violations) {
  CheckAmount("amount", history.amount, violations);
  CheckDay("due_date", history.due_on, violations);
  CheckText("description", history.description, kReceivableDescriptionMax, violations);
  CheckRequiredText("external_id", history.external_id, kExternalIdMax, violations);
  CheckPeriod(history, violations);
  Receivable receivable{
      .id = id,
      .client = history.client,
      .contract = history.contract,
      .kind = history.period_first_on ? ChargeKind::kRecurring : ChargeKind::kOneOff,
      .description = history.description,
      .issues_on = history.issued_on.value_or(std::min(history.due_on, today)),
      .due_on = history.due_on,
      .overdue_from_on = on_time + 1,
      .period_first_on = history.period_first_on,
      .period_last_on = history.period_last_on,
      .price = history.amount,
      .amount = history.amount,
      .open = history.amount,
      .external_id = history.external_id};
  if (history.cancelled) {
    receivable.state = ReceivableState::kCancelled;
    receivable.open = Money();
  }
  return Standing(std::move(receivable), today);
}

void CheckPaymentHistory(const PaymentHistory& history,
                         Day today,
                         errors::FieldViolations* violations) {
  CheckAmount("payment.amount", history.payment.amount, violations);
  CheckDay("payment.paid_date", history.payment.paid_on, violations);
  if (history.payment.paid_on > today) {
    violations->Add("payment.paid_date", kPaidInFuture, "give today or an earlier day");
  }
  CheckText("payment.reference", history.payment.reference, kExternalIdMax, violations);
  CheckRequiredText("payment.external_id", history.payment.external_id, kExternalIdMax, violations);
  for (const auto& [field, amount] : {std::pair("late_fine", history.fine),
                                      std::pair("late_interest", history.interest),
                                      std::pair("discount", history.discount),
                                      std::pair("addition", history.addition)}) {
    if (amount < Money()) violations->Add(field, kAmountInvalid, "give an amount from 0 on");
  }
  if (history.fine + history.interest > history.payment.amount) {
    violations->Add(
        "late_fine", kAllocationAbovePayment, "fine and interest are more than came in");
  }
}

PaidByHistory PayByHistory(Receivable receivable, const PaymentHistory& history, Day today) {
  PaidByHistory paid{.payment = history.payment};
  paid.allocation.receivable = receivable.id;
  paid.payment.left = history.payment.amount;
  if (!CheckStartsFrom(ReceivableVerb::kPay, receivable.state).ok()) {
    paid.receivable = std::move(receivable);
    return paid;
  }
  const Money discount = std::min(history.discount, receivable.open);
  receivable.discount += discount;
  receivable.amount = receivable.amount - discount;
  receivable.open = receivable.open - discount;
  paid.allocation.fine = history.fine;
  paid.allocation.interest = history.interest;
  paid.allocation.amount =
      std::min(history.payment.amount - history.fine - history.interest, receivable.open);
  paid.allocation.interest +=
      std::min(history.addition, history.payment.amount - paid.allocation.total());
  receivable.open = receivable.open - paid.allocation.amount;
  receivable.fine_paid += paid.allocation.fine;
  receivable.fine_charged += paid.allocation.fine;
  receivable.interest_paid += paid.allocation.interest;
  receivable.interest_charged += paid.allocation.interest;
  if (history.payment.paid_on >= receivable.overdue_from_on) {
    receivable.charged_until_on = std::max(
        receivable.charged_until_on.value_or(history.payment.paid_on), history.payment.paid_on);
  }
  receivable = Standing(std::move(receivable), today);
  if (receivable.state == ReceivableState::kPaid) receivable.settled_on = history.payment.paid_on;
  paid.payment.left = history.payment.amount - paid.allocation.total();
  paid.receivable = std::move(receivable);
  return paid;
}

}  // namespace vinculo::contract
