#pragma once
// C-43. Why a contract is as it is: findings for programs, each with the rule that says so. The
// words are another file's.

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/types/span.h"
#include "common/base/day.h"
#include "common/base/money.h"
#include "services/contract/domain/contract.h"
#include "services/contract/domain/monitoring/access_state.h"
#include "services/contract/domain/pricing/added_segments.h"
#include "services/contract/domain/pricing/change_record.h"
#include "services/contract/domain/pricing/settled_change.h"
#include "services/contract/domain/receivables/late_terms.h"
#include "services/contract/domain/receivables/receivable.h"
#include "services/contract/domain/termination/fine.h"
#include "services/contract/domain/termination/fine_terms.h"
#include "services/contract/domain/terms/access_block.h"

namespace vinculo::contract {

// The numbers are those of the API.
enum class FindingTopic {
  kLifecycle = 1,
  kPrice = 2,
  kAccess = 3,
  kCharge = 4,
  kLoyalty = 5,
  kPlanned = 6,
};

struct Fact {
  std::string key;
  std::variant<std::string, Money, Day> value;
};

struct Finding {
  FindingTopic topic;
  std::string code;  // "PRICE_BY_SEGMENT"
  std::string rule;  // "C-42"
  std::vector<Fact> facts;
  std::optional<Day> next_on;  // when it ends or changes by itself
  std::string cleared_by;      // what would clear it: "UNDO_CHANGE"; empty: nothing that one does
  std::string parameter;       // the tenant's choice that decided; empty: none
};

struct Explained {
  const Contract& contract;
  const PriceTimeline& timeline;
  absl::Span<const ChangeRecord> planned;   // neither begun nor undone
  absl::Span<const AccessBlock> blocks;     // open ones
  absl::Span<const Receivable> owed;        // open ones of the contract
  absl::Span<const DaySpan> uncharged;      // uncharged_days.h
  absl::Span<const SettledChange> settled;  // with lines of the day or later
  Money pending_credit;                     // what changes promised and no period could give
  const AccessState& debt;                  // C-28: what debt means for its access on the day
  const LateTerms& late;                    // what being late costs
  const ContractFineTerms& fine_terms;      // by which a fine is counted
  const FineQuote& fine;                    // C-23: of leaving on the day
  int renewal_days_ahead = 0;               // the parameter of the contract's unit
  Day day;                                  // of price, blocks, fine and late charges
};

// C-43. Lifecycle and term, price, access, debt, charge, loyalty and fine, what is planned; in this
// order.
std::vector<Finding> Explain(const Explained& explained);

}  // namespace vinculo::contract
