#include "tools/vinculoctl/demo/portfolio.h"

#include <set>

#include "common/brazil/tax_id.h"
#include "gtest/gtest.h"

namespace vinculo::ctl::demo {
namespace {

using namespace std::chrono_literals;

PortfolioSpec Spec(int clients) {
  PortfolioSpec spec;
  spec.clients = clients;
  spec.today = Day{2026y / std::chrono::November / 22};
  return spec;
}

TEST(Portfolio, IsTheSameForTheSameSeed) {
  const Portfolio a = MakePortfolio(Spec(300));
  const Portfolio b = MakePortfolio(Spec(300));
  ASSERT_EQ(a.clients.size(), b.clients.size());
  ASSERT_EQ(a.contracts.size(), b.contracts.size());
  for (size_t i = 0; i < a.clients.size(); ++i) {
    EXPECT_EQ(a.clients[i].SerializeAsString(), b.clients[i].SerializeAsString());
  }
  ASSERT_EQ(a.payments.size(), b.payments.size());
  for (size_t i = 0; i < a.payments.size(); ++i) {
    EXPECT_EQ(a.payments[i].SerializeAsString(), b.payments[i].SerializeAsString());
  }
}

TEST(Portfolio, HasTheClientsAskedFor) {
  EXPECT_EQ(MakePortfolio(Spec(1000)).clients.size(), 1000u);
}

TEST(Portfolio, GivesEveryClientADocumentAndAnIdOfItsOwn) {
  std::set<std::string> ids;
  std::set<std::string> documents;
  for (const auto& client : MakePortfolio(Spec(2000)).clients) {
    EXPECT_TRUE(brazil::TaxId::Parse(client.tax_id()).ok()) << client.tax_id();
    EXPECT_TRUE(ids.insert(client.external_id()).second);
    EXPECT_TRUE(documents.insert(client.tax_id()).second) << client.tax_id();
  }
}

TEST(Portfolio, NeverOverlapsTheContractsOfOneClient) {
  const Portfolio portfolio = MakePortfolio(Spec(3000));
  std::string client;
  std::string previous_end;
  const auto iso = [](const google::type::Date& d) {
    return Day::FromCivil(d.year(), d.month(), d.day())->ToString();
  };
  int returned = 0;
  for (const auto& row : portfolio.contracts) {
    const auto& contract = row.contract();
    if (row.client_external_id() == client) {
      ASSERT_FALSE(previous_end.empty());
      EXPECT_GE(iso(contract.start_date()), previous_end);
      ++returned;
    }
    client = row.client_external_id();
    previous_end = contract.has_end_date() ? iso(contract.end_date()) : "";
    if (contract.has_end_date()) {
      EXPECT_GT(previous_end, iso(contract.start_date()));
    }
  }
  EXPECT_GT(returned, 100);
}

}  // namespace
}  // namespace vinculo::ctl::demo
