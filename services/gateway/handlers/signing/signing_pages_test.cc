// C-21. The signing pages over HTTP, with a contract service in the same process.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/errors/errors.h"
#include "services/gateway/testing/eventually.h"
#include "services/gateway/testing/http_connection.h"
#include "services/gateway/testing/whole_gateway.h"

namespace vinculo::gateway {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char kHash[] = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

class RuleC21SigningPages : public ::testing::Test {
 protected:
  using Fields = std::vector<std::pair<std::string, std::string>>;

  FakeSignatureService& contract() { return gateway_.signatures(); }
  HttpReply Open(absl::string_view token, absl::string_view more = "", const Fields& headers = {}) {
    return Get(gateway_.port(), absl::StrCat("/sign?token=", token, more), headers);
  }
  HttpReply Send(absl::string_view path, absl::string_view fields, const Fields& headers = {}) {
    return Post(gateway_.port(), path, fields, headers);
  }
  static std::string Signing(absl::string_view token, absl::string_view tax_id = "111.444.777-35") {
    return absl::StrCat(
        "token=", token, "&request_id=r&accept=yes&document_sha256=", kHash, "&tax_id=", tax_id);
  }

  static constexpr const char* kSimple = FakeSignatureService::kSimple;
  static constexpr const char* kAdvanced = FakeSignatureService::kAdvanced;
  WholeGateway gateway_;
};

TEST_F(RuleC21SigningPages, ShowTheTextWhatIsRecordedAndTheForms) {
  const HttpReply page = Open(kSimple);
  ASSERT_EQ(page.status, 200);
  EXPECT_EQ(page.headers.Get("Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(page.headers.Get("Content-Language"), "pt-BR");
  EXPECT_EQ(page.headers.Get("Cache-Control"), "no-store");
  EXPECT_THAT(page.body, HasSubstr("<html lang=\"pt-BR\">"));
  EXPECT_THAT(page.body, HasSubstr("Ana &quot;Zé&quot; &lt;Souza&gt;, CPF/CNPJ ***.444.777-**"));
  EXPECT_THAT(page.body, HasSubstr("Assine até 07/12/2026"));
  EXPECT_THAT(page.body, HasSubstr(kHash));
  EXPECT_THAT(page.body, HasSubstr("art. 4º, I)"));
  EXPECT_THAT(page.body, HasSubstr("action=\"/sign\""));
  EXPECT_THAT(page.body, HasSubstr("action=\"/sign/refuse\""));
  EXPECT_THAT(page.body, AllOf(Not(HasSubstr("<script")), Not(HasSubstr("/sign/code"))));
}

TEST_F(RuleC21SigningPages, AreInTheLanguageAskedFor) {
  EXPECT_THAT(Open(kSimple, "&lang=en").body, HasSubstr("Sign by 2026-12-07"));
  EXPECT_THAT(Open(kSimple, "", {{"Accept-Language", "en"}}).body, HasSubstr("Sign the document"));
  EXPECT_THAT(Open(kSimple, "&lang=xx").body, HasSubstr("Assinar o documento"));
}

TEST_F(RuleC21SigningPages, GiveTheExactBytesInAPageThatMayDoNothing) {
  const HttpReply text = Get(gateway_.port(), absl::StrCat("/sign/text?token=", kSimple));
  ASSERT_EQ(text.status, 200);
  EXPECT_THAT(text.body, HasSubstr("Ana Souza &lt;cliente&gt;"));
  const absl::string_view policy = text.headers.Get("Content-Security-Policy");
  EXPECT_THAT(std::string(policy), AllOf(HasSubstr("default-src 'none'"), HasSubstr("sandbox")));
  EXPECT_EQ(text.headers.Get("X-Frame-Options"), "SAMEORIGIN");
  EXPECT_EQ(text.headers.Get("Cache-Control"), "no-store");
}

TEST_F(RuleC21SigningPages, AskAsThePortalAndSayWhereTheVisitorCallsFrom) {
  Open(kSimple, "", {{"User-Agent", "Firefox \xff"}, {"X-Forwarded-For", "203.0.113.9"}});
  EXPECT_EQ(contract().LastSource().address(), "127.0.0.1") << "no proxy is ours";
  EXPECT_EQ(contract().LastSource().user_agent(), "Firefox ?");
  const auto metadata = contract().LastMetadata();
  EXPECT_EQ(metadata.find("vinculo-actor")->second, "portal");
  EXPECT_EQ(metadata.find("vinculo-tenant")->second, "00000000-0000-7000-8000-000000000001");
  EXPECT_EQ(metadata.find("x-request-id")->second, "request-1");
}

TEST_F(RuleC21SigningPages, LookOnlyWhenAPersonDoes) {
  HttpConnection connection(gateway_.port());
  connection.Send(absl::StrCat("HEAD /sign?token=", kSimple, " HTTP/1.1\r\nHost: x\r\n\r\n"));
  EXPECT_EQ(connection.Read(true).status, 200);
  EXPECT_EQ(contract().CallsOf("ViewSignatureRequest"), 0);
}

TEST_F(RuleC21SigningPages, TellNobodyWhetherALinkEverWas) {
  const std::string unknown(43, 'x');
  const HttpReply one = Open(unknown);
  const HttpReply other = Open("17");
  EXPECT_EQ(one.status, 404);
  EXPECT_EQ(other.status, 404);
  EXPECT_EQ(one.body, other.body);
  EXPECT_THAT(one.body, HasSubstr("Este link não vale"));
  EXPECT_EQ(Send("/sign", Signing(unknown)).body, one.body);
}

TEST_F(RuleC21SigningPages, SignOnceAndThenShowWhatWasSigned) {
  const HttpReply answer = Send("/sign", Signing(kSimple));
  EXPECT_EQ(answer.status, 303);
  EXPECT_EQ(answer.headers.Get("Location"), absl::StrCat("/sign?token=", kSimple, "&lang=pt-BR"));
  const HttpReply page = Open(kSimple);
  EXPECT_THAT(page.body, HasSubstr("Você assinou este documento em 22/11/2026 08:12 (UTC-03:00)."));
  EXPECT_THAT(page.body, Not(HasSubstr("<form")));
  const HttpReply again = Send("/sign", Signing(kSimple));
  EXPECT_EQ(again.status, 400);
  EXPECT_THAT(again.body, HasSubstr("já não pode ser assinado"));
}

TEST_F(RuleC21SigningPages, SignNothingWithoutConsent) {
  const HttpReply page = Send(
      "/sign",
      absl::StrCat("token=", kSimple, "&request_id=r&tax_id=11144477735&document_sha256=", kHash));
  EXPECT_EQ(page.status, 400);
  EXPECT_THAT(page.body, HasSubstr("role=\"alert\">Para assinar, marque"));
  EXPECT_EQ(contract().CallsOf("SignDocument"), 0);
}

TEST_F(RuleC21SigningPages, SayWhatWasWrong) {
  EXPECT_THAT(Send("/sign", Signing(kSimple, "52998224725")).body,
              HasSubstr("não é o da pessoa a quem o documento foi enviado"));
  EXPECT_THAT(Send("/sign", Signing(kAdvanced) + "&code=000000").body,
              HasSubstr("o código não confere"));
  const std::string other_text = absl::StrCat(
      "token=", kSimple, "&request_id=r&accept=yes&tax_id=111.444.777-35&document_sha256=abc");
  EXPECT_THAT(Send("/sign", other_text).body, HasSubstr("Leia-o de novo"));
  const HttpReply refusal =
      Send("/sign/refuse", absl::StrCat("token=", kSimple, "&reason=", std::string(201, 'a')));
  EXPECT_EQ(refusal.status, 400);
  EXPECT_THAT(refusal.body,
              AllOf(HasSubstr("no máximo 200"), HasSubstr("<details open>"), HasSubstr("aaaa")));
}

TEST_F(RuleC21SigningPages, NeedTheCodeThatWasAskedFor) {
  EXPECT_THAT(Open(kAdvanced).body, HasSubstr("Enviar o código"));
  const std::string fields = absl::StrCat("token=", kAdvanced, "&request_id=r");
  EXPECT_EQ(Send("/sign/code", fields).status, 303);
  EXPECT_THAT(Open(kAdvanced).body,
              AllOf(HasSubstr("chega em a***@example.com"), HasSubstr("Enviar outro código")));
  EXPECT_THAT(Send("/sign/code", fields).body, HasSubstr("Tente de novo em 1 min."));
  EXPECT_EQ(Send("/sign", Signing(kAdvanced) + "&code=123456").status, 303);
  EXPECT_THAT(Open(kAdvanced).body, HasSubstr("Você assinou"));
}

TEST_F(RuleC21SigningPages, RefuseWithAReason) {
  const std::string fields =
      absl::StrCat("token=", kSimple, "&request_id=r&lang=en&reason=S%C3%A3o+caros%3F");
  EXPECT_EQ(Send("/sign/refuse", fields).status, 303);
  EXPECT_EQ(contract().LastReason(), "São caros?");
  EXPECT_THAT(Open(kSimple, "&lang=en").body, HasSubstr("You refused this document on"));
}

TEST_F(RuleC21SigningPages, TakeNoFormOfAnothersPage) {
  const HttpReply reply = Send("/sign", Signing(kSimple), {{"Origin", "https://evil.example"}});
  EXPECT_EQ(reply.status, 403);
  EXPECT_EQ(contract().CallsOf("SignDocument"), 0);
}

TEST_F(RuleC21SigningPages, AskAnAddressThatComesTooOftenToWait) {
  HttpReply reply;
  // A minute of the clock may begin on the way: more than two minutes take.
  for (int i = 0; i <= 2 * kSigningRequestsPerMinute && reply.status != 429; ++i) {
    reply = Open("17");
  }
  EXPECT_EQ(reply.status, 429);
  EXPECT_EQ(reply.headers.Get("Retry-After"), "60");
}

TEST_F(RuleC21SigningPages, SayThatItIsNotPossibleNow) {
  contract().failure = errors::Unauthenticated("TOKEN_EXPIRED", "the portal's token");
  const HttpReply reply = Open(kSimple);
  EXPECT_EQ(reply.status, 503);
  EXPECT_THAT(reply.body, AllOf(HasSubstr("Não foi possível agora"), Not(HasSubstr("token's"))));
}

TEST_F(RuleC21SigningPages, LeaveNoTokenInTheLog) {
  Open(kSimple);
  Send("/sign/refuse", absl::StrCat("token=", kSimple));
  ASSERT_TRUE(Eventually([this] { return gateway_.exchanges().size() == 2; }));
  for (const Exchange& exchange : gateway_.exchanges()) {
    EXPECT_THAT(exchange.path, Not(HasSubstr(kSimple)));
    EXPECT_THAT(exchange.route, AllOf(HasSubstr("/sign"), Not(HasSubstr(kSimple))));
  }
}

}  // namespace
}  // namespace vinculo::gateway
