#include "services/gateway/http/own_form.h"

#include <gtest/gtest.h>

#include "common/testing/matchers/matchers.h"

namespace vinculo::gateway {
namespace {

Request Posted(std::initializer_list<Headers::Field> headers) {
  Request request;
  request.method = "POST";
  request.body = "token=a&reason=S%C3%A3o+caro";
  request.headers.Add("Host", "sign.example.com");
  for (const auto& [name, value] : headers) request.headers.Add(name, value);
  return request;
}

TEST(OwnForm, GivesItsFields) {
  auto form =
      OwnForm(Posted({{"Origin", "https://sign.example.com"}, {"Sec-Fetch-Site", "same-origin"}}));
  ASSERT_THAT(form, testing::IsOk());
  EXPECT_EQ(form->Take("reason"), "São caro");
  EXPECT_EQ(form->Take("nothing"), "");
  EXPECT_THAT(OwnForm(Posted({})), testing::IsOk()) << "a browser that says nothing";
}

TEST(OwnForm, IsNotSentByAnothersPage) {
  for (const Headers::Field& foreign : {Headers::Field("Origin", "https://evil.example"),
                                        Headers::Field("Origin", "null"),
                                        Headers::Field("Sec-Fetch-Site", "cross-site"),
                                        Headers::Field("Sec-Fetch-Site", "same-site")}) {
    EXPECT_THAT(OwnForm(Posted({foreign})),
                testing::IsError(absl::StatusCode::kPermissionDenied, "FORM_FOREIGN"))
        << foreign.second;
  }
}

TEST(OwnForm, IsRefusedWhenBroken) {
  Request request = Posted({});
  request.body = "a=%zz";
  EXPECT_THAT(OwnForm(request),
              testing::IsError(absl::StatusCode::kInvalidArgument, "QUERY_MALFORMED"));
}

}  // namespace
}  // namespace vinculo::gateway
