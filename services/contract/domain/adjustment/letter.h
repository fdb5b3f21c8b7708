#pragma once
// C-22. The letter by which a client is told of an adjustment.

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "common/documents/template.h"
#include "services/contract/domain/adjustment/adjustment_item.h"
#include "services/contract/domain/adjustment/adjustment_run.h"

namespace vinculo::contract {

// What a letter says beside the item.
struct LetterFacts {
  std::string client_name;
  std::string contract_code;  // its external id; else its name
  std::string plan_name;
};

// Every field of a letter's template, with its description and a sample.
const documents::Catalogue& LetterFields();

// Their values, written in Portuguese. What is absent is empty.
documents::Values LetterValues(const AdjustmentRun& run,
                               const AdjustmentItem& item,
                               const LetterFacts& facts,
                               Day today);

// ADJUSTMENT_RUN_STATE while it is being simulated: not everybody is known yet.
absl::Status CheckMayWrite(const AdjustmentRun& run);

// For a request without a template: what Anatel and Lei 10.192/2001 ask to be told, in Portuguese.
absl::string_view DefaultLetter();

// "4,37 %", "12,6825 %".
std::string WrittenRate(Rate rate);

// Items with a letter: their clients are to be told, or were.
inline constexpr ItemState kStatesWithLetter[] = {
    ItemState::kSimulated, ItemState::kNotified, ItemState::kNoticeProven, ItemState::kApplied};

}  // namespace vinculo::contract
