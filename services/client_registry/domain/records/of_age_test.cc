#include "services/client_registry/domain/records/of_age.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/records/reasons.h"

namespace vinculo::client_registry {
namespace {

using std::chrono::February;
using std::chrono::March;
using std::chrono::November;
using std::chrono::operator""y;
using vinculo::testing::IsError;
using vinculo::testing::IsOk;

ClientLinkFields Link(LinkKind kind, Day first_on) { return {.kind = kind, .first_on = first_on}; }

struct AgeCase {
  const char* name;
  Day birth;
  Day of_age;
};
class OfAgeTest : public ::testing::TestWithParam<AgeCase> {};

TEST_P(OfAgeTest, IsOn) {
  EXPECT_EQ(OfAgeFrom(GetParam().birth), GetParam().of_age);
  Client person;
  person.fields.kind = ClientKind::kPerson;
  person.fields.birth_date = GetParam().birth;
  EXPECT_THAT(CheckResponsibleOf(Link(LinkKind::kResponsible, GetParam().of_age), person), IsOk());
  EXPECT_THAT(CheckResponsibleOf(Link(LinkKind::kResponsible, GetParam().of_age - 1), person),
              IsError(absl::StatusCode::kFailedPrecondition, kResponsibleIsMinor));
  EXPECT_THAT(CheckResponsibleOf(Link(LinkKind::kPayer, GetParam().of_age - 1), person), IsOk());
}

INSTANTIATE_TEST_SUITE_P(
    RuleR18,
    OfAgeTest,
    ::testing::Values(
        AgeCase{"The18thBirthday", Day{2008y / November / 22}, Day{2026y / November / 22}},
        AgeCase{"BornOnALeapDay", Day{2008y / February / 29}, Day{2026y / March / 1}}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(CheckResponsibleOf, SaysNothingOfCompaniesAndUnknownBirthDates) {
  const ClientLinkFields link = Link(LinkKind::kResponsible, Day{2026y / November / 22});
  Client company;
  company.fields.kind = ClientKind::kCompany;
  company.fields.birth_date = Day{2020y / November / 22};
  EXPECT_THAT(CheckResponsibleOf(link, company), IsOk());
  Client person;
  person.fields.kind = ClientKind::kPerson;
  EXPECT_THAT(CheckResponsibleOf(link, person), IsOk());
}

}  // namespace
}  // namespace vinculo::client_registry
