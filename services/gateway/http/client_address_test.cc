#include "services/gateway/http/client_address.h"

#include <gtest/gtest.h>

namespace vinculo::gateway {
namespace {

Request From(std::initializer_list<const char*> forwarded) {
  Request request;
  request.peer = "10.0.0.1";
  for (const char* value : forwarded) request.headers.Add("X-Forwarded-For", value);
  return request;
}

TEST(ClientAddress, IsThePeersWithoutAProxy) {
  EXPECT_EQ(ClientAddress(From({"192.0.2.1"}), 0), "10.0.0.1");
}

TEST(ClientAddress, IsWhatOurOutermostProxyWrote) {
  EXPECT_EQ(ClientAddress(From({"192.0.2.1"}), 1), "192.0.2.1");
  EXPECT_EQ(ClientAddress(From({"203.0.113.9, 192.0.2.1"}), 1), "192.0.2.1")
      << "what the client wrote itself";
  EXPECT_EQ(ClientAddress(From({"203.0.113.9, 192.0.2.1", "10.0.0.7"}), 2), "192.0.2.1");
}

TEST(ClientAddress, IsThePeersWhereProxiesWroteTooLittle) {
  EXPECT_EQ(ClientAddress(From({}), 1), "10.0.0.1");
  EXPECT_EQ(ClientAddress(From({"192.0.2.1"}), 2), "10.0.0.1");
}

}  // namespace
}  // namespace vinculo::gateway
