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
  client.set_screen_name("Ana Conceição");
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

//
void AddRecords(pb::ClientPage& page) {
  page.mutable_credits()->mutable_balance()->set_units(30);
  *page.mutable_credits()->mutable_next_expire_date() = Date(2026, 12, 31);
  page.mutable_credits()->mutable_next_expire_amount()->set_units(10);
  auto& card = *page.mutable_payment_cards()->add_payment_cards();
  card.set_brand(pb::PaymentCard::ELO);
  card.set_last_four("0042");
  card.set_expiry_month(3);
  card.set_expiry_year(2030);
  card.set_default_card(true);
  auto& payer = *page.mutable_links()->add_client_links();
  payer.set_client("clients/bia");
  payer.set_related_client(page.client().name());
  payer.set_kind(pb::ClientLink::PAYER);
  auto& mother = *page.mutable_links()->add_client_links();
  mother.set_client(page.client().name());
  mother.set_related_client("clients/mae");
  mother.set_kind(pb::ClientLink::RESPONSIBLE);
  mother.set_relationship("mãe");
  auto& point = *page.mutable_contact_points()->add_contact_points();
  point.set_kind(pb::ContactPoint::WHATSAPP);
  point.set_value("+5519961234567");
  point.set_label("trabalho");
  auto& call = *page.mutable_interactions()->add_interactions();
  call.set_channel(pb::Interaction::PHONE_CALL);
  call.set_reason(pb::Interaction::COMPLAINT);
  call.set_subject("sem sinal");
  page.mutable_interactions()->set_incomplete(true);
  auto& note = *page.mutable_evolutions()->add_evolutions();
  *note.mutable_evolution_date() = Date(2026, 11, 20);
  note.set_text("joelho\ndireito");
  auto& document = *page.mutable_documents()->add_documents();
  document.set_kind(pb::MEDICAL_EXAM);
  *document.mutable_issue_date() = Date(2026, 11, 1);
  *document.mutable_valid_until_date() = Date(2027, 11, 1);
  document.set_file_name("atestado.pdf");
}

TEST(RuleR11PageText, ShowsRecordsInBothLanguages) {
  pb::ClientPage page = Page();
  SetLanguage(Language::kPtBr);
  EXPECT_THAT(PageText(page, Colours::kNone), Not(HasSubstr("Créditos")));
  AddRecords(page);
  const std::string portuguese = PageText(page, Colours::kNone);
  for (const char* part : {"Créditos",
                           "R$ 30,00",
                           "R$ 10,00 em 31/12/2026",
                           "ELO •••• 0042",
                           "03/2030",
                           "padrão",
                           "é pagador de",
                           "clients/bia",
                           "tem por responsável",
                           "mãe",
                           "(19) 96123-4567",
                           "WhatsApp",
                           "ligação",
                           "reclamação",
                           "sem sinal",
                           "... e mais",
                           "joelho / direito",
                           "exame médico",
                           "válido até 01/11/2027",
                           "atestado.pdf"}) {
    EXPECT_THAT(portuguese, HasSubstr(part));
  }
  SetLanguage(Language::kEn);
  const std::string english = PageText(page, Colours::kNone);
  for (const char* part : {"Credits",
                           "Contact log",
                           "is payer of",
                           "has as responsible",
                           "call",
                           "complaint",
                           "valid until 2027-11-01"}) {
    EXPECT_THAT(english, HasSubstr(part));
  }
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
  page.mutable_client()->set_screen_name("Ana");
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
