#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/db/testdata/items.h"
#include "common/errors/errors.h"
#include "common/testing/fakes.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::db {
namespace {

using items::Id;
using testing::FakeCall;
using testing::IsError;
using testing::IsOk;
using testing::IsOkAndHolds;

class Read : public items::DatabaseTest {
 protected:
  Task<int64_t> Count(rpc::Call& call) {
    co_return co_await db_.Read(call, [](Tx& tx) -> Task<int64_t> {
      CO_ASSIGN_OR_RETURN(const Rows rows, co_await tx.Query(items::kCountItems));
      co_return rows[0].Int(0);
    });
  }

  Task<int64_t> Sleep(rpc::Call& call, double seconds) {
    co_return co_await db_.Read(call, [seconds](Tx& tx) -> Task<int64_t> {
      CO_ASSIGN_OR_RETURN(const Rows rows, co_await tx.Query(items::kSleep, seconds));
      co_return rows.size();
    });
  }

  Task<int64_t> SleepLong(rpc::Call& call, double seconds) {
    co_return co_await db_.ReadLong(call, [seconds](Tx& tx) -> Task<int64_t> {
      CO_ASSIGN_OR_RETURN(const Rows rows, co_await tx.Query(items::kSleepLong, seconds));
      co_return rows.size();
    });
  }

  // Statements of ours that run on the server right now.
  int Running(const std::string& what) {
    return std::stoi(
        database_.Execute(absl::StrCat("SELECT count(*) FROM pg_stat_activity WHERE state = "
                                       "'active' AND datname = current_database()"
                                       " AND pid <> pg_backend_pid() AND query LIKE '%",
                                       what,
                                       "%'")));
  }
};

// The statement names no tenant, so only the setting in its own part of the group decides.
TEST_F(Read, TenantsOfOneGroupSeeOnlyTheirOwn) {
  for (int i = 1; i <= 3; ++i) {
    for (int n = 0; n < i; ++n) Plant(100 * i + n, absl::StrCat("code", n), Id(i));
  }
  std::vector<std::unique_ptr<FakeCall>> calls;
  std::vector<absl::StatusOr<int64_t>> counts(30);
  int done = 0;
  for (int i = 0; i < 30; ++i) {
    calls.push_back(
        std::make_unique<FakeCall>(*loop_, testing::FakeCallOptions{.tenant = Id(i % 3 + 1)}));
    loop_->Start<int64_t>(Count(*calls[i]), [&counts, &done, i](absl::StatusOr<int64_t> count) {
      counts[i] = std::move(count);
      ++done;
    });
  }
  loop_->RunUntil([&] { return done == 30; });
  for (int i = 0; i < 30; ++i) EXPECT_THAT(counts[i], IsOkAndHolds(i % 3 + 1)) << i;
}

TEST_F(Read, TheLongPathHasRowLevelSecurityToo) {
  Plant(1, "mine");
  Plant(2, "theirs", Id(99));
  FakeCall call(*loop_);
  const auto count = [](Tx& tx) -> Task<int64_t> {
    CO_ASSIGN_OR_RETURN(const Rows rows, co_await tx.Query(items::kCountItems));
    co_return rows[0].Int(0);
  };
  EXPECT_THAT(loop_->Run(db_.ReadLong(call, count)), IsOkAndHolds(1));
  EXPECT_THAT(loop_->Run(db_.Write(call, count)), IsOkAndHolds(1));
}

TEST_F(Read, AConnectionOfTheLaneKeepsNoTenant) {
  Plant(1, "mine");
  FakeCall call(*loop_);
  EXPECT_THAT(loop_->Run(Count(call)), IsOkAndHolds(1));
  EXPECT_THAT(loop_->Run(items::CountWithoutTenant(call)), IsOkAndHolds(0));
}

TEST_F(Read, ATenantCannotWriteForAnother) {
  FakeCall call(*loop_);
  const auto answer = loop_->Run(db_.Write(call, [](Tx& tx) -> Task<int64_t> {
    CO_RETURN_IF_ERROR(
        (co_await tx.Query(items::kInsertItem, Id(99), Id(1), std::string("a"))).status());
    co_return 1;
  }));
  EXPECT_THAT(answer, IsError(absl::StatusCode::kInternal, "INTERNAL"));
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM items"), "0");
}

TEST_F(Read, RefusesALongStatementOnTheSharedLane) {
  FakeCall call(*loop_);
  const auto answer = loop_->Run(db_.Read(call, [](Tx& tx) -> Task<int64_t> {
    CO_ASSIGN_OR_RETURN(const Rows rows, co_await tx.Query(items::kSleepLong, 0));
    co_return rows.size();
  }));
  EXPECT_THAT(answer, IsError(absl::StatusCode::kInternal, "INTERNAL"));
}

TEST_F(Read, RefusesAWriteOnTheReadLane) {
  FakeCall call(*loop_);
  const auto queried = loop_->Run(db_.Read(call, [](Tx& tx) -> Task<int64_t> {
    CO_RETURN_IF_ERROR(
        (co_await tx.Query(items::kInsertItem, tx.tenant(), Id(1), std::string("a"))).status());
    co_return 1;
  }));
  EXPECT_THAT(queried, IsError(absl::StatusCode::kInternal, "INTERNAL"));
  const auto queued = loop_->Run(db_.Read(call, [](Tx& tx) -> Task<int64_t> {
    tx.Enqueue(items::kInsertItem, tx.tenant(), Id(1), std::string("a"));
    co_return 1;
  }));
  EXPECT_THAT(queued, IsError(absl::StatusCode::kInternal, "INTERNAL"));
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM items"), "0");
}

TEST_F(Read, ASlowStatementIsCutOffAndItsNeighboursAnswer) {
  EngineOptions options;
  options.shared_statement_timeout = absl::Milliseconds(100);
  loop_ = NewLoop(options);
  FakeCall slow(*loop_), quick(*loop_);
  std::optional<absl::StatusOr<int64_t>> slow_answer, quick_answer;
  loop_->Start<int64_t>(Sleep(slow, 30),
                        [&](absl::StatusOr<int64_t> answer) { slow_answer = answer; });
  loop_->Start<int64_t>(Count(quick),
                        [&](absl::StatusOr<int64_t> answer) { quick_answer = answer; });
  loop_->RunUntil([&] { return slow_answer.has_value() && quick_answer.has_value(); },
                  absl::Seconds(20));
  EXPECT_THAT(*slow_answer, IsError(absl::StatusCode::kUnavailable, "DATABASE_SLOW"));
  EXPECT_THAT(*quick_answer, IsOk());
}

TEST_F(Read, LongStatementsDoNotHoldTheLanes) {
  std::vector<std::unique_ptr<FakeCall>> calls;
  int done = 0;
  for (int i = 0; i < 4; ++i) {
    calls.push_back(std::make_unique<FakeCall>(*loop_));
    loop_->Start<int64_t>(SleepLong(*calls[i], 30), [&](absl::StatusOr<int64_t>) { ++done; });
  }
  loop_->RunUntil([&] { return Running("pg_sleep") == 4; });
  for (int i = 0; i < 20; ++i) {
    FakeCall quick(*loop_);
    EXPECT_THAT(loop_->Run(Count(quick)), IsOkAndHolds(0));
  }
  EXPECT_EQ(done, 0);
  for (auto& call : calls) call->Cancel();
  loop_->RunUntil([&] { return done == 4; });
}

TEST_F(Read, ACancelledLongStatementStopsOnTheServer) {
  FakeCall call(*loop_);
  std::optional<absl::StatusOr<int64_t>> answer;
  loop_->Start<int64_t>(SleepLong(call, 300), [&](absl::StatusOr<int64_t> a) { answer = a; });
  loop_->RunUntil([&] { return Running("pg_sleep") == 1; });
  call.Cancel();
  loop_->RunUntil([&] { return answer.has_value(); });
  EXPECT_EQ(answer->status().code(), absl::StatusCode::kCancelled);
  loop_->RunUntil([&] { return Running("pg_sleep") == 0; });
  FakeCall next(*loop_);
  EXPECT_THAT(loop_->Run(SleepLong(next, 0)), IsOkAndHolds(1));
}

TEST_F(Read, TheDeadlineIsTheStatementTimeout) {
  FakeCall call(*loop_, {.deadline = absl::Now() + absl::Milliseconds(100)});
  EXPECT_THAT(loop_->Run(SleepLong(call, 300), absl::Seconds(20)),
              IsError(absl::StatusCode::kUnavailable, "DATABASE_SLOW"));
  FakeCall patient(*loop_);
  EXPECT_THAT(loop_->Run(SleepLong(patient, 0.2)), IsOkAndHolds(1));
}

TEST_F(Read, ACancelledCallLeavesTheLaneAtOnce) {
  FakeCall call(*loop_);
  std::optional<absl::StatusOr<int64_t>> answer;
  loop_->Start<int64_t>(Sleep(call, 0.3), [&](absl::StatusOr<int64_t> a) { answer = a; });
  loop_->Turn();
  call.Cancel();
  loop_->Turn();
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->status().code(), absl::StatusCode::kCancelled);
  FakeCall next(*loop_);
  EXPECT_THAT(loop_->Run(Count(next)), IsOkAndHolds(0));
}

TEST_F(Read, TooManyWaitingCallsAreRefused) {
  EngineOptions options;
  options.backlog = 3;
  loop_ = NewLoop(options);
  std::vector<std::unique_ptr<FakeCall>> calls;
  std::vector<absl::Status> answers;
  for (int i = 0; i < 5; ++i) {
    calls.push_back(std::make_unique<FakeCall>(*loop_));
    loop_->Start<int64_t>(Count(*calls[i]), [&](absl::StatusOr<int64_t> answer) {
      answers.push_back(answer.status());
    });
  }
  EXPECT_EQ(answers.size(), 2);
  EXPECT_THAT(answers[0], IsError(absl::StatusCode::kResourceExhausted, "DATABASE_BUSY"));
  loop_->RunUntil([&] { return answers.size() == 5; });
  EXPECT_THAT(answers[4], IsOk());
}

TEST_F(Read, WaitsForAConnectionOfItsOwnInTurn) {
  EngineOptions options;
  options.exclusive = 2;
  loop_ = NewLoop(options);
  std::vector<std::unique_ptr<FakeCall>> calls;
  int done = 0;
  for (int i = 0; i < 20; ++i) {
    calls.push_back(std::make_unique<FakeCall>(*loop_));
    loop_->Start<int64_t>(SleepLong(*calls[i], 0.005), [&](absl::StatusOr<int64_t> answer) {
      EXPECT_THAT(answer, IsOk());
      ++done;
    });
  }
  loop_->RunUntil([&] { return done == 20; });
}

}  // namespace
}  // namespace vinculo::db
