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
constexpr char kPostgres[] = VINCULO_SOURCE_DIR "/deploy/local/postgres";

std::string MakeFolder() {
  std::string name = "/tmp/vinculo-e2e-XXXXXX";
  return mkdtemp(name.data());
}

int PostgresPort(const std::string& folder) {
  std::ifstream file(folder + "/postgres/pgpass");  // 127.0.0.1:1234:*:*:password
  std::string line;
  std::getline(file, line, ':');
  std::getline(file, line, ':');
  return std::stoi(line);
}

// The passwords, for another port.
std::string WritePasswords(const std::string& folder, int port) {
  std::ifstream in(folder + "/postgres/pgpass");
  std::string line;
  std::getline(in, line);
  const std::string file = folder + "/pgpass";
  std::ofstream(file) << "127.0.0.1:" << port << line.substr(line.find(":*:*:")) << "\n";
  std::filesystem::permissions(file, std::filesystem::perms(0600));
  return file;
}

}  // namespace

Suite::Suite(SuiteOptions options) : folder_(MakeFolder()) {
  if (options.disk_mib > 0) MountDisk(options.disk_mib);
  StartPostgres();
  const Finished roles = RunToEnd(folder_,
                                  {kPostgres,
                                   "roles",
                                   folder_ + "/postgres",
                                   "vinculo",
                                   "registry",
                                   "contract",
                                   "fidelity",
                                   "reporting"});
  EXPECT_EQ(roles.exit_code, 0) << roles.err;
  if (options.proxied) proxy_ = std::make_unique<Proxy>(PostgresPort(folder_));
  StartServices(options);
}

void Suite::MountDisk(int mib) {
  // The server's user must reach it.
  std::filesystem::permissions(folder_, std::filesystem::perms(0755));
  std::filesystem::create_directories(data_folder());
  const Finished mount = RunToEnd(
      folder_,
      {"mount", "-t", "tmpfs", "-o", absl::StrCat("size=", mib, "m"), "tmpfs", data_folder()});
  EXPECT_EQ(mount.exit_code, 0) << mount.err;
  mounted_ = mount.exit_code == 0;
}

void Suite::StartServices(const SuiteOptions& options) {
  const int database_port = proxy_ == nullptr ? PostgresPort(folder_) : proxy_->port();
  const std::string passwords = WritePasswords(folder_, database_port);
  for (const std::string& name : options.services) {
    ports_[name] = FreePort();
    health_ports_[name] = FreePort();
  }
  for (const std::string& name : options.services) {
    std::vector<std::string> command = {"env"};
    command.insert(command.end(), options.environment.begin(), options.environment.end());
    command.push_back(
        absl::StrCat(VINCULO_BINARY_DIR, "/vinculo-", absl::StrReplaceAll(name, {{"_", "-"}})));
    command.push_back(absl::StrCat("--listen_address=127.0.0.1:", ports_[name]));
    command.push_back(absl::StrCat("--http_address=127.0.0.1:", health_ports_[name]));
    if (name != "gateway") {
      command.push_back(
          absl::StrCat("--db_url=postgresql://127.0.0.1:", database_port, "/vinculo"));
      command.push_back("--db_password_file=" + passwords);
    }
    if (name == "contract" || name == "fidelity" || name == "reporting") {
      command.push_back(
          absl::StrCat("--client_registry_address=127.0.0.1:", ports_["client_registry"]));
    }
    if (name == "client_registry" || name == "fidelity" || name == "reporting") {
      command.push_back(absl::StrCat("--contract_address=127.0.0.1:", ports_["contract"]));
    }
    if (name == "client_registry") {
      command.push_back(absl::StrCat("--fidelity_address=127.0.0.1:", ports_["fidelity"]));
    }
    if (name == "gateway") {
      command.push_back(absl::StrCat("--reporting_address=127.0.0.1:", ports_["reporting"]));
      command.push_back(absl::StrCat("--contract_address=127.0.0.1:", ports_["contract"]));
    }
    services_[name] = std::make_unique<Process>(command, absl::StrCat(folder_, "/", name, ".log"));
    services_[name]->Start();
  }
  for (const std::string& name : options.services) {
    EXPECT_TRUE(WaitUntilReady(name)) << name << " did not get ready:\n" << services_[name]->log();
  }
}

Suite::~Suite() {
  services_.clear();
  proxy_.reset();
  if (mounted_) {
    CrashPostgres();
    RunToEnd(folder_, {"umount", data_folder()});
  }
  RunToEnd(folder_, {kPostgres, "reset", folder_ + "/postgres"});
  if (!testing::Test::HasFailure()) std::filesystem::remove_all(folder_);
}

void Suite::StartService(const std::string& name) { services_.at(name)->Start(); }

bool Suite::WaitUntilReady(const std::string& name) {
  return Eventually(kReadySeconds,
                    [&] { return HttpGet(health_ports_.at(name), "/readyz").status == 200; });
}

void Suite::CrashPostgres() {
  RunToEnd(folder_, {kPostgres, "stop", folder_ + "/postgres", "--now"});
}

void Suite::StartPostgres() {
  std::vector<std::string> command = {kPostgres, "start", folder_ + "/postgres"};
  // What is synced to memory takes no time; the server is crashed, never the machine.
  if (!mounted_) command.push_back("--in-memory");
  const Finished start = RunToEnd(folder_, command);
  EXPECT_EQ(start.exit_code, 0) << start.err;
}

void Suite::RestartWhatEnded() {
  for (auto& [name, process] : services_) {
    if (process->running() && process->WaitForExit(0) != -1) process->Start();
  }
}

std::string Suite::Url() {
  std::ifstream file(folder_ + "/postgres/url");
  std::string url;
  std::getline(file, url);
  return absl::StrReplaceAll(url, {{"/postgres?", "/vinculo?"}});
}

std::string Suite::Dump() {
  const Finished done = RunToEnd(folder_, {"pg_dump", "--data-only", "--inserts", Url()});
  EXPECT_EQ(done.exit_code, 0) << done.err;
  return done.out;
}

std::string Suite::Sql(const std::string& statement) {
  const Finished done = RunToEnd(folder_, {"psql", "-XAtq", Url(), "-c", statement});
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
  std::vector<std::string> command = {VINCULO_BINARY_DIR "/vinculoctl", "--lang=en"};
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
