#include "common/rpc/credential_metrics.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/testing/fakes.h"
#include "common/testing/temporary_folder.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace vinculo::rpc {
namespace {

using ::testing::HasSubstr;

// Certificates that end at these instants, one after the other in a file.
void WriteChain(const std::string& path, const std::vector<absl::Time>& ends) {
  FILE* file = std::fopen(path.c_str(), "w");
  EVP_PKEY* key = EVP_EC_gen("P-256");
  for (const absl::Time end : ends) {
    X509* certificate = X509_new();
    ASN1_TIME_set(X509_getm_notBefore(certificate), 0);
    ASN1_TIME_set(X509_getm_notAfter(certificate), absl::ToUnixSeconds(end));
    X509_set_pubkey(certificate, key);
    X509_sign(certificate, key, EVP_sha256());
    PEM_write_X509(file, certificate);
    X509_free(certificate);
  }
  EVP_PKEY_free(key);
  std::fclose(file);
}

class CredentialMetricsTest : public ::testing::Test {
 protected:
  CredentialMetricsTest() { std::ofstream made(file_); }

  const vinculo::testing::TemporaryFolder folder_;
  const std::string file_ = folder_.path() + "/credentials";
  const absl::Time now_ = absl::FromUnixSeconds(1'767'225'600);
  vinculo::testing::FakeClock clock_{now_};
  observability::Metrics metrics_;
};

TEST_F(CredentialMetricsTest, TheFirstCertificateOfTheChainToEndCounts) {
  WriteChain(file_, {now_ + absl::Hours(48), now_ + absl::Hours(24), now_ + absl::Hours(72)});
  EXPECT_EQ(CertificateExpiry(file_), now_ + absl::Hours(24));
}

TEST_F(CredentialMetricsTest, AFileWithoutCertificateHasNoEnd) {
  EXPECT_EQ(CertificateExpiry(file_), absl::UnixEpoch());
  EXPECT_EQ(CertificateExpiry(""), absl::UnixEpoch());
}

TEST_F(CredentialMetricsTest, ShowsARenewalAtTheNextScrape) {
  AddCredentialMetrics(metrics_, clock_, file_, "");
  WriteChain(file_, {now_});
  EXPECT_THAT(metrics_.Text(),
              HasSubstr("vinculo_certificate_expiry_timestamp_seconds 1767225600"));
  WriteChain(file_, {now_ + absl::Seconds(60)});
  EXPECT_THAT(metrics_.Text(),
              HasSubstr("vinculo_certificate_expiry_timestamp_seconds 1767225660"));
  EXPECT_THAT(metrics_.Text(), HasSubstr("vinculo_signing_keys_age_seconds 0"));
}

TEST_F(CredentialMetricsTest, TellsTheAgeOfTheKeys) {
  const timespec written = absl::ToTimespec(now_ - absl::Seconds(90));
  const timespec times[2] = {written, written};
  ASSERT_EQ(utimensat(AT_FDCWD, file_.c_str(), times, 0), 0);
  AddCredentialMetrics(metrics_, clock_, "", file_);
  EXPECT_THAT(metrics_.Text(), HasSubstr("vinculo_signing_keys_age_seconds 90"));
}

}  // namespace
}  // namespace vinculo::rpc
