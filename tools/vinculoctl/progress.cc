#include "tools/vinculoctl/progress.h"

#include <unistd.h>

#include <chrono>
#include <iostream>

#include "absl/strings/str_format.h"

namespace vinculo::ctl {
namespace {

int64_t NowMs() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

}  // namespace

Progress::Progress(std::string label, int64_t total)
    : label_(std::move(label)),
      total_(total),
      started_at_ms_(NowMs()),
      terminal_(isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() { Draw(/*last=*/true); }

void Progress::Set(int64_t done) {
  done_ = done;
  const int64_t now = NowMs();
  if (now - drawn_at_ms_ < (terminal_ ? 100 : 5000)) return;
  drawn_at_ms_ = now;
  if (terminal_ || now - started_at_ms_ > 5000) Draw(/*last=*/false);
}

void Progress::Draw(bool last) {
  const double seconds = static_cast<double>(NowMs() - started_at_ms_) / 1000;
  std::string line = absl::StrFormat("%-22s %10d", label_, done_);
  if (total_ > 0) {
    const int filled = static_cast<int>(std::min<int64_t>(30, done_ * 30 / total_));
    line += absl::StrFormat(" / %-10d [%s%s] %3d %%",
                            total_,
                            std::string(static_cast<size_t>(filled), '#'),
                            std::string(static_cast<size_t>(30 - filled), '.'),
                            done_ * 100 / total_);
  }
  // A moment says nothing about the rate.
  if (seconds >= 0.5 && done_ > 0) {
    line += absl::StrFormat("  %.0f/s", static_cast<double>(done_) / seconds);
  }
  std::cerr << (terminal_ ? "\r" : "") << line << (terminal_ && !last ? "" : "\n") << std::flush;
}

}  // namespace vinculo::ctl
