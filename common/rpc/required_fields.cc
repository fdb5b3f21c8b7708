#include "common/rpc/required_fields.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "google/api/field_behavior.pb.h"

namespace vinculo::rpc {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

bool Behaves(const FieldDescriptor& field, google::api::FieldBehavior behavior) {
  const auto& options = field.options();
  for (int i = 0; i < options.ExtensionSize(google::api::field_behavior); ++i) {
    if (options.GetExtension(google::api::field_behavior, i) == behavior) return true;
  }
  return false;
}

// Whether absence shows on the wire.
bool CanBeAbsent(const FieldDescriptor& field) {
  return field.is_repeated() || field.has_presence() ||
         field.cpp_type() == FieldDescriptor::CPPTYPE_STRING ||
         field.cpp_type() == FieldDescriptor::CPPTYPE_ENUM;
}

bool IsAbsent(const Message& message, const FieldDescriptor& field) {
  const auto& reflection = *message.GetReflection();
  if (field.is_repeated()) return reflection.FieldSize(message, &field) == 0;
  return !reflection.HasField(message, &field);
}

}  // namespace

struct RequiredFields::Plan {
  struct Inside {
    const FieldDescriptor* field;
    const Plan* plan;
  };
  const Descriptor* type;
  std::vector<const FieldDescriptor*> required;
  std::vector<Inside> inside;
};

RequiredFields::RequiredFields(bool rows_apart) : rows_apart_(rows_apart) {}
RequiredFields::~RequiredFields() = default;

std::unique_ptr<const RequiredFields> RequiredFields::Of(const Descriptor& type, bool rows_apart) {
  std::unique_ptr<RequiredFields> fields(new RequiredFields(rows_apart));
  fields->root_ = fields->PlanOf(type, type.FindFieldByName("update_mask") != nullptr);
  return fields;
}

const RequiredFields::Plan* RequiredFields::PlanOf(const Descriptor& type, bool masked) {
  const auto known = std::find_if(
      plans_.begin(), plans_.end(), [&](const auto& plan) { return plan->type == &type; });
  if (known != plans_.end()) return known->get();
  Plan* plan = plans_.emplace_back(std::make_unique<Plan>()).get();
  plan->type = &type;
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor& field = *type.field(i);
    if (Behaves(field, google::api::OUTPUT_ONLY)) continue;
    if (Behaves(field, google::api::REQUIRED) && CanBeAbsent(field)) {
      plan->required.push_back(&field);
    }
    const bool descend = field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE && !field.is_map() &&
                         !masked && !(field.is_repeated() && rows_apart_);
    if (descend) plan->inside.push_back({&field, PlanOf(*field.message_type(), false)});
  }
  return plan;
}

void RequiredFields::Check(const Message& message, errors::FieldViolations* violations) const {
  CheckMessage(*root_, message, "", violations);
}

void RequiredFields::CheckMessage(const Plan& plan,
                                  const Message& message,
                                  const std::string& prefix,
                                  errors::FieldViolations* violations) const {
  const auto& reflection = *message.GetReflection();
  for (const FieldDescriptor* field : plan.required) {
    if (IsAbsent(message, *field)) {
      violations->Add(absl::StrCat(prefix, field->name()), "FIELD_REQUIRED", "must be given");
    }
  }
  for (const auto& [field, inner] : plan.inside) {
    if (!field->is_repeated()) {
      if (!reflection.HasField(message, field)) continue;
      CheckMessage(*inner,
                   reflection.GetMessage(message, field),
                   absl::StrCat(prefix, field->name(), "."),
                   violations);
      continue;
    }
    for (int i = 0; i < reflection.FieldSize(message, field); ++i) {
      CheckMessage(*inner,
                   reflection.GetRepeatedMessage(message, field, i),
                   absl::StrCat(prefix, field->name(), "[", i, "]."),
                   violations);
    }
  }
}

}  // namespace vinculo::rpc
