#include "tests/e2e/process.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <sstream>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace vinculo::e2e {
namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

pid_t Spawn(const std::vector<std::string>& command,
            const std::string& out,
            const std::string& err) {
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const pid_t pid = fork();
  if (pid != 0) return pid;
  const int null_fd = open("/dev/null", O_RDONLY);
  const int out_fd = open(out.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  const int err_fd = out == err ? out_fd : open(err.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  dup2(null_fd, STDIN_FILENO);
  dup2(out_fd, STDOUT_FILENO);
  dup2(err_fd, STDERR_FILENO);
  execvp(arguments[0], arguments.data());
  _exit(127);
}

int ExitCode(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

sockaddr_in Loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<uint16_t>(port));
  return address;
}

}  // namespace

Finished RunToEnd(const std::string& folder, const std::vector<std::string>& command) {
  static std::atomic<int> number{0};
  const std::string base = absl::StrCat(folder, "/run", ++number);
  const pid_t pid = Spawn(command, base + ".out", base + ".err");
  int status = 0;
  waitpid(pid, &status, 0);
  return {ExitCode(status), ReadFile(base + ".out"), ReadFile(base + ".err")};
}

Process::Process(std::vector<std::string> command, std::string log_file)
    : command_(std::move(command)), log_file_(std::move(log_file)) {}

Process::~Process() {
  if (running()) Kill9();
}

void Process::Start() { pid_ = Spawn(command_, log_file_, log_file_); }

void Process::Kill9() {
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
  pid_ = -1;
}

int Process::Terminate() {
  kill(pid_, SIGTERM);
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = -1;
  return ExitCode(status);
}

bool Process::StillRuns() const {
  siginfo_t ended{};
  return waitid(P_PID, pid_, &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid == 0;
}

int Process::WaitForExit(int seconds) {
  int status = 0;
  const bool ended = Eventually(seconds, [&] { return waitpid(pid_, &status, WNOHANG) == pid_; });
  if (!ended) return -1;
  pid_ = -1;
  return ExitCode(status);
}

std::string Process::log() const { return ReadFile(log_file_); }

int FreePort() {
  // Below the ports that the kernel gives to outgoing connections: one of those could take it
  // before the program binds.
  static std::atomic<int> next{10'000 + getpid() * 61 % 20'000};
  for (;;) {
    const int port = 10'000 + next++ % 20'000;
    const int fd = socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = Loopback(port);
    const bool free = bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
    close(fd);
    if (free) return port;
  }
}

namespace {

// Sends the bytes of a request and takes the answer until the other side closes.
HttpAnswer Exchange(int port, const std::string& request) {
  HttpAnswer answer;
  const int fd = socket(AF_INET, SOCK_STREAM, 0);
  const sockaddr_in address = Loopback(port);
  if (connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
    close(fd);
    return answer;
  }
  (void)!write(fd, request.data(), request.size());
  std::string all;
  char buffer[65536];
  for (ssize_t n; (n = read(fd, buffer, sizeof(buffer))) > 0;)
    all.append(buffer, static_cast<size_t>(n));
  close(fd);
  const size_t end = all.find("\r\n\r\n");
  if (end == std::string::npos || all.size() < 12) return answer;
  answer.status = std::stoi(all.substr(9, 3));
  answer.headers = all.substr(0, end);
  answer.body = all.substr(end + 4);
  return answer;
}

}  // namespace

HttpAnswer HttpGet(int port, const std::string& target, const std::vector<std::string>& headers) {
  std::string request = absl::StrCat("GET ", target, " HTTP/1.0\r\nHost: localhost\r\n");
  for (const std::string& header : headers) absl::StrAppend(&request, header, "\r\n");
  return Exchange(port, absl::StrCat(request, "\r\n"));
}

HttpAnswer HttpPost(int port, const std::string& target, const std::string& form) {
  return Exchange(port,
                  absl::StrCat("POST ",
                               target,
                               " HTTP/1.0\r\nHost: localhost\r\nContent-Type: "
                               "application/x-www-form-urlencoded\r\nContent-Length: ",
                               form.size(),
                               "\r\n\r\n",
                               form));
}

void Pause() { poll(nullptr, 0, 20); }

}  // namespace vinculo::e2e
