#pragma once
#include <string>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

struct ClientOptions {
  // "clients/{uuid}", the UUID, or what SearchClients takes: a document, phone, e-mail, name.
  std::string client;
  bool json = false;
};

// The page of one client. A search that finds several lists them and exits with kRefused.
int ShowClient(const Connection& connection, const ClientOptions& options);

}  // namespace vinculo::ctl
