#pragma once
// What holds for a tenant and for each of its units: the unit's own value, else the tenant's, else
// the declared default.

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/time/time.h"
#include "common/parameters/parameter.h"

namespace vinculo::parameters {

// The numbers are those of the proto.
enum class Source : int { kDefault = 1, kTenant = 2, kUnit = 3 };

// A value that a tenant (`unit` empty) or one of its units has chosen.
struct Chosen {
  std::string unit;
  std::string key;
  std::string text;  // as stored
  absl::Time since;
  std::string actor;
  std::string reason;
};

struct Effective {
  Value value;
  Source source = Source::kDefault;
  absl::Time since;  // when it was chosen; not of a default
  std::string actor;
  std::string reason;
};

// The effective values of one unit. A key that is not declared, or read as another type, is a bug
// and stops the process.
class Values {
 public:
  explicit Values(const Table& table);

  const Table& table() const { return *table_; }
  const Effective& At(size_t index) const { return values_[index]; }

  bool Switch(absl::string_view key) const;
  int64_t Number(absl::string_view key) const;
  const std::string& Choice(absl::string_view key) const;
  const TextSet& Set(absl::string_view key) const;

 private:
  friend class Policies;
  // Nothing where the stored text is not taken any more, or the key is not declared.
  void Choose(const Chosen& chosen, Source source);
  const Value& Get(absl::string_view key) const;

  const Table* table_;
  std::vector<Effective> values_;  // in the order of the table
};

// The policies of one tenant: its own and those of its units. Immutable; thread-safe.
class Policies {
 public:
  Policies(const Table& table, const std::vector<Chosen>& chosen);

  // Of a unit that has chosen nothing, and of no unit: the tenant's.
  const Values& Of(absl::string_view unit) const;

 private:
  Values tenant_;
  absl::flat_hash_map<std::string, Values> units_;
};

}  // namespace vinculo::parameters
