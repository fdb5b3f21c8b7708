#include "tools/vinculoctl/client_page_text.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tools/vinculoctl/text_table.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::client_registry::v1;
namespace contract = ::vinculo::contract::v1;
using ::testing::HasSubstr;
using ::testing::Not;

google::type::Date Date(int year, int month, int day) {
  google::type::Date date;
  date.set_year(year);
  date.set_month(month);
  date.set_day(day);
  return date;
}

pb::ClientPage Page() {
  pb::ClientPage page;
  pb::Client& client = *page.mutable_client();
  client.set_name("clients/0190163d-8694-739b-aea5-966c26f8ad91");
  client.set_display_name("Ana Conceição");
  client.set_tax_id("11144477735");
  client.set_mobile_phone("+5511961234567");
  client.set_activity(pb::ACTIVE);
  client.set_vip(true);
  client.add_groups("Matrícula 2026");
  *client.mutable_birth_date() = Date(1990, 2, 1);
  client.mutable_address()->set_street("Rua das Flores");
  client.mutable_address()->set_number("10");
  client.mutable_address()->set_city("Campinas");
  client.mutable_address()->set_state("SP");
  client.mutable_address()->set_postal_code("13010000");
  auto& standing = *page.mutable_activity()->mutable_standing();
  standing.set_activity(pb::ACTIVE);
  *standing.mutable_since() = Date(2026, 11, 1);
  auto& change = *page.mutable_activity()->add_transitions();
  change.set_from(pb::LEAD);
  change.set_to(pb::ACTIVE);
  *change.mutable_date() = Date(2026, 11, 1);
  contract::Contract& one = *page.mutable_contracts()->add_in_force();
  one.set_lifecycle(contract::ACTIVE);
  one.set_description("Fibra 500");
  one.mutable_price()->set_units(99);
  one.mutable_price()->set_nanos(900'000'000);
  *one.mutable_activation_date() = Date(2026, 10, 1);
  auto& money = *page.mutable_money();
  money.mutable_open_debt()->set_units(1200);
  money.mutable_overdue_debt()->set_units(200);
  *money.mutable_oldest_due_date() = Date(2026, 11, 10);
  auto& open = *money.add_open_receivables();
  *open.mutable_due_date() = Date(2026, 11, 10);
  open.mutable_open_amount()->set_units(200);
  open.set_overdue(true);
  auto& entry = *page.mutable_history()->add_entries();
  entry.set_actor("users/ana");
  entry.set_summary_pt_br("Cadastro alterado: e-mail");
  entry.set_summary_en("Client changed: e-mail");
  auto& field = *entry.add_changes();
  field.set_label_pt_br("e-mail");
  field.set_label_en("e-mail");
  field.set_before("");
  field.set_after("ana@exemplo.com.br");
  auto& missing = *page.add_unavailable_parts();
  missing.set_part("alerts");
  missing.set_reason("REMOTE_UNAVAILABLE");
  missing.set_service("fidelity");
  return page;
}

TEST(RuleR11PageText, SpeaksPortuguese) {
  SetLanguage(Language::kPtBr);
  const std::string text = PageText(Page(), Colours::kNone);
  for (const char* line : {"Ana Conceição  clients/0190163d-8694-739b-aea5-966c26f8ad91\n",
                           "ativo · VIP · Matrícula 2026\n",
                           "  CPF/CNPJ    111.444.777-35\n",
                           "  nascimento  01/02/1990\n",
                           "  celular     (11) 96123-4567\n",
                           "  endereço    Rua das Flores, 10, Campinas/SP, 13010-000\n",
                           "  01/11/2026  lead (nunca pagou) → ativo\n",
                           "\nContratos em vigor (1)\n",
                           "  em vigor  R$ 99,90  01/10/2026  -          -               -    -    "
                           "            -         "
                           "Fibra 500\n",
                           "  vencido    R$ 200,00 desde 10/11/2026\n",
                           "  10/11/2026  R$ 200,00  vencido\n",
                           "  users/ana  Cadastro alterado: e-mail\n",
                           "  e-mail: - → ana@exemplo.com.br\n",
                           "\nNão disponível agora\n  alerts  REMOTE_UNAVAILABLE  fidelity\n"}) {
    EXPECT_THAT(text, HasSubstr(line));
  }
}

TEST(RuleR11PageText, SpeaksEnglish) {
  SetLanguage(Language::kEn);
  const std::string text = PageText(Page(), Colours::kNone);
  for (const char* line : {"active · VIP · Matrícula 2026\n",
                           "  birth date    1990-02-01\n",
                           "  2026-11-01  lead (never paid) → active\n",
                           "\nContracts in force (1)\n",
                           "  overdue  R$ 200.00 since 2026-11-10\n"}) {
    EXPECT_THAT(text, HasSubstr(line));
  }
  SetLanguage(Language::kPtBr);
}

TEST(RuleR11PageText, IsColouredOnlyWhereItIsWanted) {
  EXPECT_THAT(PageText(Page(), Colours::kNone), Not(HasSubstr("\x1b[")));
  EXPECT_THAT(PageText(Page(), Colours::kTerminal), HasSubstr("\x1b[1mAna Conceição\x1b[0m"));
}

TEST(RuleR11PageText, LeavesOutPartsThatWereNotAskedFor) {
  pb::ClientPage page;
  page.mutable_client()->set_display_name("Ana");
  const std::string text = PageText(page, Colours::kNone);
  EXPECT_THAT(text, Not(HasSubstr("Contratos")));
  EXPECT_THAT(text, Not(HasSubstr("Financeiro")));
}

TEST(TextTable, IsAsWideAsItsCharacters) {
  TextTable table({1});
  table.Add({"é", "1"});
  table.Add({"abc", "200"});
  EXPECT_EQ(table.ToString(" "), " é      1\n abc  200\n");
}

}  // namespace
}  // namespace vinculo::ctl
