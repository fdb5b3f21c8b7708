// The gateway with its pages over a made-up reporting service, for the browser tests: real
// definitions, invented rows. Usage: web_stage CATALOGUE_FOLDER. Prints its port and runs until its
// standard input ends.

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "common/base/check.h"
#include "google/protobuf/text_format.h"
#include "services/gateway/handlers/assets.h"
#include "services/gateway/testing/made_up_reports.h"
#include "services/gateway/testing/whole_gateway.h"

int main(int argc, char** argv) {
  using namespace vinculo::gateway;  // NOLINT: a program of one screen
  if (argc != 2) {
    std::fprintf(stderr, "usage: web_stage CATALOGUE_FOLDER\n");
    return 2;
  }
  pb::ListReportsResponse catalogue;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1])) {
    if (entry.path().filename() == "report.textproto") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    std::stringstream text;
    text << std::ifstream(file).rdbuf();
    VINCULO_CHECK(
        google::protobuf::TextFormat::ParseFromString(text.str(), catalogue.add_reports()));
  }
  WholeGateway gateway("00000000-0000-7000-8000-000000000001", EmbeddedAssets());
  MakeUpReports(catalogue, gateway.reporting());
  std::printf("%d\n", gateway.port());
  std::fflush(stdout);
  char byte;
  while (read(STDIN_FILENO, &byte, 1) > 0) {
  }
  return 0;
}
