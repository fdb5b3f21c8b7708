#include "tests/e2e/personal_fields.h"

#include <fstream>

#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.pb.h"
#include "gtest/gtest.h"
#include "vinculo/api/v1/options.pb.h"

namespace vinculo::e2e {
namespace {

void Collect(const google::protobuf::DescriptorProto& message,
             const std::string& name,
             std::set<std::string>& fields) {
  for (const auto& field : message.field()) {
    if (field.options().GetExtension(api::v1::pii) != api::v1::PII_UNSPECIFIED) {
      fields.insert(absl::StrCat(name, ".", field.name()));
    }
  }
  for (const auto& nested : message.nested_type()) {
    Collect(nested, absl::StrCat(name, ".", nested.name()), fields);
  }
}

}  // namespace

std::set<std::string> PersonalFields() {
  std::ifstream file(VINCULO_DESCRIPTORS, std::ios::binary);
  google::protobuf::FileDescriptorSet files;
  EXPECT_TRUE(files.ParseFromIstream(&file)) << VINCULO_DESCRIPTORS;
  std::set<std::string> fields;
  for (const auto& proto : files.file()) {
    for (const auto& message : proto.message_type()) {
      Collect(message, absl::StrCat(proto.package(), ".", message.name()), fields);
    }
  }
  return fields;
}

}  // namespace vinculo::e2e
