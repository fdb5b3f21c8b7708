#include "common/filter/field_mask.h"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "common/errors/errors.h"
#include "google/api/field_behavior.pb.h"
#include "google/protobuf/util/message_differencer.h"

namespace vinculo::filter {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using Chain = std::vector<const FieldDescriptor*>;  // from the message down to the field

bool HasBehavior(const FieldDescriptor* field, google::api::FieldBehavior behavior) {
  const auto& options = field->options();
  for (int i = 0; i < options.ExtensionSize(google::api::field_behavior); ++i) {
    if (options.GetExtension(google::api::field_behavior, i) == behavior) return true;
  }
  return false;
}

bool AnyHasBehavior(const Chain& chain, google::api::FieldBehavior behavior) {
  return std::any_of(chain.begin(), chain.end(), [behavior](const FieldDescriptor* field) {
    return HasBehavior(field, behavior);
  });
}

bool IsOutput(const Chain& chain) {
  return AnyHasBehavior(chain, google::api::OUTPUT_ONLY) ||
         AnyHasBehavior(chain, google::api::IDENTIFIER);
}

// Empty when the path names no field.
Chain Resolve(const Descriptor* type, const std::string& path) {
  Chain chain;
  for (const absl::string_view part : absl::StrSplit(path, '.')) {
    if (type == nullptr) return {};
    const FieldDescriptor* field = type->FindFieldByName(std::string(part));
    if (field == nullptr) return {};
    chain.push_back(field);
    type = field->is_repeated() ? nullptr : field->message_type();
  }
  return chain;
}

// The message that holds the last field of the chain; null where one on the way is not set.
const Message* HolderOf(const Message& root, const Chain& chain) {
  const Message* holder = &root;
  for (size_t i = 0; i + 1 < chain.size(); ++i) {
    if (!holder->GetReflection()->HasField(*holder, chain[i])) return nullptr;
    holder = &holder->GetReflection()->GetMessage(*holder, chain[i]);
  }
  return holder;
}

Message* MutableHolderOf(Message& root, const Chain& chain) {
  Message* holder = &root;
  for (size_t i = 0; i + 1 < chain.size(); ++i) {
    holder = holder->GetReflection()->MutableMessage(holder, chain[i]);
  }
  return holder;
}

bool IsSet(const Message& root, const Chain& chain) {
  const Message* holder = HolderOf(root, chain);
  if (holder == nullptr) return false;
  const FieldDescriptor* field = chain.back();
  return field->is_repeated() ? holder->GetReflection()->FieldSize(*holder, field) > 0
                              : holder->GetReflection()->HasField(*holder, field);
}

bool SameValue(const Message& left, const Message& right, const Chain& chain) {
  const bool set = IsSet(left, chain);
  if (set != IsSet(right, chain)) return false;
  if (!set) return true;
  google::protobuf::util::MessageDifferencer differencer;
  return differencer.CompareWithFields(
      *HolderOf(left, chain), *HolderOf(right, chain), {chain.back()}, {chain.back()});
}

// Swaps the field out of a copy of the patch: one way for scalars, messages, lists, maps and
// oneofs.
void Copy(const Message& patch, const Chain& chain, Message& target) {
  if (!IsSet(patch, chain)) {
    if (!IsSet(target, chain)) return;
    Message* holder = MutableHolderOf(target, chain);
    holder->GetReflection()->ClearField(holder, chain.back());
    return;
  }
  const std::unique_ptr<Message> copy(patch.New());
  copy->CopyFrom(patch);
  Message* to = MutableHolderOf(target, chain);
  to->GetReflection()->SwapFields(to, MutableHolderOf(*copy, chain), {chain.back()});
}

std::set<std::string> TopLevelFields(const Message& patch, bool only_set) {
  std::set<std::string> paths;
  const Descriptor* type = patch.GetDescriptor();
  for (int i = 0; i < type->field_count(); ++i) {
    const FieldDescriptor* field = type->field(i);
    if (!only_set || IsSet(patch, {field})) paths.insert(field->name());
  }
  return paths;
}

}  // namespace

absl::StatusOr<std::vector<std::string>> ApplyMask(const google::protobuf::FieldMask& mask,
                                                   const Message& patch,
                                                   Message& target) {
  std::set<std::string> paths(mask.paths().begin(), mask.paths().end());
  const bool replace_all = paths == std::set<std::string>{"*"};
  if (paths.empty() || replace_all) paths = TopLevelFields(patch, /*only_set=*/!replace_all);

  errors::FieldViolations violations;
  std::vector<std::pair<std::string, Chain>> changed;
  for (const std::string& path : paths) {
    const Chain chain = Resolve(patch.GetDescriptor(), path);
    if (chain.empty()) {
      violations.Add(
          "update_mask",
          "FIELD_MASK_PATH",
          path == "*"
              ? "\"*\" stands alone"
              : absl::StrCat("\"", path, "\" is no field of ", patch.GetDescriptor()->name()));
      continue;
    }
    if (IsOutput(chain) || SameValue(patch, target, chain)) continue;
    if (AnyHasBehavior(chain, google::api::IMMUTABLE)) {
      if (replace_all && !IsSet(patch, chain)) continue;
      violations.Add(path, "FIELD_IMMUTABLE", "cannot change after creation");
      continue;
    }
    changed.emplace_back(path, chain);
  }
  if (!violations.empty()) return violations.ToStatus();

  std::vector<std::string> changed_paths;
  for (const auto& [path, chain] : changed) {
    Copy(patch, chain, target);
    changed_paths.push_back(path);
  }
  return changed_paths;
}

}  // namespace vinculo::filter
