#include "services/gateway/handlers/assets.h"

#include <gtest/gtest.h>

#include <string>

namespace vinculo::gateway {
namespace {

const Asset kAssets[] = {
    {"/index.html", "text/html; charset=utf-8", "t1", "<p>", "zipped page"},
    {"/assets/app-1.js", "text/javascript; charset=utf-8", "t2", "code", "zipped code"}};

Response Serve(const std::string& target, const Headers& headers = {}) {
  Router router;
  AddPageRoutes(router, kAssets);
  Request request;
  request.method = "GET";
  request.target = target;
  request.headers = headers;
  return router.Serve(std::move(request));
}

TEST(Pages, AreOneDocumentThatIsAlwaysAskedForAgain) {
  for (const char* target : {"/", "/reports", "/reports/P-05?period_start=today-7"}) {
    const Response response = Serve(target);
    EXPECT_EQ(response.status, 200) << target;
    EXPECT_EQ(response.static_body, "<p>");
    EXPECT_EQ(response.headers.Get("Cache-Control"), "no-cache");
  }
}

TEST(Assets, AreKeptForGood) {
  const Response response = Serve("/assets/app-1.js");
  EXPECT_EQ(response.static_body, "code");
  EXPECT_EQ(response.headers.Get("Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(response.headers.Get("Content-Type"), "text/javascript; charset=utf-8");
}

TEST(Assets, ComeCompressedWhereAccepted) {
  Headers headers;
  headers.Add("Accept-Encoding", "gzip");
  const Response response = Serve("/assets/app-1.js", headers);
  EXPECT_EQ(response.static_body, "zipped code");
  EXPECT_EQ(response.headers.Get("Content-Encoding"), "gzip");
  EXPECT_NE(response.headers.Get("ETag"), Serve("/assets/app-1.js").headers.Get("ETag"));
}

TEST(Assets, AreNotSentToWhoHasThem) {
  Headers headers;
  headers.Add("If-None-Match", Serve("/").headers.Get("ETag"));
  const Response response = Serve("/", headers);
  EXPECT_EQ(response.status, 304);
  EXPECT_EQ(response.static_body, "");
}

TEST(Assets, AreNotFoundUnderAnotherName) {
  EXPECT_EQ(Serve("/assets/app-2.js").status, 404);
  EXPECT_EQ(Serve("/assets/..%2Findex.html").status, 404);
}

}  // namespace
}  // namespace vinculo::gateway
