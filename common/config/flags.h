#pragma once
// One configuration struct per binary. Each field is declared once, with its default (the value it
// has), its unit and a sentence, and is set by a flag, or by the environment (VINCULO_ and the name
// in capitals), or keeps its default, in that order.
//
//   struct ContractConfig : config::ServiceConfig {
//     int client_wait_seconds = 5;
//     void Declare(config::Flags& flags) {
//       ServiceConfig::Declare(flags);
//       flags.Add("client_wait_seconds", &client_wait_seconds, "seconds", "Longest wait for
//       ...").Between(0, 60);
//     }
//   };

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace vinculo::config {

class Flag {
 public:
  // Inclusive bounds of a number.
  Flag& Between(int64_t least, int64_t most);
  // Prints as "set" or "unset" in the log. Secrets themselves come as file paths; this is for URLs
  // that may hold one.
  Flag& Secret();
  // A further check; returns an error whose message goes on "--name ...", for example "must be a
  // host and a port".
  Flag& Check(std::function<absl::Status(absl::string_view)> check);

 private:
  friend class Flags;
  std::string name_;
  std::string unit_;
  std::string help_;
  std::string default_;
  bool secret_ = false;
  bool boolean_ = false;
  int64_t least_ = INT64_MIN;
  int64_t most_ = INT64_MAX;
  std::function<absl::Status(absl::string_view)> check_;
  std::function<absl::Status(absl::string_view)> set_;
  std::function<std::string()> get_;
};

class Flags {
 public:
  Flag& Add(absl::string_view name,
            std::string* field,
            absl::string_view unit,
            absl::string_view help);
  Flag& Add(absl::string_view name, int* field, absl::string_view unit, absl::string_view help);
  Flag& Add(absl::string_view name, int64_t* field, absl::string_view unit, absl::string_view help);
  Flag& Add(absl::string_view name, double* field, absl::string_view unit, absl::string_view help);
  Flag& Add(absl::string_view name, bool* field, absl::string_view unit, absl::string_view help);

  // Sets the fields. `environment` gives a variable's value or null (getenv in main). The error's
  // message is one line that names the flag. `--help` is CANCELLED, with the help text as its
  // message.
  absl::Status Parse(int argc,
                     const char* const* argv,
                     const std::function<const char*(const std::string&)>& environment);

  std::string Help(absl::string_view program) const;
  // Name and value of every flag, for the log; secrets as "set" or "unset".
  std::vector<std::pair<std::string, std::string>> Effective() const;

 private:
  Flag& Add(absl::string_view name, absl::string_view unit, absl::string_view help);
  Flag* Find(absl::string_view name);
  static absl::Status Set(Flag& flag, absl::string_view text);

  std::vector<std::unique_ptr<Flag>> flags_;
};

// For main(): fills the config from the command line and the environment. Prints and exits: 0 after
// --help, 2 with one line on stderr when a value is bad.
template <class Config>
Flags ParseOrExit(int argc, char** argv, Config* config);
void ParseOrExit(Flags& flags, int argc, char** argv);

template <class Config>
Flags ParseOrExit(int argc, char** argv, Config* config) {
  Flags flags;
  config->Declare(flags);
  ParseOrExit(flags, argc, argv);
  return flags;
}

}  // namespace vinculo::config
