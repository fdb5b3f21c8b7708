#pragma once
// Which required fields (google.api.field_behavior = REQUIRED) a request lacks.

#include <memory>
#include <string>
#include <vector>

#include "common/errors/errors.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace vinculo::rpc {

// The required fields of one message type and of the messages inside it. A text, enum, message or
// list is absent when empty or unspecified; a number or truth without presence cannot be absent.
// OUTPUT_ONLY parts are not looked into, nor the resource of a request with an update_mask: its
// mask says what counts.
class RequiredFields {
 public:
  // `rows_apart`: lists are not looked into, because the handler judges each row by itself
  // (imports).
  static std::unique_ptr<const RequiredFields> Of(const google::protobuf::Descriptor& type,
                                                  bool rows_apart = false);
  ~RequiredFields();

  // Adds FIELD_REQUIRED for each that is absent.
  void Check(const google::protobuf::Message& message, errors::FieldViolations* violations) const;

 private:
  struct Plan;
  explicit RequiredFields(bool rows_apart);
  const Plan* PlanOf(const google::protobuf::Descriptor& type, bool inside_masked);
  void CheckMessage(const Plan& plan,
                    const google::protobuf::Message& message,
                    const std::string& prefix,
                    errors::FieldViolations* violations) const;

  const bool rows_apart_;
  const Plan* root_ = nullptr;
  std::vector<std::unique_ptr<Plan>> plans_;
};

}  // namespace vinculo::rpc
