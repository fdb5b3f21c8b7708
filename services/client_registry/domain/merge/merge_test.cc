#include "services/client_registry/domain/merge/merge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/errors/errors.h"
#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using testing::HasViolation;
using ::testing::IsEmpty;
using testing::IsError;
using testing::IsOk;

Client Numbered(uint8_t number) {
  std::array<uint8_t, 16> bytes{};
  bytes[15] = number;
  Client client{.id = Uuid(bytes)};
  client.fields.display_name = "Ana";
  client.fields.kind = ClientKind::kPerson;
  return client;
}

TEST(RuleR29Merge, TakesTwoClientsOfOneKind) {
  EXPECT_THAT(CheckMergeable(Numbered(1), Numbered(2)), IsOk());
}

TEST(RuleR29Merge, RefusesAClientWithItself) {
  EXPECT_THAT(CheckMergeable(Numbered(1), Numbered(1)), HasViolation("absorbed", kMergeOfOne));
}

TEST(RuleR29Merge, RefusesAMergedClientOnEitherSide) {
  Client merged = Numbered(2);
  merged.merged_into = Numbered(3).id;
  for (const absl::Status& refused :
       {CheckMergeable(Numbered(1), merged), CheckMergeable(merged, Numbered(1))}) {
    EXPECT_THAT(refused, IsError(absl::StatusCode::kFailedPrecondition, kClientMerged));
    EXPECT_EQ(errors::MetadataOf(refused)[1].value, "clients/00000000-0000-0000-0000-000000000003");
  }
}

TEST(RuleR29Merge, RefusesAnAnonymisedClient) {
  Client nobody = Numbered(2);
  nobody.anonymized_at = absl::UnixEpoch();
  EXPECT_THAT(CheckMergeable(Numbered(1), nobody),
              IsError(absl::StatusCode::kFailedPrecondition, kClientAnonymized));
}

TEST(RuleR29Merge, RefusesAPersonAndACompanyWhenBothHaveADocument) {
  Client person = Numbered(1), company = Numbered(2);
  company.fields.kind = ClientKind::kCompany;
  EXPECT_THAT(CheckMergeable(person, company), IsOk());
  person.fields.tax_id = "11144477735";
  EXPECT_THAT(CheckMergeable(person, company), IsOk());
  company.fields.tax_id = "11222333000181";
  EXPECT_THAT(CheckMergeable(person, company),
              IsError(absl::StatusCode::kFailedPrecondition, kMergeKindsDiffer));
}

TEST(RuleR29Merge, IsUndoneOnce) {
  Client absorbed = Numbered(2);
  absorbed.merged_into = Numbered(1).id;
  Merge merge;
  EXPECT_THAT(CheckUndoable(merge, Numbered(1), absorbed), IsOk());
  merge.undone_at = absl::UnixEpoch();
  EXPECT_THAT(CheckUndoable(merge, Numbered(1), absorbed),
              IsError(absl::StatusCode::kFailedPrecondition, kMergeUndone));
}

TEST(RuleR29Merge, IsUndoneAfterTheMergeOfItsSurvivor) {
  Client survivor = Numbered(1), absorbed = Numbered(2);
  absorbed.merged_into = survivor.id;
  survivor.merged_into = Numbered(3).id;
  EXPECT_THAT(CheckUndoable({}, survivor, absorbed),
              IsError(absl::StatusCode::kFailedPrecondition, kClientMerged));
}

TEST(RuleR29FieldsToFill, AreThoseThatTheSurvivorLeavesEmpty) {
  ClientFields survivor{.display_name = "Ana", .kind = ClientKind::kPerson, .email = "a@b.com"};
  ClientFields absorbed{.display_name = "Ana Souza",
                        .kind = ClientKind::kPerson,
                        .tax_id = "11144477735",
                        .email = "other@b.com",
                        .mobile_phone = "+5511961234567",
                        .external_id = "7"};
  EXPECT_THAT(FieldsToFill(survivor, absorbed), ElementsAre("mobile_phone", "tax_id"));
  EXPECT_THAT(FieldsToFill(absorbed, survivor), IsEmpty());
}

TEST(RuleR29FieldsToFill, LeaveTheDocumentOfAnotherKind) {
  const ClientFields person{.kind = ClientKind::kPerson};
  const ClientFields company{.kind = ClientKind::kCompany, .tax_id = "11222333000181"};
  EXPECT_THAT(FieldsToFill(person, company), IsEmpty());
}

}  // namespace
}  // namespace vinculo::client_registry
