#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/db/testdata/items.h"
#include "common/testing/fakes.h"
#include "common/testing/matchers/matchers.h"

namespace vinculo::db {
namespace {

using items::Id;
using testing::FakeCall;
using testing::IsError;
using testing::IsOk;

int64_t ResidentKilobytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (absl::StartsWith(line, "VmRSS:")) return std::stoll(line.substr(6));
  }
  return 0;
}

class Stream : public items::DatabaseTest {
 protected:
  // Sums the numbers 1 to n as they arrive.
  Task<int64_t> Sum(rpc::Call& call, int64_t n) {
    co_return co_await db_.ReadLong(call, [&, n](Tx& tx) -> Task<int64_t> {
      int64_t sum = 0;
      CO_RETURN_IF_ERROR(co_await tx.Stream(
          items::kNumbers, Params::Of(n), [&](const RowBatch& rows) -> Task<bool> {
            EXPECT_LE(rows.size(), Tx::kStreamRows);
            largest_ = std::max(largest_, ResidentKilobytes());
            for (int i = 0; i < rows.size(); ++i) sum += rows[i].Int(0);
            co_return true;
          }));
      co_return sum;
    });
  }

  int Connections() {
    return std::stoi(database_.Execute(
        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY%' AND state = 'active'"));
  }

  int64_t largest_ = 0;
};

TEST_F(Stream, GivesEveryRowOnce) {
  for (const int64_t n :
       {0, 1, Tx::kStreamRows - 1, Tx::kStreamRows, Tx::kStreamRows + 1, 12'345}) {
    FakeCall call(*loop_);
    const auto sum = loop_->Run(Sum(call, n));
    ASSERT_THAT(sum, IsOk());
    EXPECT_EQ(*sum, n * (n + 1) / 2) << n;
  }
}

TEST_F(Stream, NeedsNoMoreMemoryForMoreRows) {
  FakeCall small(*loop_);
  ASSERT_THAT(loop_->Run(Sum(small, 10'000)), IsOk());
  const int64_t before = largest_;
  FakeCall big(*loop_);
  ASSERT_THAT(loop_->Run(Sum(big, 500'000)), IsOk());  // about 60 MB on the wire
  EXPECT_LT(largest_ - before, 8 << 10);
}

TEST_F(Stream, CopiesCsvWithParameters) {
  FakeCall call(*loop_);
  std::string csv;
  const auto status = loop_->Run(db_.ReadLong(call, [&](Tx& tx) -> Task<void> {
    co_return co_await tx.CopyOut(
        "SELECT n, $1 AS text, $2::date AS day -- $1\nFROM generate_series($3::int, $4::int) AS n",
        Params::Of("a;\"b' \\ $2", *Day::Parse("2026-02-28"), 1, 2),
        "FORMAT csv, HEADER true, DELIMITER ';'",
        [&csv](absl::string_view chunk) -> Task<bool> {
          absl::StrAppend(&csv, chunk);
          co_return true;
        });
  }));
  ASSERT_THAT(status, IsOk());
  EXPECT_EQ(csv,
            "n;text;day\n1;\"a;\"\"b' \\ $2\";2026-02-28\n"
            "2;\"a;\"\"b' \\ $2\";2026-02-28\n");
}

TEST_F(Stream, SeesTheTenantsRowsOnly) {
  Plant(1, "mine");
  Plant(2, "theirs", Id(99));
  FakeCall call(*loop_);
  std::string text;
  ASSERT_THAT(loop_->Run(db_.ReadLong(call,
                                      [&](Tx& tx) -> Task<void> {
                                        co_return co_await tx.CopyOut(
                                            "SELECT code FROM items",
                                            Params(),
                                            "FORMAT text",
                                            [&text](absl::string_view chunk) -> Task<bool> {
                                              absl::StrAppend(&text, chunk);
                                              co_return true;
                                            });
                                      })),
              IsOk());
  EXPECT_EQ(text, "mine\n");
}

TEST_F(Stream, AStatementMayFollowInTheSameSnapshot) {
  FakeCall call(*loop_);
  const auto answer = loop_->Run(db_.ReadLong(call, [&](Tx& tx) -> Task<int64_t> {
    CO_RETURN_IF_ERROR(co_await tx.Stream(
        items::kNumbers, Params::Of(3), [](const RowBatch&) -> Task<bool> { co_return true; }));
    Plant(1, "later");
    CO_ASSIGN_OR_RETURN(const Rows rows, co_await tx.Query(items::kCountItems));
    co_return rows[0].Int(0);
  }));
  EXPECT_THAT(answer, testing::IsOkAndHolds(0));
}

TEST_F(Stream, StopsOnTheServerWhenTheCallerHasEnough) {
  FakeCall call(*loop_);
  int batches = 0;
  EXPECT_THAT(loop_->Run(db_.ReadLong(call,
                                      [&](Tx& tx) -> Task<void> {
                                        co_return co_await tx.Stream(
                                            items::kNumbers,
                                            Params::Of(int64_t{1} << 40),
                                            [&](const RowBatch&) -> Task<bool> {
                                              co_return ++batches < 3;
                                            });
                                      })),
              IsOk());
  EXPECT_EQ(batches, 3);
  loop_->RunUntil([&] { return Connections() == 0; });
}

TEST_F(Stream, StopsOnTheServerWhenTheCallIsCancelled) {
  FakeCall call(*loop_);
  std::optional<absl::StatusOr<int64_t>> answer;
  loop_->Start<int64_t>(Sum(call, int64_t{1} << 40),
                        [&](absl::StatusOr<int64_t> a) { answer = a; });
  loop_->RunUntil([&] { return largest_ > 0; });
  call.Cancel();
  loop_->RunUntil([&] { return answer.has_value(); });
  EXPECT_EQ(answer->status().code(), absl::StatusCode::kCancelled);
  loop_->RunUntil([&] { return Connections() == 0; });
  FakeCall next(*loop_);
  EXPECT_THAT(loop_->Run(Sum(next, 10)), testing::IsOkAndHolds(55));
}

// The server waits for a slow caller, and the lanes do not.
TEST_F(Stream, ASlowCallerHoldsNobodyElse) {
  class Gate {
   public:
    bool await_ready() const { return open; }
    void await_suspend(std::coroutine_handle<> h) { waiter = h; }
    void await_resume() const {}
    bool open = false;
    std::coroutine_handle<> waiter;
  } gate;
  FakeCall slow(*loop_);
  std::optional<absl::Status> answer;
  int64_t rows_seen = 0;
  loop_->Start<void>(db_.ReadLong(slow,
                                  [&](Tx& tx) -> Task<void> {
                                    co_return co_await tx.Stream(
                                        items::kNumbers,
                                        Params::Of(100'000),
                                        [&](const RowBatch& rows) -> Task<bool> {
                                          rows_seen += rows.size();
                                          co_await gate;
                                          co_return true;
                                        });
                                  }),
                     [&](absl::Status status) { answer = status; });
  // Until nothing is on its way any more: connections may still be opening.
  loop_->RunUntil([&] { return gate.waiter && !loop_->engine().Busy(); });
  for (int i = 0; i < 20; ++i) {
    FakeCall call(*loop_);
    EXPECT_THAT(loop_->Run(Sum(call, 10)), testing::IsOkAndHolds(55));
  }
  EXPECT_EQ(rows_seen, Tx::kStreamRows);
  gate.open = true;
  loop_->Post(gate.waiter);
  loop_->RunUntil([&] { return answer.has_value(); });
  EXPECT_THAT(*answer, IsOk());
  EXPECT_EQ(rows_seen, 100'000);
}

TEST_F(Stream, FailsOnTheWayWithTheReason) {
  FakeCall call(*loop_);
  int64_t rows_seen = 0;
  const auto status = loop_->Run(db_.ReadLong(call, [&](Tx& tx) -> Task<void> {
    co_return co_await tx.StreamText("SELECT 1 / (20000 - n) FROM generate_series(1, 100000) AS n",
                                     Params(),
                                     [&](const RowBatch& rows) -> Task<bool> {
                                       rows_seen += rows.size();
                                       co_return true;
                                     });
  }));
  EXPECT_THAT(status, IsError(absl::StatusCode::kInternal, "INTERNAL"));
  EXPECT_GT(rows_seen, 0);
  FakeCall wrong(*loop_);
  EXPECT_THAT(loop_->Run(db_.ReadLong(wrong,
                                      [](Tx& tx) -> Task<void> {
                                        co_return co_await tx.StreamText(
                                            "SELECT FROM FROM",
                                            Params(),
                                            [](const RowBatch&) -> Task<bool> { co_return true; });
                                      })),
              IsError(absl::StatusCode::kInternal, "INTERNAL"));
}

TEST_F(Stream, NeedsAConnectionOfItsOwn) {
  FakeCall call(*loop_);
  EXPECT_THAT(loop_->Run(db_.Read(call,
                                  [](Tx& tx) -> Task<void> {
                                    co_return co_await tx.Stream(
                                        items::kNumbers,
                                        Params::Of(1),
                                        [](const RowBatch&) -> Task<bool> { co_return true; });
                                  })),
              IsError(absl::StatusCode::kInternal, "INTERNAL"));
}

}  // namespace
}  // namespace vinculo::db
