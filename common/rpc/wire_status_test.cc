#include "common/rpc/wire_status.h"

#include "common/errors/errors.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::rpc {
namespace {

using ::vinculo::testing::IsError;

TEST(WireStatus, CarriesEveryPayloadThereAndBack) {
  const absl::Status status = errors::ResourceExhausted(
      "SERVER_OVERLOADED", "later", absl::Milliseconds(1500), {{"limit", "4"}});
  const absl::Status back = FromWire(ToWire(status));
  EXPECT_EQ(back, status);
  EXPECT_TRUE(back.GetPayload("type.googleapis.com/google.rpc.RetryInfo").has_value());
}

TEST(WireStatus, HasNoDetailsWhereThereIsNoPayload) {
  EXPECT_EQ(ToWire(absl::CancelledError("gone")).details, "");
  EXPECT_EQ(ToWire(absl::OkStatus()).code, 0);
  EXPECT_TRUE(FromWire(ToWire(absl::OkStatus())).ok());
}

TEST(WireStatus, SurvivesDetailsOfOthers) {
  EXPECT_EQ(FromWire({5, "not found", "\xff\xff"}).code(), absl::StatusCode::kNotFound);
}

TEST(MaskInternal, HidesWhatCallersMustNotSee) {
  for (const absl::Status& status : {errors::Internal("tx.cc:12"),
                                     absl::UnknownError("std::bad_alloc"),
                                     absl::DataLossError("clients_pkey")}) {
    const absl::Status masked = MaskInternal(status, "c-1");
    EXPECT_THAT(masked, IsError(absl::StatusCode::kInternal, "INTERNAL"));
    EXPECT_EQ(masked.message(), "internal error; quote the call id c-1");
  }
}

TEST(MaskInternal, LeavesEverythingElse) {
  const absl::Status status = errors::NotFound("X", "y");
  EXPECT_EQ(MaskInternal(status, "c-1"), status);
  EXPECT_TRUE(MaskInternal(absl::OkStatus(), "c-1").ok());
}

}  // namespace
}  // namespace vinculo::rpc
