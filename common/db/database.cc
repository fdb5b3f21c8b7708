#include "common/db/database.h"

#include "common/base/steady_time.h"
#include "common/db/engine.h"
#include "common/db/engine_metrics.h"
#include "common/errors/errors.h"

namespace vinculo::db {
namespace {

constexpr int kAttemptsMax = 10;

}  // namespace

bool WriteAttempts::Again(const Tx& tx) {
  if (call_.cancelled() || tx.stored_.has_value()) return false;
  if (mode_ == Tx::Mode::kOptimistic) {
    switch (tx.failure_) {
      case FailureKind::kGuardMissed:
      case FailureKind::kConflict:
      case FailureKind::kTimeout:
      case FailureKind::kNotShared:
        mode_ = Tx::Mode::kLocking;
        call_.engine().CountRerun();
        return true;
      case FailureKind::kNone:
      case FailureKind::kConstraint:
      case FailureKind::kLost:
      case FailureKind::kOther:
        return false;
    }
  }
  ++attempts_;
  const bool in_time = SteadyNow() < call_.deadline();
  return tx.failure_ == FailureKind::kConflict && attempts_ < kAttemptsMax && in_time;
}

absl::Status Database::ParseStored(const std::string& stored,
                                   google::protobuf::MessageLite* response) {
  if (response->ParseFromString(stored)) return absl::OkStatus();
  return errors::Internal("the stored response is not of the method's type");
}

}  // namespace vinculo::db
