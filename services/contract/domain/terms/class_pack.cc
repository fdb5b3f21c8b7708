#include "services/contract/domain/terms/class_pack.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/terms/reasons.h"
#include "services/contract/domain/terms/state_flags.h"

namespace vinculo::contract {
namespace {

bool GoodOn(const ClassPack& pack, const std::string& modality, Day day) {
  if (LeftOf(pack) <= 0 || day < pack.starts_on) return false;
  if (pack.expires_on && day > *pack.expires_on) return false;
  return pack.modality.empty() || modality.empty() || pack.modality == modality;
}

// Those that run out first come first, those for ever last.
auto Order(const ClassPack& pack) {
  return std::tuple(!pack.expires_on.has_value(), pack.expires_on, pack.created_at, pack.id);
}

absl::Status NotInForce(const Contract& contract, Day day) {
  errors::Metadata metadata{{"use_date", day.ToString()},
                            {"lifecycle", std::string(ToString(contract.lifecycle))}};
  if (contract.activated_on) {
    metadata.push_back({"activation_date", contract.activated_on->ToString()});
  }
  if (contract.ends_on) metadata.push_back({"end_date", contract.ends_on->ToString()});
  return errors::FailedPrecondition(
      kContractNotInForce, "the contract is not in force on that day", metadata);
}

}  // namespace

void CheckClassPack(const ClassPack& pack, errors::FieldViolations* violations) {
  if (pack.classes < 1 || pack.classes > kPackClassesMax) {
    violations->Add(
        "classes", kClassesOutOfRange, absl::StrCat("give 1 to ", kPackClassesMax, " classes"));
  }
  CheckText("modality", pack.modality, kModalityMax, violations);
  CheckDay("start_date", pack.starts_on, violations);
  if (!pack.agreed_expires_on) return;
  CheckDay("expire_date", *pack.agreed_expires_on, violations);
  if (*pack.agreed_expires_on < pack.starts_on) {
    violations->Add("expire_date", kPeriodReversed, "the last day lies before the first");
  }
}

std::optional<Day> KeptUntil(const ClassPack& pack, absl::Span<const Pause> pauses) {
  if (!pack.agreed_expires_on) return std::nullopt;
  std::vector<Pause> in_order(pauses.begin(), pauses.end());
  std::sort(in_order.begin(), in_order.end(), [](const Pause& a, const Pause& b) {
    return a.from < b.from;
  });
  Day until = *pack.agreed_expires_on;
  for (const Pause& pause : in_order) {
    const bool began = pause.state == PauseState::kRunning || pause.state == PauseState::kOver;
    if (!began || !pause.stops.service || pause.from > until) continue;
    until = until + std::max(0, pause.until - std::max(pause.from, pack.starts_on) + 1);
  }
  return until;
}

ClassPack TakenOver(ClassPack pack, const Uuid& contract) {
  pack.contract = contract;
  pack.agreed_expires_on = pack.expires_on;
  return pack;
}

const ClassPack* PackToUse(absl::Span<const ClassPack> packs,
                           const std::string& modality,
                           Day day) {
  const ClassPack* best = nullptr;
  for (const ClassPack& pack : packs) {
    if (!GoodOn(pack, modality, day)) continue;
    if (best == nullptr || Order(pack) < Order(*best)) best = &pack;
  }
  return best;
}

absl::Status CheckServed(const Contract& contract, absl::Span<const Pause> pauses, Day day) {
  const StateFlags flags = FlagsOn(contract, pauses, day);
  if (flags.service) return absl::OkStatus();
  if (!flags.counts_as_active) return NotInForce(contract, day);
  const auto pause = std::find_if(
      pauses.begin(), pauses.end(), [day](const Pause& one) { return PausedOn(one, day); });
  return errors::FailedPrecondition(
      kContractPaused,
      "the contract is paused on that day",
      {{"first_date", pause->from.ToString()}, {"last_date", pause->until.ToString()}});
}

absl::Status CheckGrantable(const Contract& contract) {
  if (contract.lifecycle != Lifecycle::kEnded) return absl::OkStatus();
  return errors::FailedPrecondition(
      kContractState, "a contract that has ended gives no classes", {{"lifecycle", "ENDED"}});
}

void CheckUse(absl::string_view presence, Day day, Day today, errors::FieldViolations* violations) {
  CheckRequiredText("presence", presence, kPresenceMax, violations);
  CheckDay("use_date", day, violations);
  if (day > today) violations->Add("use_date", kDateInvalid, "a class is used when it was");
}

absl::StatusOr<ClassPack> Used(const Contract& contract,
                               absl::Span<const ClassPack> packs,
                               absl::Span<const Pause> pauses,
                               const std::string& modality,
                               Day day) {
  RETURN_IF_ERROR(CheckServed(contract, pauses, day));
  const ClassPack* pack = PackToUse(packs, modality, day);
  if (pack == nullptr) {
    return errors::FailedPrecondition(kClassPackExhausted,
                                      "no pack of the contract has a class left for that day",
                                      {{"use_date", day.ToString()}});
  }
  ClassPack used = *pack;
  used.used += 1;
  return used;
}

}  // namespace vinculo::contract
