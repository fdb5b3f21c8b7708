#include "services/client_registry/domain/policy/duplicate.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/base/resource_name.h"
#include "common/errors/errors.h"
#include "services/client_registry/domain/reasons.h"

namespace vinculo::client_registry {
namespace {

bool NamedBefore(const EarlierRecord& one, const EarlierRecord& other) {
  if (one.open_debt != other.open_debt) return one.open_debt > other.open_debt;
  return one.created_at < other.created_at;
}

// Where the record stands, and since when.
struct Standing {
  absl::string_view state;
  absl::Time since;
};

Standing StandingOf(const EarlierRecord& record) {
  if (record.merged_into) return {"MERGED", record.created_at};
  if (record.archived_at) return {"ARCHIVED", *record.archived_at};
  if (record.activity == Activity::kActive) return {"ACTIVE", record.created_at};
  if (record.activity == Activity::kInactive) return {"INACTIVE", record.created_at};
  return {"LEAD", record.created_at};
}

// The first character with all its bytes.
absl::string_view FirstCharacter(absl::string_view word) {
  size_t bytes = 1;
  while (bytes < word.size() && (static_cast<unsigned char>(word[bytes]) & 0xC0) == 0x80) ++bytes;
  return word.substr(0, bytes);
}

absl::Status Refusal(const EarlierRecord& record, size_t records, bool may_see_names) {
  const Standing standing = StandingOf(record);
  errors::Metadata metadata{
      {"client", FormatName(kClientCollection, record.id)},
      {"display_name", may_see_names ? record.display_name : MaskedName(record.display_name)},
      {"state", std::string(standing.state)},
      {"since", absl::FormatTime(absl::RFC3339_sec, standing.since, absl::UTCTimeZone())},
      {"open_debt_cents", absl::StrCat(record.open_debt.cents())},
      {"records", absl::StrCat(records)}};
  if (record.merged_into) {
    metadata.push_back({"merged_into", FormatName(kClientCollection, *record.merged_into)});
  }
  return errors::AlreadyExists(
      kDuplicateTaxId,
      "another client has this CPF/CNPJ: use that one, or say with the permission "
      "client_registry.clients.create_duplicate why there shall be two",
      std::move(metadata));
}

}  // namespace

absl::StatusOr<DuplicateVerdict> JudgeDuplicate(DuplicateTaxId mode,
                                                const std::vector<EarlierRecord>& earlier,
                                                bool overridden,
                                                bool may_see_names) {
  if (earlier.empty()) return DuplicateVerdict();
  const EarlierRecord& named = *std::min_element(earlier.begin(), earlier.end(), NamedBefore);
  const DuplicateVerdict warning{.warn = true, .earlier = &named};
  switch (mode) {
    case DuplicateTaxId::kAllow:
      return DuplicateVerdict{.earlier = &named};
    case DuplicateTaxId::kWarn:
      return warning;
    case DuplicateTaxId::kRefuseWithDebt:
      if (named.open_debt <= Money()) return DuplicateVerdict{.earlier = &named};
      break;
    case DuplicateTaxId::kRefuse:
      break;
  }
  if (overridden) return warning;
  return Refusal(named, earlier.size(), may_see_names);
}

std::string MaskedName(absl::string_view display_name) {
  std::string masked;
  for (const absl::string_view word : absl::StrSplit(display_name, ' ', absl::SkipEmpty())) {
    absl::StrAppend(&masked, masked.empty() ? "" : " ", FirstCharacter(word), "***");
  }
  return masked;
}

}  // namespace vinculo::client_registry
