#pragma once
#include <fstream>
#include <iostream>
#include <string>
#include <utility>

namespace vinculo::ctl {

// Where a command writes what it was asked for: a file, or, without a name, standard output. It
// complains of what cannot be written.
class OutputFile {
 public:
  explicit OutputFile(std::string path) : path_(std::move(path)) {}

  // An exit code: kOk, or kUsage. An older file of the name is replaced.
  int Open();
  std::ostream& stream() { return path_.empty() ? std::cout : file_; }
  // Likewise, once everything is written.
  int Close();

 private:
  int CodeNow();

  const std::string path_;
  std::ofstream file_;
};

}  // namespace vinculo::ctl
