#pragma once
#include <span>

namespace vinculo::reporting {

// The two files of one folder of the catalogue, as embedded at build time.
struct EmbeddedReport {
  // The folder's name, the report's id: "P-05".
  const char* folder;
  const char* textproto;
  const char* sql;
};

// In the order of their ids.
std::span<const EmbeddedReport> EmbeddedReports();

}  // namespace vinculo::reporting
