#include "common/base/status_macros.h"

#include <gtest/gtest.h>

#include <memory>

namespace vinculo {
namespace {

absl::StatusOr<int> Half(int number) {
  if (number % 2 != 0) return absl::InvalidArgumentError("odd");
  return number / 2;
}

absl::StatusOr<int> Quarter(int number) {
  ASSIGN_OR_RETURN(const int half, Half(number));
  ASSIGN_OR_RETURN(const int quarter, Half(half));
  return quarter;
}

absl::Status Check(int number, int* reached) {
  RETURN_IF_ERROR(Quarter(number).status());
  ++*reached;
  return absl::OkStatus();
}

absl::StatusOr<int> Owned() {
  ASSIGN_OR_RETURN(const std::unique_ptr<int> owned,
                   absl::StatusOr<std::unique_ptr<int>>(std::make_unique<int>(7)));
  return *owned;
}

TEST(AssignOrReturn, AssignsOrReturnsTheFirstError) {
  EXPECT_EQ(Quarter(12).value(), 3);
  EXPECT_EQ(Quarter(6).status(), absl::InvalidArgumentError("odd"));
}

TEST(AssignOrReturn, MovesTheValue) { EXPECT_EQ(Owned().value(), 7); }

TEST(ReturnIfError, GoesOnOnlyWhenOk) {
  int reached = 0;
  EXPECT_EQ(Check(6, &reached), absl::InvalidArgumentError("odd"));
  EXPECT_EQ(reached, 0);
  EXPECT_TRUE(Check(4, &reached).ok());
  EXPECT_EQ(reached, 1);
}

}  // namespace
}  // namespace vinculo
