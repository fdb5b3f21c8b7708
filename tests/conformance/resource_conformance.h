#pragma once
// What every resource promises (style.md, section 6), tested over a real server and gRPC channel,
// written once. The methods and fields are found by their AIP names: CreateClient, GetClient,
// UpdateClient, ListClients; `request_id`, `update_mask`, `page_size`, ... A resource without
// Update or List says so, and skips those tests aloud; a test asks the service whether it is true.
//
// A resource joins with one file, <resource>_conformance_test.cc, and two lines in this folder's
// CMakeLists.txt:
//
//   struct ContractResource {  // : NoUpdate, NoList
//     static constexpr char kService[] = "vinculo.contract.v1.ContractService";
//     static constexpr char kType[] = "Contract";  // CreateContract, GetContract, ...
//     // In requests; "contracts" in the response of the list.
//     static constexpr char kField[] = "contract";
//     static constexpr char kCollection[] = "contracts/";
//     static TestService::Spec Spec();  // schema, migrations, statements, handlers
//     // A request that creates resource number n (0, 1, ...), without request_id. Different n are
//     // different resources. What it refers to (plan, client) is put there for that tenant,
//     // through `service`.
//     static v1::CreateContractRequest CreateRequest(TestService& service,
//                                                    const Uuid& tenant,
//                                                    int n);
//     // Optional: the resource is there before the call that answers with it (a refund, settled).
//     static constexpr bool kPlanted = true;
//     // For Update: a field that may change, as mask path, and the textproto that changes it.
//     static constexpr char kPath[] = "description";
//     static constexpr char kPatch[] = "description: 'changed'";
//     // For List: a field of the resource by which it may be ordered, with "desc" too.
//     static constexpr char kOrder[] = "create_time";
//   };
//   INSTANTIATE_TYPED_TEST_SUITE_P(Contract, ResourceConformance, ContractResource);

#include <google/protobuf/text_format.h>
#include <google/protobuf/util/message_differencer.h>

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/testing/matchers/matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/conformance/resource_fixture.h"

namespace vinculo::conformance {

// Compares all fields and prints the difference.
MATCHER_P(IsSameMessage, expected, "is the same message") {
  std::string difference;
  google::protobuf::util::MessageDifferencer differencer;
  differencer.ReportDifferencesToString(&difference);
  const bool same = differencer.Compare(*expected, arg);
  *result_listener << difference;
  return same;
}

TYPED_TEST_SUITE_P(ResourceConformance);

TYPED_TEST_P(ResourceConformance, DeclaresWhichMethodsItLacks) {
  const auto& type = *FindMethod(TypeParam::kService, this->Method("Get"))->output_type();
  EXPECT_EQ(TestFixture::kHasUpdate, Updates(TypeParam::kService, type));
  EXPECT_EQ(TestFixture::kHasList, Lists(TypeParam::kService, type));
}

TYPED_TEST_P(ResourceConformance, GetGivesWhatCreateAnswered) {
  const auto created = this->Create(0);
  const auto got = this->Get(this->caller_, Fields::Text(*created, "name"));
  ASSERT_THAT(got, testing::IsOk());
  EXPECT_THAT(**got, IsSameMessage(created.get()));
  if (Fields::Has(*created, "etag")) EXPECT_NE(Fields::Text(*created, "etag"), "");
}

TYPED_TEST_P(ResourceConformance, ARepeatedRequestGetsTheFirstAnswer) {
  const std::string request_id = this->NewRequestId();
  const auto request = this->CreateRequest(0, request_id);
  const auto first = this->Call(this->caller_, this->CreateMethod(), *request);
  const auto again = this->Call(this->caller_, this->CreateMethod(), *request);
  ASSERT_THAT(first, testing::IsOk());
  ASSERT_THAT(again, testing::IsOk());
  EXPECT_THAT(**again, IsSameMessage(first->get()));
  if (TestFixture::kHasList) EXPECT_EQ(this->Walk(100, "").size(), 1u);
}

TYPED_TEST_P(ResourceConformance, ARequestIdComesWithOneRequestOnly) {
  const std::string request_id = this->NewRequestId();
  const auto first =
      this->Call(this->caller_, this->CreateMethod(), *this->CreateRequest(0, request_id));
  ASSERT_THAT(first, testing::IsOk());
  EXPECT_THAT(this->Call(this->caller_, this->CreateMethod(), *this->CreateRequest(1, request_id)),
              testing::IsError(absl::StatusCode::kAlreadyExists, "REQUEST_ID_REUSED"));
}

TYPED_TEST_P(ResourceConformance, ARequestIdIsOfOneTenant) {
  const std::string request_id = this->NewRequestId();
  const auto first =
      this->Call(this->caller_, this->CreateMethod(), *this->CreateRequest(0, request_id));
  ASSERT_THAT(first, testing::IsOk());
  auto others = TypeParam::CreateRequest(*this->service_, this->other_tenant_, 1);
  others.set_request_id(request_id);
  const auto second = this->Call(this->stranger_, this->CreateMethod(), others);
  ASSERT_THAT(second, testing::IsOk());
  EXPECT_NE(Fields::Text(**first, "name"), Fields::Text(**second, "name"));
}

TYPED_TEST_P(ResourceConformance, ARequestIdIsRequiredAndAUuid) {
  const auto create = this->CreateMethod();
  const auto without = this->Call(this->caller_, create, *this->CreateRequest(0, ""));
  EXPECT_EQ(without.status().code(), absl::StatusCode::kInvalidArgument);
  const auto malformed = this->Call(this->caller_, create, *this->CreateRequest(0, "17"));
  EXPECT_EQ(malformed.status().code(), absl::StatusCode::kInvalidArgument);
  if (TestFixture::kHasList && !this->IsPlanted()) EXPECT_EQ(this->Walk(100, "").size(), 0u);
}

TYPED_TEST_P(ResourceConformance, GetTellsUnknownFromMalformedNames) {
  EXPECT_THAT(this->Get(this->caller_, this->UnknownName()),
              testing::IsError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_THAT(this->Get(this->caller_, "17"), testing::HasViolation("name", "NAME_MALFORMED"));
  EXPECT_THAT(this->Get(this->caller_, "others/0190163d-8694-739b-aea5-966c26f8ad91"),
              testing::HasViolation("name", "NAME_MALFORMED"));
}

TYPED_TEST_P(ResourceConformance, PermissionComesBeforeExistence) {
  const auto created = this->Create(0);
  const auto known = this->Get(this->nobody_, Fields::Text(*created, "name"));
  const auto unknown = this->Get(this->nobody_, this->UnknownName());
  EXPECT_EQ(known.status().code(), absl::StatusCode::kPermissionDenied);
  EXPECT_EQ(unknown.status().code(), absl::StatusCode::kPermissionDenied);
  EXPECT_EQ(known.status().message(), unknown.status().message());
  const auto malformed =
      this->Call(this->nobody_, this->CreateMethod(), *this->CreateRequest(0, "17"));
  EXPECT_EQ(malformed.status().code(), absl::StatusCode::kPermissionDenied);
  if (!TestFixture::kHasList) return;
  EXPECT_EQ(this->List(this->nobody_, {}).status().code(), absl::StatusCode::kPermissionDenied);
}

TYPED_TEST_P(ResourceConformance, ATenantNeverSeesAnothersResources) {
  const auto created = this->Create(0);
  EXPECT_THAT(this->Get(this->stranger_, Fields::Text(*created, "name")),
              testing::IsError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  if (TestFixture::kHasUpdate) {
    EXPECT_THAT(this->Update(this->stranger_, *created, TypeParam::kPatch, {TypeParam::kPath}),
                testing::IsError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  }
  if (!TestFixture::kHasList) return;
  const auto list = this->List(this->stranger_, {});
  ASSERT_THAT(list, testing::IsOk());
  EXPECT_THAT(Fields::Names(**list, this->ListField()), ::testing::IsEmpty());
}

TYPED_TEST_P(ResourceConformance, AnEtagRefusesALostUpdate) {
  if (!TestFixture::kHasUpdate) GTEST_SKIP() << "no Update";
  const auto first = this->Create(0);
  const auto second = this->Update(this->caller_, *first, TypeParam::kPatch, {TypeParam::kPath});
  ASSERT_THAT(second, testing::IsOk());
  EXPECT_NE(Fields::Text(**second, "etag"), Fields::Text(*first, "etag"));
  EXPECT_THAT(this->Update(this->caller_, *first, TypeParam::kPatch, {TypeParam::kPath}),
              testing::IsError(absl::StatusCode::kAborted, "ETAG_MISMATCH"));
  EXPECT_THAT(this->Update(this->caller_, **second, TypeParam::kPatch, {TypeParam::kPath}),
              testing::IsOk());
}

TYPED_TEST_P(ResourceConformance, AMaskChangesWhatItNamesAndNothingElse) {
  if (!TestFixture::kHasUpdate) GTEST_SKIP() << "no Update";
  const auto created = this->Create(0);
  const auto updated = this->Update(this->caller_, *created, TypeParam::kPatch, {TypeParam::kPath});
  ASSERT_THAT(updated, testing::IsOk());
  std::unique_ptr<Message> expected(created->New());
  expected->CopyFrom(*created);
  std::unique_ptr<Message> patch(created->New());
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(TypeParam::kPatch, patch.get()));
  expected->MergeFrom(*patch);
  for (Message* message : {expected.get(), updated->get()}) {
    Fields::SetText(*message, "etag", "");
    message->GetReflection()->ClearField(message, &Fields::Of(*message, "update_time"));
    // The number of the version, where the resource shows it beside the etag.
    const auto* version = message->GetDescriptor()->FindFieldByName("version");
    if (version != nullptr) message->GetReflection()->ClearField(message, version);
  }
  EXPECT_THAT(**updated, IsSameMessage(expected.get()));
}

TYPED_TEST_P(ResourceConformance, WithoutAMaskTheFieldsThatAreSetChange) {
  if (!TestFixture::kHasUpdate) GTEST_SKIP() << "no Update";
  const auto masked =
      this->Update(this->caller_, *this->Create(0), TypeParam::kPatch, {TypeParam::kPath});
  const auto unmasked = this->Update(this->caller_, *this->Create(1), TypeParam::kPatch, {});
  ASSERT_THAT(masked, testing::IsOk());
  ASSERT_THAT(unmasked, testing::IsOk());
  const auto& field = Fields::Of(**masked, TypeParam::kPath);
  EXPECT_EQ(Fields::Text(**masked, field.name()), Fields::Text(**unmasked, field.name()));
}

TYPED_TEST_P(ResourceConformance, AMaskWithAnUnknownPathIsRefused) {
  if (!TestFixture::kHasUpdate) GTEST_SKIP() << "no Update";
  EXPECT_THAT(this->Update(this->caller_, *this->Create(0), TypeParam::kPatch, {"no_such_field"}),
              testing::HasViolation("update_mask", "FIELD_MASK_PATH"));
}

TYPED_TEST_P(ResourceConformance, PagesAreTheWholeInOrder) {
  if (!TestFixture::kHasList) GTEST_SKIP() << "no List";
  constexpr int kResources = 7;
  for (int n = 0; n < kResources; ++n) this->Create(n);
  for (const std::string& order :
       {std::string(), std::string(TypeParam::kOrder), absl::StrCat(TypeParam::kOrder, " desc")}) {
    const std::vector<std::string> whole = this->Walk(1000, order);
    EXPECT_EQ(whole.size(), static_cast<size_t>(kResources));
    for (const int page_size : {1, 2, kResources - 1, kResources, kResources + 1}) {
      EXPECT_EQ(this->Walk(page_size, order), whole) << order << ", pages of " << page_size;
    }
  }
  const std::vector<std::string> ascending = this->Walk(1000, TypeParam::kOrder);
  const std::vector<std::string> descending =
      this->Walk(1000, absl::StrCat(TypeParam::kOrder, " desc"));
  EXPECT_THAT(ascending, ::testing::UnorderedElementsAreArray(descending));
}

TYPED_TEST_P(ResourceConformance, APageTokenIsGoodForItsListAlone) {
  if (!TestFixture::kHasList) GTEST_SKIP() << "no List";
  for (int n = 0; n < 3; ++n) this->Create(n);
  const auto page = this->List(this->caller_, {.page_size = 1});
  ASSERT_THAT(page, testing::IsOk());
  const std::string token = Fields::Text(**page, "next_page_token");
  const auto invalid = testing::HasViolation("page_token", "PAGE_TOKEN_INVALID");
  EXPECT_THAT(
      this->List(this->caller_,
                 {.page_token = token, .order_by = absl::StrCat(TypeParam::kOrder, " desc")}),
      invalid);
  EXPECT_THAT(this->List(this->caller_, {.page_token = absl::StrCat(token, "A")}), invalid);
  EXPECT_THAT(this->List(this->caller_, {.page_token = "token"}), invalid);
  EXPECT_THAT(this->List(this->stranger_, {.page_token = token}), invalid);
  EXPECT_THAT(this->List(this->caller_, {.page_token = token}), testing::IsOk());
}

TYPED_TEST_P(ResourceConformance, AListAnswersAllItsBadFieldsAtOnce) {
  if (!TestFixture::kHasList) GTEST_SKIP() << "no List";
  const auto list = this->List(
      this->caller_, {.page_size = -1, .filter = "no_such_field = 1", .order_by = "no_such_field"});
  EXPECT_EQ(list.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(list, testing::HasViolation("page_size", "PAGE_SIZE_NEGATIVE"));
  EXPECT_THAT(list, testing::HasViolation("filter", "FILTER_UNKNOWN_FIELD"));
  EXPECT_THAT(list, testing::HasViolation("order_by", "ORDER_BY_UNKNOWN_FIELD"));
}

REGISTER_TYPED_TEST_SUITE_P(ResourceConformance,
                            DeclaresWhichMethodsItLacks,
                            GetGivesWhatCreateAnswered,
                            ARepeatedRequestGetsTheFirstAnswer,
                            ARequestIdComesWithOneRequestOnly,
                            ARequestIdIsOfOneTenant,
                            ARequestIdIsRequiredAndAUuid,
                            GetTellsUnknownFromMalformedNames,
                            PermissionComesBeforeExistence,
                            ATenantNeverSeesAnothersResources,
                            AnEtagRefusesALostUpdate,
                            AMaskChangesWhatItNamesAndNothingElse,
                            WithoutAMaskTheFieldsThatAreSetChange,
                            AMaskWithAnUnknownPathIsRefused,
                            PagesAreTheWholeInOrder,
                            APageTokenIsGoodForItsListAlone,
                            AListAnswersAllItsBadFieldsAtOnce);

}  // namespace vinculo::conformance
