// Imports of several resources in one service do not meet.

#include "common/imports/reasons.h"
#include "common/testing/message_wire.h"
#include "services/client_registry/handlers/engagement/engagement_test.h"
#include "services/client_registry/handlers/imports/handlers.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using imports::v1::ImportSummary;
using testing::IsError;
using testing::IsOk;

std::string IdOf(int number) {
  return testing::SequentialIds::At(static_cast<uint64_t>(number)).ToString();
}

template <class Request>
Request StartOf(const std::string& import_id) {
  Request request;
  request.mutable_start()->set_import_id(import_id);
  request.mutable_start()->set_mode(imports::v1::RESUMABLE_CHUNKS);
  return request;
}

class ImportKindsTest : public EngagementTest {
 protected:
  absl::StatusOr<ImportSummary> Ingest(const std::string& import_id) {
    testing::MessageWire<pb::IngestAccessesRequest> wire(
        loop_, {StartOf<pb::IngestAccessesRequest>(import_id)}, absl::OkStatus());
    testing::FakeCall call(loop_, options_);
    return loop_.Run(IngestAccesses(call, deps_, rpc::Reader<pb::IngestAccessesRequest>(wire)));
  }
  absl::StatusOr<ImportSummary> Import(const std::string& import_id) {
    pb::ImportClientsRequest rows;
    rows.mutable_rows()->add_rows()->set_line(1);
    rows.mutable_rows()->mutable_rows(0)->mutable_client()->set_display_name("Ana");
    testing::MessageWire<pb::ImportClientsRequest> wire(
        loop_, {StartOf<pb::ImportClientsRequest>(import_id), rows}, absl::OkStatus());
    testing::FakeCall call(loop_, options_);
    return loop_.Run(ImportClients(call, deps_, rpc::Reader<pb::ImportClientsRequest>(wire)));
  }
  absl::Status Get(const std::string& import_id) {
    pb::GetClientImportRequest request;
    request.set_import_id(import_id);
    return Serve(&GetClientImport, request).status();
  }
  absl::Status Findings(const std::string& import_id) {
    pb::ListClientImportFindingsRequest request;
    request.set_import_id(import_id);
    return Serve(&ListClientImportFindings, request).status();
  }
  absl::Status Revert(const std::string& import_id) {
    pb::RevertClientImportRequest request;
    request.set_import_id(import_id);
    return Serve(&RevertClientImport, request).status();
  }
};

TEST_F(ImportKindsTest, AnIngestOfAccessesIsNoImportOfClients) {
  const auto ingest = Ingest(IdOf(900));
  ASSERT_THAT(ingest, IsOk());
  EXPECT_EQ(ingest->kind(), "accesses");
  const auto import = Import(IdOf(901));
  ASSERT_THAT(import, IsOk());
  EXPECT_EQ(import->kind(), "clients");

  EXPECT_THAT(Get(IdOf(901)), IsOk());
  EXPECT_THAT(Get(IdOf(900)), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_THAT(Findings(IdOf(900)), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_THAT(Revert(IdOf(900)), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  const auto list = Serve(&ListClientImports, pb::ListClientImportsRequest());
  ASSERT_THAT(list, IsOk());
  ASSERT_EQ(list->imports_size(), 1);
  EXPECT_EQ(list->imports(0).import_id(), IdOf(901));
}

TEST_F(ImportKindsTest, RefusesTheIdOfAnImportOfAnotherResource) {
  ASSERT_THAT(Ingest(IdOf(900)), IsOk());
  EXPECT_THAT(Import(IdOf(900)),
              IsError(StatusCode::kFailedPrecondition, imports::kImportKindDiffers));
  EXPECT_EQ(Count("clients"), "0");
}

TEST_F(ImportKindsTest, GoesOnWithAnImportThatBeganBeforeTheyHadKinds) {
  ASSERT_THAT(Import(IdOf(901)), IsOk());
  database_.Execute("UPDATE imports SET kind = ''");
  EXPECT_THAT(Get(IdOf(901)), IsOk());
  const auto import = Import(IdOf(901));
  ASSERT_THAT(import, IsOk());
  EXPECT_EQ(import->created(), 1);
  EXPECT_EQ(import->kind(), "clients");
}

}  // namespace
}  // namespace vinculo::client_registry
