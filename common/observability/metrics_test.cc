#include "common/observability/metrics.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo::observability {
namespace {

using ::testing::HasSubstr;

TEST(Metrics, ShowsCountersFromTheStart) {
  Metrics metrics;
  Counter& counter = metrics.AddCounter("vinculo_x_total", "Xs.", {{"kind", "a"}});
  EXPECT_THAT(metrics.Text(), HasSubstr("vinculo_x_total{kind=\"a\"} 0\n"));
  counter.Add(3);
  EXPECT_THAT(metrics.Text(), HasSubstr("vinculo_x_total{kind=\"a\"} 3\n"));
  EXPECT_THAT(metrics.Text(),
              HasSubstr("# HELP vinculo_x_total Xs.\n# TYPE vinculo_x_total counter"));
}

TEST(Metrics, GivesTheSameCounterForTheSameLabels) {
  Metrics metrics;
  EXPECT_EQ(&metrics.AddCounter("a_total", "A.", {{"k", "v"}}),
            &metrics.AddCounter("a_total", "A.", {{"k", "v"}}));
  EXPECT_NE(&metrics.AddCounter("a_total", "A.", {{"k", "v"}}),
            &metrics.AddCounter("a_total", "A.", {{"k", "w"}}));
}

TEST(Metrics, AsksForGaugesAtScrape) {
  Metrics metrics;
  double value = 1;
  metrics.AddGauge("vinculo_lag_seconds", "Lag.", {}, [&] { return value; });
  value = 7;
  EXPECT_THAT(metrics.Text(), HasSubstr("vinculo_lag_seconds 7\n"));
  metrics.AddGauge("vinculo_other", "Other.").Set(2);
  EXPECT_THAT(metrics.Text(), HasSubstr("vinculo_other 2\n"));
}

TEST(Metrics, SumsHistogramsOfOneName) {
  Metrics metrics;
  Histogram& first = metrics.AddHistogram("vinculo_t_seconds", "T.", {}, {1, 2});
  Histogram& second = metrics.AddHistogram("vinculo_t_seconds", "T.", {}, {1, 2});
  first.Observe(1);  // at the bound: under it
  second.Observe(1.5);
  second.Observe(9);
  const std::string text = metrics.Text();
  EXPECT_THAT(text, HasSubstr("vinculo_t_seconds_bucket{le=\"1\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("vinculo_t_seconds_bucket{le=\"2\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("vinculo_t_seconds_bucket{le=\"+Inf\"} 3\n"));
  EXPECT_THAT(text, HasSubstr("vinculo_t_seconds_sum 11.5\n"));
  EXPECT_THAT(text, HasSubstr("vinculo_t_seconds_count 3\n"));
}

}  // namespace
}  // namespace vinculo::observability
