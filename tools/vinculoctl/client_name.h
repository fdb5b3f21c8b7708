#pragma once
#include <string>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// The name of the client that people mean by "clients/{uuid}", the UUID, or what SearchClients
// takes: a document, phone, e-mail, name. A search that finds none or several says so, lists them
// and gives kRefused.
int FindClientName(const Connection& connection, const std::string& meant, std::string* name);

}  // namespace vinculo::ctl
