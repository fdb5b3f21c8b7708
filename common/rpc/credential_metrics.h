#pragma once
// How long the files that a service trusts with its identity will do: what an operator is warned
// by, days before callers are refused.

#include <string>

#include "absl/time/time.h"
#include "common/base/clock.h"
#include "common/observability/metrics.h"

namespace vinculo::rpc {

// vinculo_certificate_expiry_timestamp_seconds and vinculo_signing_keys_age_seconds, read at every
// scrape, since both files may be exchanged at any time. A path may be empty: then the gauge is 0.
// `clock` outlives `metrics`.
void AddCredentialMetrics(observability::Metrics& metrics,
                          const Clock& clock,
                          std::string certificate_file,
                          std::string keys_file);

// When the first certificate of a chain (PEM) ends; 1970 when the file holds none.
absl::Time CertificateExpiry(const std::string& file);

}  // namespace vinculo::rpc
