#include "tools/vinculoctl/demo/people.h"

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "tools/vinculoctl/demo/documents.h"

namespace vinculo::ctl::demo {
namespace {

using client_registry::v1::Client;

constexpr const char* kWomen[] = {
    "Maria",  "Ana",     "Juliana", "Fernanda", "Patrícia", "Aline",   "Camila",
    "Bruna",  "Letícia", "Beatriz", "Larissa",  "Gabriela", "Mariana", "Vitória",
    "Helena", "Alice",   "Laura",   "Sophia",   "Cecília",  "Isabela", "Luíza",
    "Débora", "Renata",  "Simone",  "Cláudia",  "Luciana",  "Tatiane", "Rafaela"};
constexpr const char* kMen[] = {"José",     "João",    "Antônio", "Francisco", "Carlos",  "Paulo",
                                "Pedro",    "Lucas",   "Luiz",    "Marcos",    "Gabriel", "Rafael",
                                "Daniel",   "Marcelo", "Bruno",   "Eduardo",   "Felipe",  "Rodrigo",
                                "Gustavo",  "Miguel",  "Arthur",  "Heitor",    "Davi",    "Thiago",
                                "Vinícius", "Sérgio",  "Fábio",   "André"};
constexpr const char* kSurnames[] = {
    "da Silva", "dos Santos", "Oliveira",  "de Souza", "Rodrigues",  "Ferreira",
    "Alves",    "Pereira",    "Lima",      "Gomes",    "da Costa",   "Ribeiro",
    "Martins",  "Carvalho",   "Almeida",   "Lopes",    "Soares",     "Fernandes",
    "Vieira",   "Barbosa",    "Rocha",     "Dias",     "Nascimento", "Andrade",
    "Moreira",  "Nunes",      "Marques",   "Machado",  "Mendes",     "Freitas",
    "Cardoso",  "Ramos",      "Gonçalves", "Santana",  "Teixeira",   "Araújo"};
constexpr const char* kTrades[] = {"Padaria",
                                   "Farmácia",
                                   "Mercado",
                                   "Oficina",
                                   "Clínica",
                                   "Escritório",
                                   "Papelaria",
                                   "Pizzaria",
                                   "Auto Peças",
                                   "Pousada",
                                   "Ótica",
                                   "Transportes"};
constexpr const char* kStreets[] = {"Rua das Flores",
                                    "Avenida Brasil",
                                    "Rua Sete de Setembro",
                                    "Rua São João",
                                    "Avenida Central",
                                    "Rua Quinze de Novembro",
                                    "Rua do Comércio",
                                    "Avenida das Nações",
                                    "Rua Santos Dumont",
                                    "Rua Tiradentes",
                                    "Travessa da Matriz",
                                    "Rua Dom Pedro II"};
constexpr const char* kDistricts[] = {"Centro",
                                      "Jardim América",
                                      "Vila Nova",
                                      "Boa Vista",
                                      "Santa Luzia",
                                      "São José",
                                      "Bela Vista",
                                      "Industrial"};

struct City {
  const char* name;
  const char* state;
  int area_code;
  int postal_prefix;  // first five digits of its postal codes
};
constexpr City kCities[] = {{"Chapecó", "SC", 49, 89801},
                            {"Xanxerê", "SC", 49, 89820},
                            {"Concórdia", "SC", 49, 89700},
                            {"Joaçaba", "SC", 49, 89600},
                            {"Curitiba", "PR", 41, 80010},
                            {"Pato Branco", "PR", 46, 85501},
                            {"Passo Fundo", "RS", 54, 99010},
                            {"Erechim", "RS", 54, 99700}};

std::string Login(std::string name) {
  name = absl::StrReplaceAll(name,
                             {{"á", "a"},
                              {"à", "a"},
                              {"â", "a"},
                              {"ã", "a"},
                              {"é", "e"},
                              {"ê", "e"},
                              {"í", "i"},
                              {"ó", "o"},
                              {"ô", "o"},
                              {"õ", "o"},
                              {"ú", "u"},
                              {"ç", "c"},
                              {"Ó", "o"},
                              {" ", "."}});
  return absl::AsciiStrToLower(name);
}

void AddContact(Random& random, absl::string_view name, Client* client) {
  const City& city = random.Pick(kCities);
  auto* address = client->mutable_address();
  address->set_street(random.Pick(kStreets));
  address->set_number(absl::StrCat(random.Between(1, 2400)));
  if (random.Chance(250))
    address->set_complement(
        absl::StrCat("Apto ", random.Between(1, 20) * 100 + random.Between(1, 6)));
  address->set_district(random.Pick(kDistricts));
  address->set_city(city.name);
  address->set_state(city.state);
  address->set_postal_code(absl::StrFormat("%05d%03d", city.postal_prefix, random.Between(0, 999)));
  if (random.Chance(940)) {
    client->set_mobile_phone(
        absl::StrFormat("+55%d9%08d", city.area_code, random.Between(80'000'000, 99'999'999)));
  }
  if (random.Chance(180)) {
    client->set_phone(
        absl::StrFormat("+55%d3%07d", city.area_code, random.Between(2'000'000, 3'999'999)));
  }
  if (random.Chance(860)) {
    client->set_email(
        absl::StrCat(Login(std::string(name)), random.Between(1, 9999), "@mail.example.com"));
  }
}

}  // namespace

Client MakePerson(Random& random, uint64_t serial, Day today, Ages ages) {
  Client client;
  const bool woman = random.Chance(515);
  std::string name = woman ? random.Pick(kWomen) : random.Pick(kMen);
  if (random.Chance(300))
    absl::StrAppend(&name, " ", woman ? random.Pick(kWomen) : random.Pick(kMen));
  absl::StrAppend(&name, " ", random.Pick(kSurnames));
  if (random.Chance(600)) absl::StrAppend(&name, " ", random.Pick(kSurnames));
  client.set_display_name(name);
  client.set_kind(client_registry::v1::PERSON);
  client.set_sex(woman ? client_registry::v1::FEMALE : client_registry::v1::MALE);
  client.set_tax_id(Cpf(serial));
  const Day birth = today - random.Between(ages.from * 365, ages.to * 365);
  client.mutable_birth_date()->set_year(birth.year());
  client.mutable_birth_date()->set_month(birth.month());
  client.mutable_birth_date()->set_day(birth.day_of_month());
  AddContact(random, name, &client);
  return client;
}

Client MakeCompany(Random& random, uint64_t serial) {
  Client client;
  const std::string name = absl::StrCat(random.Pick(kTrades), " ", random.Pick(kSurnames), " Ltda");
  client.set_display_name(name);
  client.set_kind(client_registry::v1::COMPANY);
  client.set_tax_id(Cnpj(serial));
  AddContact(random, name, &client);
  return client;
}

}  // namespace vinculo::ctl::demo
