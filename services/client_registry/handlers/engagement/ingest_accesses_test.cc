#include <gmock/gmock.h>

#include "common/imports/reasons.h"
#include "common/testing/message_wire.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/engagement/engagement_test.h"
#include "services/client_registry/storage/engagement/attendance_repository.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using imports::v1::ImportSummary;
using testing::IsError;
using testing::IsOk;

class FeatureR40Ingest : public EngagementTest {
 protected:
  static pb::IngestAccessesRequest Start(
      imports::v1::ImportMode mode = imports::v1::RESUMABLE_CHUNKS) {
    pb::IngestAccessesRequest request;
    request.mutable_start()->set_import_id(testing::SequentialIds::At(900).ToString());
    request.mutable_start()->set_mode(mode);
    return request;
  }

  // The entries of one client, an hour apart, as lines from `first_line` on.
  pb::IngestAccessesRequest Hours(const std::string& external_id, int count, int first_line = 1) {
    pb::IngestAccessesRequest request;
    for (int i = 0; i < count; ++i) {
      auto& row = *request.mutable_rows()->add_rows();
      row.set_line(first_line + i);
      *row.mutable_event() = Entry(external_id);
      row.mutable_event()->set_outcome(pb::ACCESS_GRANTED);
      row.mutable_event()->set_device_event_id(absl::StrCat("linha-", first_line + i));
      *row.mutable_event()->mutable_access_time() =
          ToProto(Local("2026-11-01 00:00:00") + absl::Hours(first_line - 1 + i));
    }
    return request;
  }

  absl::StatusOr<ImportSummary> Ingest(std::vector<pb::IngestAccessesRequest> messages,
                                       absl::Status end = absl::OkStatus()) {
    testing::MessageWire<pb::IngestAccessesRequest> wire(
        loop_, std::move(messages), std::move(end));
    testing::FakeCall call(loop_, options_);
    return loop_.Run(IngestAccesses(call, deps_, rpc::Reader<pb::IngestAccessesRequest>(wire)));
  }
};

TEST_F(FeatureR40Ingest, CountsVisitsAsTheyWouldHaveBeenCountedOneByOne) {
  Client("C-1");
  const auto done = Ingest({Start(), Hours("C-1", 48)});
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 48);
  EXPECT_TRUE(done->complete());
  EXPECT_EQ(Count("accesses"), "48");
  EXPECT_EQ(Count("presences"), "12") << "one every four hours, for two days";
  EXPECT_EQ(Events("AccessesRecorded"), "1");
  EXPECT_EQ(Events("PresencesRecorded"), "1");
  At("2026-11-09 12:00:00");
  EXPECT_EQ(Absentees(7), "C-1:7");

  // What a turnstile sends again belongs to a visit that counts.
  pb::DeviceEvent late = Entry("C-1");
  *late.mutable_access_time() = ToProto(Local("2026-11-02 23:30:00"));
  EXPECT_EQ(Record(late)->presence(), "");
}

TEST_F(FeatureR40Ingest, GoesOnWhereItBrokeAndDoesNothingTwice) {
  Client("C-1");
  std::vector<pb::IngestAccessesRequest> messages{Start()};
  for (int line = 1; line <= 6'000; line += 500) messages.push_back(Hours("C-1", 500, line));
  for (auto& message : messages) {
    for (auto& row : *message.mutable_rows()->mutable_rows()) {
      *row.mutable_event()->mutable_access_time() =
          ToProto(Local("2026-11-01 00:00:00") + absl::Minutes(row.line()));
    }
    if (message.rows().rows().empty()) message = Start();
  }
  EXPECT_EQ(Ingest(messages, absl::CancelledError("gone")).status().code(), StatusCode::kCancelled);
  EXPECT_EQ(Count("accesses"), "5000");
  const auto done = Ingest(messages);
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 6'000);
  EXPECT_EQ(Ingest(messages)->created(), 6'000);
  EXPECT_EQ(Count("accesses"), "6000");

  // Another ingest of the same events finds them.
  const std::string presences = Count("presences");
  messages[0].mutable_start()->set_import_id(testing::SequentialIds::At(901).ToString());
  const auto again = Ingest(messages);
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->created(), 0);
  EXPECT_EQ(again->existing(), 6'000);
  EXPECT_EQ(Count("presences"), presences);
  pb::GetAccessIngestRequest get;
  get.set_import_id(testing::SequentialIds::At(901).ToString());
  EXPECT_EQ(Serve(&GetAccessIngest, get)->existing(), 6'000);
}

TEST_F(FeatureR40Ingest, ReportsBadRowsAndKeepsTheOthers) {
  Client("C-1");
  pb::IngestAccessesRequest rows = Hours("C-1", 4);
  rows.mutable_rows()->mutable_rows(1)->mutable_event()->set_external_id("nobody");
  rows.mutable_rows()->mutable_rows(2)->mutable_event()->clear_device_id();
  rows.mutable_rows()->mutable_rows(3)->mutable_event()->set_external_id("nobody");
  rows.mutable_rows()->mutable_rows(3)->mutable_event()->set_outcome(pb::ACCESS_DENIED);
  rows.mutable_rows()->mutable_rows(3)->mutable_event()->set_denial_reason(pb::UNKNOWN_CLIENT);
  const auto done = Ingest({Start(), rows});
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 2);
  EXPECT_EQ(done->failed(), 2);
  ASSERT_EQ(done->errors_size(), 2);
  EXPECT_EQ(done->errors(0).line(), 2);
  EXPECT_EQ(done->errors(0).reason(), kClientUnknown);
  EXPECT_EQ(done->errors(1).reason(), kDeviceIdRequired);
}

TEST_F(FeatureR40Ingest, DoesNotBringADeletedPresenceBack) {
  Client("C-1");
  ASSERT_THAT(Ingest({Start(), Hours("C-1", 3)}), IsOk());
  pb::DeletePresenceRequest request;
  request.set_name(Serve(&ListPresences, pb::ListPresencesRequest())->presences(0).name());
  request.set_reason("erro");
  ASSERT_THAT(Serve(&DeletePresence, request), IsOk());
  pb::IngestAccessesRequest start = Start();
  start.mutable_start()->set_import_id(testing::SequentialIds::At(901).ToString());
  EXPECT_EQ(Ingest({start, Hours("C-1", 3)})->existing(), 3);
  EXPECT_EQ(Count("presences WHERE deleted_at IS NULL"), "0");
  EXPECT_EQ(Count("client_attendance WHERE last_presence_on IS NULL"), "1");
}

TEST_F(FeatureR40Ingest, DecidesAgainWhenAVisitorCameMeanwhile) {
  const std::vector<Uuid> clients = {*Uuid::Parse(Client("C-1").substr(8))};
  int runs = 0;
  testing::FakeCall call(loop_, options_);
  const auto saved = loop_.Run(deps_.db.Write(call, [&](db::Tx& tx) -> Task<void> {
    AttendanceRepository attendances(tx);
    CO_ASSIGN_OR_RETURN(const std::vector<Attendance> stored,
                        co_await attendances.LockAll(clients));
    if (++runs == 1) {
      database_.Execute(absl::StrCat(
          "INSERT INTO client_attendance (tenant_id, client_id, version, last_access_on) VALUES ('",
          testing::TestTenant().ToString(),
          "', '",
          clients[0].ToString(),
          "', 1, '2026-11-20')"));
    }
    Attendance attendance = stored.empty() ? Attendance{.client_id = clients[0]} : stored[0];
    attendance.last_presence_on = On("2026-11-22");
    attendances.SaveAll({attendance});
    co_return absl::OkStatus();
  }));
  EXPECT_THAT(saved, IsOk());
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(Count("client_attendance WHERE version = 2"), "1");
}

TEST_F(FeatureR40Ingest, IsPreviewedWithoutAChange) {
  Client("C-1");
  ASSERT_THAT(Ingest({Start(), Hours("C-1", 3)}), IsOk());
  pb::IngestAccessesRequest start = Start(imports::v1::VALIDATE_ONLY);
  start.mutable_start()->set_import_id(testing::SequentialIds::At(901).ToString());
  const auto previewed = Ingest({start, Hours("C-1", 5)});
  ASSERT_THAT(previewed, IsOk());
  EXPECT_EQ(previewed->created(), 2);
  EXPECT_EQ(previewed->existing(), 3);
  EXPECT_EQ(Count("accesses"), "3");
}

TEST_F(FeatureR40Ingest, LeavesWhatIsStored) {
  pb::IngestAccessesRequest start = Start();
  start.mutable_start()->set_on_existing(imports::v1::REFUSE);
  EXPECT_THAT(Ingest({start}), testing::HasViolation("start.on_existing", imports::kValueNotTaken));
}

TEST_F(FeatureR40Ingest, GoesInChunksAlone) {
  EXPECT_THAT(Ingest({Start(imports::v1::ALL_OR_NOTHING)}),
              IsError(StatusCode::kInvalidArgument, kIngestMode));
  EXPECT_THAT(Ingest({Hours("C-1", 1)}),
              IsError(StatusCode::kInvalidArgument, imports::kImportStartExpected));
}

}  // namespace
}  // namespace vinculo::client_registry
