#pragma once
// The log: one JSON object a line, on stderr. Personal data never goes in: ids and codes only.
//
//   log.Info("drained", {{"calls", 12}, {"seconds", 0.4}});

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <mutex>
#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace vinculo::observability {

enum class Level { kDebug, kInfo, kWarning, kError };
absl::StatusOr<Level> ParseLevel(absl::string_view text);

// One value of a line: text, number or truth. Holds no copy: use it within the call.
class Field {
 public:
  enum class Kind { kText, kInteger, kNumber, kBool };
  Field(absl::string_view name, absl::string_view text)
      : name_(name), kind_(Kind::kText), text_(text) {}
  Field(absl::string_view name, const char* text) : Field(name, absl::string_view(text)) {}
  Field(absl::string_view name, const std::string& text) : Field(name, absl::string_view(text)) {}
  Field(absl::string_view name, bool value)
      : name_(name), kind_(Kind::kBool), integer_(value ? 1 : 0) {}
  Field(absl::string_view name, double value) : name_(name), kind_(Kind::kNumber), number_(value) {}
  template <class Integer, class = std::enable_if_t<std::is_integral_v<Integer>>>
  Field(absl::string_view name, Integer value)
      : name_(name), kind_(Kind::kInteger), integer_(static_cast<int64_t>(value)) {}

  void AppendTo(std::string& line) const;

 private:
  absl::string_view name_;
  Kind kind_;
  absl::string_view text_;
  int64_t integer_ = 0;
  double number_ = 0;
};

// Thread-safe. A line is written with one write(2).
class Log {
 public:
  // Writes to the descriptor (2: stderr), with these fields in every line ("service").
  explicit Log(Level least = Level::kInfo, int descriptor = 2, absl::string_view service = "");

  void Debug(absl::string_view message, std::initializer_list<Field> fields = {}) {
    Write(Level::kDebug, message, fields);
  }
  void Info(absl::string_view message, std::initializer_list<Field> fields = {}) {
    Write(Level::kInfo, message, fields);
  }
  void Warning(absl::string_view message, std::initializer_list<Field> fields = {}) {
    Write(Level::kWarning, message, fields);
  }
  void Error(absl::string_view message, std::initializer_list<Field> fields = {}) {
    Write(Level::kError, message, fields);
  }
  bool Enabled(Level level) const { return level >= least_; }
  void Write(Level level, absl::string_view message, std::initializer_list<Field> fields);
  void Write(Level level, absl::string_view message, const Field* fields, size_t count);

 private:
  const Level least_;
  const int descriptor_;
  const std::string service_;
};

// Where code below main() logs when nobody gave it a log: the process's own, to stderr until main()
// sets it.
Log& ProcessLog();
void SetProcessLog(Log* log);  // before threads start; null restores the first one

}  // namespace vinculo::observability
