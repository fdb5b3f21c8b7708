#pragma once
// Programs run by the tests: started in the background with a log file, or run to their end with
// what they printed.

#include <sys/types.h>
#include <string>
#include <vector>

namespace vinculo::e2e {

struct Finished {
  int exit_code;
  std::string out;
  std::string err;
};

// Runs to the end. `folder` takes its output files.
Finished RunToEnd(const std::string& folder, const std::vector<std::string>& command);

// One program in the background. The destructor ends it.
class Process {
 public:
  Process(std::vector<std::string> command, std::string log_file);
  Process(const Process&) = delete;
  ~Process();

  void Start();
  void Kill9();     // and waits
  int Terminate();  // SIGTERM, waits; the exit code
  bool running() const { return pid_ > 0; }
  bool StillRuns() const;  // has not ended by itself
  // Waits until it ends by itself; the exit code, -1 when it still runs after the deadline.
  int WaitForExit(int seconds);
  pid_t pid() const { return pid_; }
  std::string log() const;

 private:
  std::vector<std::string> command_;
  std::string log_file_;
  pid_t pid_ = -1;
};

// A port on loopback that nobody listens on now.
int FreePort();

// Body of a GET on loopback, and its status; 0 when nothing answers.
struct HttpAnswer {
  int status = 0;
  std::string headers;
  std::string body;
};
HttpAnswer HttpGet(int port,
                   const std::string& target,
                   const std::vector<std::string>& headers = {});

// A form, its fields escaped already.
HttpAnswer HttpPost(int port, const std::string& target, const std::string& form);

// Asks until it holds, every 20 ms.
template <class Condition>
bool Eventually(int seconds, Condition condition);

void Pause();

template <class Condition>
bool Eventually(int seconds, Condition condition) {
  for (int i = 0; i < seconds * 50; ++i) {
    if (condition()) return true;
    Pause();
  }
  return condition();
}

}  // namespace vinculo::e2e
