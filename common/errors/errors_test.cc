#include "common/errors/errors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "google/rpc/error_details.pb.h"

namespace vinculo::errors {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

auto IsPair(const char* key, const char* value) {
  return AllOf(Field(&Pair::key, key), Field(&Pair::value, value));
}

auto IsViolation(const char* field, const char* reason, const char* description) {
  using V = FieldViolations::Violation;
  return AllOf(
      Field(&V::field, field), Field(&V::reason, reason), Field(&V::description, description));
}

TEST(Errors, CarryCodeMessageReasonAndMetadata) {
  const absl::Status status = FailedPrecondition("CONTRACT_NOT_ACTIVE",
                                                 "only an active contract can be terminated",
                                                 {{"state", "ENDED"}, {"age", "3"}});
  EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(status.message(), "only an active contract can be terminated");
  EXPECT_EQ(ReasonOf(status), "CONTRACT_NOT_ACTIVE");
  EXPECT_THAT(MetadataOf(status), ElementsAre(IsPair("age", "3"), IsPair("state", "ENDED")));
}

TEST(Errors, EachBuilderGivesItsCode) {
  EXPECT_EQ(InvalidArgument("R", "m").code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(Aborted("R", "m").code(), absl::StatusCode::kAborted);
  EXPECT_EQ(NotFound("R", "m").code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(AlreadyExists("R", "m").code(), absl::StatusCode::kAlreadyExists);
  EXPECT_EQ(PermissionDenied("R", "m").code(), absl::StatusCode::kPermissionDenied);
  EXPECT_EQ(Unauthenticated("R", "m").code(), absl::StatusCode::kUnauthenticated);
  EXPECT_EQ(OutOfRange("R", "m").code(), absl::StatusCode::kOutOfRange);
  EXPECT_EQ(Unavailable("R", "m").code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(DeadlineExceeded("R", "m").code(), absl::StatusCode::kDeadlineExceeded);
  EXPECT_EQ(Internal("cause").code(), absl::StatusCode::kInternal);
  EXPECT_EQ(ReasonOf(Internal("cause")), "INTERNAL");
}

TEST(Errors, NameTheirDomainOnTheWire) {
  google::rpc::ErrorInfo info;
  const auto payload = NotFound("R", "m").GetPayload("type.googleapis.com/google.rpc.ErrorInfo");
  ASSERT_TRUE(payload.has_value());
  ASSERT_TRUE(info.ParseFromString(std::string(*payload)));
  EXPECT_EQ(info.domain(), "vinculo");
}

TEST(Errors, HaveNothingToReadInOthersStatuses) {
  EXPECT_EQ(ReasonOf(absl::OkStatus()), "");
  EXPECT_EQ(ReasonOf(absl::NotFoundError("no payload")), "");
  EXPECT_THAT(MetadataOf(absl::NotFoundError("no payload")), IsEmpty());
  EXPECT_THAT(ViolationsOf(absl::NotFoundError("no payload")), IsEmpty());
}

TEST(ResourceExhausted, SaysWhenToComeBack) {
  const absl::Status status = ResourceExhausted("QUOTA", "slow down", absl::Milliseconds(1500));
  google::rpc::RetryInfo retry;
  const auto payload = status.GetPayload("type.googleapis.com/google.rpc.RetryInfo");
  ASSERT_TRUE(payload.has_value());
  ASSERT_TRUE(retry.ParseFromString(std::string(*payload)));
  EXPECT_EQ(retry.retry_delay().seconds(), 1);
  EXPECT_EQ(retry.retry_delay().nanos(), 500'000'000);
}

TEST(ResourceNotFound, NamesTheResource) {
  const absl::Status status = ResourceNotFound("client", "clients/x");
  EXPECT_EQ(status.code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(status.message(), "client clients/x was not found");
  EXPECT_EQ(ReasonOf(status), "RESOURCE_NOT_FOUND");
  EXPECT_THAT(MetadataOf(status),
              ElementsAre(IsPair("name", "clients/x"), IsPair("resource_type", "client")));
}

TEST(FieldViolations, AreOkWhenEmpty) {
  EXPECT_TRUE(FieldViolations().empty());
  EXPECT_TRUE(FieldViolations().ToStatus().ok());
}

TEST(FieldViolations, AreReportedTogether) {
  FieldViolations violations;
  violations.Add("client.tax_id", "TAX_ID_CHECK_DIGITS", "the check digits do not fit");
  violations.Add("client.name", "REQUIRED", "give a name");
  const absl::Status status = violations.ToStatus();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ReasonOf(status), "INVALID_FIELDS");
  EXPECT_EQ(status.message(),
            "client.tax_id: the check digits do not fit; client.name: give a name");
  EXPECT_THAT(
      ViolationsOf(status),
      ElementsAre(
          IsViolation("client.tax_id", "TAX_ID_CHECK_DIGITS", "the check digits do not fit"),
          IsViolation("client.name", "REQUIRED", "give a name")));
}

TEST(FieldViolations, TakeReasonAndDescriptionFromAnInvalidField) {
  FieldViolations violations;
  violations.AddFrom("client.tax_id", InvalidField("tax_id", "TAX_ID_CHECK_DIGITS", "check it"));
  EXPECT_THAT(violations.list(),
              ElementsAre(IsViolation("client.tax_id", "TAX_ID_CHECK_DIGITS", "check it")));
}

TEST(FieldViolations, TakeAnyOtherErrorUnderItsOwnReason) {
  FieldViolations violations;
  violations.AddFrom("a", NotFound("PLAN_NOT_FOUND", "no such plan"));
  violations.AddFrom("b", absl::InvalidArgumentError("not a day"));
  EXPECT_THAT(violations.list(),
              ElementsAre(IsViolation("a", "PLAN_NOT_FOUND", "no such plan"),
                          IsViolation("b", "INVALID_VALUE", "not a day")));
}

TEST(FieldViolations, TakeNothingFromOk) {
  FieldViolations violations;
  violations.AddFrom("a", absl::OkStatus());
  EXPECT_TRUE(violations.empty());
}

}  // namespace
}  // namespace vinculo::errors
