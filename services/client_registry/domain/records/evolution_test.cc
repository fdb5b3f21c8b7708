#include "services/client_registry/domain/records/evolution.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

using std::chrono::November;
using std::chrono::operator""y;
using vinculo::testing::HasViolation;
using vinculo::testing::IsError;
using vinculo::testing::IsOk;

constexpr Day kToday{2026y / November / 22};

Uuid Id(int n) {
  std::array<uint8_t, 16> bytes{};
  bytes[15] = static_cast<uint8_t>(n);
  return Uuid(bytes);
}

absl::Status Checked(const Evolution& evolution) {
  errors::FieldViolations violations;
  (void)CheckedEvolution(evolution, kToday, violations);
  return violations.ToStatus();
}

//
TEST(CheckedEvolution, IsOfADayThatHasCome) {
  EXPECT_THAT(Checked({.evolved_on = kToday, .note = "Boa aula"}), IsOk());
  EXPECT_THAT(Checked({.evolved_on = kToday + 1, .note = "Boa aula"}),
              HasViolation("evolution.evolution_date", kDateInFuture));
}

TEST(CheckedEvolution, SaysSomething) {
  EXPECT_THAT(Checked({.evolved_on = kToday, .note = " \n "}),
              HasViolation("evolution.text", kTextRequired));
}

TEST(CheckCorrection, IsOfTheSameClient) {
  const Evolution corrected{.id = Id(1), .client = Id(7)};
  EXPECT_THAT(CheckCorrection({.client = Id(7)}, corrected), IsOk());
  EXPECT_THAT(CheckCorrection({.client = Id(8)}, corrected),
              HasViolation("evolution.corrects", kCorrectionOfAnotherClient));
}

TEST(CheckCorrection, IsDoneOnce) {
  const Evolution corrected{.id = Id(1), .client = Id(7), .corrected_by = Id(2)};
  const absl::Status refused = CheckCorrection({.client = Id(7)}, corrected);
  EXPECT_THAT(refused, IsError(absl::StatusCode::kFailedPrecondition, kEvolutionCorrected));
  EXPECT_EQ(errors::MetadataOf(refused)[0].value, "evolutions/" + Id(2).ToString());
}

}  // namespace
}  // namespace vinculo::client_registry
