#include "services/gateway/handlers/page_size.h"

#include "absl/strings/numbers.h"
#include "common/errors/errors.h"

namespace vinculo::gateway {

absl::StatusOr<int> TakePageSize(Query& query) {
  const std::string text = query.Take("page_size");
  int size = 0;
  if (!text.empty() && !absl::SimpleAtoi(text, &size)) {
    return errors::InvalidField("page_size", "PAGE_SIZE_INVALID", "a whole number");
  }
  return size;
}

}  // namespace vinculo::gateway
