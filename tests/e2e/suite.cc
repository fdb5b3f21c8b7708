#include "tests/e2e/suite.h"

#include <stdlib.h>

#include <filesystem>
#include <fstream>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gtest/gtest.h"

namespace vinculo::e2e {
namespace {

constexpr int kReadySeconds = 60;
const char* const kServices[] = {"client_registry", "contract", "fidelity", "reporting", "gateway"};

std::string MakeFolder() {
  std::string name = "/tmp/vinculo-e2e-XXXXXX";
  return mkdtemp(name.data());
}

// postgresql://postgres@127.0.0.1:1234/postgres?passfile=... without the user, and another
// database.
std::string DatabaseUrl(const std::string& folder) {
  std::ifstream file(folder + "/postgres/url");
  std::string url;
  std::getline(file, url);
  const size_t at = url.find('@');
  const size_t slash = url.find('/', at);
  return absl::StrCat("postgresql://", url.substr(at + 1, slash - at - 1), "/vinculo");
}

}  // namespace

Suite::Suite() : folder_(MakeFolder()) {
  StartPostgres();
  const Finished roles = RunToEnd(folder_,
                                  {VINCULO_SOURCE_DIR "/deploy/local/postgres",
                                   "roles",
                                   folder_ + "/postgres",
                                   "vinculo",
                                   "registry",
                                   "contract",
                                   "fidelity",
                                   "reporting"});
  EXPECT_EQ(roles.exit_code, 0) << roles.err;
  for (const std::string name : kServices) {
    ports_[name] = FreePort();
    health_ports_[name] = FreePort();
  }
  for (const std::string name : kServices) {
    std::vector<std::string> command = {
        absl::StrCat(VINCULO_BINARY_DIR, "/vinculo-", absl::StrReplaceAll(name, {{"_", "-"}})),
        absl::StrCat("--listen_address=127.0.0.1:", ports_[name]),
        absl::StrCat("--http_address=127.0.0.1:", health_ports_[name])};
    if (name != "gateway") {
      command.push_back("--db_url=" + DatabaseUrl(folder_));
      command.push_back("--db_password_file=" + folder_ + "/postgres/pgpass");
    }
    if (name == "contract" || name == "fidelity" || name == "reporting") {
      command.push_back(
          absl::StrCat("--client_registry_address=127.0.0.1:", ports_["client_registry"]));
    }
    if (name == "client_registry" || name == "fidelity" || name == "reporting") {
      command.push_back(absl::StrCat("--contract_address=127.0.0.1:", ports_["contract"]));
    }
    if (name == "gateway")
      command.push_back(absl::StrCat("--reporting_address=127.0.0.1:", ports_["reporting"]));
    services_[name] = std::make_unique<Process>(command, absl::StrCat(folder_, "/", name, ".log"));
    services_[name]->Start();
  }
  for (const std::string name : kServices) {
    EXPECT_TRUE(WaitUntilReady(name)) << name << " did not get ready:\n" << services_[name]->log();
  }
}

Suite::~Suite() {
  services_.clear();
  RunToEnd(folder_, {VINCULO_SOURCE_DIR "/deploy/local/postgres", "reset", folder_ + "/postgres"});
  if (!testing::Test::HasFailure()) std::filesystem::remove_all(folder_);
}

void Suite::StartService(const std::string& name) { services_.at(name)->Start(); }

bool Suite::WaitUntilReady(const std::string& name) {
  return Eventually(kReadySeconds,
                    [&] { return HttpGet(health_ports_.at(name), "/readyz").status == 200; });
}

void Suite::CrashPostgres() {
  RunToEnd(folder_,
           {VINCULO_SOURCE_DIR "/deploy/local/postgres", "stop", folder_ + "/postgres", "--now"});
}

void Suite::StartPostgres() {
  const Finished start = RunToEnd(
      folder_, {VINCULO_SOURCE_DIR "/deploy/local/postgres", "start", folder_ + "/postgres"});
  EXPECT_EQ(start.exit_code, 0) << start.err;
}

void Suite::RestartWhatEnded() {
  for (auto& [name, process] : services_) {
    if (process->running() && process->WaitForExit(0) != -1) process->Start();
  }
}

std::string Suite::Sql(const std::string& statement) {
  std::ifstream file(folder_ + "/postgres/url");
  std::string url;
  std::getline(file, url);
  url = absl::StrReplaceAll(url, {{"/postgres?", "/vinculo?"}});
  const Finished done = RunToEnd(folder_, {"psql", "-XAtq", url, "-c", statement});
  EXPECT_EQ(done.exit_code, 0) << done.err;
  return std::string(absl::StripAsciiWhitespace(done.out));
}

std::shared_ptr<grpc::Channel> Suite::Channel(const std::string& name) {
  grpc::ChannelArguments arguments;
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  arguments.SetInt(GRPC_ARG_MAX_RECONNECT_BACKOFF_MS, 300);
  return grpc::CreateCustomChannel(
      absl::StrCat("127.0.0.1:", ports_.at(name)), grpc::InsecureChannelCredentials(), arguments);
}

std::vector<std::string> Suite::CtlCommand(std::vector<std::string> arguments) {
  std::vector<std::string> command = {VINCULO_BINARY_DIR "/vinculoctl"};
  for (const auto& [name, port] : ports_) {
    if (name == "gateway") continue;
    command.push_back(
        absl::StrCat("--", absl::StrReplaceAll(name, {{"_", "-"}}), "=127.0.0.1:", port));
  }
  command.insert(command.end(), arguments.begin(), arguments.end());
  return command;
}

Finished Suite::Ctl(std::vector<std::string> arguments) {
  return RunToEnd(folder_, CtlCommand(std::move(arguments)));
}

}  // namespace vinculo::e2e
