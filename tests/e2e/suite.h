#pragma once
// The whole suite as an operator runs it: the real binaries, a real PostgreSQL of its own, ports of
// its own.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "grpcpp/grpcpp.h"
#include "tests/e2e/process.h"
#include "tests/e2e/proxy.h"

namespace vinculo::e2e {

struct SuiteOptions {
  // Those that start, of client_registry, contract, fidelity, reporting, gateway.
  std::vector<std::string> services = {
      "client_registry", "contract", "fidelity", "reporting", "gateway"};
  // The services reach PostgreSQL through suite.proxy().
  bool proxied = false;
  // Not 0: the database lies on a disk of so many MiB. Needs root.
  int disk_mib = 0;
  // "NAME=value" for every service.
  std::vector<std::string> environment;
};

class Suite {
 public:
  // Starts everything and waits until it is ready; fails the test otherwise.
  explicit Suite(SuiteOptions options = {});
  ~Suite();

  Process& service(const std::string& name) { return *services_.at(name); }
  int port(const std::string& name) const { return ports_.at(name); }
  int health_port(const std::string& name) const { return health_ports_.at(name); }
  void StartService(const std::string& name);
  bool WaitUntilReady(const std::string& name);

  Proxy& proxy() { return *proxy_; }
  // Where the database's files lie.
  std::string data_folder() const { return folder_ + "/postgres/data"; }

  void CrashPostgres();  // as if the machine had lost it
  void StartPostgres();
  // What a supervisor does: starts again what has ended by itself, such as a service that was
  // starting when PostgreSQL went away.
  void RestartWhatEnded();
  // One value by psql as the owner of everything.
  std::string Sql(const std::string& statement);
  // All data of all schemas, by pg_dump as the owner of everything.
  std::string Dump();

  std::shared_ptr<grpc::Channel> Channel(const std::string& name);
  Finished Ctl(std::vector<std::string> arguments);
  // The command line of vinculoctl with this suite's addresses.
  std::vector<std::string> CtlCommand(std::vector<std::string> arguments);

  const std::string& folder() const { return folder_; }

 private:
  void MountDisk(int mib);
  std::string Url();
  void StartServices(const SuiteOptions& options);

  std::string folder_;
  bool mounted_ = false;
  std::unique_ptr<Proxy> proxy_;
  std::map<std::string, std::unique_ptr<Process>> services_;
  std::map<std::string, int> ports_;
  std::map<std::string, int> health_ports_;
};

}  // namespace vinculo::e2e
