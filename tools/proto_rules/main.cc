// proto_rules <descriptor set> <prefix>: prints what a proto lacks, one line each, and fails if
// there is any.

#include <cstdio>
#include <fstream>

#include "tools/proto_rules/rules.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: %s <descriptor set> <prefix of the files to check>\n", argv[0]);
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  google::protobuf::FileDescriptorSet files;
  if (!files.ParseFromIstream(&file)) {
    std::fprintf(stderr, "%s: no descriptor set\n", argv[1]);
    return 2;
  }
  const auto findings = vinculo::proto_rules::Check(files, argv[2]);
  for (const auto& finding : findings) {
    std::fprintf(stderr,
                 "proto/%s: %s %s\n",
                 finding.where.c_str(),
                 finding.what.c_str(),
                 finding.message.c_str());
  }
  return findings.empty() ? 0 : 1;
}
