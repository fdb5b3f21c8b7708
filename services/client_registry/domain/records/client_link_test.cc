#include "services/client_registry/domain/records/client_link.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

using std::chrono::November;
using std::chrono::operator""y;
using vinculo::testing::HasViolation;
using vinculo::testing::IsOk;

constexpr Day kToday{2026y / November / 22};

Uuid Id(int n) {
  std::array<uint8_t, 16> bytes{};
  bytes[15] = static_cast<uint8_t>(n);
  return Uuid(bytes);
}

absl::Status Checked(const ClientLinkFields& fields) {
  errors::FieldViolations violations;
  (void)CheckedLink(fields, violations);
  return violations.ToStatus();
}

ClientLinkFields Payer() {
  return {.client = Id(1), .kind = LinkKind::kPayer, .related = Id(2), .first_on = kToday};
}

//
TEST(CheckedLink, IsBetweenTwoClients) {
  ClientLinkFields link = Payer();
  EXPECT_THAT(Checked(link), IsOk());
  link.related = link.client;
  EXPECT_THAT(Checked(link), HasViolation("client_link.related_client", kLinkToItself));
}

TEST(CheckedLink, MayHoldForOneDayAndNotForLess) {
  ClientLinkFields link = Payer();
  link.last_on = kToday;
  EXPECT_THAT(Checked(link), IsOk());
  link.last_on = kToday - 1;
  EXPECT_THAT(Checked(link), HasViolation("client_link.last_date", kPeriodReversed));
}

TEST(CheckedLink, IsOfAKnownKind) {
  ClientLinkFields link = Payer();
  link.kind = static_cast<LinkKind>(4);
  EXPECT_THAT(Checked(link), HasViolation("client_link.kind", kValueUnknown));
}

}  // namespace
}  // namespace vinculo::client_registry
