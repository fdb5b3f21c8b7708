#include "services/client_registry/domain/policy/duplicate.h"

#include <gtest/gtest.h>

#include "common/errors/errors.h"
#include "common/testing/matchers/matchers.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

using testing::IsError;
using testing::IsOk;

const absl::Time kNow = absl::FromUnixSeconds(1'767'225'600);

EarlierRecord Record(int64_t debt_cents, absl::Time created_at = kNow) {
  return {.display_name = "Ana Souza", .created_at = created_at, .open_debt = Money(debt_cents)};
}

std::string MetadataOf(const absl::Status& status, const std::string& key) {
  for (const auto& pair : errors::MetadataOf(status)) {
    if (pair.key == key) return pair.value;
  }
  return "";
}

TEST(RuleR01Duplicate, IsNoneWhereNobodyHasTheDocument) {
  const auto verdict = JudgeDuplicate(DuplicateTaxId::kRefuse, {}, false, true);
  ASSERT_THAT(verdict, IsOk());
  EXPECT_EQ(verdict->earlier, nullptr);
}

TEST(RuleR01Duplicate, IsAllowedWarnedOfOrRefused) {
  EXPECT_FALSE(JudgeDuplicate(DuplicateTaxId::kAllow, {Record(100)}, false, true)->warn);
  EXPECT_TRUE(JudgeDuplicate(DuplicateTaxId::kWarn, {Record(100)}, false, true)->warn);
  EXPECT_THAT(JudgeDuplicate(DuplicateTaxId::kRefuse, {Record(0)}, false, true),
              IsError(absl::StatusCode::kAlreadyExists, kDuplicateTaxId));
}

TEST(RuleR01Duplicate, IsRefusedWithDebtFromOneCentavoOn) {
  EXPECT_THAT(JudgeDuplicate(DuplicateTaxId::kRefuseWithDebt, {Record(0)}, false, true), IsOk());
  EXPECT_THAT(JudgeDuplicate(DuplicateTaxId::kRefuseWithDebt, {Record(1)}, false, true),
              IsError(absl::StatusCode::kAlreadyExists, kDuplicateTaxId));
}

TEST(RuleR01Duplicate, IsAWarningUnderAnOverride) {
  const auto verdict = JudgeDuplicate(DuplicateTaxId::kRefuse, {Record(100)}, true, true);
  ASSERT_THAT(verdict, IsOk());
  EXPECT_TRUE(verdict->warn);
}

TEST(RuleR01Duplicate, NamesTheRecordWithTheMostDebtElseTheOldest) {
  const std::vector<EarlierRecord> records{
      Record(0, kNow - absl::Hours(9)), Record(500, kNow), Record(100, kNow - absl::Hours(5))};
  EXPECT_EQ(JudgeDuplicate(DuplicateTaxId::kWarn, records, false, true)->earlier, &records[1]);
  const std::vector<EarlierRecord> paid{Record(0, kNow), Record(0, kNow - absl::Seconds(1))};
  EXPECT_EQ(JudgeDuplicate(DuplicateTaxId::kWarn, paid, false, true)->earlier, &paid[1]);
}

TEST(RuleR01Duplicate, TellsStateDebtAndNameAsFarAsTheCallerMaySeeIt) {
  EarlierRecord archived = Record(9990);
  archived.archived_at = kNow + absl::Hours(1);
  const absl::Status seen =
      JudgeDuplicate(DuplicateTaxId::kRefuse, {archived}, false, true).status();
  EXPECT_EQ(MetadataOf(seen, "display_name"), "Ana Souza");
  EXPECT_EQ(MetadataOf(seen, "state"), "ARCHIVED");
  EXPECT_EQ(MetadataOf(seen, "since"), "2026-01-01T01:00:00+00:00");
  EXPECT_EQ(MetadataOf(seen, "open_debt_cents"), "9990");
  const absl::Status masked =
      JudgeDuplicate(DuplicateTaxId::kRefuse, {archived}, false, false).status();
  EXPECT_EQ(MetadataOf(masked, "display_name"), "A*** S***");
}

TEST(RuleR01Duplicate, TellsWhereAMergedRecordWent) {
  EarlierRecord merged = Record(0);
  merged.merged_into = Uuid();
  const absl::Status refused =
      JudgeDuplicate(DuplicateTaxId::kRefuse, {merged}, false, true).status();
  EXPECT_EQ(MetadataOf(refused, "state"), "MERGED");
  EXPECT_EQ(MetadataOf(refused, "merged_into"), "clients/00000000-0000-0000-0000-000000000000");
}

TEST(RuleR01Duplicate, MasksNamesByCharacterAndNotByByte) {
  EXPECT_EQ(MaskedName("Érica  da Silva"), "É*** d*** S***");
  EXPECT_EQ(MaskedName(""), "");
}

}  // namespace
}  // namespace vinculo::client_registry
