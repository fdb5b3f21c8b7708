#include "common/observability/log.h"

#include <unistd.h>

#include <cerrno>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"

namespace vinculo::observability {
namespace {

absl::string_view NameOf(Level level) {
  switch (level) {
    case Level::kDebug:
      return "debug";
    case Level::kInfo:
      return "info";
    case Level::kWarning:
      return "warning";
    case Level::kError:
      return "error";
  }
  return "";
}

// A JSON string. Bytes that are not UTF-8 pass as they are: readers replace them.
void AppendQuoted(absl::string_view text, std::string& line) {
  line += '"';
  for (const char c : text) {
    switch (c) {
      case '"':
        line += "\\\"";
        break;
      case '\\':
        line += "\\\\";
        break;
      case '\n':
        line += "\\n";
        break;
      case '\t':
        line += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          absl::StrAppendFormat(&line, "\\u%04x", static_cast<unsigned char>(c));
        } else {
          line += c;
        }
    }
  }
  line += '"';
}

Log*& Current() {
  static Log* const first = new Log();
  static Log* current = first;
  return current;
}

}  // namespace

absl::StatusOr<Level> ParseLevel(absl::string_view text) {
  for (const Level level : {Level::kDebug, Level::kInfo, Level::kWarning, Level::kError}) {
    if (text == NameOf(level)) return level;
  }
  return absl::InvalidArgumentError("must be debug, info, warning or error");
}

void Field::AppendTo(std::string& line) const {
  line += ',';
  AppendQuoted(name_, line);
  line += ':';
  switch (kind_) {
    case Kind::kText:
      AppendQuoted(text_, line);
      break;
    case Kind::kInteger:
      absl::StrAppend(&line, integer_);
      break;
    case Kind::kNumber:
      if (std::isfinite(number_)) {
        absl::StrAppend(&line, number_);
      } else {
        line += "null";
      }
      break;
    case Kind::kBool:
      line += integer_ != 0 ? "true" : "false";
      break;
  }
}

Log::Log(Level least, int descriptor, absl::string_view service)
    : least_(least), descriptor_(descriptor), service_(service) {}

void Log::Write(Level level, absl::string_view message, std::initializer_list<Field> fields) {
  Write(level, message, fields.begin(), fields.size());
}

void Log::Write(Level level, absl::string_view message, const Field* fields, size_t count) {
  if (!Enabled(level)) return;
  std::string line =
      absl::FormatTime("{\"ts\":\"%Y-%m-%dT%H:%M:%E3SZ\"", absl::Now(), absl::UTCTimeZone());
  Field("level", NameOf(level)).AppendTo(line);
  if (!service_.empty()) Field("service", service_).AppendTo(line);
  Field("msg", message).AppendTo(line);
  for (size_t i = 0; i < count; ++i) fields[i].AppendTo(line);
  line += "}\n";
  // One write keeps lines of several threads whole. A log that cannot be written must not stop the
  // service.
  ssize_t written;
  do {
    written = write(descriptor_, line.data(), line.size());
  } while (written < 0 && errno == EINTR);
}

Log& ProcessLog() { return *Current(); }

void SetProcessLog(Log* log) {
  static Log* const first = Current();
  Current() = log == nullptr ? first : log;
}

}  // namespace vinculo::observability
