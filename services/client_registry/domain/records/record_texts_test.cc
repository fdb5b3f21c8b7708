#include "services/client_registry/domain/records/record_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

using vinculo::testing::HasViolation;

TEST(RequiredText, SaysSomething) {
  errors::FieldViolations violations;
  std::string text = "  ";
  CheckRequiredText("reason", 200, text, violations);
  EXPECT_THAT(violations.ToStatus(), HasViolation("reason", kTextRequired));
}

}  // namespace
}  // namespace vinculo::client_registry
