// Portal logins through their RPCs.

#include <optional>
#include <string>
#include <vector>

#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/login/handlers.h"
#include "services/client_registry/handlers/merge/handlers.h"
#include "services/client_registry/handlers/service_test.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr char kPassword[] = "girassol-amarelo";
constexpr char kOther[] = "bicicleta-azul";

class PortalLoginsTest : public ServiceTest {
 protected:
  std::string NewClient(const std::string& email = "ana@example.com") {
    pb::Client client;
    client.set_display_name("Ana Lima");
    client.set_email(email);
    return Create(client)->name();
  }

  absl::StatusOr<pb::PortalLogin> Invite(const std::string& client, const std::string& name = "") {
    pb::InvitePortalLoginRequest request;
    request.set_client(client);
    request.set_login_name(name);
    return Serve(&InvitePortalLogin, request);
  }

  absl::StatusOr<pb::IssuePasswordTokenResponse> Issue(const std::string& client) {
    pb::IssuePasswordTokenRequest request;
    request.set_name(client + "/portalLogin");
    return Serve(&IssuePasswordToken, request);
  }

  absl::Status Set(const std::string& token, const std::string& password) {
    pb::SetPasswordRequest request;
    request.set_token(token);
    request.set_password(password);
    return Serve(&SetPassword, request).status();
  }

  absl::StatusOr<pb::VerifyPasswordResponse> Verify(const std::string& login,
                                                    const std::string& password,
                                                    const std::string& source = "") {
    pb::VerifyPasswordRequest request;
    request.set_login_name(login);
    request.set_password(password);
    request.set_source(source);
    return Serve(&VerifyPassword, request);
  }

  absl::Status Forget(const std::string& login) {
    pb::RequestPasswordResetRequest request;
    request.set_login_name(login);
    return Serve(&RequestPasswordReset, request).status();
  }

  absl::Status Change(const std::string& login, const std::string& from, const std::string& to) {
    pb::ChangePasswordRequest request;
    request.set_login_name(login);
    request.set_password(from);
    request.set_new_password(to);
    return Serve(&ChangePassword, request).status();
  }

  pb::PortalLogin Get(const std::string& client) {
    pb::GetPortalLoginRequest request;
    request.set_name(client + "/portalLogin");
    return *Serve(&GetPortalLogin, request);
  }

  // A client whose login ana@example.com has the password.
  std::string ActiveClient() {
    const std::string client = NewClient();
    EXPECT_THAT(Invite(client), IsOk());
    EXPECT_THAT(Set(Issue(client)->token(), kPassword), IsOk());
    return client;
  }

  std::string Events() {
    return database_.Execute(
        "SELECT string_agg(split_part(type, '.', 4), ' ' ORDER BY aggregate, version) FROM "
        "outbox_pending WHERE aggregate LIKE '%/portalLogin'");
  }
};

TEST_F(PortalLoginsTest, RuleR27AnInvitedClientSetsAPasswordOnceAndLogsIn) {
  const std::string client = NewClient();
  const auto invited = Invite(client);
  ASSERT_THAT(invited, IsOk());
  EXPECT_EQ(invited->login_name(), "ana@example.com");
  EXPECT_EQ(invited->state(), pb::PortalLogin::INVITED);
  EXPECT_THAT(Verify("ana@example.com", ""), IsError(StatusCode::kUnauthenticated, kLoginRefused));

  const auto issued = Issue(client);
  ASSERT_THAT(issued, IsOk());
  ASSERT_THAT(Set(issued->token(), kPassword), IsOk());
  EXPECT_THAT(Set(issued->token(), kOther),
              IsError(StatusCode::kFailedPrecondition, kTokenRefused));

  const auto verified = Verify("ANA@example.com ", kPassword);
  ASSERT_THAT(verified, IsOk());
  EXPECT_EQ(verified->client(), client);
  const pb::PortalLogin login = Get(client);
  EXPECT_EQ(login.state(), pb::PortalLogin::ACTIVE);
  EXPECT_TRUE(login.has_last_login_time());
  EXPECT_EQ(Events(), "PortalLoginInvited PasswordSet");
}

TEST_F(PortalLoginsTest, RuleR27ARepeatedSetPasswordIsAnsweredLikeTheFirst) {
  const std::string client = NewClient();
  ASSERT_THAT(Invite(client), IsOk());
  const std::string token = Issue(client)->token();
  options_.request_id = testing::SequentialIds::At(77).ToString();
  EXPECT_THAT(Set(token, kPassword), IsOk());
  EXPECT_THAT(Set(token, kPassword), IsOk());
}

TEST_F(PortalLoginsTest, RuleR27NothingSecretIsStoredOrPublished) {
  const std::string client = NewClient();
  ASSERT_THAT(Invite(client), IsOk());
  const std::string token = Issue(client)->token();
  const auto kept = [this](const std::string& secret) {
    std::string found;
    for (const char* table : {"portal_logins",
                              "portal_login_tokens",
                              "login_attempts",
                              "outbox_pending",
                              "idempotency"}) {
      found += database_.Execute(absl::StrCat("SELECT count(*) FROM ",
                                              table,
                                              " t WHERE position('",
                                              secret,
                                              "' in t::text) > 0 OR ",
                                              "position(encode('",
                                              secret,
                                              "', 'hex') in t::text) > 0"));
    }
    return found;
  };
  EXPECT_EQ(kept(token), "00000");
  ASSERT_THAT(Set(token, kPassword), IsOk());
  EXPECT_THAT(Verify("ana@example.com", kPassword), IsOk());
  EXPECT_EQ(kept(kPassword), "00000");
  EXPECT_EQ(database_.Execute("SELECT left(password_hash, 10) FROM portal_logins"), "$argon2id$");
}

TEST_F(PortalLoginsTest, RuleR27ANewTokenMakesTheOneBeforeWorthless) {
  const std::string client = NewClient();
  ASSERT_THAT(Invite(client), IsOk());
  const std::string first = Issue(client)->token();
  const std::string second = Issue(client)->token();
  EXPECT_THAT(Set(first, kPassword), IsError(StatusCode::kFailedPrecondition, kTokenRefused));
  EXPECT_THAT(Set(second, kPassword), IsOk());
}

TEST_F(PortalLoginsTest, RuleR27TokensExpire) {
  const std::string client = NewClient();
  ASSERT_THAT(Invite(client), IsOk());
  const std::string token = Issue(client)->token();
  options_.now += absl::Hours(24 * 7);
  EXPECT_THAT(Set(token, kPassword), IsError(StatusCode::kFailedPrecondition, kTokenRefused));
  options_.now -= absl::Seconds(1);
  EXPECT_THAT(Set(token, kPassword), IsOk());
}

//
TEST_F(PortalLoginsTest, InvitesTheClientThatAnotherWentInto) {
  const std::string ana = NewClient();
  const std::string anna = NewClient("anna@example.com");
  v1::MergeClientsRequest merge;
  merge.set_survivor(ana);
  merge.set_absorbed(anna);
  merge.set_reason("the same person");
  ASSERT_THAT(Serve(&MergeClients, merge), IsOk());
  EXPECT_THAT(Invite(anna), IsError(StatusCode::kFailedPrecondition, kClientMerged));
  EXPECT_THAT(Invite(ana), IsOk());
}

TEST_F(PortalLoginsTest, RuleR27ABadPasswordKeepsTheToken) {
  const std::string client = NewClient();
  ASSERT_THAT(Invite(client), IsOk());
  const std::string token = Issue(client)->token();
  pb::SetPasswordRequest request;
  request.set_token(token);
  request.set_password("curta");
  EXPECT_THAT(Serve(&SetPassword, request), HasViolation("password", kPasswordLength));
  EXPECT_THAT(Set(token, kPassword), IsOk());
}

TEST_F(PortalLoginsTest, RuleR27AResetReplacesThePassword) {
  const std::string client = ActiveClient();
  EXPECT_THAT(Issue(client), IsError(StatusCode::kFailedPrecondition, kResetNotRequested));
  ASSERT_THAT(Forget("ana@example.com"), IsOk());
  const auto issued = Issue(client);
  ASSERT_THAT(issued, IsOk());
  EXPECT_THAT(Verify("ana@example.com", kPassword), IsOk());  // still good until replaced
  ASSERT_THAT(Set(issued->token(), kOther), IsOk());
  EXPECT_THAT(Verify("ana@example.com", kOther), IsOk());
  EXPECT_THAT(Verify("ana@example.com", kPassword),
              IsError(StatusCode::kUnauthenticated, kLoginRefused));
}

TEST_F(PortalLoginsTest, RuleR27NoAnswerTellsWhetherALoginExists) {
  ActiveClient();
  EXPECT_EQ(Forget("ana@example.com"), Forget("nobody@example.com"));
  for (int i = 0; i < 5; ++i) {
    const absl::Status wrong = Verify("ana@example.com", "wrong password").status();
    const absl::Status nobody = Verify("nobody@example.com", "wrong password").status();
    EXPECT_THAT(wrong, IsError(StatusCode::kUnauthenticated, kLoginRefused));
    EXPECT_EQ(wrong, nobody);
  }
  const absl::Status wrong = Verify("ana@example.com", kPassword).status();
  const absl::Status nobody = Verify("nobody@example.com", kPassword).status();
  EXPECT_THAT(wrong, IsError(StatusCode::kResourceExhausted, kTooManyAttempts));
  EXPECT_EQ(wrong, nobody);
}

TEST_F(PortalLoginsTest, RuleR27TheLockWaitsLongerEachTimeAndARightPasswordLiftsIt) {
  const std::string client = ActiveClient();
  for (int i = 0; i < 5; ++i) EXPECT_FALSE(Verify("ana@example.com", "wrong password").ok());
  EXPECT_TRUE(Get(client).has_locked_until_time());
  options_.now += absl::Seconds(60);
  EXPECT_FALSE(Get(client).has_locked_until_time());
  EXPECT_THAT(Verify("ana@example.com", "wrong password"),
              IsError(StatusCode::kUnauthenticated, kLoginRefused));
  options_.now += absl::Seconds(119);
  EXPECT_THAT(Verify("ana@example.com", kPassword),
              IsError(StatusCode::kResourceExhausted, kTooManyAttempts));
  options_.now += absl::Seconds(1);
  EXPECT_THAT(Verify("ana@example.com", kPassword), IsOk());
  for (int i = 0; i < 4; ++i) EXPECT_FALSE(Verify("ana@example.com", "wrong password").ok());
  EXPECT_THAT(Verify("ana@example.com", kPassword), IsOk());
}

TEST_F(PortalLoginsTest, RuleR27StaffMayUnlock) {
  const std::string client = ActiveClient();
  for (int i = 0; i < 6; ++i) EXPECT_FALSE(Verify("ana@example.com", "wrong password").ok());
  pb::UnlockPortalLoginRequest request;
  request.set_name(client + "/portalLogin");
  EXPECT_THAT(Serve(&UnlockPortalLogin, request), IsOk());
  EXPECT_THAT(Verify("ana@example.com", kPassword), IsOk());
}

TEST_F(PortalLoginsTest, RuleR27ManyGuessesAtOnceGainNothing) {
  ActiveClient();
  pb::VerifyPasswordRequest request;
  request.set_login_name("ana@example.com");
  request.set_password("wrong password");
  std::vector<std::unique_ptr<testing::FakeCall>> calls;
  int refused = 0, locked = 0, done = 0;
  for (int i = 0; i < 20; ++i) {
    calls.push_back(std::make_unique<testing::FakeCall>(loop_, options_));
    loop_.Start<pb::VerifyPasswordResponse>(
        VerifyPassword(*calls.back(), deps_, request),
        [&](absl::StatusOr<pb::VerifyPasswordResponse> answer) {
          ++done;
          refused += answer.status().code() == StatusCode::kUnauthenticated;
          locked += answer.status().code() == StatusCode::kResourceExhausted;
        });
  }
  loop_.RunUntil([&] { return done == 20; });
  EXPECT_EQ(refused, 5);
  EXPECT_EQ(locked, 15);
}

TEST_F(PortalLoginsTest, RuleR27ASourceThatTriesManyNamesWaitsToo) {
  for (int i = 0; i < 50; ++i) {
    EXPECT_THAT(Verify(absl::StrCat("name", i), "wrong password", "203.0.113.9"),
                IsError(StatusCode::kUnauthenticated, kLoginRefused));
  }
  EXPECT_THAT(Verify("name50", "wrong password", "203.0.113.9"),
              IsError(StatusCode::kResourceExhausted, kTooManyAttempts));
  EXPECT_THAT(Verify("name50", "wrong password", "203.0.113.10"),
              IsError(StatusCode::kUnauthenticated, kLoginRefused));
  EXPECT_THAT(Verify("a", "b", std::string(101, 'x')), HasViolation("source", kTextTooLong));
}

TEST_F(PortalLoginsTest, RuleR27WhoKnowsThePasswordChangesIt) {
  ActiveClient();
  EXPECT_THAT(Change("ana@example.com", "wrong password", kOther),
              IsError(StatusCode::kUnauthenticated, kLoginRefused));
  ASSERT_THAT(Change("ana@example.com", kPassword, kOther), IsOk());
  EXPECT_THAT(Change("ana@example.com", kPassword, kOther), IsOk());  // a repeat
  EXPECT_THAT(Verify("ana@example.com", kOther), IsOk());
}

TEST_F(PortalLoginsTest, RuleR27ADisabledLoginIsShutOutUntilInvitedAgain) {
  const std::string client = ActiveClient();
  pb::DisablePortalLoginRequest request;
  request.set_name(client + "/portalLogin");
  const auto disabled = Serve(&DisablePortalLogin, request);
  ASSERT_THAT(disabled, IsOk());
  EXPECT_EQ(disabled->state(), pb::PortalLogin::DISABLED);
  EXPECT_THAT(Verify("ana@example.com", kPassword),
              IsError(StatusCode::kUnauthenticated, kLoginRefused));
  EXPECT_THAT(Issue(client), IsError(StatusCode::kFailedPrecondition, kLoginDisabled));
  ASSERT_THAT(Invite(client), IsOk());
  EXPECT_THAT(Set(Issue(client)->token(), kOther), IsOk());
  EXPECT_THAT(Verify("ana@example.com", kOther), IsOk());
}

TEST_F(PortalLoginsTest, RuleR27LoginNamesAreUniqueInTheTenant) {
  ASSERT_THAT(Invite(NewClient(), "Ana.Lima"), IsOk());
  EXPECT_THAT(Invite(NewClient(), "ana.lima"),
              IsError(StatusCode::kAlreadyExists, kLoginNameTaken));
  EXPECT_THAT(Invite(NewClient(""), ""), HasViolation("login_name", kLoginNameRequired));
  EXPECT_THAT(Invite(NewClient(), "josé"), HasViolation("login_name", kLoginNameMalformed));
  const std::string client = NewClient();
  options_.tenant = testing::SequentialIds::At(999);
  EXPECT_THAT(Invite(client), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
}

TEST_F(PortalLoginsTest, RuleR27LoginsAreListedByFilter) {
  ActiveClient();
  ASSERT_THAT(Invite(NewClient(), "bia"), IsOk());
  ASSERT_THAT(Invite(NewClient(), "carla"), IsOk());
  pb::ListPortalLoginsRequest request;
  request.set_filter("state = INVITED");
  request.set_page_size(1);
  const auto first = Serve(&ListPortalLogins, request);
  ASSERT_THAT(first, IsOk());
  ASSERT_EQ(first->portal_logins_size(), 1);
  EXPECT_EQ(first->portal_logins(0).login_name(), "bia");
  request.set_page_token(first->next_page_token());
  const auto last = Serve(&ListPortalLogins, request);
  ASSERT_THAT(last, IsOk());
  ASSERT_EQ(last->portal_logins_size(), 1);
  EXPECT_EQ(last->portal_logins(0).login_name(), "carla");
  EXPECT_EQ(last->next_page_token(), "");
}

}  // namespace
}  // namespace vinculo::client_registry
