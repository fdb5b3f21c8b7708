#pragma once
// RETURN_IF_ERROR and ASSIGN_OR_RETURN for functions that return absl::Status or absl::StatusOr.
// Coroutines use the CO_ forms of common/base/task.h. Abseil gains these names upstream; this file
// goes then.

#include "absl/status/status.h"
#include "absl/status/statusor.h"

#define VINCULO_CONCAT_INNER(a, b) a##b
#define VINCULO_CONCAT(a, b) VINCULO_CONCAT_INNER(a, b)

#define RETURN_IF_ERROR(...)                                                 \
  do {                                                                       \
    if (absl::Status status_ = (__VA_ARGS__); !status_.ok()) return status_; \
  } while (false)

#define ASSIGN_OR_RETURN(lhs, ...) \
  VINCULO_ASSIGN_OR_RETURN_INNER(VINCULO_CONCAT(status_or_, __COUNTER__), lhs, __VA_ARGS__)
#define VINCULO_ASSIGN_OR_RETURN_INNER(result, lhs, ...) \
  auto result = (__VA_ARGS__);                           \
  if (!result.ok()) return std::move(result).status();   \
  lhs = *std::move(result)
