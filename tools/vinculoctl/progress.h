#pragma once
// A progress bar on a terminal, a line now and then elsewhere.

#include <cstdint>
#include <string>

namespace vinculo::ctl {

class Progress {
 public:
  // total 0: unknown.
  Progress(std::string label, int64_t total);
  ~Progress();
  void Set(int64_t done);

 private:
  void Draw(bool last);

  std::string label_;
  int64_t total_;
  int64_t done_ = 0;
  int64_t drawn_at_ms_ = 0;
  int64_t started_at_ms_;
  bool terminal_;
};

}  // namespace vinculo::ctl
