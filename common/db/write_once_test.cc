#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/db/testdata/items.h"
#include "common/errors/errors.h"
#include "common/testing/fakes.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::db {
namespace {

using items::Add;
using items::Id;
using items::Of;
using items::Quantity;
using testing::FakeCall;
using testing::IsError;
using testing::IsOk;

constexpr char kRequestA[] = "11111111-1111-7111-8111-111111111111";

class WriteOnce : public items::DatabaseTest {
 protected:
  // Creates an item; counts how often its unit of work ran.
  Task<Quantity> Create(rpc::Call& call, uint64_t id, std::string code, int64_t answer = 0) {
    co_return co_await db_.WriteOnce(call, [&](Tx& tx) -> Task<Quantity> {
      ++runs_;
      tx.OnConstraint("items_code_key", errors::AlreadyExists("CODE_TAKEN", "the code is taken"));
      tx.Enqueue(items::kInsertItem, tx.tenant(), Id(id), code);
      co_return Of(answer);
    });
  }

  Task<Quantity> AddTo(rpc::Call& call, uint64_t id, int64_t more) {
    co_return co_await db_.WriteOnce(call, [&, id, more](Tx& tx) -> Task<Quantity> {
      ++runs_;
      return Add(tx, Id(id), more);
    });
  }

  std::string Count(const std::string& table) {
    return database_.Execute(absl::StrCat("SELECT count(*) FROM ", table));
  }

  int runs_ = 0;
};

TEST_F(WriteOnce, CommitsTheRowsAndTheRecordTogether) {
  FakeCall call(*loop_);
  ASSERT_THAT(loop_->Run(Create(call, 1, "a", 7)), IsOk());
  EXPECT_EQ(Count("items"), "1");
  EXPECT_EQ(database_.Execute("SELECT method FROM idempotency"), call.method());
}

TEST_F(WriteOnce, AnswersARepeatedRequestWithTheStoredResponse) {
  FakeCall first(*loop_, {.request_id = kRequestA});
  ASSERT_THAT(loop_->Run(Create(first, 1, "a", 7)), IsOk());
  FakeCall second(*loop_, {.request_id = kRequestA});
  const auto answer = loop_->Run(Create(second, 2, "b", 8));
  ASSERT_THAT(answer, IsOk());
  EXPECT_EQ(answer->value(), 7);
  EXPECT_EQ(Count("items"), "1");
}

// The record is looked at before the code, which would be taken too.
TEST_F(WriteOnce, ARepeatedRequestDoesNotViolateItsOwnConstraints) {
  FakeCall first(*loop_, {.request_id = kRequestA});
  ASSERT_THAT(loop_->Run(Create(first, 1, "a", 7)), IsOk());
  FakeCall second(*loop_, {.request_id = kRequestA});
  const auto answer = loop_->Run(Create(second, 1, "a", 7));
  ASSERT_THAT(answer, IsOk());
  EXPECT_EQ(answer->value(), 7);
}

TEST_F(WriteOnce, RefusesTheSameRequestIdWithAnotherRequest) {
  FakeCall first(*loop_, {.request_id = kRequestA, .request_hash = "one"});
  ASSERT_THAT(loop_->Run(Create(first, 1, "a")), IsOk());
  FakeCall second(*loop_, {.request_id = kRequestA, .request_hash = "two"});
  EXPECT_THAT(loop_->Run(Create(second, 2, "b")),
              IsError(absl::StatusCode::kAlreadyExists, "REQUEST_ID_REUSED"));
  FakeCall transition(*loop_, {.request_id = kRequestA, .request_hash = "three"});
  EXPECT_THAT(loop_->Run(AddTo(transition, 1, 1)),
              IsError(absl::StatusCode::kAlreadyExists, "REQUEST_ID_REUSED"));
}

TEST_F(WriteOnce, TenantsHaveRequestIdsOfTheirOwn) {
  FakeCall first(*loop_, {.request_id = kRequestA});
  FakeCall other(*loop_, {.tenant = Id(99), .request_id = kRequestA});
  ASSERT_THAT(loop_->Run(Create(first, 1, "a", 7)), IsOk());
  const auto answer = loop_->Run(Create(other, 1, "a", 8));
  ASSERT_THAT(answer, IsOk());
  EXPECT_EQ(answer->value(), 8);
  EXPECT_EQ(Count("items"), "2");
}

TEST_F(WriteOnce, TheSameRequestInFlightTwiceIsAppliedOnce) {
  Plant(1, "a");
  for (const bool transition : {false, true}) {
    for (int round = 0; round < 10; ++round) {
      const std::string request_id =
          testing::SequentialIds::At(1000 + round + (transition ? 100 : 0)).ToString();
      FakeCall one(*loop_, {.request_id = request_id});
      FakeCall two(*loop_, {.request_id = request_id});
      std::vector<absl::StatusOr<Quantity>> answers;
      const auto keep = [&answers](absl::StatusOr<Quantity> answer) {
        answers.push_back(std::move(answer));
      };
      const std::string code = absl::StrCat("code", round);
      if (transition) {
        loop_->Start<Quantity>(AddTo(one, 1, 1), keep);
        loop_->Start<Quantity>(AddTo(two, 1, 1), keep);
      } else {
        loop_->Start<Quantity>(Create(one, 10 + round, code, round), keep);
        loop_->Turn();  // the second may meet the first in flight, or in the same group
        loop_->Start<Quantity>(Create(two, 10 + round, code, round), keep);
      }
      loop_->RunUntil([&] { return answers.size() == 2; });
      ASSERT_THAT(answers[0], IsOk());
      ASSERT_THAT(answers[1], IsOk());
      EXPECT_EQ(answers[0]->value(), answers[1]->value());
    }
  }
  EXPECT_EQ(Count("items"), "11");
  EXPECT_EQ(QuantityOf(1), 10);
}

TEST_F(WriteOnce, AGroupWithABadMemberAppliesTheOthers) {
  Plant(1, "taken");
  std::vector<std::unique_ptr<FakeCall>> calls;
  std::vector<absl::StatusOr<Quantity>> answers(9);
  int done = 0;
  for (int i = 0; i < 9; ++i) {
    calls.push_back(std::make_unique<FakeCall>(*loop_));
    loop_->Start<Quantity>(Create(*calls[i], 10 + i, i == 4 ? "taken" : absl::StrCat("free", i)),
                           [&answers, &done, i](absl::StatusOr<Quantity> answer) {
                             answers[i] = std::move(answer);
                             ++done;
                           });
  }
  loop_->RunUntil([&] { return done == 9; });
  for (int i = 0; i < 9; ++i) {
    if (i == 4) {
      EXPECT_THAT(answers[i], IsError(absl::StatusCode::kAlreadyExists, "CODE_TAKEN"));
    } else {
      EXPECT_THAT(answers[i], IsOk()) << i;
    }
  }
  EXPECT_EQ(Count("items"), "9");
  EXPECT_EQ(Count("idempotency"), "8");
}

TEST_F(WriteOnce, RunsAgainUnderALockWhenAnotherWasFaster) {
  Plant(1, "a");
  FakeCall call(*loop_);
  std::vector<bool> locking;
  const auto answer = loop_->Run(db_.WriteOnce(call, [&](Tx& tx) -> Task<Quantity> {
    locking.push_back(tx.locking());
    auto result = co_await Add(tx, Id(1), 5);
    // Between the read and the guarded write another call changes the row.
    if (!tx.locking()) database_.Execute("UPDATE items SET quantity = 100, version = version + 1");
    co_return result;
  }));
  ASSERT_THAT(answer, IsOk());
  EXPECT_EQ(answer->value(), 105);
  EXPECT_EQ(QuantityOf(1), 105);
  EXPECT_EQ(locking, (std::vector<bool>{false, true}));
}

TEST_F(WriteOnce, NoIncrementIsLostUnderContention) {
  Plant(1, "a");
  constexpr int kCalls = 50;
  std::vector<std::unique_ptr<FakeCall>> calls;
  int done = 0;
  for (int i = 0; i < kCalls; ++i) {
    calls.push_back(std::make_unique<FakeCall>(*loop_));
    loop_->Start<Quantity>(AddTo(*calls[i], 1, 1), [&done](absl::StatusOr<Quantity> answer) {
      EXPECT_THAT(answer, IsOk());
      ++done;
    });
  }
  loop_->RunUntil([&] { return done == kCalls; });
  EXPECT_EQ(QuantityOf(1), kCalls);
}

TEST_F(WriteOnce, AReadAfterAQueuedWriteSeesIt) {
  FakeCall call(*loop_);
  const auto answer = loop_->Run(db_.WriteOnce(call, [&](Tx& tx) -> Task<Quantity> {
    tx.Enqueue(items::kInsertItem, tx.tenant(), Id(1), std::string("a"));
    CO_ASSIGN_OR_RETURN(const Rows rows, co_await tx.Query(items::kCountItems));
    co_return Of(rows[0].Int(0));
  }));
  ASSERT_THAT(answer, IsOk());
  EXPECT_EQ(answer->value(), 1);
}

TEST_F(WriteOnce, AQueryThatWritesIsPartOfTheTransaction) {
  FakeCall call(*loop_);
  const auto answer = loop_->Run(db_.WriteOnce(call, [&](Tx& tx) -> Task<Quantity> {
    CO_RETURN_IF_ERROR(
        (co_await tx.Query(items::kInsertItem, tx.tenant(), Id(1), std::string("a"))).status());
    co_return absl::FailedPreconditionError("changed its mind");
  }));
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(Count("items"), "0");
}

TEST_F(WriteOnce, AnErrorOfTheFunctionWritesNothing) {
  Plant(1, "a");
  FakeCall call(*loop_);
  const auto answer = loop_->Run(db_.WriteOnce(call, [&](Tx& tx) -> Task<Quantity> {
    CO_RETURN_IF_ERROR((co_await Add(tx, Id(1), 5)).status());
    co_return absl::FailedPreconditionError("no");
  }));
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(QuantityOf(1), 0);
  EXPECT_EQ(Count("idempotency"), "0");
}

TEST_F(WriteOnce, MapsConstraintsWithoutNamingThem) {
  FakeCall unknown_parent(*loop_);
  const auto fkey = loop_->Run(db_.WriteOnce(unknown_parent, [](Tx& tx) -> Task<Quantity> {
    tx.Enqueue(items::kInsertPart, tx.tenant(), Id(404));
    co_return Of(0);
  }));
  EXPECT_THAT(fkey, IsError(absl::StatusCode::kFailedPrecondition, "CONSTRAINT_VIOLATED"));
  EXPECT_EQ(testing::Describe(fkey.status()).find("parts"), std::string::npos);

  Plant(1, "a");
  FakeCall twice(*loop_);
  const auto unique = loop_->Run(db_.WriteOnce(twice, [](Tx& tx) -> Task<Quantity> {
    tx.Enqueue(items::kInsertItem, tx.tenant(), Id(2), std::string("a"));
    co_return Of(0);
  }));
  EXPECT_THAT(unique, IsError(absl::StatusCode::kAlreadyExists, "ALREADY_EXISTS"));
  FakeCall negative(*loop_);
  EXPECT_THAT(loop_->Run(AddTo(negative, 1, -1)),
              IsError(absl::StatusCode::kFailedPrecondition, "CONSTRAINT_VIOLATED"));
}

TEST_F(WriteOnce, WaitsForALockHeldElsewhere) {
  Plant(1, "a");
  pqxx::connection other(database_.superuser_conninfo());
  auto holder = std::make_unique<pqxx::work>(other);
  holder->exec("UPDATE items SET quantity = 40, version = version + 1");
  FakeCall call(*loop_);
  std::optional<absl::StatusOr<Quantity>> answer;
  loop_->Start<Quantity>(AddTo(call, 1, 2),
                         [&](absl::StatusOr<Quantity> a) { answer = std::move(a); });
  // Once on the shared lane, where it does not wait for long, and once on a connection of its own.
  loop_->RunUntil([&] { return runs_ == 2; });
  EXPECT_FALSE(answer.has_value());
  holder->commit();
  loop_->RunUntil([&] { return answer.has_value(); });
  ASSERT_THAT(*answer, IsOk());
  EXPECT_EQ((*answer)->value(), 42);
}

TEST_F(WriteOnce, SaysThatTheOutcomeIsUnknownWhenTheConnectionBreaksInTheCommit) {
  Plant(1, "a");
  EngineOptions options;
  options.shared_lock_timeout = absl::Minutes(1);
  options.shared_statement_timeout = absl::Minutes(1);
  loop_ = NewLoop(options);
  pqxx::connection other(database_.superuser_conninfo());
  auto holder = std::make_unique<pqxx::work>(other);
  holder->exec("SELECT FROM items FOR UPDATE");
  FakeCall call(*loop_, {.request_id = kRequestA});
  std::optional<absl::StatusOr<Quantity>> answer;
  loop_->Start<Quantity>(AddTo(call, 1, 2),
                         [&](absl::StatusOr<Quantity> a) { answer = std::move(a); });
  loop_->RunUntil([&] {
    return database_.Execute(
               "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = "
               "'Lock' AND datname = current_database()") == "t";
  });
  loop_->RunUntil([&] { return answer.has_value(); });
  EXPECT_THAT(*answer, IsError(absl::StatusCode::kUnavailable, "OUTCOME_UNKNOWN"));
  holder->abort();
  loop_->RunUntil([&] { return loop_->engine().Ready(); });
  FakeCall again(*loop_, {.request_id = kRequestA});
  EXPECT_THAT(loop_->Run(AddTo(again, 1, 2)), IsOk());
  EXPECT_EQ(QuantityOf(1), 2);
}

// A refusal is an answer only when it is known that the request was not answered before: a repeat
// after a lost answer meets what its first attempt wrote.
TEST_F(WriteOnce, ARefusalIsNoAnswerWhileTheRecordCannotBeLookedAt) {
  FakeCall first(*loop_, {.request_id = kRequestA});
  ASSERT_THAT(loop_->Run(Create(first, 1, "a", 7)), IsOk());
  FakeCall repeat(*loop_, {.request_id = kRequestA});
  const auto unknown = loop_->Run(db_.WriteOnce(repeat, [this](Tx&) -> Task<Quantity> {
    database_.Execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
        "AND pid <> "
        "pg_backend_pid()");
    co_return errors::AlreadyExists("CODE_TAKEN", "the code is taken");
  }));
  EXPECT_EQ(unknown.status().code(), absl::StatusCode::kUnavailable) << unknown.status();
  absl::StatusOr<Quantity> answer = unknown;
  for (int attempt = 0; attempt < 100 && absl::IsUnavailable(answer.status()); ++attempt) {
    FakeCall again(*loop_, {.request_id = kRequestA});
    answer = loop_->Run(Create(again, 1, "a", 7));
  }
  ASSERT_THAT(answer, IsOk());
  EXPECT_EQ(answer->value(), 7);
}

TEST_F(WriteOnce, RefusesTextThatCannotBeStored) {
  FakeCall call(*loop_);
  EXPECT_THAT(loop_->Run(Create(call, 1, std::string("a\0b", 3))),
              IsError(absl::StatusCode::kInvalidArgument, "TEXT_HAS_NUL"));
  EXPECT_EQ(Count("items"), "0");
}

TEST_F(WriteOnce, NeedsARequestId) {
  class NoRequestId : public rpc::Call {
   public:
    explicit NoRequestId(testing::Loop& loop) {
      engine_ = &loop.engine();
      loop_ = &loop;
    }
    absl::string_view metadata(absl::string_view) const override { return ""; }
  };
  NoRequestId call(*loop_);
  EXPECT_THAT(loop_->Run(Create(call, 1, "a")), IsError(absl::StatusCode::kInternal, "INTERNAL"));
}

}  // namespace
}  // namespace vinculo::db
