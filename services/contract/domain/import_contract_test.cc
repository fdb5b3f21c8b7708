#include "services/contract/domain/import_contract.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/reasons.h"

namespace vinculo::contract {
namespace {

using namespace std::chrono;           // NOLINT: calendar literals
using namespace std::chrono_literals;  // NOLINT
using testing::HasViolation;
using testing::IsOk;

constexpr Day kToday{2026y / November / 22};
const Plan kFiber{.price = Cents(99'90), .loyalty_months = 12, .term_months = 12};

Contract Import(const ContractTerms& terms, const ContractHistory& history) {
  errors::FieldViolations violations;
  Contract contract = ImportedContract(Uuid(), terms, history, kFiber, kToday, &violations);
  EXPECT_THAT(violations.ToStatus(), IsOk());
  return contract;
}

absl::Status Refusal(const ContractTerms& terms, const ContractHistory& history) {
  errors::FieldViolations violations;
  ImportedContract(Uuid(), terms, history, kFiber, kToday, &violations);
  return violations.ToStatus();
}

TEST(RuleC01Import, OfAPastStartIsActiveSinceThen) {
  const Contract contract = Import({.starts_on = kToday - 30}, {});
  EXPECT_EQ(contract.lifecycle, Lifecycle::kActive);
  EXPECT_EQ(contract.activated_on, kToday - 30);
  EXPECT_EQ(contract.financial_base_on, kToday - 30);
  EXPECT_EQ(contract.billing_day, 23);
}

TEST(RuleC01Import, StartsTodayOrIsScheduledFromTomorrow) {
  EXPECT_EQ(Import({.starts_on = kToday}, {}).lifecycle, Lifecycle::kActive);
  const Contract scheduled = Import({.starts_on = kToday + 1}, {});
  EXPECT_EQ(scheduled.lifecycle, Lifecycle::kScheduled);
  EXPECT_EQ(scheduled.activated_on, std::nullopt);
}

TEST(RuleC01Import, OfADraftIsNeverInForceByItsDates) {
  const ContractHistory draft{.lifecycle = Lifecycle::kDraft};
  const Contract contract = Import({.starts_on = kToday - 30}, draft);
  EXPECT_EQ(contract.lifecycle, Lifecycle::kDraft);
  EXPECT_EQ(contract.activated_on, std::nullopt);
  EXPECT_EQ(contract.starts_on, kToday - 30);
  EXPECT_EQ(Import({}, draft).lifecycle, Lifecycle::kDraft) << "no date is needed";
  ContractHistory in_force = draft;
  in_force.activated_on = in_force.paid_until_on = kToday - 30;
  EXPECT_THAT(Refusal({}, in_force), HasViolation("activation_date", kDateInvalid));
  EXPECT_THAT(Refusal({}, in_force), HasViolation("paid_until_date", kDateInvalid));
}

TEST(RuleC01Import, OfAnEndedContractNeedsTheDayOfItsEnd) {
  const ContractTerms terms{.starts_on = kToday - 30};
  ContractHistory ended{.lifecycle = Lifecycle::kEnded};
  EXPECT_THAT(Refusal(terms, ended), HasViolation("end_date", kDateInvalid));
  ended.ends_on = kToday + 1;
  EXPECT_THAT(Refusal(terms, ended), HasViolation("end_date", kDateInvalid));
  ended.ends_on = kToday;
  EXPECT_EQ(Import(terms, ended).lifecycle, Lifecycle::kEnded);
}

TEST(RuleC05Import, KeepsTheActivationApartFromTheStart) {
  const Contract contract = Import({.starts_on = kToday - 30}, {.activated_on = kToday - 28});
  EXPECT_EQ(contract.starts_on, kToday - 30);
  EXPECT_EQ(contract.activated_on, kToday - 28);
  const Contract without_start = Import({}, {.activated_on = kToday - 28});
  EXPECT_EQ(without_start.starts_on, kToday - 28);
}

TEST(RuleC08Import, EndsOnAnEndDateUntilToday) {
  const ContractHistory history{
      .ends_on = kToday, .end_kind = EndKind::kCancelled, .end_reason = "Preço"};
  const Contract contract = Import({.starts_on = kToday - 30}, history);
  EXPECT_EQ(contract.lifecycle, Lifecycle::kEnded);
  EXPECT_EQ(contract.ends_on, kToday);
  EXPECT_EQ(contract.end_kind, EndKind::kCancelled);
  EXPECT_EQ(contract.end_reason, "Preço");
  EXPECT_TRUE(contract.counts_as_churn);
}

TEST(RuleC14Import, TakesAnEndOfUnknownKindForACancellation) {
  const Contract contract = Import({.starts_on = kToday - 30}, {.ends_on = kToday});
  EXPECT_EQ(contract.lifecycle, Lifecycle::kEnded);
  EXPECT_EQ(contract.end_kind, EndKind::kCancelled);
  EXPECT_TRUE(contract.counts_as_churn);
}

TEST(RuleC08Import, TakesAnEndDateToComeAsTheEndOfTheTerm) {
  const Contract contract = Import({.starts_on = kToday - 30}, {.ends_on = kToday + 1});
  EXPECT_EQ(contract.lifecycle, Lifecycle::kActive);
  EXPECT_EQ(contract.ends_on, kToday + 1);
  EXPECT_EQ(contract.end_kind, std::nullopt);
}

TEST(RuleC13Import, OfATransferIsNoChurn) {
  const ContractHistory history{.ends_on = kToday, .end_kind = EndKind::kTransferred};
  EXPECT_FALSE(Import({.starts_on = kToday - 30}, history).counts_as_churn);
}

TEST(RuleC08Import, LeavesATermThatRanOutOpen) {
  // A year from a year ago ends today, its last day; a day earlier it ran out yesterday.
  EXPECT_EQ(Import({.starts_on = Day{2025y / November / 22}}, {}).ends_on, kToday);
  const Contract gone_on = Import({.starts_on = Day{2025y / November / 21}}, {});
  EXPECT_EQ(gone_on.lifecycle, Lifecycle::kActive);
  EXPECT_EQ(gone_on.ends_on, std::nullopt);
}

TEST(RuleC06Import, CountsTheTermsFromTheLastRenewal) {
  const Contract contract =
      Import({.starts_on = Day{2024y / March / 1}}, {.renewed_on = Day{2026y / March / 1}});
  EXPECT_EQ(contract.activated_on, Day{2024y / March / 1});
  EXPECT_EQ(contract.renewed_on, Day{2026y / March / 1});
  EXPECT_EQ(contract.expires_on, Day{2027y / March / 1});
  EXPECT_EQ(contract.ends_on, Day{2027y / March / 1});
}

struct BadHistory {
  const char* name;
  ContractTerms terms;
  ContractHistory history;
  const char* field;
  const char* reason;
};
class BadHistoryTest : public ::testing::TestWithParam<BadHistory> {};

TEST_P(BadHistoryTest, IsRefused) {
  EXPECT_THAT(Refusal(GetParam().terms, GetParam().history),
              HasViolation(GetParam().field, GetParam().reason));
}

const ContractTerms kStarted{.starts_on = kToday - 30};
INSTANTIATE_TEST_VINCULO_P(
    RuleC01,
    BadHistoryTest,
    ::testing::Values(
        BadHistory{"NoStart", {}, {}, "start_date", kDateInvalid},
        BadHistory{"ActivationToCome",
                   kStarted,
                   {.activated_on = kToday + 1},
                   "activation_date",
                   kActivationDateInFuture},
        BadHistory{
            "RenewalToCome", kStarted, {.renewed_on = kToday + 1}, "renewal_date", kDateInvalid},
        BadHistory{"RenewalBeforeTheStart",
                   kStarted,
                   {.renewed_on = kToday - 31},
                   "renewal_date",
                   kDateInvalid},
        BadHistory{"EndBeforeTheStart",
                   kStarted,
                   {.ends_on = kToday - 31, .end_kind = EndKind::kCancelled},
                   "end_date",
                   kEndDateBeforeStart},
        BadHistory{"KindWithoutEnd",
                   kStarted,
                   {.end_kind = EndKind::kCancelled},
                   "end_kind",
                   kEndInconsistent},
        BadHistory{"KindWithAnEndToCome",
                   kStarted,
                   {.ends_on = kToday + 1, .end_kind = EndKind::kCancelled},
                   "end_kind",
                   kEndInconsistent},
        BadHistory{
            "ReasonWithoutEnd", kStarted, {.end_reason = "Preço"}, "end_kind", kEndInconsistent},
        BadHistory{"LongReason",
                   kStarted,
                   {.ends_on = kToday,
                    .end_kind = EndKind::kCancelled,
                    .end_reason = std::string(201, 'x')},
                   "end_reason",
                   kTextTooLong},
        BadHistory{"PaidUntilOfAnotherCentury",
                   kStarted,
                   {.paid_until_on = Day{2200y / January / 1}},
                   "paid_until_date",
                   kDateInvalid}));

TEST(RuleC01Import, ReportsEveryBadFieldAtOnce) {
  const absl::Status status = Refusal({.starts_on = kToday - 30},
                                      {.renewed_on = kToday + 1, .end_kind = EndKind::kCancelled});
  EXPECT_THAT(status, HasViolation("renewal_date", kDateInvalid));
  EXPECT_THAT(status, HasViolation("end_kind", kEndInconsistent));
}

}  // namespace
}  // namespace vinculo::contract
