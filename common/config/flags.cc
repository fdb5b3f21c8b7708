#include "common/config/flags.h"

#include <cstdio>
#include <cstdlib>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"

namespace vinculo::config {
namespace {

absl::Status Bad(absl::string_view name, absl::string_view value, absl::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat("--", name, "=", value, ": ", what));
}

std::string VariableOf(absl::string_view name) {
  return absl::StrCat("VINCULO_", absl::AsciiStrToUpper(name));
}

template <class Integer>
absl::Status SetInteger(absl::string_view text, Integer* field) {
  if (!absl::SimpleAtoi(text, field)) {
    return absl::InvalidArgumentError("must be a whole number");
  }
  return absl::OkStatus();
}

}  // namespace

Flag& Flag::Between(int64_t least, int64_t most) {
  least_ = least;
  most_ = most;
  return *this;
}

Flag& Flag::Secret() {
  secret_ = true;
  return *this;
}

Flag& Flag::Check(std::function<absl::Status(absl::string_view)> check) {
  check_ = std::move(check);
  return *this;
}

Flag& Flags::Add(absl::string_view name, absl::string_view unit, absl::string_view help) {
  auto flag = std::make_unique<Flag>();
  flag->name_ = std::string(name);
  flag->unit_ = std::string(unit);
  flag->help_ = std::string(help);
  return *flags_.emplace_back(std::move(flag));
}

Flag& Flags::Add(absl::string_view name,
                 std::string* field,
                 absl::string_view unit,
                 absl::string_view help) {
  Flag& flag = Add(name, unit, help);
  flag.default_ = *field;
  flag.set_ = [field](absl::string_view text) {
    *field = std::string(text);
    return absl::OkStatus();
  };
  flag.get_ = [field] { return *field; };
  return flag;
}

Flag& Flags::Add(absl::string_view name,
                 int* field,
                 absl::string_view unit,
                 absl::string_view help) {
  Flag& flag = Add(name, unit, help);
  flag.default_ = absl::StrCat(*field);
  flag.set_ = [field](absl::string_view text) { return SetInteger(text, field); };
  flag.get_ = [field] { return absl::StrCat(*field); };
  return flag;
}

Flag& Flags::Add(absl::string_view name,
                 int64_t* field,
                 absl::string_view unit,
                 absl::string_view help) {
  Flag& flag = Add(name, unit, help);
  flag.default_ = absl::StrCat(*field);
  flag.set_ = [field](absl::string_view text) { return SetInteger(text, field); };
  flag.get_ = [field] { return absl::StrCat(*field); };
  return flag;
}

Flag& Flags::Add(absl::string_view name,
                 double* field,
                 absl::string_view unit,
                 absl::string_view help) {
  Flag& flag = Add(name, unit, help);
  flag.default_ = absl::StrCat(*field);
  flag.set_ = [field](absl::string_view text) {
    if (!absl::SimpleAtod(text, field)) return absl::InvalidArgumentError("must be a number");
    return absl::OkStatus();
  };
  flag.get_ = [field] { return absl::StrCat(*field); };
  return flag;
}

Flag& Flags::Add(absl::string_view name,
                 bool* field,
                 absl::string_view unit,
                 absl::string_view help) {
  Flag& flag = Add(name, unit, help);
  flag.boolean_ = true;
  flag.default_ = *field ? "true" : "false";
  flag.set_ = [field](absl::string_view text) {
    if (text != "true" && text != "false") {
      return absl::InvalidArgumentError("must be true or false");
    }
    *field = text == "true";
    return absl::OkStatus();
  };
  flag.get_ = [field] { return *field ? "true" : "false"; };
  return flag;
}

Flag* Flags::Find(absl::string_view name) {
  for (const auto& flag : flags_) {
    if (flag->name_ == name) return flag.get();
  }
  return nullptr;
}

absl::Status Flags::Set(Flag& flag, absl::string_view text) {
  const absl::string_view shown = flag.secret_ ? "..." : text;
  absl::Status status = flag.set_(text);
  if (status.ok() && flag.check_) status = flag.check_(text);
  if (!status.ok()) return Bad(flag.name_, shown, status.message());
  int64_t number;
  const bool bounded = flag.least_ != INT64_MIN || flag.most_ != INT64_MAX;
  if (bounded && absl::SimpleAtoi(text, &number) && (number < flag.least_ || number > flag.most_)) {
    return Bad(flag.name_, shown, absl::StrCat("must be from ", flag.least_, " to ", flag.most_));
  }
  return absl::OkStatus();
}

absl::Status Flags::Parse(int argc,
                          const char* const* argv,
                          const std::function<const char*(const std::string&)>& environment) {
  for (const auto& flag : flags_) {
    const char* value = environment(VariableOf(flag->name_));
    if (value == nullptr) continue;
    absl::Status status = Set(*flag, value);
    if (!status.ok()) {
      return absl::InvalidArgumentError(
          absl::StrCat(status.message(), " (from ", VariableOf(flag->name_), ")"));
    }
  }
  for (int i = 1; i < argc; ++i) {
    absl::string_view argument = argv[i];
    if (argument == "--help") return absl::CancelledError(Help(argv[0]));
    if (!absl::ConsumePrefix(&argument, "--")) {
      return absl::InvalidArgumentError(
          absl::StrCat(argument, ": arguments have the form --name=value"));
    }
    const size_t equals = argument.find('=');
    const absl::string_view name = argument.substr(0, equals);
    Flag* flag = Find(name);
    if (flag == nullptr) {
      return absl::InvalidArgumentError(absl::StrCat("--", name, ": no such flag; see --help"));
    }
    absl::string_view value;
    if (equals != absl::string_view::npos) {
      value = argument.substr(equals + 1);
    } else if (flag->boolean_) {
      value = "true";
    } else if (i + 1 < argc) {
      value = argv[++i];
    } else {
      return absl::InvalidArgumentError(absl::StrCat("--", name, ": needs a value"));
    }
    absl::Status status = Set(*flag, value);
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

std::string Flags::Help(absl::string_view program) const {
  std::string text = absl::StrCat(
      "Usage: ",
      program,
      " [--name=value ...]\n\n",
      "Each value comes from its flag, else from the environment (VINCULO_ and the name in "
      "capitals), else from its default.\n\n");
  for (const auto& flag : flags_) {
    absl::StrAppend(&text, "  --", flag->name_, "=", flag->default_);
    if (!flag->unit_.empty()) absl::StrAppend(&text, "  (", flag->unit_, ")");
    absl::StrAppend(&text, "\n      ", flag->help_, "\n");
  }
  return text;
}

std::vector<std::pair<std::string, std::string>> Flags::Effective() const {
  std::vector<std::pair<std::string, std::string>> values;
  for (const auto& flag : flags_) {
    std::string value = flag->get_();
    if (flag->secret_) value = value.empty() ? "unset" : "set";
    values.emplace_back(flag->name_, std::move(value));
  }
  return values;
}

void ParseOrExit(Flags& flags, int argc, char** argv) {
  const absl::Status status =
      flags.Parse(argc, argv, [](const std::string& name) { return std::getenv(name.c_str()); });
  if (absl::IsCancelled(status)) {
    std::fputs(std::string(status.message()).c_str(), stdout);
    std::exit(0);
  }
  if (!status.ok()) {
    std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
    std::exit(2);
  }
}

}  // namespace vinculo::config
