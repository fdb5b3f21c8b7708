#include <map>
#include <vector>

#include "common/imports/reasons.h"
#include "common/testing/message_wire.h"
#include "services/contract/handlers/imports/handlers.h"
#include "services/contract/handlers/service_test.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using imports::kImportRefused;
using imports::kImportStartExpected;
using imports::kLineNotAscending;
using imports::kTooManyRows;
using imports::v1::ImportSummary;
using testing::IsError;
using testing::IsOk;

class ImportContractsTest : public ServiceTest {
 protected:
  ImportContractsTest() { Plan("FIBRA"); }

  static pb::ImportContractsRequest Start(imports::v1::ImportMode mode) {
    pb::ImportContractsRequest request;
    request.mutable_start()->set_import_id(testing::SequentialIds::At(500).ToString());
    request.mutable_start()->set_mode(mode);
    return request;
  }

  pb::ImportContractsRequest::Row Row(const std::string& external_id) {
    pb::ImportContractsRequest::Row row;
    row.set_line(++line_);
    row.set_client_external_id("C-1");
    row.set_plan_code("FIBRA");
    row.mutable_contract()->set_external_id(external_id);
    *row.mutable_contract()->mutable_start_date() = ToProto(kToday - 30);
    return row;
  }

  static pb::ImportContractsRequest Rows(std::vector<pb::ImportContractsRequest::Row> rows) {
    pb::ImportContractsRequest request;
    for (const auto& row : rows) *request.mutable_rows()->add_rows() = row;
    return request;
  }

  absl::StatusOr<ImportSummary> Import(std::vector<pb::ImportContractsRequest> messages,
                                       absl::Status end = absl::OkStatus()) {
    testing::MessageWire<pb::ImportContractsRequest> wire(
        loop_, std::move(messages), std::move(end));
    testing::FakeCall call(loop_, options_);
    return loop_.Run(ImportContracts(call, deps_, rpc::Reader<pb::ImportContractsRequest>(wire)));
  }

  std::string Count(const std::string& from) {
    return database_.Execute("SELECT count(*) FROM " + from);
  }

  int64_t line_ = 0;
};

TEST_F(ImportContractsTest, WritesRowsWithTheirHistory) {
  const pb::ImportContractsRequest::Row active = Row("1");
  pb::ImportContractsRequest::Row ended = Row("2");
  *ended.mutable_contract()->mutable_end_date() = ToProto(kToday - 1);
  ended.mutable_contract()->set_end_kind(pb::CANCELLED);
  const absl::StatusOr<ImportSummary> summary =
      Import({Start(imports::v1::RESUMABLE_CHUNKS), Rows({active, ended})});
  ASSERT_THAT(summary, IsOk());
  EXPECT_EQ(summary->rows(), 2);
  EXPECT_EQ(summary->created(), 2);
  EXPECT_TRUE(summary->complete());
  EXPECT_EQ(Count("contracts WHERE lifecycle = 4 AND activated_on = '2026-10-23'"), "1");
  EXPECT_EQ(Count("contracts WHERE lifecycle = 6 AND ends_on = '2026-11-21' AND end_kind = 2"),
            "1");
  EXPECT_EQ(Count("outbox_pending WHERE type = 'vinculo.contract.v1.ContractsImported'"), "1");
}

TEST_F(ImportContractsTest, LeavesExistingContractsAsTheyAre) {
  ASSERT_THAT(Import({Start(imports::v1::RESUMABLE_CHUNKS), Rows({Row("1")})}), IsOk());
  pb::ImportContractsRequest again = Start(imports::v1::RESUMABLE_CHUNKS);
  again.mutable_start()->set_import_id(testing::SequentialIds::At(501).ToString());
  const absl::StatusOr<ImportSummary> summary = Import({again, Rows({Row("1"), Row("2")})});
  ASSERT_THAT(summary, IsOk());
  EXPECT_EQ(summary->existing(), 1);
  EXPECT_EQ(summary->created(), 1);
  EXPECT_EQ(Count("contracts"), "2");
}

TEST_F(ImportContractsTest, ReportsBadRowsAndWritesTheOthers) {
  std::vector<pb::ImportContractsRequest::Row> rows;
  rows.push_back(Row("good"));
  rows.push_back(Row("client"));
  rows.back().set_client_external_id("nobody");
  rows.push_back(Row("plan"));
  rows.back().set_plan_code("none");
  rows.push_back(Row("good"));
  rows.push_back(Row("kind"));
  rows.back().mutable_contract()->set_end_kind(pb::CANCELLED);
  rows.push_back(Row("price"));
  rows.back().mutable_contract()->mutable_price()->set_currency_code("EUR");
  rows.push_back(Row("malformed"));
  rows.back().clear_client_external_id();
  rows.back().mutable_contract()->set_client("x");
  const absl::StatusOr<ImportSummary> summary =
      Import({Start(imports::v1::RESUMABLE_CHUNKS), Rows(rows)});
  ASSERT_THAT(summary, IsOk());
  EXPECT_EQ(summary->created(), 1);
  EXPECT_EQ(summary->failed(), 6);
  std::map<int64_t, std::string> reasons;
  for (const imports::v1::RowError& error : summary->errors()) {
    reasons[error.line()] = absl::StrCat(error.field(), " ", error.reason());
  }
  EXPECT_EQ(reasons,
            (std::map<int64_t, std::string>{{2, "client_external_id CLIENT_UNKNOWN"},
                                            {3, "plan_code PLAN_UNKNOWN"},
                                            {4, "external_id DUPLICATE_ROW"},
                                            {5, "end_kind END_INCONSISTENT"},
                                            {6, "price PRICE_INVALID"},
                                            {7, "client NAME_MALFORMED"}}));
}

TEST_F(ImportContractsTest, LeavesWhatIsNotInForceOutOfForce) {
  pb::ImportContractsRequest::Row draft = Row("draft");
  draft.mutable_contract()->set_lifecycle(pb::DRAFT);
  pb::ImportContractsRequest::Row ended = Row("ended");
  ended.mutable_contract()->set_lifecycle(pb::ENDED);
  const absl::StatusOr<ImportSummary> summary =
      Import({Start(imports::v1::RESUMABLE_CHUNKS), Rows({draft, ended})});
  ASSERT_THAT(summary, IsOk());
  EXPECT_EQ(summary->created(), 1);
  ASSERT_EQ(summary->errors_size(), 1);
  EXPECT_EQ(summary->errors(0).line(), 2);
  EXPECT_EQ(summary->errors(0).field(), "end_date");
  EXPECT_EQ(database_.Execute("SELECT external_id || ' ' || lifecycle FROM contracts"), "draft 1");
}

TEST_F(ImportContractsTest, TakesClientsAndPlansByNameToo) {
  pb::ImportContractsRequest::Row row = Row("1");
  row.clear_client_external_id();
  row.clear_plan_code();
  row.mutable_contract()->set_client(kClient);
  row.mutable_contract()->set_plan(Plan("OTHER").name());
  const absl::StatusOr<ImportSummary> summary =
      Import({Start(imports::v1::RESUMABLE_CHUNKS), Rows({row})});
  ASSERT_THAT(summary, IsOk());
  EXPECT_EQ(summary->created(), 1);
}

TEST_F(ImportContractsTest, PreviewsWithoutWriting) {
  const absl::StatusOr<ImportSummary> summary =
      Import({Start(imports::v1::VALIDATE_ONLY), Rows({Row("1"), Row("2")})});
  ASSERT_THAT(summary, IsOk());
  EXPECT_EQ(summary->created(), 2);
  EXPECT_EQ(Count("contracts"), "0");
}

TEST_F(ImportContractsTest, WritesAllOrNothing) {
  const pb::ImportContractsRequest::Row good = Row("1");
  pb::ImportContractsRequest::Row bad = Row("2");
  bad.set_plan_code("none");
  EXPECT_THAT(Import({Start(imports::v1::ALL_OR_NOTHING), Rows({good, bad})}),
              IsError(StatusCode::kFailedPrecondition, kImportRefused));
  EXPECT_EQ(Count("contracts"), "0");
  EXPECT_THAT(Import({Start(imports::v1::ALL_OR_NOTHING), Rows({good})}), IsOk());
  EXPECT_EQ(Count("contracts"), "1");
}

TEST_F(ImportContractsTest, ResumesWhereABrokenStreamEnded) {
  std::vector<pb::ImportContractsRequest> messages{Start(imports::v1::RESUMABLE_CHUNKS)};
  for (int message = 0; message < 12; ++message) {
    std::vector<pb::ImportContractsRequest::Row> rows;
    for (int i = 0; i < 500; ++i) rows.push_back(Row(absl::StrCat(message, "-", i)));
    messages.push_back(Rows(rows));
  }
  EXPECT_FALSE(Import(messages, absl::CancelledError("gone")).ok());
  EXPECT_EQ(Count("contracts"), "5000") << "one chunk was whole";
  pb::GetContractImportRequest get;
  get.set_import_id(messages[0].start().import_id());
  const absl::StatusOr<ImportSummary> standing = Serve(&GetContractImport, get);
  ASSERT_THAT(standing, IsOk());
  EXPECT_EQ(standing->last_line(), 5000);
  EXPECT_FALSE(standing->complete());

  const absl::StatusOr<ImportSummary> summary = Import(messages);
  ASSERT_THAT(summary, IsOk());
  EXPECT_EQ(summary->created(), 6000);
  EXPECT_EQ(summary->existing(), 0);
  EXPECT_EQ(Count("contracts"), "6000");
}

TEST_F(ImportContractsTest, BeginsWithAStart) {
  EXPECT_THAT(Import({Rows({Row("1")})}),
              IsError(StatusCode::kInvalidArgument, kImportStartExpected));
}

TEST_F(ImportContractsTest, RefusesMoreRowsThanAMessageMayHave) {
  std::vector<pb::ImportContractsRequest::Row> rows;
  for (int i = 0; i < 501; ++i) rows.push_back(Row(absl::StrCat(i)));
  EXPECT_THAT(Import({Start(imports::v1::RESUMABLE_CHUNKS), Rows(rows)}),
              testing::HasViolation("rows", kTooManyRows));
}

TEST_F(ImportContractsTest, RefusesLinesThatDoNotAscend) {
  const pb::ImportContractsRequest::Row first = Row("1");
  const pb::ImportContractsRequest::Row second = Row("2");
  EXPECT_THAT(Import({Start(imports::v1::RESUMABLE_CHUNKS), Rows({second, first})}),
              testing::HasViolation("rows.line", kLineNotAscending));
}

//
TEST_F(ImportContractsTest, IsListedWithWhatItFound) {
  pb::ImportContractsRequest::Row bad = Row("1");
  bad.set_plan_code("none");
  pb::ImportContractsRequest start = Start(imports::v1::RESUMABLE_CHUNKS);
  start.mutable_start()->set_source("contratos.csv");
  ASSERT_THAT(Import({start, Rows({bad, Row("2")})}), IsOk());
  const std::string import_id = start.start().import_id();

  const auto contracts = Serve(&ListContractImports, pb::ListContractImportsRequest());
  ASSERT_THAT(contracts, IsOk());
  ASSERT_EQ(contracts->imports_size(), 1);
  EXPECT_EQ(contracts->imports(0).import_id(), import_id);
  EXPECT_EQ(contracts->imports(0).kind(), "contracts");
  EXPECT_EQ(contracts->imports(0).source(), "contratos.csv");
  pb::ListContractImportFindingsRequest of_contracts;
  of_contracts.set_import_id(import_id);
  of_contracts.set_filter("kind = ERROR");
  const auto findings = Serve(&ListContractImportFindings, of_contracts);
  ASSERT_THAT(findings, IsOk());
  ASSERT_EQ(findings->findings_size(), 1);
  EXPECT_EQ(findings->findings(0).line(), 1);
  EXPECT_EQ(findings->findings(0).field(), "plan_code");
}

// Those of receivables and of payments are others.
TEST_F(ImportContractsTest, IsListedAmongThoseOfContractsAlone) {
  const pb::ImportContractsRequest start = Start(imports::v1::RESUMABLE_CHUNKS);
  ASSERT_THAT(Import({start, Rows({Row("1")})}), IsOk());
  const auto receivables = Serve(&ListReceivableImports, pb::ListReceivableImportsRequest());
  ASSERT_THAT(receivables, IsOk());
  EXPECT_EQ(receivables->imports_size(), 0);
  const auto payments = Serve(&ListPaymentImports, pb::ListPaymentImportsRequest());
  ASSERT_THAT(payments, IsOk());
  EXPECT_EQ(payments->imports_size(), 0);
  pb::ListReceivableImportFindingsRequest of_receivables;
  of_receivables.set_import_id(start.start().import_id());
  EXPECT_THAT(Serve(&ListReceivableImportFindings, of_receivables),
              IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  pb::ListPaymentImportFindingsRequest of_payments;
  of_payments.set_import_id(start.start().import_id());
  EXPECT_THAT(Serve(&ListPaymentImportFindings, of_payments),
              IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
}

}  // namespace
}  // namespace vinculo::contract
