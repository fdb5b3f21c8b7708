// Credits through their RPCs. Today is 2026-11-22.

#include <gmock/gmock.h>

#include <optional>
#include <string>
#include <vector>

#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/handlers/records/client_credit_handlers.h"
#include "services/client_registry/handlers/records/records_test.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class ClientCreditsTest : public RecordsTest {
 protected:
  absl::StatusOr<pb::ClientCredit> Grant(const std::string& client,
                                         int reais,
                                         std::optional<google::type::Date> expires = std::nullopt) {
    pb::CreateClientCreditRequest request;
    request.mutable_client_credit()->set_client(client);
    request.mutable_client_credit()->mutable_amount()->set_units(reais);
    request.mutable_client_credit()->set_reason("queda de sinal");
    if (expires) *request.mutable_client_credit()->mutable_expire_date() = *expires;
    return Serve(&CreateClientCredit, request);
  }
  static pb::CreateClientCreditUseRequest UseRequest(const std::string& client, int reais) {
    pb::CreateClientCreditUseRequest request;
    request.mutable_client_credit_use()->set_client(client);
    request.mutable_client_credit_use()->mutable_amount()->set_units(reais);
    request.mutable_client_credit_use()->set_reference("receivables/1");
    return request;
  }
  absl::StatusOr<pb::ClientCreditUse> Use(const std::string& client, int reais) {
    return Serve(&CreateClientCreditUse, UseRequest(client, reais));
  }
  absl::StatusOr<pb::ClientCreditUse> Reverse(const std::string& use) {
    pb::ReverseClientCreditUseRequest request;
    request.set_name(use);
    request.set_reason("fatura cancelada");
    return Serve(&ReverseClientCreditUse, request);
  }
  absl::StatusOr<pb::ClientCredit> Revoke(const std::string& credit) {
    pb::RevokeClientCreditRequest request;
    request.set_name(credit);
    request.set_reason("concedido por engano");
    return Serve(&RevokeClientCredit, request);
  }
  int64_t Left(const std::string& credit) {
    pb::GetClientCreditRequest request;
    request.set_name(credit);
    return Serve(&GetClientCredit, request)->left_amount().units();
  }
  int64_t Balance(const std::string& client) {
    pb::GetClientCreditBalanceRequest request;
    request.set_client(client);
    const auto balance = Serve(&GetClientCreditBalance, request);
    EXPECT_THAT(balance, IsOk());
    return balance.ok() ? balance->balance().units() : -1;
  }
  // Every credit's entries add up to what it has left.
  void ExpectTheLedgerAddsUp() {
    EXPECT_EQ(Count("client_credits k WHERE k.left_cents <> (SELECT sum(e.amount_cents) FROM "
                    "client_credit_entries e WHERE e.credit_id = k.credit_id)"),
              "0");
  }
};

TEST_F(ClientCreditsTest, AreUsedAndGivenBackToTheSameOnes) {
  const std::string ana = NewClient();
  const auto lasting = Grant(ana, 50);
  const auto expiring = Grant(ana, 30, DateOf(2026, 11, 22));
  ASSERT_THAT(expiring, IsOk());
  EXPECT_EQ(Balance(ana), 80);
  const auto use = Use(ana, 40);
  ASSERT_THAT(use, IsOk());
  ASSERT_EQ(use->takings_size(), 2);
  EXPECT_EQ(use->takings(0).client_credit(), expiring->name());
  EXPECT_EQ(Left(lasting->name()), 40);
  EXPECT_EQ(Balance(ana), 40);
  const auto reversed = Reverse(use->name());
  ASSERT_THAT(reversed, IsOk());
  EXPECT_TRUE(reversed->has_reverse_time());
  EXPECT_EQ(Left(expiring->name()), 30);
  EXPECT_EQ(Balance(ana), 80);
  EXPECT_THAT(Reverse(use->name()), IsError(StatusCode::kFailedPrecondition, kCreditUseReversed));
  ExpectTheLedgerAddsUp();
  EXPECT_EQ(Events(lasting->name()), "3");
  EXPECT_EQ(Events(use->name()), "2");
}

TEST_F(ClientCreditsTest, CoverAUseWholeOrNotAtAll) {
  const std::string ana = NewClient();
  ASSERT_THAT(Grant(ana, 50), IsOk());
  EXPECT_THAT(Use(ana, 51), IsError(StatusCode::kFailedPrecondition, kCreditInsufficient));
  EXPECT_EQ(Balance(ana), 50);
  EXPECT_THAT(Use(ana, 50), IsOk());
  EXPECT_THAT(Use(NewClient(), 1), IsError(StatusCode::kFailedPrecondition, kCreditInsufficient));
}

// Twelve uses of 10 at once of what covers seven: seven stand.
TEST_F(ClientCreditsTest, NeverGoBelowZeroOfManyUsesAtOnce) {
  const std::string ana = NewClient();
  ASSERT_THAT(Grant(ana, 45), IsOk());
  ASSERT_THAT(Grant(ana, 30, DateOf(2026, 12, 1)), IsOk());
  const std::vector<pb::CreateClientCreditUseRequest> requests(12, UseRequest(ana, 10));
  int stood = 0;
  for (const auto& answer : ServeAtOnce(&CreateClientCreditUse, requests)) {
    stood += answer.ok() ? 1 : 0;
    if (answer.ok()) continue;
    EXPECT_THAT(answer, IsError(StatusCode::kFailedPrecondition, kCreditInsufficient));
  }
  EXPECT_EQ(stood, 7);
  EXPECT_EQ(Balance(ana), 5);
  ExpectTheLedgerAddsUp();
}

// One reversal of many at once stands.
TEST_F(ClientCreditsTest, AreGivenBackOnce) {
  const std::string ana = NewClient();
  ASSERT_THAT(Grant(ana, 50), IsOk());
  pb::ReverseClientCreditUseRequest request;
  request.set_name(Use(ana, 20)->name());
  request.set_reason("fatura cancelada");
  int stood = 0;
  for (const auto& answer : ServeAtOnce(
           &ReverseClientCreditUse, std::vector<pb::ReverseClientCreditUseRequest>(4, request))) {
    stood += answer.ok() ? 1 : 0;
  }
  EXPECT_EQ(stood, 1);
  EXPECT_EQ(Balance(ana), 50);
  ExpectTheLedgerAddsUp();
}

TEST_F(ClientCreditsTest, ExpireByThemselves) {
  const std::string ana = NewClient();
  const auto credit = Grant(ana, 30, DateOf(2026, 11, 22));
  const auto use = Use(ana, 10);
  options_.now += absl::Hours(24);
  EXPECT_EQ(Balance(ana), 0);
  EXPECT_THAT(Use(ana, 1), IsError(StatusCode::kFailedPrecondition, kCreditInsufficient));
  ASSERT_THAT(Reverse(use->name()), IsOk());
  EXPECT_EQ(Left(credit->name()), 30);
  EXPECT_EQ(Balance(ana), 0);

  pb::GetClientCreditStatementRequest request;
  request.set_client(ana);
  *request.mutable_first_date() = DateOf(2026, 11, 22);
  *request.mutable_last_date() = DateOf(2026, 11, 23);
  const auto statement = Serve(&GetClientCreditStatement, request);
  ASSERT_THAT(statement, IsOk());
  ASSERT_EQ(statement->lines_size(), 4);
  EXPECT_EQ(statement->lines(1).kind(), pb::ClientCreditStatement::Line::USE);
  EXPECT_EQ(statement->lines(1).balance().units(), 20);
  EXPECT_EQ(statement->lines(2).kind(), pb::ClientCreditStatement::Line::EXPIRY);
  EXPECT_EQ(statement->lines(2).amount().units(), -20);
  EXPECT_EQ(statement->closing_balance().units(), 0);
}

TEST_F(ClientCreditsTest, AreRevokedAsFarAsTheyAreUnused) {
  const std::string ana = NewClient();
  const auto credit = Grant(ana, 30);
  ASSERT_THAT(Use(ana, 10), IsOk());
  const auto revoked = Revoke(credit->name());
  ASSERT_THAT(revoked, IsOk());
  EXPECT_EQ(revoked->left_amount().units(), 0);
  EXPECT_EQ(Balance(ana), 0);
  EXPECT_THAT(Revoke(credit->name()), IsError(StatusCode::kFailedPrecondition, kCreditSpent));
  ExpectTheLedgerAddsUp();
}

TEST_F(ClientCreditsTest, SayWhyAndWhatFor) {
  pb::CreateClientCreditRequest request;
  request.mutable_client_credit()->set_client(NewClient());
  request.mutable_client_credit()->set_reason(" ");
  request.mutable_client_credit()->mutable_amount()->set_units(0);
  const auto refused = Serve(&CreateClientCredit, request);
  EXPECT_THAT(refused, HasViolation("client_credit.reason", kTextRequired));
  EXPECT_THAT(refused, HasViolation("client_credit.amount", kAmountOutOfRange));
}

TEST_F(ClientCreditsTest, HaveBalancesOfDaysThatAreOver) {
  const std::string ana = NewClient();
  ASSERT_THAT(Grant(ana, 30), IsOk());
  pb::GetClientCreditBalanceRequest request;
  request.set_client(ana);
  *request.mutable_as_of_date() = DateOf(2026, 11, 21);
  EXPECT_EQ(Serve(&GetClientCreditBalance, request)->balance().units(), 0);
  *request.mutable_as_of_date() = DateOf(2026, 11, 23);
  EXPECT_THAT(Serve(&GetClientCreditBalance, request), HasViolation("as_of_date", kAsOfInFuture));
}

//
TEST_F(ClientCreditsTest, GoToTheSurvivorOfAMerge) {
  const std::string ana = NewClient(), anna = NewClient("Anna");
  ASSERT_THAT(Grant(ana, 5), IsOk());
  ASSERT_THAT(Grant(anna, 30), IsOk());
  const auto use = Use(anna, 10);
  const auto merge = Merge(ana, anna);
  ASSERT_THAT(merge, IsOk());
  EXPECT_EQ(Balance(ana), 25);
  EXPECT_EQ(Balance(anna), 25);
  EXPECT_THAT(Reverse(use->name()), IsOk());
  EXPECT_EQ(Balance(ana), 35);
  EXPECT_THAT(Grant(anna, 1), IsError(StatusCode::kFailedPrecondition, kClientMerged));
  ASSERT_THAT(Undo(merge->name()), IsOk());
  EXPECT_EQ(Balance(ana), 5);
}

//
TEST_F(ClientCreditsTest, TakeNoReasonOnceTheirClientIsNobody) {
  const std::string ana = NewClient();
  const auto credit = Grant(ana, 5);
  const auto use = Use(ana, 1);
  ASSERT_THAT(use, IsOk());
  Anonymize(ana);
  EXPECT_THAT(Revoke(credit->name()), IsError(StatusCode::kFailedPrecondition, kClientAnonymized));
  EXPECT_THAT(Reverse(use->name()), IsError(StatusCode::kFailedPrecondition, kClientAnonymized));
}

}  // namespace
}  // namespace vinculo::client_registry
