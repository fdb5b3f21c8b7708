#pragma once
// The metrics of a process, served as text by the HTTP port. Names:
// vinculo_<area>_<what>_<unit>[_total], label values from small fixed sets; a tenant is never a
// label. Register at start, keep the reference, then count: that costs nanoseconds.

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"

namespace vinculo::observability {

using Labels = std::vector<std::pair<std::string, std::string>>;

// Only grows. Any thread.
class Counter {
 public:
  void Add(int64_t count = 1) { value_.fetch_add(count, std::memory_order_relaxed); }
  int64_t value() const { return value_.load(std::memory_order_relaxed); }

 private:
  alignas(64) std::atomic<int64_t> value_{0};
};

// Any thread.
class Gauge {
 public:
  void Set(double value) { value_.store(value, std::memory_order_relaxed); }
  double value() const { return value_.load(std::memory_order_relaxed); }

 private:
  std::atomic<double> value_{0};
};

// Counts of observations at or under fixed bounds, and their sum. Any thread; meant for one writer:
// give each thread its own (the registry sums histograms of the same name and labels at scrape).
class Histogram {
 public:
  explicit Histogram(std::vector<double> bounds);
  void Observe(double value);
  const std::vector<double>& bounds() const { return bounds_; }
  std::vector<int64_t> counts() const;  // one more than bounds: the last is +Inf; not cumulative
  double sum() const { return sum_.load(std::memory_order_relaxed); }

 private:
  const std::vector<double> bounds_;
  std::unique_ptr<std::atomic<int64_t>[]> counts_;
  std::atomic<double> sum_{0};
};

// 0.5 ms to 30 s.
std::vector<double> LatencyBounds();

// Registration is thread-safe; what it returns lives as long as the registry. The same name and
// labels give the same counter or gauge, and a new histogram that is summed with the others.
class Metrics {
 public:
  Metrics();
  ~Metrics();
  Counter& AddCounter(absl::string_view name, absl::string_view help, const Labels& labels = {});
  Gauge& AddGauge(absl::string_view name, absl::string_view help, const Labels& labels = {});
  // The value is asked for at scrape, on the HTTP thread.
  void AddGauge(absl::string_view name,
                absl::string_view help,
                const Labels& labels,
                std::function<double()> value);
  Histogram& AddHistogram(absl::string_view name,
                          absl::string_view help,
                          const Labels& labels = {},
                          std::vector<double> bounds = LatencyBounds());

  // Prometheus text format 0.0.4.
  std::string Text() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace vinculo::observability
