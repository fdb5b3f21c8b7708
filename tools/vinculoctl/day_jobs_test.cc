#include "tools/vinculoctl/day_jobs.h"

#include "common/errors/errors.h"
#include "common/rpc/wire_status.h"
#include "gtest/gtest.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::jobs::v1;

// A service of replicas behind one address, the first of which have not heard of the clock's step.
class Replicas final : public pb::JobService::Service {
 public:
  explicit Replicas(int behind) : behind_(behind) {}

  grpc::Status RunDailyCycle(grpc::ServerContext*,
                             const pb::RunDailyCycleRequest* request,
                             pb::RunDailyCycleResponse* response) override {
    ++calls;
    asked = request->business_date();
    if (calls <= behind_) {
      const rpc::WireStatus refused = rpc::ToWire(errors::InvalidField(
          "business_date", "DATE_IN_FUTURE", "today is 2026-11-22 for this tenant"));
      return {static_cast<grpc::StatusCode>(refused.code), refused.message, refused.details};
    }
    response->add_results()->set_changed(3);
    response->add_results()->set_changed(4);
    return grpc::Status::OK;
  }

  int calls = 0;
  google::type::Date asked;

 private:
  const int behind_;
};

class FeatureX07DayJobs : public testing::Test {
 protected:
  grpc::Status Run(Replicas& replicas, absl::Duration give_up_after) {
    grpc::ServerBuilder builder;
    builder.RegisterService(&replicas);
    const std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
    const auto stub = pb::JobService::NewStub(server->InProcessChannel({}));
    google::type::Date day;
    day.set_year(2026);
    day.set_month(11);
    day.set_day(23);
    const grpc::Status status =
        RunDayJobs(*stub,
                   day,
                   {.context = [] { return std::make_unique<grpc::ClientContext>(); },
                    .give_up_after = give_up_after,
                    .pause = absl::Milliseconds(1)},
                   &changed_);
    server->Shutdown();
    return status;
  }

  int64_t changed_ = 0;
};

TEST_F(FeatureX07DayJobs, RunForTheDayThatTheClockReached) {
  Replicas replicas(0);
  EXPECT_TRUE(Run(replicas, absl::Seconds(10)).ok());
  EXPECT_EQ(replicas.asked.day(), 23);
  EXPECT_EQ(replicas.calls, 1);
  EXPECT_EQ(changed_, 7);
}

TEST_F(FeatureX07DayJobs, WaitForAReplicaThatHasYetToLearnOfTheDay) {
  Replicas replicas(3);
  EXPECT_TRUE(Run(replicas, absl::Seconds(10)).ok());
  EXPECT_EQ(replicas.calls, 4);
  EXPECT_EQ(changed_, 7);
}

TEST_F(FeatureX07DayJobs, FailWhenTheDayDoesNotComeInTime) {
  Replicas replicas(1'000'000);
  EXPECT_EQ(Run(replicas, absl::ZeroDuration()).error_code(), grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_EQ(replicas.calls, 1);
  EXPECT_EQ(changed_, 0);
}

}  // namespace
}  // namespace vinculo::ctl
