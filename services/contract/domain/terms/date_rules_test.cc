// C-05 to C-09, C-41. What the published table says of the dates is what happens to them.

#include "services/contract/domain/terms/date_rules.h"

#include <set>
#include <string>

#include "gtest/gtest.h"
#include "services/contract/domain/activate.h"
#include "services/contract/domain/end.h"
#include "services/contract/domain/import_contract.h"
#include "services/contract/domain/pricing/contract_alteration.h"
#include "services/contract/domain/terms/pause.h"
#include "services/contract/domain/terms/renewal.h"
#include "services/contract/domain/terms/transfer.h"

namespace vinculo::contract {
namespace {

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};
constexpr int kAhead = 60;

using Dates = std::set<std::string>;

// The dates that are not the same.
Dates Moved(const Contract& before, const Contract& after) {
  Dates moved;
  const auto compare = [&moved](const char* date, std::optional<Day> a, std::optional<Day> b) {
    if (a != b) moved.insert(date);
  };
  compare("start_date", before.starts_on, after.starts_on);
  compare("activation_date", before.activated_on, after.activated_on);
  compare("renewal_date", before.renewed_on, after.renewed_on);
  compare("expiration_date", before.expires_on, after.expires_on);
  compare("end_date", before.ends_on, after.ends_on);
  compare("financial_base_date", before.financial_base_on, after.financial_base_on);
  compare("paid_until_date", before.paid_until_on, after.paid_until_on);
  return moved;
}

Dates WrittenBy(DateWriter writer) {
  Dates dates;
  for (const DateRule& rule : kDateRules) {
    if ((rule.writers & writer) != 0) dates.emplace(rule.date);
  }
  return dates;
}

Contract Draft() {
  Contract contract{.id = MakeUuidV7(1, 0, 0), .client = MakeUuidV7(2, 0, 0)};
  contract.price = Cents(99'90);
  contract.loyalty_months = 12;
  contract.term_months = 12;
  return contract;
}

// Renewed and paid before, so that every date is there to be moved.
Contract Running() {
  Contract contract = Draft();
  contract.lifecycle = Lifecycle::kActive;
  contract.starts_on = kToday - 380;
  contract.activated_on = kToday - 370;
  contract.renewed_on = kToday - 340;
  contract.expires_on = kToday + 20;
  contract.ends_on = kToday + 20;
  contract.financial_base_on = kToday - 360;
  contract.paid_until_on = kToday - 10;
  return contract;
}

TEST(RuleC05DateRules, SayWhatAnActivationWrites) {
  EXPECT_EQ(Moved(Draft(), *Activate(Draft(), Plan(), std::nullopt, kToday)),
            WrittenBy(kByActivation));
}

TEST(RuleC05DateRules, SayWhatAnImportWrites) {
  const Plan plan{.price = Cents(99'90), .loyalty_months = 12, .term_months = 12};
  errors::FieldViolations violations;
  const Contract imported = ImportedContract(
      MakeUuidV7(1, 0, 0),
      {.starts_on = kToday - 380},
      {.activated_on = kToday - 370, .renewed_on = kToday - 340, .paid_until_on = kToday - 10},
      plan,
      kToday,
      &violations);
  ASSERT_TRUE(violations.empty());
  EXPECT_EQ(Moved(Contract(), imported), WrittenBy(kByImport));
}

TEST(RuleC05DateRules, SayWhatARenewalWrites) {
  EXPECT_EQ(Moved(Running(), Renew(Running(), PriceTimeline(), {}, kToday, kAhead)->contract),
            WrittenBy(kByRenewal));
  Contract by_itself = Running();
  by_itself.auto_renew = true;
  EXPECT_EQ(Moved(by_itself, RenewedByItself(by_itself, PriceTimeline(), kToday + 20)->contract),
            WrittenBy(kByRenewalOfItself));
}

TEST(RuleC05DateRules, SayWhatAChangeOfPlanWrites) {
  ContractAlteration change{.plan_loyalty_months = 12};
  EXPECT_EQ(Moved(Running(), Altered(Running(), change, kToday)), Dates()) << "KEEP";
  change.loyalty_effect = LoyaltyEffect::kRestart;
  EXPECT_EQ(Moved(Running(), Altered(Running(), change, kToday)), WrittenBy(kByPlanChange));
  change.loyalty_effect = LoyaltyEffect::kExtend;
  EXPECT_EQ(Moved(Running(), Altered(Running(), change, kToday)), WrittenBy(kByPlanChange));
}

TEST(RuleC05DateRules, SayWhatAPauseWrites) {
  const Pause pause{.from = kToday, .until = kToday + 29};
  EXPECT_EQ(Moved(Running(), Begun(Running(), pause).contract), WrittenBy(kByPause));
}

TEST(RuleC05DateRules, SayWhatAnEndWrites) {
  const Ending ending{.kind = EndKind::kCancelled, .reason = "x", .ends_on = kToday};
  EXPECT_EQ(Moved(Running(), *End(Running(), ending, kToday)), WrittenBy(kByEnd));
}

TEST(RuleC05DateRules, SayWhatATransferWritesOfTheContractThatBegins) {
  const TransferOrder order{.to_contract = MakeUuidV7(3, 0, 0),
                            .to_client = MakeUuidV7(4, 0, 0),
                            .on = kToday,
                            .reason = "x"};
  EXPECT_EQ(Moved(Running(), Transferred(Running(), order, kToday)->to), WrittenBy(kByTransfer));
}

// Readers see the words, not the bits.
TEST(RuleC05DateRules, NameEveryWriterInWords) {
  const std::pair<DateWriter, absl::string_view> words[] = {{kByActivation, "the activation"},
                                                            {kByImport, "an import"},
                                                            {kByRenewal, "renewal"},
                                                            {kByPlanChange, "a change of plan"},
                                                            {kByPause, "a pause"},
                                                            {kByEnd, "the end"},
                                                            {kByTransfer, "a transfer"}};
  for (const DateRule& rule : kDateRules) {
    const std::string said = std::string(rule.written_by) + "; " + std::string(rule.may_change);
    for (const auto& [writer, word] : words) {
      if ((rule.writers & writer) == 0) continue;
      EXPECT_NE(said.find(std::string(word)), std::string::npos) << rule.date << ": " << word;
    }
  }
}

}  // namespace
}  // namespace vinculo::contract
