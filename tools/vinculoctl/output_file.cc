#include "tools/vinculoctl/output_file.h"

#include "tools/vinculoctl/connection.h"
#include "tools/vinculoctl/texts.h"

namespace vinculo::ctl {

int OutputFile::Open() {
  if (!path_.empty()) file_.open(path_, std::ios::binary | std::ios::trunc);
  return CodeNow();
}

int OutputFile::Close() {
  stream().flush();
  return CodeNow();
}

int OutputFile::CodeNow() {
  if (stream()) return kOk;
  Complain(Say(text::kCannotWrite, path_.empty() ? "-" : path_));
  return kUsage;
}

}  // namespace vinculo::ctl
