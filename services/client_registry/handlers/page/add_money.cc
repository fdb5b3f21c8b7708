#include <utility>
#include <vector>

#include "common/base/clock.h"
#include "common/base/resource_name.h"
#include "common/rpc/convert.h"
#include "services/client_registry/handlers/page/page_parts.h"
#include "services/client_registry/storage/page/client_page_repository.h"

namespace vinculo::client_registry {
namespace {

constexpr int kReceivablesMax = 20;
constexpr int kPaymentsMax = 12;

struct PageMoney {
  Balance balance;
  std::vector<OpenReceivable> receivables;
  std::vector<ReceivedPayment> payments;
};

Task<PageMoney> ReadMoney(db::Tx& tx, Uuid client, Day today) {
  ClientPageRepository page(tx);
  CO_ASSIGN_OR_RETURN(const std::vector<Uuid> family, co_await page.GetFamily(client));
  CO_ASSIGN_OR_RETURN(const Balance balance, co_await page.GetBalance(family, today));
  CO_ASSIGN_OR_RETURN(std::vector<OpenReceivable> receivables,
                      co_await page.ListOpenReceivables(family, kReceivablesMax));
  CO_ASSIGN_OR_RETURN(std::vector<ReceivedPayment> payments,
                      co_await page.ListLastPayments(family, kPaymentsMax));
  co_return PageMoney{balance, std::move(receivables), std::move(payments)};
}

v1::ClientPage::OpenReceivable ToProto(const OpenReceivable& open, Day today) {
  v1::ClientPage::OpenReceivable message;
  message.set_receivable(FormatName("receivables/", open.receivable));
  if (open.contract) message.set_contract(FormatName("contracts/", *open.contract));
  *message.mutable_due_date() = vinculo::ToProto(open.due_on);
  *message.mutable_open_amount() = vinculo::ToProto(open.open_amount);
  message.set_overdue(open.due_on < today);
  return message;
}

v1::ClientPage::ReceivedPayment ToProto(const ReceivedPayment& payment) {
  v1::ClientPage::ReceivedPayment message;
  message.set_payment(FormatName("payments/", payment.payment));
  *message.mutable_payment_date() = vinculo::ToProto(payment.paid_on);
  *message.mutable_amount() = vinculo::ToProto(payment.amount);
  message.set_recurring(payment.recurring);
  return message;
}

}  // namespace

Task<void> AddMoney(PageDraft& draft) {
  const Uuid client = draft.client.id;
  const Day today = CivilDay(draft.call.now(), draft.deps.time_zone);
  CO_ASSIGN_OR_RETURN(const PageMoney known,
                      co_await draft.deps.db.Read(draft.call, [client, today](db::Tx& tx) {
                        return ReadMoney(tx, client, today);
                      }));
  auto& part = *draft.page.mutable_money();
  *part.mutable_open_debt() = vinculo::ToProto(known.balance.open_debt);
  *part.mutable_overdue_debt() = vinculo::ToProto(known.balance.overdue_debt);
  if (known.balance.oldest_due_on) {
    *part.mutable_oldest_due_date() = vinculo::ToProto(*known.balance.oldest_due_on);
  }
  for (const OpenReceivable& open : known.receivables) {
    *part.add_open_receivables() = ToProto(open, today);
  }
  part.set_open_receivable_count(known.balance.open_receivables);
  *part.mutable_paid_total() = vinculo::ToProto(known.balance.paid_total);
  for (const ReceivedPayment& payment : known.payments) *part.add_payments() = ToProto(payment);
  part.set_payment_count(known.balance.payments);
  co_return absl::OkStatus();
}

}  // namespace vinculo::client_registry
