#include "services/gateway/exchange_log.h"

#include "absl/strings/str_cat.h"

namespace vinculo::gateway {
namespace {

absl::string_view NameOf(Exchange::End end) {
  switch (end) {
    case Exchange::End::kSent:
      return "sent";
    case Exchange::End::kClientGone:
      return "client gone";
    case Exchange::End::kBodyFailed:
      return "body failed";
  }
}

}  // namespace

ExchangeLog::ExchangeLog(observability::Log& log, observability::Metrics& metrics, bool log_all)
    : log_(log),
      metrics_(metrics),
      log_all_(log_all),
      bytes_(metrics.AddCounter("vinculo_http_response_bytes_total", "Bytes of bodies sent.")),
      broken_(metrics.AddCounter("vinculo_http_broken_responses_total",
                                 "Answers cut because their source failed.")),
      clients_gone_(metrics.AddCounter("vinculo_http_clients_gone_total",
                                       "Requests whose client left or stood still.")) {}

observability::Histogram& ExchangeLog::DurationOf(const std::string& route) {
  observability::Histogram*& histogram = durations_[route];
  if (histogram == nullptr) {
    histogram =
        &metrics_.AddHistogram("vinculo_http_request_duration_seconds",
                               "From the first byte of a request to the last of its answer.",
                               {{"route", route}});
  }
  return *histogram;
}

void ExchangeLog::Record(const Exchange& exchange) {
  const std::string route = exchange.route.empty() ? "none" : exchange.route;
  metrics_
      .AddCounter("vinculo_http_requests_total",
                  "Requests by route and status.",
                  {{"route", route}, {"status", absl::StrCat(exchange.status)}})
      .Add();
  bytes_.Add(exchange.body_bytes);
  if (exchange.end == Exchange::End::kBodyFailed) broken_.Add();
  if (exchange.end == Exchange::End::kClientGone) clients_gone_.Add();
  {
    absl::MutexLock lock(&mutex_);
    DurationOf(route).Observe(absl::ToDoubleSeconds(exchange.duration));
  }
  const bool our_fault = exchange.status >= 500 || exchange.end == Exchange::End::kBodyFailed;
  if (!our_fault && !log_all_) return;
  log_.Write(our_fault ? observability::Level::kError : observability::Level::kInfo,
             "request",
             {{"request_id", exchange.request_id},
              {"method", exchange.method},
              {"path", exchange.path},
              {"status", exchange.status},
              {"end", NameOf(exchange.end)},
              {"cause", exchange.cause.message()},
              {"bytes", exchange.body_bytes},
              {"seconds", absl::ToDoubleSeconds(exchange.duration)}});
}

}  // namespace vinculo::gateway
