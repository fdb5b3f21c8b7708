// The whole suite under mixed load for VINCULO_SOAK_MINUTES (1 when not given): every call
// succeeds, no service grows once it is warm, and at the end everybody has the same sums.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "tests/e2e/suite.h"
#include "tests/soak/mixed_load.h"
#include "vinculo/reporting/v1/report_service.grpc.pb.h"

namespace vinculo::e2e {
namespace {

constexpr const char* kServices[] = {
    "client_registry", "contract", "fidelity", "reporting", "gateway"};
// Caches, allocators and connections reach their size within this part of the time: 2 minutes
// of 10.
constexpr double kWarmUp = 0.2;
// What a service may have more at the end than when it was warm.
constexpr double kGrowthMaxMib = 8;
constexpr int kFailuresMax = 10;

double ResidentMib(pid_t pid) {
  std::ifstream status(absl::StrCat("/proc/", pid, "/status"));
  std::string word;
  while (status >> word) {
    if (word != "VmRSS:") continue;
    double kib = 0;
    status >> kib;
    return kib / 1024;
  }
  return 0;
}

double Median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
  return values[values.size() / 2];
}

absl::Duration Length() {
  const char* minutes = std::getenv("VINCULO_SOAK_MINUTES");
  return absl::Minutes(minutes == nullptr ? 1 : std::atoi(minutes));
}

class Soak : public testing::Test {
 protected:
  // Samples of each service's memory, one a second, once it is warm.
  std::map<std::string, std::vector<double>> Watch(const MixedLoad& load, absl::Duration length) {
    std::map<std::string, std::vector<double>> memory;
    const absl::Time start = absl::Now();
    while (absl::Now() - start < length && load.failed() < kFailuresMax) {
      absl::SleepFor(absl::Seconds(1));  // paced: a sample a second
      if (absl::Now() - start < kWarmUp * length) continue;
      for (const char* name : kServices) {
        memory[name].push_back(ResidentMib(suite_.service(name).pid()));
      }
    }
    return memory;
  }

  void ExpectFlat(const std::string& name, const std::vector<double>& samples) {
    ASSERT_GE(samples.size(), 10u);
    const size_t tenth = samples.size() / 10;
    const double early = Median({samples.begin(), samples.begin() + tenth});
    const double late = Median({samples.end() - tenth, samples.end()});
    const double most = *std::max_element(samples.begin(), samples.end());
    std::printf("%-16s %6.1f MiB warm, %6.1f MiB at the end, at most %6.1f MiB\n",
                name.c_str(),
                early,
                late,
                most);
    EXPECT_LT(late - early, kGrowthMaxMib) << name;
  }

  int64_t NewClients() {
    const auto stub = reporting::v1::ReportService::NewStub(suite_.Channel("reporting"));
    reporting::v1::RunReportRequest request;
    request.set_name("reports/P-17");
    (*request.mutable_parameters())["period_start"] = "2020-01-01";
    (*request.mutable_parameters())["period_end"] = "2099-12-31";
    grpc::ClientContext context;
    reporting::v1::RunReportResponse response;
    return stub->RunReport(&context, request, &response).ok() ? response.total_rows() : -1;
  }

  // F-01
  void ExpectSameTerms() {
    const std::string terms =
        "SELECT count(*), count(*) FILTER (WHERE lifecycle = 6), count(expires_on), "
        "sum(expires_on - date '1970-01-01') FROM ";
    const std::string agreed = suite_.Sql(terms + "contract.contracts");
    EXPECT_TRUE(
        Eventually(60, [&] { return suite_.Sql(terms + "fidelity.contract_terms") == agreed; }))
        << suite_.Sql(terms + "fidelity.contract_terms") << ", not " << agreed;
  }

  void ExpectSameSums(const MixedLoad::Done& done) {
    const std::string clients = absl::StrCat(done.clients);
    EXPECT_EQ(suite_.Sql("SELECT count(*) FROM registry.clients"), clients);
    EXPECT_TRUE(Eventually(
        60, [&] { return suite_.Sql("SELECT count(*) FROM reporting.clients") == clients; }));
    EXPECT_EQ(suite_.Sql("SELECT count(*) FROM contract.client_refs"), clients);

    const std::string contracts =
        absl::StrCat(done.contracts, "|", done.contracts * 99'90, "|", done.ended);
    EXPECT_EQ(suite_.Sql("SELECT count(*), sum(price_cents), count(end_kind) FROM "
                         "contract.contracts"),
              contracts);
    EXPECT_TRUE(Eventually(60, [&] {
      return suite_.Sql(
                 "SELECT count(*), sum(price_cents), count(end_kind) FROM "
                 "reporting.contracts") == contracts;
    }));
    ExpectSameTerms();
    // What ends on its first day was never in force.
    EXPECT_EQ(NewClients(), done.contracts - done.ended);
    for (const char* schema : {"registry", "contract", "fidelity"}) {
      EXPECT_EQ(suite_.Sql(absl::StrCat("SELECT count(*) FROM (SELECT bucket, count(*) n, "
                                        "max(position) m, min(position) f FROM ",
                                        schema,
                                        ".feed GROUP BY bucket) b WHERE n <> m OR f <> 1")),
                "0");
    }
  }

  Suite suite_;
};

TEST_F(Soak, EveryCallSucceedsNoServiceGrowsAndTheSumsAgree) {
  MixedLoad load(suite_);
  const auto memory = Watch(load, Length());
  const MixedLoad::Done done = load.Stop();
  std::printf("%s: %d calls, %d failed; %d clients, %d contracts\n",
              absl::FormatDuration(Length()).c_str(),
              static_cast<int>(done.calls),
              static_cast<int>(done.failed),
              static_cast<int>(done.clients),
              static_cast<int>(done.contracts));
  EXPECT_EQ(done.failed, 0);
  for (const auto& [name, samples] : memory) ExpectFlat(name, samples);
  ExpectSameSums(done);
}

}  // namespace
}  // namespace vinculo::e2e
