#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/errors/errors.h"
#include "services/reporting/domain/dimensions.h"
#include "services/reporting/domain/reasons.h"
#include "services/reporting/handlers/handlers.h"
#include "services/reporting/storage/dimension_values.h"

namespace vinculo::reporting {
namespace {

constexpr int kSuggestionsDefault = 20;
constexpr int kSuggestionsMax = 100;
constexpr size_t kQueryMax = 100;

// Characters, not bytes.
size_t LengthOf(absl::string_view text) {
  return static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

absl::Status Check(const pb::SuggestValuesRequest& req) {
  errors::FieldViolations violations;
  if (!dimension::IsKnown(req.dimension())) {
    violations.Add("dimension",
                   kDimensionUnknown,
                   absl::StrCat("one of ", absl::StrJoin(dimension::kAll, ", ")));
  }
  if (LengthOf(req.query()) > kQueryMax) {
    violations.Add("query", kQueryTooLong, absl::StrCat("at most ", kQueryMax, " characters"));
  }
  violations.AddFrom("page_size", filter::PageSize(req.page_size()).status());
  return violations.ToStatus();
}

}  // namespace

Task<pb::SuggestValuesResponse> SuggestValues(rpc::Call& call,
                                              const Deps& deps,
                                              const pb::SuggestValuesRequest& req) {
  CO_RETURN_IF_ERROR(Check(req));
  const int limit =
      req.page_size() == 0 ? kSuggestionsDefault : std::min(req.page_size(), kSuggestionsMax);
  co_return co_await deps.db.Read(call, [&](db::Tx& tx) -> Task<pb::SuggestValuesResponse> {
    CO_ASSIGN_OR_RETURN(const std::vector<DimensionValue> found,
                        co_await FindDimensionValues(tx, req.dimension(), req.query(), limit + 1));
    pb::SuggestValuesResponse response;
    response.set_more(found.size() > static_cast<size_t>(limit));
    for (size_t i = 0; i < found.size() && i < static_cast<size_t>(limit); ++i) {
      pb::Suggestion& suggestion = *response.add_suggestions();
      suggestion.set_value(found[i].value);
      suggestion.set_label(found[i].label);
    }
    co_return response;
  });
}

}  // namespace vinculo::reporting
