#include "tests/load/people.h"

#include <atomic>
#include <chrono>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/brazil/person_name.h"
#include "tools/vinculoctl/demo/documents.h"
#include "tools/vinculoctl/demo/people.h"

namespace vinculo::load {

client_registry::v1::Client Person(uint64_t n) {
  constexpr Day kToday{std::chrono::year(2026) / 1 / 1};
  ctl::demo::Random random(n);
  client_registry::v1::Client client = ctl::demo::MakePerson(random, n, kToday, {16, 80});
  client.set_external_id(ExternalId(n));
  return client;
}

client_registry::v1::Client Newcomer() {
  constexpr uint64_t kImportedMax = 100'000'000;
  constexpr uint64_t kMadeMaxPerSecond = 10'000;
  static std::atomic<uint64_t> next{static_cast<uint64_t>(
      absl::ToUnixMillis(absl::Now()) * static_cast<int64_t>(kMadeMaxPerSecond) / 1000)};
  const uint64_t n = kImportedMax + next++ % (ctl::demo::kCpfs - kImportedMax);
  client_registry::v1::Client client = Person(n);
  client.clear_external_id();
  return client;
}

std::string ExternalId(uint64_t n) { return absl::StrCat("load-", n); }

std::string ClientName(uint64_t n) {
  return absl::StrFormat("clients/00000000-0000-7000-8000-%012d", n);
}

std::string Uuid(uint64_t high, uint64_t low) {
  return absl::StrFormat("%08x-%04x-4%03x-8%03x-%012x",
                         high >> 32,
                         (high >> 16) & 0xffff,
                         high & 0xfff,
                         low >> 52,
                         low & 0xffffffffffff);
}

std::string Mistyped(const std::string& name, uint64_t random) {
  std::string typed = absl::AsciiStrToLower(brazil::NameSearchKey(name));
  ctl::demo::Random choice(random);
  const auto at = static_cast<size_t>(choice.Between(1, static_cast<int>(typed.size()) - 2));
  if (typed[at] == ' ' || typed[at + 1] == ' ') return typed;
  switch (choice.Between(0, 3)) {
    case 0:
      typed[at] = typed[at] == 'r' ? 't' : 'r';
      break;
    case 1:
      typed.erase(at, 1);
      break;
    case 2:
      typed.insert(at, 1, typed[at]);
      break;
    default:
      std::swap(typed[at], typed[at + 1]);
  }
  return typed;
}

}  // namespace vinculo::load
