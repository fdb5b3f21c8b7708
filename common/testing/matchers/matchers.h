#pragma once
// GoogleTest matchers over absl::Status and absl::StatusOr, by what common/errors put into them:
//
//   EXPECT_THAT(contracts.Save(contract), IsOk());
//   EXPECT_THAT(Money::Parse("12,50"), IsOkAndHolds(Cents(12'50)));
//   EXPECT_THAT(Terminate(Ended(), kToday),
//               IsError(absl::StatusCode::kFailedPrecondition, kContractNotActive));
//   EXPECT_THAT(Validate(request), HasViolation("client.tax_id", "TAX_ID_CHECK_DIGITS"));

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo::testing {

inline const absl::Status& StatusOf(const absl::Status& status) { return status; }
template <class T>
const absl::Status& StatusOf(const absl::StatusOr<T>& result) {
  return result.status();
}

// What a failed expectation prints: code, message, reason, metadata and violations.
std::string Describe(const absl::Status& status);

bool IsErrorWith(const absl::Status& status, absl::StatusCode code, absl::string_view reason);
bool HasViolationWith(const absl::Status& status,
                      absl::string_view field,
                      absl::string_view reason);

MATCHER(IsOk, negation ? "is an error" : "is ok") {
  *result_listener << Describe(StatusOf(arg));
  return StatusOf(arg).ok();
}

MATCHER_P2(IsError,
           code,
           reason,
           absl::StatusCodeToString(code) + " with reason " + std::string(reason)) {
  *result_listener << Describe(StatusOf(arg));
  return IsErrorWith(StatusOf(arg), code, reason);
}

MATCHER_P2(HasViolation,
           field,
           reason,
           "has a violation " + std::string(reason) + " of " + std::string(field)) {
  *result_listener << Describe(StatusOf(arg));
  return HasViolationWith(StatusOf(arg), field, reason);
}

MATCHER_P(IsOkAndHolds, value, "is ok and holds what is expected") {
  if (!arg.ok()) {
    *result_listener << Describe(StatusOf(arg));
    return false;
  }
  return ::testing::ExplainMatchResult(value, *arg, result_listener);
}

// Names the rows of a table by their member `name`.
struct RowName {
  template <class Row>
  std::string operator()(const ::testing::TestParamInfo<Row>& row) const {
    return std::string(row.param.name);
  }
};

}  // namespace vinculo::testing

#define VINCULO_FIRST_ARGUMENT(first, ...) first

// INSTANTIATE_TEST_SUITE_P for a table of a rule: `rule` is Rule and its id (RuleC23), each row is
// named by its member `name`; a function as last argument names rows in another way.
#define INSTANTIATE_TEST_VINCULO_P(rule, suite, rows, ...) \
  INSTANTIATE_TEST_SUITE_P(                                \
      rule,                                                \
      suite,                                               \
      rows,                                                \
      VINCULO_FIRST_ARGUMENT(__VA_ARGS__ __VA_OPT__(, ) vinculo::testing::RowName()))
