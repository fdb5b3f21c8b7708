#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "common/feed/publish.h"
#include "common/filter/etag.h"
#include "common/policies/convert.h"
#include "common/policies/policy_handlers.h"
#include "common/policies/policy_repository.h"
#include "common/policies/wanted_choices.h"

namespace vinculo::policies {
namespace {

constexpr size_t kReasonBytesMax = 2000;  // 500 characters of at most 4 bytes

absl::Status CheckTexts(const pb::UpdatePolicyRequest& req) {
  errors::FieldViolations violations;
  violations.AddFrom("unit", CheckUnit(req.unit()));
  if (req.reason().size() > kReasonBytesMax) {
    violations.Add("reason", "TEXT_TOO_LONG", "has more than 500 characters");
  }
  return violations.ToStatus();
}

std::optional<std::string> ChosenBefore(const std::vector<parameters::Chosen>& chosen,
                                        absl::string_view unit,
                                        absl::string_view key) {
  for (const parameters::Chosen& one : chosen) {
    if (one.unit == unit && one.key == key) return one.text;
  }
  return std::nullopt;
}

// Those wishes that change something.
std::vector<Change> ChangesOf(const rpc::Call& call,
                              const PolicyDeps& deps,
                              const pb::UpdatePolicyRequest& req,
                              const WantedChoices& wanted,
                              const std::vector<parameters::Chosen>& chosen) {
  std::vector<Change> changes;
  for (const auto& [key, after] : wanted) {
    std::optional<std::string> before = ChosenBefore(chosen, req.unit(), key);
    if (before == after) continue;
    changes.push_back({.id = deps.ids->Next(),
                       .unit = req.unit(),
                       .key = key,
                       .before = std::move(before),
                       .after = after,
                       .changed_at = call.now(),
                       .actor = call.principal().actor,
                       .reason = req.reason()});
  }
  return changes;
}

// The choices after the changes.
std::vector<parameters::Chosen> Apply(std::vector<parameters::Chosen> chosen,
                                      const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    chosen.erase(std::remove_if(chosen.begin(),
                                chosen.end(),
                                [&change](const parameters::Chosen& one) {
                                  return one.unit == change.unit && one.key == change.key;
                                }),
                 chosen.end());
    if (!change.after) continue;
    chosen.push_back({.unit = change.unit,
                      .key = change.key,
                      .text = *change.after,
                      .since = change.changed_at,
                      .actor = change.actor,
                      .reason = change.reason});
  }
  return chosen;
}

void PublishChanged(db::Tx& tx,
                    const parameters::Table& table,
                    const pb::UpdatePolicyRequest& req,
                    int64_t version,
                    const std::vector<Change>& changes) {
  pb::PolicyChanged changed;
  changed.set_unit(req.unit());
  for (const Change& change : changes) *changed.add_changes() = ToProto(table, change);
  feed::Publish(tx,
                {.aggregate = req.unit().empty() ? "policy" : absl::StrCat("policy/", req.unit()),
                 .version = version,
                 .occurred_at = tx.call().now(),
                 .reason = req.reason()},
                changed);
}

}  // namespace

absl::Status CheckUnit(absl::string_view unit) {
  if (unit.size() <= kUnitBytesMax) return absl::OkStatus();
  return errors::InvalidField("unit", "TEXT_TOO_LONG", "has more than 80 characters");
}

Task<pb::Policy> UpdatePolicy(rpc::Call& call,
                              const PolicyDeps& deps,
                              const pb::UpdatePolicyRequest& req) {
  CO_RETURN_IF_ERROR(CheckTexts(req));
  const parameters::Table& table = deps.cache->table();
  CO_ASSIGN_OR_RETURN(const WantedChoices wanted, WantedChoicesOf(table, req));

  CO_ASSIGN_OR_RETURN(
      pb::Policy policy,
      co_await deps.db.WriteOnce(
          call, [&call, &deps, &req, &table, &wanted](db::Tx& tx) -> Task<pb::Policy> {
            PolicyRepository repository(tx);
            CO_ASSIGN_OR_RETURN(int64_t version, co_await repository.VersionForUpdate(req.unit()));
            CO_RETURN_IF_ERROR(filter::CheckEtag(req.etag(), version));
            CO_ASSIGN_OR_RETURN(std::vector<parameters::Chosen> chosen,
                                co_await repository.ListChosen());
            const std::vector<Change> changes = ChangesOf(call, deps, req, wanted, chosen);
            if (!changes.empty()) {
              version += 1;
              repository.Save(req.unit(), version, changes);
              PublishChanged(tx, table, req, version, changes);
            }
            const parameters::Policies after(table, Apply(std::move(chosen), changes));
            co_return ToProto(req.unit(), version, after.Of(req.unit()));
          }));
  deps.cache->Forget(call.tenant());
  co_return policy;
}

}  // namespace vinculo::policies
