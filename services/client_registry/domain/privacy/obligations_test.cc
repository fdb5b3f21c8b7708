#include "services/client_registry/domain/privacy/obligations.h"

#include <gmock/gmock.h>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

struct ObligationsCase {
  const char* name;
  std::vector<int64_t> lifecycles;
  int64_t debt_cents;
  bool refused;
};

class ObligationsTest : public ::testing::TestWithParam<ObligationsCase> {};

TEST_P(ObligationsTest, KeepAClient) {
  const Obligations obligations{GetParam().lifecycles, Money(GetParam().debt_cents)};
  const absl::Status status = CheckObligations({}, obligations, false);
  if (GetParam().refused) {
    EXPECT_THAT(status, IsError(absl::StatusCode::kFailedPrecondition, kClientHasObligations));
  } else {
    EXPECT_THAT(status, IsOk());
  }
  EXPECT_THAT(CheckObligations({}, obligations, true), IsOk());
}

INSTANTIATE_TEST_SUITE_P(RuleR38,
                         ObligationsTest,
                         ::testing::Values(ObligationsCase{"None", {}, 0, false},
                                           ObligationsCase{"DraftAndEnded", {1, 6}, 0, false},
                                           ObligationsCase{"AwaitingSignature", {2}, 0, true},
                                           ObligationsCase{"Scheduled", {3}, 0, true},
                                           ObligationsCase{"Active", {6, 4}, 0, true},
                                           ObligationsCase{"Suspended", {5}, 0, true},
                                           ObligationsCase{"ACentavo", {}, 1, true},
                                           ObligationsCase{"Credit", {}, -1, false}),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(RuleR38Reason, NamesNobody) {
  ClientFields ana;
  ana.display_name = "Ana Souza";
  ana.tax_id = "12345678909";
  ana.email = "ana@exemplo.com.br";
  EXPECT_THAT(CheckReasonNamesNobody("reason", "pedido do titular", ana), IsOk());
  for (const char* reason : {"pedido de ana souza", "CPF 12345678909", "por ANA@exemplo.com.br"}) {
    EXPECT_THAT(CheckReasonNamesNobody("reason", reason, ana),
                HasViolation("reason", kReasonNamesSubject))
        << reason;
  }
}

}  // namespace
}  // namespace vinculo::client_registry
