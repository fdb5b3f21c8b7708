#include "common/rpc/credential_metrics.h"

#include <openssl/pem.h>
#include <openssl/x509.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

namespace vinculo::rpc {
namespace {

using File = std::unique_ptr<FILE, decltype(&std::fclose)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

absl::Time EndOf(const X509& certificate) {
  tm end{};
  if (ASN1_TIME_to_tm(X509_get0_notAfter(&certificate), &end) != 1) return absl::UnixEpoch();
  return absl::FromTM(end, absl::UTCTimeZone());
}

// When the file was written; nothing where there is none.
std::optional<absl::Time> WrittenAt(const std::string& file) {
  struct stat found;
  if (file.empty() || stat(file.c_str(), &found) != 0) return std::nullopt;
  return absl::TimeFromTimespec(found.st_mtim);
}

}  // namespace

absl::Time CertificateExpiry(const std::string& file) {
  const File in(std::fopen(file.c_str(), "r"), &std::fclose);
  if (in == nullptr) return absl::UnixEpoch();
  absl::Time first = absl::InfiniteFuture();
  for (;;) {
    const Certificate certificate(PEM_read_X509(in.get(), nullptr, nullptr, nullptr), &X509_free);
    if (certificate == nullptr) break;
    first = std::min(first, EndOf(*certificate));
  }
  return first == absl::InfiniteFuture() ? absl::UnixEpoch() : first;
}

void AddCredentialMetrics(observability::Metrics& metrics,
                          const Clock& clock,
                          std::string certificate_file,
                          std::string keys_file) {
  metrics.AddGauge("vinculo_certificate_expiry_timestamp_seconds",
                   "When the first certificate of the service's chain ends; 0 without one.",
                   {},
                   [file = std::move(certificate_file)] {
                     return static_cast<double>(absl::ToUnixSeconds(CertificateExpiry(file)));
                   });
  metrics.AddGauge("vinculo_signing_keys_age_seconds",
                   "Since the keys that sign tokens were last exchanged; 0 without authentication.",
                   {},
                   [&clock, file = std::move(keys_file)] {
                     const auto written = WrittenAt(file);
                     return written ? absl::ToDoubleSeconds(clock.Now() - *written) : 0.0;
                   });
}

}  // namespace vinculo::rpc
