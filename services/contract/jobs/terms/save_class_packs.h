#pragma once
// C-36. What daily jobs write of class packs, each told with its event. The actor is
// "system/<job>".

#include <pqxx/pqxx>
#include <vector>

#include "absl/strings/string_view.h"
#include "common/jobs/job.h"
#include "services/contract/domain/terms/class_pack.h"

namespace vinculo::contract {

// Packs that are kept until another day: as they are to stand, their versions counted up.
void SaveExpiries(pqxx::transaction_base& tx,
                  absl::string_view job,
                  const jobs::JobRun& run,
                  const std::vector<ClassPack>& packs);

// New ones, of which nothing is used.
void InsertPacks(pqxx::transaction_base& tx,
                 absl::string_view job,
                 const jobs::JobRun& run,
                 const std::vector<ClassPack>& packs);

}  // namespace vinculo::contract
