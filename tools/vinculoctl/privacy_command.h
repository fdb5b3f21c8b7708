#pragma once
// What one subject has a right to: its data in one archive, and the end of it.

#include <string>

#include "tools/vinculoctl/connection.h"

namespace vinculo::ctl {

// Gathers everything that the services keep of a client ("clients/{uuid}" or the uuid), with those
// merged into it, in one ZIP file: rows as JSON lines, its documents, and manifest.json with size
// and SHA-256 of each. Nothing is written when a service does not answer.
int ExportSubject(const Connection& connection,
                  const std::string& client,
                  const std::string& output);

struct AnonymizeOptions {
  std::string client;
  std::string reason;
  std::string obligations_reason;
  // The client's name, as it is asked for otherwise.
  std::string confirm;
};

// Asks for the client's name to be typed, anonymises it, and waits until every service is done.
int AnonymizeClient(const Connection& connection, const AnonymizeOptions& options);

}  // namespace vinculo::ctl
