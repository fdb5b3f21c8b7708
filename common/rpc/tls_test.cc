// TLS and mTLS with certificates made for the test, and their renewal while the server runs.

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/rpc/testdata/probe_server.h"
#include "common/testing/temporary_folder.h"
#include "gtest/gtest.h"

namespace vinculo::rpc {
namespace {

namespace pb = ::vinculo::probe::v1;

// A key and a certificate for localhost, signed by another one or by itself (a CA).
class Certificate {
 public:
  Certificate(const std::string& path, const char* name, const Certificate* issuer)
      : cert_path_(path + ".crt"), key_path_(path + ".key") {
    key_ = EVP_EC_gen("P-256");
    x509_ = X509_new();
    X509_set_version(x509_, 2);
    static long serial = 1;
    ASN1_INTEGER_set(X509_get_serialNumber(x509_), serial++);
    X509_gmtime_adj(X509_getm_notBefore(x509_), -60);
    X509_gmtime_adj(X509_getm_notAfter(x509_), 3600);
    X509_set_pubkey(x509_, key_);
    X509_NAME* subject = X509_get_subject_name(x509_);
    X509_NAME_add_entry_by_txt(
        subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
    const Certificate& signer = issuer == nullptr ? *this : *issuer;
    X509_set_issuer_name(x509_, X509_get_subject_name(signer.x509_));
    Extend(NID_basic_constraints, issuer == nullptr ? "critical,CA:TRUE" : "CA:FALSE");
    Extend(NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1");
    VINCULO_CHECK(X509_sign(x509_, signer.key_, EVP_sha256()) > 0);
    Save();
  }
  ~Certificate() {
    X509_free(x509_);
    EVP_PKEY_free(key_);
    unlink(cert_path_.c_str());
    unlink(key_path_.c_str());
  }
  const std::string& cert_path() const { return cert_path_; }
  const std::string& key_path() const { return key_path_; }

 private:
  void Extend(int id, const char* value) {
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, id, value);
    X509_add_ext(x509_, extension, -1);
    X509_EXTENSION_free(extension);
  }
  void Save() const {
    FILE* cert = std::fopen(cert_path_.c_str(), "w");
    PEM_write_X509(cert, x509_);
    std::fclose(cert);
    FILE* key = std::fopen(key_path_.c_str(), "w");
    PEM_write_PKCS8PrivateKey(key, key_, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(key);
  }

  std::string cert_path_;
  std::string key_path_;
  EVP_PKEY* key_;
  X509* x509_;
};

class TlsTest : public ::testing::Test {
 protected:
  ServerOptions WithTls(bool mutual) const {
    ServerOptions options;
    options.tls.certificate = server_.cert_path();
    options.tls.key = server_.key_path();
    if (mutual) options.tls.client_ca = ca_.cert_path();
    return options;
  }

  absl::Status Call(const ProbeServer& server, const ClientOptions& tls) const {
    ClientOptions options = tls;
    options.address = absl::StrCat("localhost:", server.server_port());
    const Client client(options);
    const auto stub = pb::ProbeService::NewStub(client.channel());
    grpc::ClientContext context;
    client.Prepare(context, absl::Seconds(3));
    pb::EchoRequest request;
    request.set_text("x");
    pb::EchoResponse response;
    return FromGrpc(stub->Echo(&context, request, &response));
  }

  const testing::TemporaryFolder folder_;
  Certificate ca_{folder_.path() + "/ca", "ca", nullptr};
  Certificate other_ca_{folder_.path() + "/other_ca", "other_ca", nullptr};
  Certificate server_{folder_.path() + "/server", "server", &ca_};
  Certificate client_{folder_.path() + "/client", "client", &ca_};
  Certificate stranger_{folder_.path() + "/stranger", "stranger", &other_ca_};
};

TEST_F(TlsTest, ServesCallersWhoTrustItsCertificate) {
  ProbeServer server(WithTls(/*mutual=*/false));
  EXPECT_TRUE(Call(server, {.tls_ca_file = ca_.cert_path()}).ok());
  EXPECT_FALSE(Call(server, {.tls_ca_file = other_ca_.cert_path()}).ok());
  EXPECT_FALSE(Call(server, {}).ok());
}

TEST_F(TlsTest, AsksForACertificateItTrusts) {
  ProbeServer server(WithTls(/*mutual=*/true));
  EXPECT_TRUE(Call(server,
                   {.tls_ca_file = ca_.cert_path(),
                    .tls_cert_file = client_.cert_path(),
                    .tls_key_file = client_.key_path()})
                  .ok());
  EXPECT_FALSE(Call(server, {.tls_ca_file = ca_.cert_path()}).ok());
  EXPECT_FALSE(Call(server,
                    {.tls_ca_file = ca_.cert_path(),
                     .tls_cert_file = stranger_.cert_path(),
                     .tls_key_file = stranger_.key_path()})
                   .ok());
}

TEST_F(TlsTest, TakesARenewedCertificate) {
  ServerOptions options = WithTls(/*mutual=*/false);
  options.tls.refresh_seconds = 1;
  ProbeServer server(std::move(options));
  ASSERT_TRUE(Call(server, {.tls_ca_file = ca_.cert_path()}).ok());
  ASSERT_FALSE(Call(server, {.tls_ca_file = other_ca_.cert_path()}).ok());
  ASSERT_EQ(std::rename(stranger_.key_path().c_str(), server_.key_path().c_str()), 0);
  ASSERT_EQ(std::rename(stranger_.cert_path().c_str(), server_.cert_path().c_str()), 0);
  EXPECT_TRUE(
      Eventually([&] { return Call(server, {.tls_ca_file = other_ca_.cert_path()}).ok(); }));
}

}  // namespace
}  // namespace vinculo::rpc
