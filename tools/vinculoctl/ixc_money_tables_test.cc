#include "tools/vinculoctl/ixc_money_tables.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "vinculo/contract/v1/payment_service.pb.h"
#include "vinculo/contract/v1/receivable_service.pb.h"

namespace vinculo::ctl::ixc {
namespace {

namespace pb = ::vinculo::contract::v1;
using ReceivableRow = pb::ImportReceivablesRequest::Row;
using PaymentRow = pb::ImportPaymentsRequest::Row;

ReceivableRow Receivable(std::map<std::string, std::string> values) {
  ReceivableRow row;
  Receivables().fill(std::move(values), &row);
  return row;
}

PaymentRow Payment(std::map<std::string, std::string> values) {
  PaymentRow row;
  Payments().fill(std::move(values), &row);
  return row;
}

// C-40
TEST(IxcReceivables, ReadTheColumnsOfFnAreceber) {
  const ReceivableRow row = Receivable({{"id", "611"},
                                        {"id_cliente", "17"},
                                        {"id_contrato", "70"},
                                        {"valor", "99.90"},
                                        {"data_emissao", "2026-10-25"},
                                        {"data_vencimento", "2026-11-05"},
                                        {"data_inicial", "2026-10-01"},
                                        {"data_final", "2026-10-31"},
                                        {"status", "A"},
                                        {"previsao", "N"}});
  EXPECT_EQ(row.contract_external_id(), "70");
  EXPECT_EQ(row.receivable().external_id(), "611");
  EXPECT_EQ(row.receivable().amount().units(), 99);
  EXPECT_EQ(row.receivable().amount().nanos(), 900'000'000);
  EXPECT_EQ(row.receivable().due_date().day(), 5);
  EXPECT_EQ(row.receivable().issue_date().day(), 25);
  EXPECT_EQ(row.receivable().period_end_date().day(), 31);
  EXPECT_EQ(row.receivable().state(), pb::RECEIVABLE_STATE_UNSPECIFIED);
  EXPECT_EQ(row.flags_size(), 0);
}

TEST(IxcReceivables, TellCancelledAndForecastOnesAndThoseWithoutContract) {
  const ReceivableRow row = Receivable({{"id", "612"},
                                        {"id_cliente", "17"},
                                        {"id_contrato", "0"},
                                        {"valor", "10.00"},
                                        {"data_emissao", "2026-10-25"},
                                        {"data_vencimento", "2027-11-05"},
                                        {"data_inicial", "2026-10-01"},
                                        {"data_final", "2026-10-31"},
                                        {"status", "C"},
                                        {"previsao", "S"}});
  EXPECT_EQ(row.contract_external_id(), "");
  EXPECT_EQ(row.client_external_id(), "17");
  EXPECT_EQ(row.receivable().state(), pb::RECEIVABLE_CANCELLED);
  EXPECT_EQ(row.receivable().issue_date().year(), 2027);
  EXPECT_FALSE(row.receivable().has_period_start_date()) << "a period is of a contract";
}

TEST(IxcPayments, ReadTheColumnsOfFnMovimFinan) {
  const PaymentRow row = Payment({{"id", "9"},
                                  {"id_receber", "611"},
                                  {"credito", "102.22"},
                                  {"data", "2026-11-15"},
                                  {"valor_juros", "0.33"},
                                  {"valor_multas", "1.99"},
                                  {"vdesconto", "0.00"},
                                  {"vacrescimo", "5.00"},
                                  {"tipo_recebimento", "Pix"}});
  EXPECT_EQ(row.receivable_external_id(), "611");
  EXPECT_EQ(row.payment().external_id(), "9");
  EXPECT_EQ(row.payment().amount().units(), 102);
  EXPECT_EQ(row.payment().paid_date().month(), 11);
  EXPECT_EQ(row.payment().method(), pb::PAYMENT_PIX);
  EXPECT_EQ(row.late_fine().nanos(), 990'000'000);
  EXPECT_EQ(row.late_interest().nanos(), 330'000'000);
  EXPECT_FALSE(row.has_discount());
  EXPECT_EQ(row.addition().units(), 5);
  EXPECT_EQ(row.flags_size(), 0);
}

TEST(IxcPayments, FlagWhatHasNoPlace) {
  const PaymentRow row =
      Payment({{"id", "9"}, {"id_receber", "611"}, {"debito", "10.00"}, {"data", "2026-11-15"}});
  ASSERT_EQ(row.flags_size(), 1);
  EXPECT_EQ(row.flags(0).reason(), "REVERSAL_NOT_TAKEN");
}

}  // namespace
}  // namespace vinculo::ctl::ixc
