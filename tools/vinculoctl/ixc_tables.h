#pragma once
// What IXC's tables become here (docs/brazil.md section 13).

#include <map>
#include <string>
#include <vector>

#include "google/protobuf/message.h"

namespace vinculo::ctl::ixc {

struct Table {
  // Fields of the resource that its rows set: what an update changes.
  std::vector<std::string> fields;
  // Fills a row of the import, its flags included.
  void (*fill)(std::map<std::string, std::string> values, google::protobuf::Message* row) = nullptr;
};

// `cliente`, for ImportClients.
const Table& Clients();
// `su_ticket`, for ImportInteractions.
const Table& Tickets();
// `cliente_contrato`, for ImportContracts. Its states of access (status_internet, reductions,
// blocks) are kept as flags.
const Table& Contracts();

}  // namespace vinculo::ctl::ixc
