#include "services/contract/domain/terms/reason.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "services/contract/domain/field_checks.h"
#include "services/contract/domain/policy/terms_parameters.h"
#include "services/contract/domain/terms/reasons.h"

namespace vinculo::contract {
namespace {

constexpr char kBelow[] = " > ";

absl::Status ParentInvalid(absl::string_view why) {
  return errors::FailedPrecondition(kReasonParentInvalid, why);
}

// The words of a contract's reason are its path.
absl::StatusOr<Reason> WithPath(Reason reason, std::string path) {
  errors::FieldViolations violations;
  CheckText("reason.display_name", path, kReasonMax, &violations);
  if (!violations.empty()) return violations.ToStatus();
  reason.path = std::move(path);
  return reason;
}

}  // namespace

absl::StatusOr<Reason> PlacedReason(Reason reason, const Reason* parent) {
  if (parent == nullptr) {
    reason.depth = 1;
    std::string path = reason.display_name;
    return WithPath(std::move(reason), std::move(path));
  }
  if (parent->kind != reason.kind) return ParentInvalid("the parent is of the other tree");
  if (parent->archived) return ParentInvalid("the parent is archived");
  if (parent->depth >= kReasonDepthMax) return ParentInvalid("the tree is five deep already");
  reason.depth = parent->depth + 1;
  std::string path = absl::StrCat(parent->path, kBelow, reason.display_name);
  return WithPath(std::move(reason), std::move(path));
}

absl::StatusOr<Reason> Renamed(Reason reason, const std::string& display_name) {
  const size_t above = reason.path.size() - reason.display_name.size();
  std::string path = absl::StrCat(reason.path.substr(0, above), display_name);
  reason.display_name = display_name;
  return WithPath(std::move(reason), std::move(path));
}

ReasonPolicy InclusionPolicy(const parameters::Values& values) {
  return {.required = values.Switch(kInclusionReasonRequired),
          .free_text = values.Switch(kFreeTextReasons)};
}

ReasonPolicy CancellationPolicy(const parameters::Values& values) {
  return {.required = values.Switch(kEndReasonRequiredParameter),
          .free_text = values.Switch(kFreeTextReasons)};
}

absl::StatusOr<GivenReason> NamedReason(const Reason& reason, ReasonKind kind) {
  if (reason.kind != kind || reason.archived) {
    return errors::FailedPrecondition(
        kReasonUnknown,
        "no such reason for this: it is archived or of the other tree",
        {{"reason", absl::StrCat("reasons/", reason.id.ToString())}});
  }
  return GivenReason{
      .words = reason.path, .id = reason.id, .counts_as_churn = reason.counts_as_churn};
}

void CheckGivenReason(const GivenReason& given,
                      const ReasonPolicy& policy,
                      absl::string_view field,
                      absl::string_view missing,
                      errors::FieldViolations* violations) {
  if (given.words.empty()) {
    if (policy.required) violations->Add(field, missing, "a reason is mandatory here");
    return;
  }
  if (given.id) return;
  CheckText(field, given.words, kReasonMax, violations);
  if (!policy.free_text) {
    violations->Add(field, kFreeTextReasonRefused, "name one of the tenant's reasons");
  }
}

}  // namespace vinculo::contract
