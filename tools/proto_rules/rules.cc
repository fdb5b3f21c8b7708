#include "tools/proto_rules/rules.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "google/api/field_behavior.pb.h"
#include "tools/proto_rules/subjects.h"
#include "vinculo/api/v1/options.pb.h"

namespace vinculo::proto_rules {
namespace {

namespace api = ::vinculo::api::v1;
using google::protobuf::DescriptorProto;
using google::protobuf::FieldDescriptorProto;
using google::protobuf::FileDescriptorProto;
using google::protobuf::FileDescriptorSet;
using google::protobuf::MethodDescriptorProto;
using Path = std::vector<int>;

// Names that mean a person wherever they stand.
const std::set<absl::string_view> kPersonal = {"birth_date",
                                               "client_display_name",
                                               "client_name",
                                               "cnpj",
                                               "complement",
                                               "cpf",
                                               "document_number",
                                               "email",
                                               "full_name",
                                               "mobile_phone",
                                               "mother_name",
                                               "phone",
                                               "postal_code",
                                               "rg",
                                               "social_name",
                                               "street",
                                               "tax_id",
                                               "telephone",
                                               "whatsapp"};

bool IsPersonal(const DescriptorProto& message, const FieldDescriptorProto& field) {
  if (kPersonal.count(field.name()) > 0) return true;
  // Plans and rules have a display_name too; theirs is nobody's.
  return field.name() == "display_name" && absl::StrContains(message.name(), "Client");
}

bool HoldsPersonalData(const FieldDescriptorProto& field) {
  return field.type() == FieldDescriptorProto::TYPE_STRING ||
         absl::EndsWith(field.type_name(), ".google.type.Date");
}

class Checker {
 public:
  explicit Checker(const FileDescriptorSet& files) {
    for (const FileDescriptorProto& file : files.file()) {
      for (const DescriptorProto& message : file.message_type()) {
        messages_[absl::StrCat(".", file.package(), ".", message.name())] = &message;
      }
    }
  }

  void CheckFile(const FileDescriptorProto& file) {
    file_ = &file;
    for (int s = 0; s < file.service_size(); ++s) {
      for (int m = 0; m < file.service(s).method_size(); ++m) {
        CheckMethod(file.service(s).method(m),
                    absl::StrCat(file.service(s).name(), ".", file.service(s).method(m).name()),
                    {FileDescriptorProto::kServiceFieldNumber,
                     s,
                     google::protobuf::ServiceDescriptorProto::kMethodFieldNumber,
                     m});
      }
    }
    for (int m = 0; m < file.message_type_size(); ++m) {
      CheckMessage(file.message_type(m),
                   file.message_type(m).name(),
                   {FileDescriptorProto::kMessageTypeFieldNumber, m});
    }
  }

  std::vector<Finding> TakeFindings() { return std::move(findings_); }

 private:
  void CheckMethod(const MethodDescriptorProto& method, const std::string& name, const Path& path) {
    static const std::regex kPermission("[a-z_]+\\.[a-zA-Z_]+\\.[a-zA-Z_]+");
    const std::string& permission = method.options().GetExtension(api::permission);
    if (permission.empty()) {
      Add(path,
          name,
          "declares no permission: add option (vinculo.api.v1.permission) = "
          "\"<service>.<resource>.<verb>\"");
    } else if (!std::regex_match(permission, kPermission)) {
      Add(path,
          name,
          absl::StrCat("permission \"",
                       permission,
                       "\" has not the form "
                       "<service>.<resource>.<verb>"));
    }
    const auto idempotency = method.options().GetExtension(api::idempotency);
    if (idempotency == api::IDEMPOTENCY_UNSPECIFIED) {
      Add(path,
          name,
          "declares no idempotency: add option (vinculo.api.v1.idempotency) = READ_ONLY, "
          "REQUEST_ID, RESUMABLE or NATURAL");
    }
    if (idempotency == api::REQUEST_ID && !HasRequiredRequestId(method.input_type())) {
      Add(path,
          name,
          absl::StrCat("is REQUEST_ID: give ",
                       absl::StripPrefix(method.input_type(), "."),
                       " string request_id with (google.api.field_behavior) = REQUIRED"));
    }
    if (idempotency == api::RESUMABLE && !method.client_streaming()) {
      Add(path, name, "is RESUMABLE, which is for streams from the caller");
    }
  }

  bool HasRequiredRequestId(const std::string& type) const {
    const auto message = messages_.find(type);
    if (message == messages_.end()) return false;
    for (const FieldDescriptorProto& field : message->second->field()) {
      if (field.name() != "request_id") continue;
      const auto& options = field.options();
      for (int i = 0; i < options.ExtensionSize(google::api::field_behavior); ++i) {
        if (options.GetExtension(google::api::field_behavior, i) == google::api::REQUIRED) {
          return field.type() == FieldDescriptorProto::TYPE_STRING;
        }
      }
    }
    return false;
  }

  void CheckMessage(const DescriptorProto& message, const std::string& name, const Path& path) {
    for (int f = 0; f < message.field_size(); ++f) {
      const FieldDescriptorProto& field = message.field(f);
      if (!IsPersonal(message, field) || !HoldsPersonalData(field)) continue;
      if (field.options().GetExtension(api::pii) != api::PII_UNSPECIFIED) continue;
      Path field_path = path;
      field_path.insert(field_path.end(), {DescriptorProto::kFieldFieldNumber, f});
      Add(field_path,
          absl::StrCat(name, ".", field.name()),
          "looks personal: add (vinculo.api.v1.pii) = IDENTITY, DOCUMENT, CONTACT or FREE_TEXT");
    }
    for (int n = 0; n < message.nested_type_size(); ++n) {
      Path nested_path = path;
      nested_path.insert(nested_path.end(), {DescriptorProto::kNestedTypeFieldNumber, n});
      CheckMessage(message.nested_type(n),
                   absl::StrCat(name, ".", message.nested_type(n).name()),
                   nested_path);
    }
  }

  void Add(const Path& path, std::string what, std::string message) {
    findings_.push_back(
        {absl::StrCat(file_->name(), ":", LineOf(path)), std::move(what), std::move(message)});
  }

  int LineOf(const Path& path) const {
    for (const auto& location : file_->source_code_info().location()) {
      if (std::equal(path.begin(), path.end(), location.path().begin(), location.path().end())) {
        return location.span(0) + 1;
      }
    }
    return 1;
  }

  std::map<std::string, const DescriptorProto*> messages_;
  const FileDescriptorProto* file_ = nullptr;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> Check(const FileDescriptorSet& files, absl::string_view prefix) {
  Checker checker(files);
  for (const FileDescriptorProto& file : files.file()) {
    if (absl::StartsWith(file.name(), prefix)) checker.CheckFile(file);
  }
  std::vector<Finding> findings = checker.TakeFindings();
  for (Finding& finding : FindNamelessSubjects(files, prefix)) {
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace vinculo::proto_rules
