#include "services/gateway/http/error_response.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "common/errors/errors.h"

namespace vinculo::gateway {
namespace {

nlohmann::json ErrorOf(const Response& response) {
  return nlohmann::json::parse(response.body)["error"];
}

TEST(ErrorResponse, CarriesReasonMetadataAndRequestId) {
  const Response response = ErrorResponse(
      errors::NotFound("RESOURCE_NOT_FOUND", "no such report", {{"name", "reports/P-99"}}), "r-1");
  EXPECT_EQ(response.status, 404);
  const auto error = ErrorOf(response);
  EXPECT_EQ(error["code"], "NOT_FOUND");
  EXPECT_EQ(error["reason"], "RESOURCE_NOT_FOUND");
  EXPECT_EQ(error["message"], "no such report");
  EXPECT_EQ(error["metadata"]["name"], "reports/P-99");
  EXPECT_EQ(error["request_id"], "r-1");
  EXPECT_EQ(error["details"].size(), 0u);
}

TEST(ErrorResponse, ListsAllFieldViolations) {
  errors::FieldViolations violations;
  violations.Add("period_start", "PARAMETER_INVALID", "use YYYY-MM-DD");
  violations.Add("plan", "PARAMETER_UNKNOWN", "no such parameter");
  const auto error = ErrorOf(ErrorResponse(violations.ToStatus(), ""));
  ASSERT_EQ(error["details"].size(), 2u);
  EXPECT_EQ(error["details"][1]["field"], "plan");
  EXPECT_EQ(error["details"][1]["reason"], "PARAMETER_UNKNOWN");
}

TEST(ErrorResponse, SaysWhenToComeBackInWholeSeconds) {
  const auto after = [](absl::Duration wait) {
    const Response response = ErrorResponse(errors::ResourceExhausted("SHED", "busy", wait), "");
    EXPECT_EQ(response.status, 429);
    return std::string(response.headers.Get("Retry-After"));
  };
  EXPECT_EQ(after(absl::Seconds(2)), "2");
  EXPECT_EQ(after(absl::Milliseconds(2001)), "3");
  EXPECT_EQ(after(absl::Milliseconds(1)), "1");
}

TEST(ErrorResponse, AsksForCredentials) {
  const Response response = ErrorResponse(errors::Unauthenticated("X", "y"), "");
  EXPECT_EQ(response.status, 401);
  EXPECT_EQ(response.headers.Get("WWW-Authenticate"), "Bearer realm=\"vinculo\"");
}

TEST(ErrorResponse, HidesTheCauseOfInternalErrors) {
  for (const absl::Status& status :
       {errors::Internal("relation \"x\" of file y.cc"), absl::UnknownError("boom")}) {
    const Response response = ErrorResponse(status, "r-2");
    EXPECT_EQ(response.status, 500);
    EXPECT_EQ(response.body.find(std::string(status.message())), std::string::npos);
    EXPECT_EQ(response.cause, status);
  }
}

TEST(ErrorResponse, HidesAddressesOfUnreachableServices) {
  const Response response =
      ErrorResponse(absl::UnavailableError("failed to connect: ipv4:10.0.0.7:50054"), "");
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(response.headers.Get("Retry-After"), "1");
  EXPECT_EQ(response.body.find("10.0.0.7"), std::string::npos);
}

TEST(HttpStatusOf, FollowsTheCode) {
  EXPECT_EQ(HttpStatusOf(absl::StatusCode::kInvalidArgument), 400);
  EXPECT_EQ(HttpStatusOf(absl::StatusCode::kPermissionDenied), 403);
  EXPECT_EQ(HttpStatusOf(absl::StatusCode::kAborted), 409);
  EXPECT_EQ(HttpStatusOf(absl::StatusCode::kUnimplemented), 501);
  EXPECT_EQ(HttpStatusOf(absl::StatusCode::kDeadlineExceeded), 504);
  EXPECT_EQ(HttpStatusOf(absl::StatusCode::kCancelled), 499);
}

}  // namespace
}  // namespace vinculo::gateway
