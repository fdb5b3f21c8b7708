#include "services/fidelity/domain/contract_term.h"

#include "common/testing/matchers/matchers.h"

namespace vinculo::fidelity {
namespace {

using namespace std::chrono;           // NOLINT: calendar literals
using namespace std::chrono_literals;  // NOLINT

constexpr Day kStart{2026y / November / 22};
constexpr Day kLast{2027y / November / 22};

TEST(RuleF17InForce, IsFromTheActivationToTheLastDayOfTheTerm) {
  const ContractTerm term{
      .lifecycle = Lifecycle::kActive, .activated_on = kStart, .ends_on = kLast};
  EXPECT_FALSE(InForceOn(term, kStart - 1));
  EXPECT_TRUE(InForceOn(term, kStart));
  EXPECT_TRUE(InForceOn(term, kLast));
  EXPECT_FALSE(InForceOn(term, kLast + 1));
}

TEST(RuleF17InForce, ExcludesTheEndDateOfAnEndedContract) {
  const ContractTerm term{.lifecycle = Lifecycle::kEnded, .activated_on = kStart, .ends_on = kLast};
  EXPECT_TRUE(InForceOn(term, kLast - 1));
  EXPECT_FALSE(InForceOn(term, kLast));
}

TEST(RuleF17InForce, NeedsAnActivation) {
  EXPECT_FALSE(InForceOn({.lifecycle = Lifecycle::kScheduled}, kStart));
}

}  // namespace
}  // namespace vinculo::fidelity
