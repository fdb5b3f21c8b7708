#include "services/contract/domain/signature/kept_texts.h"

namespace vinculo::contract {

constexpr int kKeptMonths = 60;

Day KeptSince(Day business_date) { return AddMonthsClamped(business_date, -kKeptMonths); }

}  // namespace vinculo::contract
