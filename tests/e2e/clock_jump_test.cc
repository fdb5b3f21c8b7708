// Somebody sets the clock of a service's machine, under load: back and forward, by hours and years.

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "tests/e2e/history.h"
#include "tests/e2e/suite.h"
#include "vinculo/client_registry/v1/client_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

namespace registry = ::vinculo::client_registry::v1;

constexpr long kHour = 3600;
constexpr long kDay = 24 * kHour;

// The seconds that shifted_clock.cc adds.
class Shift {
 public:
  Shift() {
    const int fd = mkstemp(file_.data());
    EXPECT_EQ(ftruncate(fd, sizeof(long)), 0);
    seconds_ = static_cast<std::atomic<long>*>(
        mmap(nullptr, sizeof(long), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0));
    close(fd);
  }
  ~Shift() { unlink(file_.c_str()); }
  void Set(long seconds) { *seconds_ = seconds; }
  std::vector<std::string> Environment() const {
    return {"LD_PRELOAD=" VINCULO_SHIFTED_CLOCK, "VINCULO_CLOCK_SHIFT_FILE=" + file_};
  }

 private:
  std::string file_ = "/tmp/vinculo-clock-XXXXXX";
  std::atomic<long>* seconds_ = nullptr;
};

class ClockJump : public testing::Test {
 protected:
  // A page of one client.
  grpc::Status List(std::string* token) {
    const auto stub = registry::ClientService::NewStub(suite_.Channel("client_registry"));
    grpc::ClientContext context;
    registry::ListClientsRequest request;
    request.set_page_size(1);
    request.set_page_token(*token);
    registry::ListClientsResponse response;
    const grpc::Status status = stub->ListClients(&context, request, &response);
    *token = response.next_page_token();
    return status;
  }

  Shift shift_;
  Suite suite_{{.services = {"client_registry"}, .environment = shift_.Environment()}};
};

TEST_F(ClockJump, NoCallFailsAndNothingIsLostOrRepeated) {
  History history(suite_, 4, 5000);
  ASSERT_TRUE(history.Wait(100, 30));
  std::string token;
  ASSERT_TRUE(List(&token).ok());
  for (const long shift : {kDay, -kDay, 400 * kDay, -400 * kDay, kHour, 0L}) {
    shift_.Set(shift);
    EXPECT_TRUE(history.Wait(100, 30)) << shift;
    EXPECT_TRUE(List(&token).ok()) << "a page token from before the jump by " << shift;
  }
  EXPECT_EQ(history.failed(), 0);
  history.StopAndCheck();
}

// A service that starts with its clock years ahead does not take every event for an old one.
TEST_F(ClockJump, RetentionForgetsNothingByAClockThatIsAhead) {
  History history(suite_, 2, 5000);
  ASSERT_TRUE(history.Wait(50, 30));
  suite_.service("client_registry").Kill9();
  shift_.Set(400 * kDay);
  suite_.StartService("client_registry");
  ASSERT_TRUE(suite_.WaitUntilReady("client_registry"));
  ASSERT_TRUE(history.Wait(50, 30));
  history.StopAndCheck();
  EXPECT_EQ(suite_.Sql("SELECT sum(deleted_position) FROM registry.feed_head"), "0");
  EXPECT_EQ(suite_.Sql("SELECT count(*) FROM registry.idempotency"),
            absl::StrCat(history.acknowledged()));
}

}  // namespace
}  // namespace vinculo::e2e
