#pragma once
// C-28. A client contests a bill: nothing is suspended for it until it is answered, which has to be
// within 30 days. Upheld, it counts as debt no more; rejected, its days go on from where they
// stood.

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/base/day.h"
#include "common/base/uuid.h"
#include "services/contract/domain/receivables/receivable.h"

namespace vinculo::contract {

inline constexpr char kContestations[] = "contestations/";
inline constexpr int kAnswerDays = 30;

// The numbers are those of the API and of the tables.
enum class ContestationState { kOpen = 1, kRejected = 2, kUpheld = 3 };

struct Contestation {
  Uuid id;
  int64_t version = 1;
  Uuid contract;
  Uuid client;
  Uuid receivable;
  ContestationState state = ContestationState::kOpen;
  Day opened_on;
  Day answer_by;
  std::optional<Day> answered_on;
  std::string reason;
  std::string answer;
  std::string answered_by;
  absl::Time created_at;
  absl::Time updated_at;
};

// RECEIVABLE_WITHOUT_CONTRACT; RECEIVABLE_NOT_OWED of one that is paid, cancelled or deleted.
absl::Status CheckContestable(const Receivable& receivable);

// CONTESTATION_ANSWERED of one that was; `outcome` is REJECTED or UPHELD.
absl::StatusOr<Contestation> Answered(Contestation contestation,
                                      ContestationState outcome,
                                      const std::string& answer,
                                      const std::string& actor,
                                      Day today);

}  // namespace vinculo::contract
