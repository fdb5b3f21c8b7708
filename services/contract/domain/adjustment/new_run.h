#pragma once
// C-22. What a run that is asked for must be.

#include "common/errors/errors.h"
#include "services/contract/domain/adjustment/adjustment_run.h"

namespace vinculo::contract {

// Adds what is wrong, fields named from the request's `adjustment_run`: RATE_OUT_OF_RANGE,
// RATES_REVERSED (a floor above the cap), DATES_REVERSED, ADJUSTMENT_WINDOW_TOO_LONG (an
// anniversary comes once in less than a year; a data-base is one day), DATE_INVALID, TEXT_TOO_LONG.
void CheckNewRun(const AdjustmentRun& run, errors::FieldViolations* violations);

// RATE_OUT_OF_RANGE.
void CheckRate(absl::string_view field, Rate rate, errors::FieldViolations* violations);

}  // namespace vinculo::contract
