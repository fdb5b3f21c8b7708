#include <gmock/gmock.h>

#include <vector>

#include "services/client_registry/handlers/service_test.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class SearchClientsTest : public ServiceTest {
 protected:
  SearchClientsTest() {
    Add("João Vasconcelos da Silva",
        "111.444.777-35",
        "(11) 96123-4567",
        "joao@exemplo.com",
        "C-1");
    Add("Thiago Souza", "", "", "", "C-2");
    Add("Maria Nascimento", "", "(11) 97123-4567", "", "11144477735");
  }

  void Add(const char* name,
           const char* tax_id,
           const char* phone,
           const char* email,
           const char* external_id) {
    pb::Client client;
    client.set_display_name(name);
    client.set_tax_id(tax_id);
    client.set_mobile_phone(phone);
    client.set_email(email);
    client.set_external_id(external_id);
    ASSERT_THAT(Create(client), testing::IsOk());
  }

  std::vector<std::string> Search(const std::string& query) {
    pb::SearchClientsRequest request;
    request.set_query(query);
    const auto response = Serve(&SearchClients, request);
    EXPECT_THAT(response, testing::IsOk());
    std::vector<std::string> names;
    if (!response.ok()) return names;
    double last = 1;
    for (const auto& result : response->results()) {
      EXPECT_LE(result.score(), last);
      last = result.score();
      names.push_back(result.client().display_name());
    }
    return names;
  }
};

struct FoundCase {
  const char* name;
  const char* query;
  const char* found;
};
class SearchFindsTest : public SearchClientsTest,
                        public ::testing::WithParamInterface<FoundCase> {};
TEST_P(SearchFindsTest, TheClientMeant) {
  EXPECT_THAT(Search(GetParam().query), ElementsAre(GetParam().found));
}
INSTANTIATE_TEST_VINCULO_P(
    RuleR36,
    SearchFindsTest,
    ::testing::Values(FoundCase{"Accents", "joao vasconcelos", "João Vasconcelos da Silva"},
                      FoundCase{"Case", "JOÃO SILVA", "João Vasconcelos da Silva"},
                      FoundCase{"Typo", "vasconselos", "João Vasconcelos da Silva"},
                      FoundCase{"Sound", "tiago sousa", "Thiago Souza"},
                      FoundCase{"Beginning", "maria nasc", "Maria Nascimento"},
                      FoundCase{"Phone", "11 96123-4567", "João Vasconcelos da Silva"},
                      FoundCase{"Email", "JOAO@exemplo.com", "João Vasconcelos da Silva"},
                      FoundCase{"ExternalId", "C-2", "Thiago Souza"}));

TEST_F(SearchClientsTest, ReadsDigitsAsDocumentAndAsExternalId) {
  EXPECT_THAT(Search("11144477735"),
              ::testing::UnorderedElementsAre("João Vasconcelos da Silva", "Maria Nascimento"));
}

TEST_F(SearchClientsTest, FindsNothingElse) {
  EXPECT_THAT(Search("pereira"), IsEmpty());
  EXPECT_THAT(Search("52998224725"), IsEmpty());
}

TEST_F(SearchClientsTest, FindsNothingOfAnotherTenant) {
  options_.tenant = testing::SequentialIds::At(77);
  EXPECT_THAT(Search("joao vasconcelos"), IsEmpty());
  EXPECT_THAT(Search("11144477735"), IsEmpty());
}

}  // namespace
}  // namespace vinculo::client_registry
