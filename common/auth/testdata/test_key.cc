#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/auth/testdata/test_key.h"
#include "common/base/check.h"

namespace vinculo::auth {
namespace {

std::string Number(EVP_PKEY* key, const char* name, int width = 0) {
  BIGNUM* number = nullptr;
  VINCULO_CHECK(EVP_PKEY_get_bn_param(key, name, &number) == 1);
  std::string bytes(width > 0 ? width : BN_num_bytes(number), '\0');
  BN_bn2binpad(
      number, reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
  BN_free(number);
  return absl::WebSafeBase64Escape(bytes);
}

// DER to r and s side by side.
std::string EcdsaToJws(const std::string& der) {
  const auto* data = reinterpret_cast<const unsigned char*>(der.data());
  ECDSA_SIG* pair = d2i_ECDSA_SIG(nullptr, &data, static_cast<long>(der.size()));
  std::string bytes(64, '\0');
  auto* out = reinterpret_cast<unsigned char*>(bytes.data());
  BN_bn2binpad(ECDSA_SIG_get0_r(pair), out, 32);
  BN_bn2binpad(ECDSA_SIG_get0_s(pair), out + 32, 32);
  ECDSA_SIG_free(pair);
  return bytes;
}

}  // namespace

TestKey::TestKey(Algorithm algorithm, absl::string_view id) : algorithm_(algorithm), id_(id) {
  switch (algorithm) {
    case Algorithm::kRs256:
      key_ = EVP_RSA_gen(2048);
      break;
    case Algorithm::kEs256:
      key_ = EVP_EC_gen("P-256");
      break;
    case Algorithm::kEdDsa:
      key_ = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
      break;
  }
  VINCULO_CHECK(key_ != nullptr);
}

TestKey::~TestKey() { EVP_PKEY_free(key_); }

std::string TestKey::Jwk() const {
  switch (algorithm_) {
    case Algorithm::kRs256:
      return absl::StrCat("{\"kty\":\"RSA\",\"kid\":\"",
                          id_,
                          "\",\"alg\":\"RS256\",\"n\":\"",
                          Number(key_, OSSL_PKEY_PARAM_RSA_N),
                          "\",\"e\":\"",
                          Number(key_, OSSL_PKEY_PARAM_RSA_E),
                          "\"}");
    case Algorithm::kEs256:
      return absl::StrCat("{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"",
                          id_,
                          "\",\"x\":\"",
                          Number(key_, OSSL_PKEY_PARAM_EC_PUB_X, 32),
                          "\",\"y\":\"",
                          Number(key_, OSSL_PKEY_PARAM_EC_PUB_Y, 32),
                          "\"}");
    case Algorithm::kEdDsa: {
      std::string bytes(32, '\0');
      size_t size = bytes.size();
      EVP_PKEY_get_raw_public_key(key_, reinterpret_cast<unsigned char*>(bytes.data()), &size);
      return absl::StrCat("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"",
                          id_,
                          "\",\"x\":\"",
                          absl::WebSafeBase64Escape(bytes),
                          "\"}");
    }
  }
  return "";
}

std::string TestKey::Sign(absl::string_view header, absl::string_view claims) const {
  const std::string text =
      absl::StrCat(absl::WebSafeBase64Escape(header), ".", absl::WebSafeBase64Escape(claims));
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  const EVP_MD* digest = algorithm_ == Algorithm::kEdDsa ? nullptr : EVP_sha256();
  VINCULO_CHECK(EVP_DigestSignInit(context, nullptr, digest, nullptr, key_) == 1);
  size_t size = 512;
  std::string signature(size, '\0');
  VINCULO_CHECK(EVP_DigestSign(context,
                               reinterpret_cast<unsigned char*>(signature.data()),
                               &size,
                               reinterpret_cast<const unsigned char*>(text.data()),
                               text.size()) == 1);
  EVP_MD_CTX_free(context);
  signature.resize(size);
  if (algorithm_ == Algorithm::kEs256) signature = EcdsaToJws(signature);
  return absl::StrCat(text, ".", absl::WebSafeBase64Escape(signature));
}

std::string TestKey::Token(absl::string_view claims) const {
  return Sign(absl::StrCat("{\"alg\":\"", NameOf(algorithm_), "\",\"kid\":\"", id_, "\"}"), claims);
}

std::string KeySetOf(absl::string_view jwks) { return absl::StrCat("{\"keys\":[", jwks, "]}"); }

}  // namespace vinculo::auth
