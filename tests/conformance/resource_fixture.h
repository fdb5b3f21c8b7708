#pragma once
// Calls the methods of a resource by their AIP names, for the tests of resource_conformance.h.

#include <google/protobuf/text_format.h>

#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/testing/matchers/matchers.h"
#include "gmock/gmock.h"
#include "google/protobuf/field_mask.pb.h"
#include "google/protobuf/message.h"
#include "gtest/gtest.h"
#include "tests/conformance/caller.h"
#include "tests/conformance/fields.h"
#include "tests/conformance/test_service.h"

namespace vinculo::conformance {

using MessageOr = absl::StatusOr<std::unique_ptr<Message>>;

// A resource of which nothing changes but by other verbs, or nothing at all, derives from it.
struct NoUpdate {
  static constexpr char kPath[] = "";
  static constexpr char kPatch[] = "";
};
// One that is found by its name alone.
struct NoList {
  static constexpr char kOrder[] = "";
};

template <class Resource>
class ResourceConformance : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { service_ = new TestService(Resource::Spec()); }
  static void TearDownTestSuite() {
    delete service_;
    service_ = nullptr;
  }

  // Every test has tenants of its own, so that lists hold its resources alone.
  ResourceConformance()
      : tenant_(service_->ids().Next()),
        other_tenant_(service_->ids().Next()),
        caller_(service_->address(), tenant_, kMayEverything),
        stranger_(service_->address(), other_tenant_, kMayEverything),
        nobody_(service_->address(), tenant_, kMayNothing) {}

  static std::string Method(absl::string_view verb, absl::string_view plural = "") {
    return absl::StrCat(verb, Resource::kType, plural);
  }
  // Resource::kCreate where making one has another verb: "RecordPayment".
  static std::string CreateMethod() {
    if constexpr (requires { Resource::kCreate; }) {
      return Resource::kCreate;
    } else {
      return Method("Create");
    }
  }
  // Resource::kTypes and kFields where the plural is not the singular with an s: "DebtPolicies".
  static std::string ListMethod() {
    if constexpr (requires { Resource::kTypes; }) {
      return absl::StrCat("List", Resource::kTypes);
    } else {
      return Method("List", "s");
    }
  }
  static std::string ListField() {
    if constexpr (requires { Resource::kFields; }) {
      return Resource::kFields;
    } else {
      return absl::StrCat(Resource::kField, "s");
    }
  }
  // As the resource declares.
  static constexpr bool kHasUpdate = !std::is_base_of_v<NoUpdate, Resource>;
  static constexpr bool kHasList = !std::is_base_of_v<NoList, Resource>;

  static bool IsPlanted() {
    return requires { Resource::kPlanted; };
  }

  std::string NewRequestId() { return service_->ids().Next().ToString(); }
  std::string UnknownName() { return absl::StrCat(Resource::kCollection, NewRequestId()); }

  std::unique_ptr<Message> NewRequest(const std::string& method) {
    const auto* found = FindMethod(Resource::kService, method);
    VINCULO_CHECK(found != nullptr);
    return NewMessage(*found->input_type());
  }

  MessageOr Call(Caller& caller, const std::string& method, const Message& request) {
    return caller.Call(Resource::kService, method, request);
  }

  std::unique_ptr<Message> CreateRequest(int n, const std::string& request_id) {
    auto request = Resource::CreateRequest(*service_, tenant_, n);
    request.set_request_id(request_id);
    return std::make_unique<decltype(request)>(std::move(request));
  }
  std::unique_ptr<Message> Create(int n) {
    MessageOr created = Call(caller_, CreateMethod(), *CreateRequest(n, NewRequestId()));
    EXPECT_THAT(created, testing::IsOk());
    VINCULO_CHECK(created.ok());
    return *std::move(created);
  }

  MessageOr Get(Caller& caller, const std::string& name) {
    auto request = NewRequest(Method("Get"));
    Fields::SetText(*request, "name", name);
    return Call(caller, Method("Get"), *request);
  }

  // Changes the resource by the mask's paths; its name and etag are in `resource`.
  MessageOr Update(Caller& caller,
                   const Message& resource,
                   const std::string& patch,
                   const std::vector<std::string>& paths) {
    auto request = NewRequest(Method("Update"));
    Message& to = Fields::Sub(*request, Resource::kField);
    VINCULO_CHECK(google::protobuf::TextFormat::ParseFromString(patch, &to));
    Fields::SetText(to, "name", Fields::Text(resource, "name"));
    Fields::SetText(to, "etag", Fields::Text(resource, "etag"));
    auto& mask = static_cast<google::protobuf::FieldMask&>(Fields::Sub(*request, "update_mask"));
    for (const std::string& path : paths) mask.add_paths(path);
    Fields::SetText(*request, "request_id", NewRequestId());
    return Call(caller, Method("Update"), *request);
  }

  struct ListRequest {
    int page_size = 0;
    std::string page_token = {};
    std::string filter = {};
    std::string order_by = {};
  };
  MessageOr List(Caller& caller, const ListRequest& list) {
    auto request = NewRequest(ListMethod());
    Fields::SetInt(*request, "page_size", list.page_size);
    Fields::SetText(*request, "page_token", list.page_token);
    Fields::SetText(*request, "filter", list.filter);
    Fields::SetText(*request, "order_by", list.order_by);
    return Call(caller, ListMethod(), *request);
  }
  // The names of all pages, one after the other.
  std::vector<std::string> Walk(int page_size, const std::string& order_by) {
    std::vector<std::string> names;
    ListRequest list{.page_size = page_size, .order_by = order_by};
    for (;;) {
      const MessageOr page = List(caller_, list);
      EXPECT_THAT(page, testing::IsOk());
      if (!page.ok()) return names;
      const std::vector<std::string> on_page = Fields::Names(**page, ListField());
      EXPECT_LE(on_page.size(), static_cast<size_t>(page_size));
      names.insert(names.end(), on_page.begin(), on_page.end());
      list.page_token = Fields::Text(**page, "next_page_token");
      if (list.page_token.empty()) return names;
    }
  }

  static TestService* service_;
  const Uuid tenant_;
  const Uuid other_tenant_;
  Caller caller_;
  Caller stranger_;  // of another tenant
  Caller nobody_;    // without permissions
};

template <class Resource>
TestService* ResourceConformance<Resource>::service_ = nullptr;

}  // namespace vinculo::conformance
