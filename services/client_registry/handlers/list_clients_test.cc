#include <string>
#include <utility>

#include "services/client_registry/handlers/service_test.h"

namespace vinculo::client_registry {
namespace {

using testing::IsOk;

class ListClientsTest : public ServiceTest {};

//
TEST_F(ListClientsTest, FindsWhoIsVip) {
  for (const bool vip : {true, false}) {
    pb::Client client;
    client.set_display_name(vip ? "Ana" : "Bia");
    client.set_vip(vip);
    EXPECT_THAT(Create(client), IsOk());
  }
  pb::ListClientsRequest request;
  for (const bool vip : {true, false}) {
    request.set_filter(vip ? "vip = true" : "vip = false");
    const auto listed = Serve(&ListClients, request);
    ASSERT_THAT(listed, IsOk());
    ASSERT_EQ(listed->clients_size(), 1);
    EXPECT_EQ(listed->clients(0).display_name(), vip ? "Ana" : "Bia");
    EXPECT_EQ(listed->clients(0).vip(), vip);
  }
}

//
TEST_F(ListClientsTest, FindsBirthdaysOverTheTurnOfTheYear) {
  const auto born = [&](const char* name, int year, int month, int day) {
    pb::Client client;
    client.set_display_name(name);
    client.mutable_birth_date()->set_year(year);
    client.mutable_birth_date()->set_month(month);
    client.mutable_birth_date()->set_day(day);
    EXPECT_THAT(Create(client), IsOk());
  };
  born("Leap", 2000, 2, 29);
  born("December", 1990, 12, 31);
  born("January", 1991, 1, 10);
  born("July", 1991, 7, 9);
  pb::ListClientsRequest request;
  request.mutable_birthday_from()->set_year(2026);
  request.mutable_birthday_from()->set_month(12);
  request.mutable_birthday_from()->set_day(20);
  request.mutable_birthday_until()->set_year(2027);
  request.mutable_birthday_until()->set_month(1);
  request.mutable_birthday_until()->set_day(10);
  EXPECT_EQ(Serve(&ListClients, request)->clients_size(), 2);
  request.mutable_birthday_from()->set_year(2027);
  request.mutable_birthday_from()->set_month(2);
  request.mutable_birthday_from()->set_day(28);
  *request.mutable_birthday_until() = request.birthday_from();
  EXPECT_EQ(Serve(&ListClients, request)->clients(0).display_name(), "Leap");

  parameters::v1::Value march;
  march.set_choice("MARCH_1");
  Choose("leap_day_birthday", march);
  EXPECT_EQ(Serve(&ListClients, request)->clients_size(), 0);
  request.mutable_birthday_until()->set_month(3);
  request.mutable_birthday_until()->set_day(1);
  EXPECT_EQ(Serve(&ListClients, request)->clients(0).display_name(), "Leap");
}

class ListClientsOfKeyTest : public ServiceTest {
 protected:
  // Clients with one mobile phone, "0" to the last, in this order.
  void CreateWithPhone(int clients) {
    for (int i = 0; i < clients; ++i) {
      pb::Client client;
      client.set_display_name(absl::StrCat(i));
      client.set_mobile_phone("+5511961234567");
      client.set_external_id(absl::StrCat("X", i));
      options_.now += absl::Seconds(1);
      ASSERT_THAT(Create(client), IsOk());
    }
  }
  // The names on all pages, and how many pages there are.
  std::pair<std::string, int> Names(pb::ListClientsRequest request) {
    std::string names;
    for (int pages = 1;; ++pages) {
      const auto page = Serve(&ListClients, request);
      EXPECT_THAT(page, IsOk());
      for (const pb::Client& client : page->clients())
        absl::StrAppend(&names, client.display_name(), " ");
      if (page->next_page_token().empty()) return {names, pages};
      request.set_page_token(page->next_page_token());
    }
  }
  std::pair<std::string, int> Filtered(const std::string& filter, int page_size = 0) {
    pb::ListClientsRequest request;
    request.set_filter(filter);
    request.set_page_size(page_size);
    return Names(request);
  }
};

//
TEST_F(ListClientsOfKeyTest, AreThoseWithExactlyTheKey) {
  pb::Client client;
  client.set_display_name("Ana");
  client.set_tax_id("111.444.777-35");
  client.set_email("Ana@Example.com");
  client.set_mobile_phone("11961234567");
  client.set_external_id("X-1");
  const auto ana = Create(client);
  ASSERT_THAT(ana, IsOk());
  client.Clear();
  client.set_display_name("Bia");
  ASSERT_THAT(Create(client), IsOk());
  for (const std::string& filter : {std::string("tax_id = \"11144477735\""),
                                    absl::StrCat("email = \"", ana->email(), "\""),
                                    std::string("mobile_phone = \"+5511961234567\""),
                                    std::string("(external_id = X-1)")}) {
    EXPECT_EQ(Filtered(filter).first, "Ana ") << filter;
  }
  EXPECT_EQ(Filtered("email = \"ana@EXAMPLE.com\"").first, "");
  EXPECT_EQ(Filtered("tax_id = \"1114447773\"").first, "");
  EXPECT_EQ(Filtered("tax_id = \"\"").first, "Bia ");
  EXPECT_EQ(Filtered("external_id = \"X*\"").first, "Ana ");
}

TEST_F(ListClientsOfKeyTest, ComeInTheUsualOrderAndInPages) {
  CreateWithPhone(20);
  const std::string filter = "mobile_phone = \"+5511961234567\"";
  const auto all = Filtered(filter);
  EXPECT_EQ(all.first, "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 ");
  EXPECT_EQ(all.second, 1);
  EXPECT_EQ(Filtered(filter, 20), all);
  EXPECT_EQ(Filtered(filter, 19), std::pair(all.first, 2));
  pb::Client one_more;
  one_more.set_display_name("20");
  one_more.set_mobile_phone("+5511961234567");
  options_.now += absl::Seconds(1);
  ASSERT_THAT(Create(one_more), IsOk());
  EXPECT_EQ(Filtered(filter), std::pair(all.first + "20 ", 1));
  EXPECT_EQ(Filtered(filter, 3), std::pair(all.first + "20 ", 7));
}

TEST_F(ListClientsOfKeyTest, LeaveOutWhoIsArchivedOrMerged) {
  CreateWithPhone(3);
  database_.Execute(
      "UPDATE clients SET archived_at = now(), archive_reason = 'x', activity = 5 WHERE "
      "external_id = 'X0'");
  database_.Execute(
      "UPDATE clients SET merged_into = (SELECT client_id FROM clients WHERE external_id = 'X2') "
      "WHERE external_id = 'X1'");
  pb::ListClientsRequest request;
  request.set_filter("mobile_phone = \"+5511961234567\"");
  EXPECT_EQ(Names(request).first, "2 ");
  request.set_show_merged(true);
  EXPECT_EQ(Names(request).first, "1 2 ");
  request.set_filter("mobile_phone = \"+5511961234567\" AND archived = true");
  EXPECT_EQ(Names(request).first, "0 ");
}

}  // namespace
}  // namespace vinculo::client_registry
