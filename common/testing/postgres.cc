#include "common/testing/postgres.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/base/check.h"

namespace vinculo::testing {
namespace {

constexpr absl::string_view kDefaultDatabase = "/postgres?";

[[noreturn]] void GiveUpOnServer(absl::string_view why) {
  std::fprintf(stderr, "test PostgreSQL: %s\n", std::string(why).c_str());
  std::abort();
}

// Runs deploy/local/postgres with these arguments, without a shell.
void RunScript(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), VINCULO_POSTGRES_SCRIPT);
  std::vector<char*> argv;
  argv.reserve(arguments.size() + 1);
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  const pid_t child = fork();
  if (child == 0) {
    execv(argv[0], argv.data());
    _exit(127);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child || status != 0) {
    GiveUpOnServer(absl::StrCat(VINCULO_POSTGRES_SCRIPT, " ", arguments[1], " failed"));
  }
}

}  // namespace

const Postgres& Postgres::Shared() {
  static const Postgres* const shared = []() -> const Postgres* {
    const char* url_file = std::getenv("VINCULO_TEST_POSTGRES_FILE");
    if (url_file != nullptr && *url_file != '\0') return new Postgres(std::string(url_file));
    static const Postgres own;  // stopped when the program ends
    return &own;
  }();
  return *shared;
}

Postgres::Postgres() {
  std::string folder = std::filesystem::temp_directory_path() / "vinculo-test-postgres.XXXXXX";
  if (mkdtemp(folder.data()) == nullptr) GiveUpOnServer("no temporary folder");
  folder_ = folder;
  // The server's user must reach the data in it.
  std::filesystem::permissions(folder_, std::filesystem::perms(0755));
  url_file_ = folder_ + "/url";
  Start();
}

Postgres::Postgres(std::string url_file) : url_file_(std::move(url_file)) { ReadUrl(); }

Postgres::~Postgres() {
  if (!folder_.empty()) RunScript({"reset", folder_});
}

void Postgres::Start() {
  VINCULO_CHECK(!folder_.empty());
  RunScript({"start", folder_, "--fast"});
  ReadUrl();
}

void Postgres::Stop() {
  VINCULO_CHECK(!folder_.empty());
  RunScript({"stop", folder_, "--now"});
}

void Postgres::CreateRoles(absl::string_view database, absl::string_view schema) const {
  const std::string folder = std::filesystem::path(url_file_).parent_path();
  RunScript({"roles", folder, std::string(database), std::string(schema)});
}

void Postgres::ReadUrl() {
  std::ifstream file(url_file_);
  if (!std::getline(file, url_) || !absl::StrContains(url_, kDefaultDatabase)) {
    GiveUpOnServer(absl::StrCat(url_file_, " holds no URL: is the fixture running?"));
  }
}

std::string Postgres::SuperuserConninfo(absl::string_view database) const {
  const auto conninfo = db::ConnectionString(Options(database, /*user=*/"", /*schema=*/""));
  if (!conninfo.ok()) GiveUpOnServer(conninfo.status().message());
  return *conninfo;
}

db::ConnectionOptions Postgres::Options(absl::string_view database,
                                        absl::string_view user,
                                        absl::string_view schema) const {
  std::string url = url_;
  url.replace(url.find(std::string(kDefaultDatabase)),
              kDefaultDatabase.size(),
              absl::StrCat("/", database, "?"));
  return {.url = url,
          .user = std::string(user),
          .password_file = "",
          .schema = std::string(schema),
          .application_name = "vinculo-test"};
}

}  // namespace vinculo::testing
