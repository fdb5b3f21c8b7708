#include "tools/vinculoctl/contract_text.h"

#include "gtest/gtest.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

google::type::Date DateOf(int year, int month, int day) {
  google::type::Date date;
  date.set_year(year);
  date.set_month(month);
  date.set_day(day);
  return date;
}

ContractView View() {
  ContractView view;
  view.contract.set_name("contracts/1");
  view.contract.set_client("clients/2");
  view.contract.set_plan("plans/3");
  view.contract.set_plan_version(1);
  view.contract.set_lifecycle(pb::ACTIVE);
  view.contract.set_access(pb::NORMAL);
  view.contract.set_billing(pb::CHARGING);
  view.contract.set_credit_listing(pb::NOT_LISTED);
  view.contract.set_billing_period(pb::MONTHLY);
  view.contract.mutable_price()->set_units(99);
  view.contract.mutable_price()->set_nanos(900'000'000);
  *view.contract.mutable_activation_date() = DateOf(2026, 1, 10);
  *view.contract.mutable_end_date() = DateOf(2027, 2, 9);
  pb::Pause& pause = view.pauses.emplace_back();
  pause.set_state(pb::Pause::OVER);
  *pause.mutable_first_date() = DateOf(2026, 3, 1);
  *pause.mutable_last_date() = DateOf(2026, 3, 30);
  pause.add_stops("SERVICE");
  pb::Renewal& renewal = view.renewals.emplace_back();
  renewal.set_kind(pb::Renewal::MANUAL);
  *renewal.mutable_renewal_date() = DateOf(2026, 2, 1);
  *renewal.mutable_end_date_after() = DateOf(2027, 2, 9);
  renewal.set_actor("ana");
  return view;
}

// C-31
TEST(RuleC31ContractText, TellsWhatWasAndWhatIsToComeInTheOrderOfDays) {
  SetLanguage(Language::kEn);
  EXPECT_EQ(ContractText(View(), *Day::Parse("2026-11-22")),
            "contracts/1\n"
            "  lifecycle              active\n"
            "  access                 normal\n"
            "  billing                on\n"
            "  credit bureau listing  no\n"
            "  client                 clients/2\n"
            "  plan                   plans/3 v1\n"
            "  price                  R$ 99.90 a month\n"
            "\n"
            "Dates\n"
            "  start                -\n"
            "  activation           2026-01-10\n"
            "  renewal              -\n"
            "  end of loyalty term  -\n"
            "  end of term          2027-02-09\n"
            "  financial base       -\n"
            "  paid until           -\n"
            "\n"
            "Timeline\n"
            "  2026-01-10  activation\n"
            "  2026-02-01  renewal (by hand): end - to 2027-02-09, by ana\n"
            "  2026-03-01  pause until 2026-03-30 (over); stops SERVICE\n"
            "  2026-11-22  --- today ---\n"
            "  2027-02-09  end of term\n");
}

TEST(RuleC42ContractText, ShowsThePriceTimeline) {
  SetLanguage(Language::kEn);
  ContractView view = View();
  pb::PriceSegment& segment = view.prices.emplace_back();
  *segment.mutable_start_date() = DateOf(2026, 5, 1);
  segment.mutable_terms()->mutable_price()->set_units(120);
  segment.mutable_terms()->set_billing_period(pb::MONTHLY);
  segment.set_cause(pb::PRICE_ADJUSTMENT);
  pb::PriceSegment& undone = view.prices.emplace_back(segment);
  *undone.mutable_until_date() = DateOf(2026, 6, 1);
  undone.set_undone(true);
  const std::string text = ContractText(view, *Day::Parse("2026-11-22"));
  EXPECT_NE(text.find("  2026-05-01  R$ 120.00 a month, until - (adjustment)\n"), std::string::npos)
      << text;
  EXPECT_NE(text.find("  2026-05-01  taken back: R$ 120.00 a month, until 2026-06-01"),
            std::string::npos)
      << text;
}

TEST(RuleC31ContractText, WritesMoneyAsPeopleDo) {
  SetLanguage(Language::kPtBr);
  ContractView view = View();
  view.contract.mutable_price()->set_units(1942);
  view.contract.mutable_price()->set_nanos(300'000'000);
  pb::PriceSegment& segment = view.prices.emplace_back();
  segment.mutable_terms()->mutable_price()->set_units(942);
  segment.mutable_terms()->mutable_price()->set_nanos(300'000'000);
  *segment.mutable_start_date() = DateOf(2026, 5, 1);
  const std::string text = ContractText(view, *Day::Parse("2026-11-22"));
  EXPECT_NE(text.find("R$ 1.942,30 por mês\n"), std::string::npos) << text;
  EXPECT_NE(text.find("  2026-05-01  R$ 942,30 "), std::string::npos) << text;
}

TEST(RuleC36ContractText, ShowsWhatIsLeftOfClassPacks) {
  SetLanguage(Language::kPtBr);
  ContractView view = View();
  pb::ClassPack& pack = view.packs.emplace_back();
  pack.set_classes(10);
  pack.set_left(7);
  pack.set_modality("Pilates");
  *pack.mutable_expire_date() = DateOf(2026, 12, 31);
  const std::string text = ContractText(view, *Day::Parse("2026-11-22"));
  EXPECT_NE(text.find("Pacotes de aulas\n  7/10  Pilates  2026-12-31\n"), std::string::npos)
      << text;
}

}  // namespace
}  // namespace vinculo::ctl
