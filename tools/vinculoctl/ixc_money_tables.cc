#include "tools/vinculoctl/ixc_money_tables.h"

#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "google/type/date.pb.h"
#include "google/type/money.pb.h"
#include "tools/vinculoctl/ixc_record.h"
#include "vinculo/contract/v1/payment_service.pb.h"
#include "vinculo/contract/v1/receivable_service.pb.h"

namespace vinculo::ctl::ixc {
namespace {

namespace pb = ::vinculo::contract::v1;

void Set(Day day, google::type::Date* to) {
  to->set_year(day.year());
  to->set_month(day.month());
  to->set_day(day.day_of_month());
}

// The column's amount; nothing of an empty or zero one, and of one that cannot be read, which is
// flagged.
std::optional<Money> Amount(Record& record, const char* column, const char* field) {
  const std::string text = record.Text(column, field);
  if (text.empty()) return std::nullopt;
  const absl::StatusOr<Money> money = Money::Parse(text);
  if (!money.ok()) {
    record.Flag(field, "AMOUNT_INVALID", text, "is no amount");
    return std::nullopt;
  }
  if (*money == Money()) return std::nullopt;
  return *money;
}

void Set(std::optional<Money> money, google::type::Money* to) {
  to->set_currency_code("BRL");
  if (!money) return;
  to->set_units(money->cents() / 100);
  to->set_nanos(static_cast<int32_t>(money->cents() % 100) * 10'000'000);
}

// The id of a row of another table; IXC writes 0 for none.
std::string IdOf(Record& record, const char* column, const char* field) {
  const std::string id = record.Text(column, field);
  return id == "0" ? "" : id;
}

void FillReceivable(std::map<std::string, std::string> values, google::protobuf::Message* message) {
  auto& row = *static_cast<pb::ImportReceivablesRequest::Row*>(message);
  Record record(std::move(values), *row.mutable_flags());
  pb::Receivable& receivable = *row.mutable_receivable();
  receivable.set_external_id(record.Text("id", "external_id"));
  row.set_contract_external_id(IdOf(record, "id_contrato", "contract_external_id"));
  row.set_client_external_id(IdOf(record, "id_cliente", "client_external_id"));
  Set(Amount(record, "valor", "amount"), receivable.mutable_amount());
  const auto due = record.Date("data_vencimento", "due_date");
  if (due) Set(*due, receivable.mutable_due_date());
  const auto issued = record.Date("data_emissao", "issue_date");
  const bool forecast = record.Text("previsao", "issue_date") == "S";
  if (forecast && due) {
    Set(*due, receivable.mutable_issue_date());
  } else if (issued) {
    Set(*issued, receivable.mutable_issue_date());
  }
  const auto first = record.Date("data_inicial", "period_start_date");
  const auto last = record.Date("data_final", "period_end_date");
  if (first && last && !row.contract_external_id().empty()) {
    Set(*first, receivable.mutable_period_start_date());
    Set(*last, receivable.mutable_period_end_date());
  }
  static const std::map<std::string, bool> kCancelled = {
      {"A", false}, {"R", false}, {"P", false}, {"C", true}};
  const auto cancelled = record.Code("status", "state", kCancelled);
  if (cancelled.value_or(false)) receivable.set_state(pb::RECEIVABLE_CANCELLED);
  receivable.set_description(record.Text("documento", "obs", "description"));
  if (!IdOf(record, "id_renegociacao", "renegotiation").empty()) {
    record.Keep("id_renegociacao", "KEPT", "the renegotiation in IXC");
  }
}

void FillPayment(std::map<std::string, std::string> values, google::protobuf::Message* message) {
  auto& row = *static_cast<pb::ImportPaymentsRequest::Row*>(message);
  Record record(std::move(values), *row.mutable_flags());
  pb::Payment& payment = *row.mutable_payment();
  payment.set_external_id(record.Text("id", "external_id"));
  row.set_receivable_external_id(IdOf(record, "id_receber", "receivable_external_id"));
  Set(Amount(record, "credito", "amount"), payment.mutable_amount());
  if (const auto paid = record.Date("data", "paid_date")) Set(*paid, payment.mutable_paid_date());
  static const std::map<std::string, pb::PaymentMethod> kMethods = {
      {"Boleto", pb::PAYMENT_BANK_SLIP},
      {"Cheque", pb::PAYMENT_CHEQUE},
      {"Cartão", pb::PAYMENT_CARD},
      {"Dinheiro", pb::PAYMENT_CASH},
      {"Depósito", pb::PAYMENT_TRANSFER},
      {"Débito", pb::PAYMENT_DIRECT_DEBIT},
      {"Transferencia", pb::PAYMENT_TRANSFER},
      {"Pix", pb::PAYMENT_PIX}};
  if (const auto method = record.Code("tipo_recebimento", "method", kMethods)) {
    payment.set_method(*method);
  }
  if (const auto fine = Amount(record, "valor_multas", "late_fine")) {
    Set(fine, row.mutable_late_fine());
  }
  if (const auto interest = Amount(record, "valor_juros", "late_interest")) {
    Set(interest, row.mutable_late_interest());
  }
  if (const auto discount = Amount(record, "vdesconto", "discount")) {
    Set(discount, row.mutable_discount());
  }
  if (const auto addition = Amount(record, "vacrescimo", "addition")) {
    Set(addition, row.mutable_addition());
  }
  if (Amount(record, "debito", "debito")) {
    record.Flag("amount", "REVERSAL_NOT_TAKEN", record.Text("debito", "amount"), "money went out");
  }
}

}  // namespace

const Table& Receivables() {
  static const Table table{.fields = {}, .fill = &FillReceivable};
  return table;
}

const Table& Payments() {
  static const Table table{.fields = {}, .fill = &FillPayment};
  return table;
}

}  // namespace vinculo::ctl::ixc
