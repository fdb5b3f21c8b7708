#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/imports/reasons.h"
#include "common/testing/message_wire.h"
#include "services/contract/handlers/receivables/receivables_test.h"

namespace vinculo::contract {
namespace {

using imports::v1::ImportSummary;
using testing::IsOk;

// Public invoices with due and settled dates (docs of the data: 877 paid late).
constexpr char kData[] =
    VINCULO_SOURCE_DIR "/../shared/data/ar/WA_Fn-UseC_-Accounts-Receivable.csv";

class ImportTest : public ReceivablesTest {
 protected:
  using ReceivableRow = pb::ImportReceivablesRequest::Row;
  using PaymentRow = pb::ImportPaymentsRequest::Row;

  template <class Request>
  Request Start(imports::v1::ImportMode mode) {
    Request request;
    request.mutable_start()->set_import_id(testing::SequentialIds::At(++imports_).ToString());
    request.mutable_start()->set_mode(mode);
    return request;
  }
  // The rows in messages of at most 500, after the start.
  template <class Request>
  std::vector<Request> Messages(const std::vector<typename Request::Row>& rows,
                                imports::v1::ImportMode mode = imports::v1::RESUMABLE_CHUNKS) {
    std::vector<Request> messages{Start<Request>(mode)};
    for (size_t i = 0; i < rows.size(); ++i) {
      if (i % 500 == 0) messages.emplace_back();
      auto& row = *messages.back().mutable_rows()->add_rows();
      row = rows[i];
      row.set_line(static_cast<int64_t>(i) + 1);
    }
    return messages;
  }
  absl::StatusOr<ImportSummary> Import(
      const std::vector<ReceivableRow>& rows,
      imports::v1::ImportMode mode = imports::v1::RESUMABLE_CHUNKS) {
    testing::MessageWire<pb::ImportReceivablesRequest> wire(
        loop_, Messages<pb::ImportReceivablesRequest>(rows, mode));
    testing::FakeCall call(loop_, options_);
    return loop_.Run(
        ImportReceivables(call, deps_, rpc::Reader<pb::ImportReceivablesRequest>(wire)));
  }
  absl::StatusOr<ImportSummary> Import(const std::vector<PaymentRow>& rows) {
    testing::MessageWire<pb::ImportPaymentsRequest> wire(loop_,
                                                         Messages<pb::ImportPaymentsRequest>(rows));
    testing::FakeCall call(loop_, options_);
    return loop_.Run(ImportPayments(call, deps_, rpc::Reader<pb::ImportPaymentsRequest>(wire)));
  }

  static ReceivableRow Receivable(const std::string& id, int64_t cents, Day due) {
    ReceivableRow row;
    row.set_client_external_id("C-1");
    row.mutable_receivable()->set_external_id(id);
    *row.mutable_receivable()->mutable_amount() = ToProto(Cents(cents));
    *row.mutable_receivable()->mutable_due_date() = ToProto(due);
    return row;
  }
  static PaymentRow Payment(const std::string& id,
                            const std::string& receivable,
                            int64_t cents,
                            Day on) {
    PaymentRow row;
    row.set_receivable_external_id(receivable);
    row.mutable_payment()->set_external_id(id);
    *row.mutable_payment()->mutable_amount() = ToProto(Cents(cents));
    *row.mutable_payment()->mutable_paid_date() = ToProto(on);
    return row;
  }
  std::string One(const std::string& sql) { return database_.Execute(sql); }

 private:
  int imports_ = 900;
};

using RuleC40ImportReceivables = ImportTest;
using RuleC40ImportPayments = ImportTest;
using RuleC41ImportPayments = ImportTest;

TEST_F(RuleC40ImportReceivables, ComeWithTheirStates) {
  ReceivableRow cancelled = Receivable("3", 10'00, kToday - 5);
  cancelled.mutable_receivable()->set_state(pb::RECEIVABLE_CANCELLED);
  ReceivableRow bad = Receivable("4", 0, kToday);
  const auto summary = Import(
      {Receivable("1", 10'00, kToday - 10), Receivable("2", 10'00, kToday + 10), cancelled, bad});
  ASSERT_THAT(summary, IsOk());
  EXPECT_EQ(summary->created(), 3);
  EXPECT_EQ(summary->failed(), 1);
  EXPECT_EQ(One("SELECT string_agg(state::text, ' ' ORDER BY external_id) FROM receivables"),
            "3 2 6");
  EXPECT_EQ(One("SELECT count(*) FROM outbox_pending WHERE type LIKE '%ReceivablesIssued'"), "1");
  EXPECT_EQ(Import({Receivable("1", 99'00, kToday)})->existing(), 1);
}

TEST_F(RuleC40ImportReceivables, AreToldInEventsThatOneMessageHolds) {
  constexpr int kRows = 6000;
  std::vector<ReceivableRow> rows;
  std::vector<PaymentRow> payments;
  for (int i = 0; i < kRows; ++i) {
    const std::string id = absl::StrCat("título ", i);
    rows.push_back(Receivable(id, 10'00, kToday - 10));
    rows.back().mutable_receivable()->set_description(std::string(200, 'x'));
    payments.push_back(Payment(id, id, 10'00, kToday - 10));
    payments.back().mutable_payment()->set_reference(std::string(100, 'x'));
  }
  ASSERT_THAT(Import(rows), IsOk());
  ASSERT_THAT(Import(payments), IsOk());
  for (const char* type : {"ReceivablesIssued", "PaymentsImported"}) {
    const std::string of_type = absl::StrCat(" FROM outbox_pending WHERE type LIKE '%", type, "'");
    EXPECT_EQ(One(absl::StrCat("SELECT count(*)", of_type)), absl::StrCat(kRows / 500)) << type;
    EXPECT_EQ(One(absl::StrCat("SELECT count(DISTINCT (aggregate, version))", of_type)),
              absl::StrCat(kRows / 500));
  }
  EXPECT_EQ(One("SELECT count(*) FROM receivables WHERE state = 5"), absl::StrCat(kRows));
}

TEST_F(RuleC40ImportReceivables, OfACancelledPeriodTakeItsPlaceAndASecondOneIsABadRow) {
  const pb::Contract contract = Active(kToday - 60);
  const auto of_october = [&contract](const std::string& id) {
    ReceivableRow row = Receivable(id, 99'90, *Day::FromCivil(2026, 10, 5));
    row.mutable_receivable()->set_contract(contract.name());
    *row.mutable_receivable()->mutable_period_start_date() = ToProto(*Day::FromCivil(2026, 10, 1));
    *row.mutable_receivable()->mutable_period_end_date() = ToProto(*Day::FromCivil(2026, 10, 31));
    return row;
  };
  ReceivableRow cancelled = of_october("611");
  cancelled.mutable_receivable()->set_state(pb::RECEIVABLE_CANCELLED);
  const std::vector<ReceivableRow> rows = {cancelled, of_october("640"), of_october("641")};
  const auto expect = [](const absl::StatusOr<ImportSummary>& summary, int created, int existing) {
    ASSERT_THAT(summary, IsOk());
    EXPECT_EQ(summary->created(), created);
    EXPECT_EQ(summary->existing(), existing);
    EXPECT_EQ(summary->failed(), 1) << "641";
    ASSERT_EQ(summary->errors_size(), 1);
    EXPECT_EQ(summary->errors(0).line(), 3);
    EXPECT_EQ(summary->errors(0).reason(), kPeriodCharged);
  };
  expect(Import(rows, imports::v1::VALIDATE_ONLY), 2, 0);
  expect(Import(rows), 2, 0);
  EXPECT_EQ(One("SELECT string_agg(external_id || ' ' || state, ', ' ORDER BY external_id) FROM "
                "receivables"),
            "611 6, 640 3");
  expect(Import(rows, imports::v1::VALIDATE_ONLY), 0, 2);
  expect(Import(rows), 0, 2);
}

TEST_F(RuleC40ImportPayments, PayWhatTheyName) {
  ASSERT_THAT(Import({Receivable("1", 10'00, kToday - 10), Receivable("2", 10'00, kToday - 10)}),
              IsOk());
  PaymentRow late = Payment("P1", "1", 10'20, kToday - 5);
  *late.mutable_late_fine() = ToProto(Cents(20));
  const auto summary = Import({late,
                               Payment("P2", "2", 4'00, kToday - 10),
                               Payment("P3", "2", 7'00, kToday - 2),
                               Payment("P4", "9", 7'00, kToday)});
  ASSERT_THAT(summary, IsOk());
  EXPECT_EQ(summary->created(), 3);
  EXPECT_EQ(summary->failed(), 1) << "there is no receivable 9";
  EXPECT_EQ(One("SELECT string_agg(state || ' ' || days_late, ', ' ORDER BY external_id) FROM "
                "receivables"),
            "5 5, 5 8");
  EXPECT_EQ(One("SELECT left_cents FROM payments WHERE external_id = 'P3'"), "100")
      << "what is over is the client's credit";
  ExpectLedgersSum();
  EXPECT_EQ(Import({late})->existing(), 1);
  ExpectLedgersSum();
}

TEST_F(RuleC40ImportPayments, WithAnAdditionLeaveNoCredit) {
  ASSERT_THAT(Import({Receivable("1", 100'00, kToday - 10)}), IsOk());
  PaymentRow paid = Payment("P1", "1", 105'00, kToday - 5);
  *paid.mutable_addition() = ToProto(Cents(5'00));
  ASSERT_EQ(Import({paid})->created(), 1);
  EXPECT_EQ(One("SELECT left_cents FROM payments"), "0");
  EXPECT_EQ(One("SELECT interest_paid_cents FROM receivables"), "500");
  ExpectLedgersSum();
}

TEST_F(RuleC41ImportPayments, MoveThePaidUntilDate) {
  const pb::Contract contract = Active(kToday - 60);
  std::vector<ReceivableRow> rows;
  for (int month : {9, 10}) {
    ReceivableRow row = Receivable(absl::StrCat(month), 99'90, *Day::FromCivil(2026, month, 5));
    const Day first = *Day::FromCivil(2026, month, 1);
    row.mutable_receivable()->set_contract(contract.name());
    *row.mutable_receivable()->mutable_period_start_date() = ToProto(first);
    *row.mutable_receivable()->mutable_period_end_date() = ToProto(LastOfMonth(first));
    rows.push_back(row);
  }
  ASSERT_THAT(Import(rows), IsOk());
  EXPECT_EQ(One("SELECT charged_until_on FROM contract_charges"), "2026-10-31");
  ASSERT_THAT(Import({Payment("P1", "9", 99'90, kToday)}), IsOk());
  EXPECT_EQ(PaidUntil(contract), "2026-09-30");
  ASSERT_THAT(Import({Payment("P2", "10", 99'90, kToday)}), IsOk());
  EXPECT_EQ(PaidUntil(contract), "2026-10-31");
}

Day DayOfUs(const std::string& text) {
  const std::vector<std::string> parts = absl::StrSplit(text, '/');
  return *Day::FromCivil(std::stoi(parts[2]), std::stoi(parts[0]), std::stoi(parts[1]));
}

TEST_F(RuleC40ImportPayments, OfPublicInvoicesTellHowLateEachWasPaid) {
  std::ifstream file(kData);
  if (!file) GTEST_SKIP() << "no " << kData;
  std::vector<ReceivableRow> receivables;
  std::vector<PaymentRow> payments;
  int64_t days_late = 0;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = absl::StrSplit(line, ',');
    const int64_t cents = Money::Parse(cells[6])->cents();
    ReceivableRow receivable = Receivable(cells[3], cents, DayOfUs(cells[5]));
    *receivable.mutable_receivable()->mutable_issue_date() = ToProto(DayOfUs(cells[4]));
    receivables.push_back(receivable);
    payments.push_back(Payment(absl::StrCat("P", cells[3]), cells[3], cents, DayOfUs(cells[8])));
    days_late += std::stoi(cells[11]);
  }
  ASSERT_EQ(receivables.size(), 2466);
  ASSERT_EQ(Import(receivables)->created(), 2466);
  ASSERT_EQ(Import(payments)->created(), 2466);
  EXPECT_EQ(One("SELECT count(*) FROM receivables WHERE state = 5 AND days_late > 0"), "877");
  EXPECT_EQ(One("SELECT sum(days_late) FROM receivables"), absl::StrCat(days_late));
  EXPECT_EQ(One("SELECT count(*) FROM receivables WHERE state <> 5"), "0");
  ExpectLedgersSum();
}

}  // namespace
}  // namespace vinculo::contract
