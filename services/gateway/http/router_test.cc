#include "services/gateway/http/router.h"

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_join.h"

namespace vinculo::gateway {
namespace {

Router Echo(std::initializer_list<const char*> patterns) {
  Router router;
  for (const char* pattern : patterns) {
    router.Get(pattern, [pattern](Request& request) -> absl::StatusOr<Response> {
      Response response;
      response.body = absl::StrCat(pattern, " ", absl::StrJoin(request.captures, ","));
      return response;
    });
  }
  return router;
}

Response Serve(const Router& router, const std::string& target, const std::string& method = "GET") {
  Request request;
  request.method = method;
  request.target = target;
  request.id = "r-1";
  return router.Serve(std::move(request));
}

const Router kRouter =
    Echo({"/", "/v1/reports", "/v1/reports/{}.csv", "/v1/reports/{}", "/v1/reports/{}/rows"});

TEST(Router, TakesTheFirstPatternThatMatches) {
  EXPECT_EQ(Serve(kRouter, "/v1/reports/P-05.csv").body, "/v1/reports/{}.csv P-05");
  EXPECT_EQ(Serve(kRouter, "/v1/reports/P-05").body, "/v1/reports/{} P-05");
  EXPECT_EQ(Serve(kRouter, "/v1/reports/P-05/rows?x=1").body, "/v1/reports/{}/rows P-05");
  EXPECT_EQ(Serve(kRouter, "/").body, "/ ");
}

TEST(Router, CapturesADecodedSegmentWhole) {
  EXPECT_EQ(Serve(kRouter, "/v1/reports/a%2Fb%20c").body, "/v1/reports/{} a/b c");
}

TEST(Router, DoesNotCaptureAnEmptySegment) {
  EXPECT_EQ(Serve(kRouter, "/v1/reports/").status, 404);
  EXPECT_EQ(Serve(kRouter, "/v1/reports//rows").status, 404);
}

TEST(Router, AnswersUnknownPathsWithJson) {
  const Response response = Serve(kRouter, "/v2/reports");
  EXPECT_EQ(response.status, 404);
  EXPECT_NE(response.body.find("PATH_UNKNOWN"), std::string::npos);
  EXPECT_EQ(response.route, "");
}

TEST(Router, RefusesWritesAndSaysWhatIsAllowed) {
  for (const char* method : {"POST", "PUT", "DELETE", "PATCH"}) {
    const Response response = Serve(kRouter, "/v1/reports", method);
    EXPECT_EQ(response.status, 405) << method;
    EXPECT_EQ(response.headers.Get("Allow"), "GET, HEAD, OPTIONS");
  }
}

TEST(Router, TakesFormsWhereThereIsAHandlerForThem) {
  Router router = Echo({"/sign"});
  router.Post("/sign", [](Request& request) -> absl::StatusOr<Response> {
    Response response;
    response.body = "form " + request.body;
    return response;
  });
  router.Post("/sign/code", [](Request&) -> absl::StatusOr<Response> { return Response(); });
  EXPECT_EQ(Serve(router, "/sign").body, "/sign ");
  EXPECT_EQ(Serve(router, "/sign", "POST").body, "form ");
  EXPECT_EQ(Serve(router, "/sign", "PUT").headers.Get("Allow"), "GET, HEAD, POST, OPTIONS");
  EXPECT_EQ(Serve(router, "/sign/code").status, 405);
  EXPECT_EQ(Serve(router, "/sign/code").headers.Get("Allow"), "POST, OPTIONS");
}

TEST(Router, LeavesTheHeadersThatAHandlerSet) {
  Router router;
  router.Get("/", [](Request&) -> absl::StatusOr<Response> {
    Response response;
    response.headers.Set("X-Frame-Options", "SAMEORIGIN");
    return response;
  });
  const Response response = Serve(router, "/");
  EXPECT_EQ(response.headers.Get("X-Frame-Options"), "SAMEORIGIN");
  EXPECT_EQ(response.headers.Get("X-Content-Type-Options"), "nosniff");
}

TEST(Router, AnswersOptionsOfAPathAndOfTheServer) {
  EXPECT_EQ(Serve(kRouter, "/v1/reports", "OPTIONS").status, 204);
  EXPECT_EQ(Serve(kRouter, "*", "OPTIONS").headers.Get("Allow"), "GET, HEAD, OPTIONS");
}

TEST(Router, RefusesAMalformedUrl) {
  EXPECT_EQ(Serve(kRouter, "/v1/%zz").status, 400);
  EXPECT_EQ(Serve(kRouter, "/v1/reports?a=%").status, 400);
}

TEST(Router, PutsTheSecurityHeadersOnEveryAnswer) {
  for (const char* target : {"/v1/reports", "/nothing", "/v1/%zz"}) {
    const Response response = Serve(kRouter, target);
    EXPECT_EQ(response.headers.Get("X-Content-Type-Options"), "nosniff") << target;
    EXPECT_EQ(response.headers.Get("X-Request-Id"), "r-1");
    const absl::string_view policy = response.headers.Get("Content-Security-Policy");
    EXPECT_NE(policy.find("default-src 'self'"), absl::string_view::npos);
    EXPECT_EQ(policy.find("unsafe"), absl::string_view::npos);
  }
}

}  // namespace
}  // namespace vinculo::gateway
