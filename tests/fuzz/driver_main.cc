// Runs a fuzz target without libFuzzer, as a test: every file of its corpus, then random mutations
// of them for some seconds, the same ones every time.
//
//   <target> SECONDS CORPUS

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "common/base/steady_time.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

void Run(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
}

std::vector<std::string> ReadCorpus(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> corpus;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    corpus.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return corpus;
}

std::string Mutated(std::string bytes, const std::string& other, std::mt19937& random) {
  for (uint32_t edits = 1 + random() % 8; edits > 0; --edits) {
    const size_t at = random() % (bytes.size() + 1);
    switch (random() % 4) {
      case 0:
        bytes.insert(at, 1 + random() % 8, static_cast<char>(random()));
        break;
      case 1:
        bytes.erase(at, 1 + random() % 4);
        break;
      case 2:
        if (!other.empty()) bytes.insert(at, other.substr(random() % other.size(), 16));
        break;
      default:
        if (at < bytes.size()) bytes[at] = static_cast<char>(random());
    }
  }
  return bytes;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: %s SECONDS CORPUS\n", argv[0]);
    return 2;
  }
  std::vector<std::string> corpus = ReadCorpus(argv[2]);
  for (const std::string& bytes : corpus) Run(bytes);
  if (corpus.empty()) corpus.emplace_back(64, '\0');
  std::mt19937 random(20'250'131);
  const absl::Time end = vinculo::SteadyNow() + absl::Seconds(std::atoi(argv[1]));
  int64_t runs = 0;
  for (; vinculo::SteadyNow() < end; ++runs) {
    const std::string& seed = corpus[random() % corpus.size()];
    Run(Mutated(seed, corpus[random() % corpus.size()], random));
  }
  std::printf("%zu seeds and %lld mutations\n", corpus.size(), static_cast<long long>(runs));
  return 0;
}
