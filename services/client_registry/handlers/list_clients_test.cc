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

}  // namespace
}  // namespace vinculo::client_registry
