#include "common/db/connect.h"

#include <libpq-fe.h>

#include <map>
#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "common/errors/errors.h"

namespace vinculo::db {
namespace {

// Parsed keyword by keyword; the parameters of the url come in unquoted.
absl::StatusOr<std::map<std::string, std::string>> ParseUrl(const std::string& url) {
  char* error = nullptr;
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
      PQconninfoParse(url.c_str(), &error), &PQconninfoFree);
  const std::unique_ptr<char, decltype(&PQfreemem)> message(error, &PQfreemem);
  if (options == nullptr) {
    return errors::InvalidArgument("DATABASE_URL_INVALID",
                                   absl::StrCat("the database url does not parse: ", error));
  }
  std::map<std::string, std::string> keywords;
  for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val != nullptr) keywords[option->keyword] = option->val;
  }
  return keywords;
}

}  // namespace

absl::StatusOr<std::string> ConnectionString(const ConnectionOptions& options) {
  auto parsed = ParseUrl(options.url);
  if (!parsed.ok()) return parsed.status();
  std::map<std::string, std::string>& keywords = *parsed;
  if (!options.user.empty()) keywords["user"] = options.user;
  if (!options.password_file.empty()) keywords["passfile"] = options.password_file;
  keywords["application_name"] = options.application_name;
  std::string settings = keywords["options"];
  if (!options.schema.empty()) absl::StrAppend(&settings, " -c search_path=", options.schema);
  // Whatever the server's own: times are UTC, dates as text ISO 8601. Under row level security the
  // estimates of plans are so high that compiling short statements would take longer than running
  // them.
  absl::StrAppend(&settings, " -c timezone=UTC -c datestyle=ISO -c jit=off");
  keywords["options"] = settings;
  // A dead network is noticed within half a minute; what the url says goes first.
  keywords.emplace("keepalives_idle", "10");
  keywords.emplace("keepalives_interval", "5");
  keywords.emplace("keepalives_count", "3");
  keywords.emplace("tcp_user_timeout", "25000");
  keywords.emplace("connect_timeout", "5");

  std::string conninfo;
  for (const auto& [keyword, value] : keywords) {
    absl::StrAppend(&conninfo,
                    conninfo.empty() ? "" : " ",
                    keyword,
                    "='",
                    absl::StrReplaceAll(value, {{"\\", "\\\\"}, {"'", "\\'"}}),
                    "'");
  }
  return conninfo;
}

}  // namespace vinculo::db
