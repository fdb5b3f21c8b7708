#include "tools/proto_rules/subjects.h"

#include <map>
#include <set>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "vinculo/api/v1/options.pb.h"

namespace vinculo::proto_rules {
namespace {

namespace api = ::vinculo::api::v1;
using google::protobuf::DescriptorProto;
using google::protobuf::FieldDescriptorProto;
using google::protobuf::FileDescriptorProto;
using google::protobuf::FileDescriptorSet;
using google::protobuf::MethodDescriptorProto;
using google::protobuf::ServiceDescriptorProto;

// Personal data that is nobody's in particular, or too little to tell who it is.
const std::set<absl::string_view> kOfNobody = {
    ".vinculo.contract.v1.AdjustmentRun.reason",                        // of a whole portfolio
    ".vinculo.contract.v1.RequestSigningCodeResponse.masked_contact"};  // masked

struct Message {
  const DescriptorProto* type = nullptr;
  const FileDescriptorProto* file = nullptr;
  std::vector<int> path;
  bool names_client = false;
};

// The lines of a file's elements and what is said of them, by path.
class SourceInfo {
 public:
  explicit SourceInfo(const FileDescriptorProto& file) {
    for (const auto& location : file.source_code_info().location()) {
      lines_[Key(location.path())] = location.span(0) + 1;
      comments_[Key(location.path())] =
          absl::StrCat(location.leading_comments(), location.trailing_comments());
    }
  }
  // What the compiler adds (entries of maps) stands nowhere.
  int Line(const std::vector<int>& path) const {
    const auto line = lines_.find(Key(path));
    return line == lines_.end() ? 1 : line->second;
  }
  bool Mentions(const std::vector<int>& path, absl::string_view text) const {
    const auto comment = comments_.find(Key(path));
    return comment != comments_.end() && absl::StrContains(comment->second, text);
  }

 private:
  template <class Path>
  static std::string Key(const Path& path) {
    return absl::StrJoin(path, ".");
  }

  std::map<std::string, int> lines_;
  std::map<std::string, std::string> comments_;
};

std::vector<int> FieldPath(std::vector<int> message, int field) {
  message.insert(message.end(), {DescriptorProto::kFieldFieldNumber, field});
  return message;
}

bool NamesClient(const Message& message, const SourceInfo& source) {
  for (int f = 0; f < message.type->field_size(); ++f) {
    const FieldDescriptorProto& field = message.type->field(f);
    if (field.type() != FieldDescriptorProto::TYPE_STRING) continue;
    if (field.name() == "client" || field.name() == "clients") return true;
    if (absl::EndsWith(field.name(), "_client")) return true;
    if (source.Mentions(FieldPath(message.path, f), "clients/")) return true;
  }
  return false;
}

class Search {
 public:
  explicit Search(const FileDescriptorSet& files) {
    for (const FileDescriptorProto& file : files.file()) {
      const SourceInfo source(file);
      for (int m = 0; m < file.message_type_size(); ++m) {
        Add({&file.message_type(m), &file, {FileDescriptorProto::kMessageTypeFieldNumber, m}},
            absl::StrCat(".", file.package()),
            source);
      }
    }
  }

  // What lies in the message without a client's name around it.
  void Look(const std::string& type, const std::string& told_by) {
    std::set<std::string> seen;
    Look(type, told_by, seen);
  }

  std::vector<Finding> TakeFindings() { return std::move(findings_); }

 private:
  void Add(Message message, const std::string& scope, const SourceInfo& source) {
    const std::string name = absl::StrCat(scope, ".", message.type->name());
    message.names_client = NamesClient(message, source);
    for (int n = 0; n < message.type->nested_type_size(); ++n) {
      std::vector<int> path = message.path;
      path.insert(path.end(), {DescriptorProto::kNestedTypeFieldNumber, n});
      Add({&message.type->nested_type(n), message.file, path}, name, source);
    }
    messages_[name] = std::move(message);
  }

  void Look(const std::string& type, const std::string& told_by, std::set<std::string>& seen) {
    const auto found = messages_.find(type);
    if (found == messages_.end() || found->second.names_client) return;
    if (!seen.insert(type).second) return;
    const Message& message = found->second;
    for (int f = 0; f < message.type->field_size(); ++f) {
      const FieldDescriptorProto& field = message.type->field(f);
      if (field.options().GetExtension(api::pii) != api::PII_UNSPECIFIED) {
        Report(absl::StrCat(type, ".", field.name()), message, f, told_by);
      }
      if (field.type() == FieldDescriptorProto::TYPE_MESSAGE) {
        Look(field.type_name(), told_by, seen);
      }
    }
  }

  void Report(const std::string& field, const Message& message, int f, const std::string& told_by) {
    if (kOfNobody.count(field) > 0 || !reported_.insert(field).second) return;
    const int line = SourceInfo(*message.file).Line(FieldPath(message.path, f));
    findings_.push_back(
        {absl::StrCat(message.file->name(), ":", line),
         absl::StrCat(message.type->name(), ".", message.type->field(f).name()),
         absl::StrCat("is personal, and ",
                      told_by,
                      " names no client around it, so that it is not found when the client is "
                      "anonymised: add a string client")});
  }

  std::map<std::string, Message> messages_;
  std::set<std::string> reported_;
  std::vector<Finding> findings_;
};

bool IsStored(const MethodDescriptorProto& method) {
  return method.options().GetExtension(api::idempotency) == api::REQUEST_ID;
}

}  // namespace

std::vector<Finding> FindNamelessSubjects(const FileDescriptorSet& files,
                                          absl::string_view prefix) {
  Search search(files);
  for (const FileDescriptorProto& file : files.file()) {
    if (!absl::StartsWith(file.name(), prefix)) continue;
    if (absl::EndsWith(file.name(), "_events.proto")) {
      for (const DescriptorProto& event : file.message_type()) {
        search.Look(absl::StrCat(".", file.package(), ".", event.name()), event.name());
      }
    }
    for (const ServiceDescriptorProto& service : file.service()) {
      for (const MethodDescriptorProto& method : service.method()) {
        if (IsStored(method)) search.Look(method.output_type(), method.name());
      }
    }
  }
  return search.TakeFindings();
}

}  // namespace vinculo::proto_rules
