#include "common/observability/metrics.h"

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

#include <algorithm>
#include <map>
#include <mutex>

#include "common/base/check.h"

namespace vinculo::observability {

Histogram::Histogram(std::vector<double> bounds)
    : bounds_(std::move(bounds)),
      counts_(std::make_unique<std::atomic<int64_t>[]>(bounds_.size() + 1)) {
  for (size_t i = 0; i <= bounds_.size(); ++i) counts_[i] = 0;
}

void Histogram::Observe(double value) {
  const auto bound = std::lower_bound(bounds_.begin(), bounds_.end(), value);
  counts_[bound - bounds_.begin()].fetch_add(1, std::memory_order_relaxed);
  double sum = sum_.load(std::memory_order_relaxed);
  while (!sum_.compare_exchange_weak(sum, sum + value, std::memory_order_relaxed)) {
  }
}

std::vector<int64_t> Histogram::counts() const {
  std::vector<int64_t> counts;
  for (size_t i = 0; i <= bounds_.size(); ++i) {
    counts.push_back(counts_[i].load(std::memory_order_relaxed));
  }
  return counts;
}

std::vector<double> LatencyBounds() {
  return {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};
}

struct Metrics::State {
  struct Series {
    std::unique_ptr<Counter> counter;
    std::unique_ptr<Gauge> gauge;
    std::function<double()> callback;
    std::vector<std::unique_ptr<Histogram>> histograms;
  };
  struct Family {
    std::string help;
    prometheus::MetricType type;
    std::map<Labels, Series> series;
  };

  Series& Find(absl::string_view name,
               absl::string_view help,
               prometheus::MetricType type,
               const Labels& labels) {
    auto [family, is_new] = families.try_emplace(std::string(name));
    if (is_new) {
      family->second.help = std::string(help);
      family->second.type = type;
    }
    VINCULO_CHECK(family->second.type == type);
    return family->second.series[labels];
  }

  mutable std::mutex mutex;
  std::map<std::string, Family> families;
};

Metrics::Metrics() : state_(std::make_unique<State>()) {}
Metrics::~Metrics() = default;

Counter& Metrics::AddCounter(absl::string_view name, absl::string_view help, const Labels& labels) {
  std::lock_guard lock(state_->mutex);
  auto& series = state_->Find(name, help, prometheus::MetricType::Counter, labels);
  if (series.counter == nullptr) series.counter = std::make_unique<Counter>();
  return *series.counter;
}

Gauge& Metrics::AddGauge(absl::string_view name, absl::string_view help, const Labels& labels) {
  std::lock_guard lock(state_->mutex);
  auto& series = state_->Find(name, help, prometheus::MetricType::Gauge, labels);
  if (series.gauge == nullptr) series.gauge = std::make_unique<Gauge>();
  return *series.gauge;
}

void Metrics::AddGauge(absl::string_view name,
                       absl::string_view help,
                       const Labels& labels,
                       std::function<double()> value) {
  std::lock_guard lock(state_->mutex);
  state_->Find(name, help, prometheus::MetricType::Gauge, labels).callback = std::move(value);
}

Histogram& Metrics::AddHistogram(absl::string_view name,
                                 absl::string_view help,
                                 const Labels& labels,
                                 std::vector<double> bounds) {
  std::lock_guard lock(state_->mutex);
  auto& series = state_->Find(name, help, prometheus::MetricType::Histogram, labels);
  VINCULO_CHECK(series.histograms.empty() || series.histograms.front()->bounds() == bounds);
  return *series.histograms.emplace_back(std::make_unique<Histogram>(std::move(bounds)));
}

namespace {

// The sum over histograms of the same bounds, as cumulative buckets.
prometheus::ClientMetric::Histogram Summed(
    const std::vector<std::unique_ptr<Histogram>>& histograms) {
  prometheus::ClientMetric::Histogram result;
  const std::vector<double>& bounds = histograms.front()->bounds();
  std::vector<int64_t> counts(bounds.size() + 1);
  for (const auto& histogram : histograms) {
    const std::vector<int64_t> own = histogram->counts();
    for (size_t i = 0; i < own.size(); ++i) counts[i] += own[i];
    result.sample_sum += histogram->sum();
  }
  uint64_t cumulative = 0;
  for (size_t i = 0; i < counts.size(); ++i) {
    cumulative += static_cast<uint64_t>(counts[i]);
    const double bound = i < bounds.size() ? bounds[i] : std::numeric_limits<double>::infinity();
    result.bucket.push_back({cumulative, bound});
  }
  result.sample_count = cumulative;
  return result;
}

}  // namespace

std::string Metrics::Text() const {
  std::vector<prometheus::MetricFamily> families;
  std::lock_guard lock(state_->mutex);
  for (const auto& [name, family] : state_->families) {
    prometheus::MetricFamily& out = families.emplace_back();
    out.name = name;
    out.help = family.help;
    out.type = family.type;
    for (const auto& [labels, series] : family.series) {
      prometheus::ClientMetric& metric = out.metric.emplace_back();
      for (const auto& [label, value] : labels) metric.label.push_back({label, value});
      if (series.counter != nullptr) {
        metric.counter.value = static_cast<double>(series.counter->value());
      }
      if (series.gauge != nullptr) metric.gauge.value = series.gauge->value();
      if (series.callback) metric.gauge.value = series.callback();
      if (!series.histograms.empty()) metric.histogram = Summed(series.histograms);
    }
  }
  return prometheus::TextSerializer().Serialize(families);
}

}  // namespace vinculo::observability
