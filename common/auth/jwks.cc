#include "common/auth/jwks.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/param_build.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/base/status_macros.h"

namespace vinculo::auth {
namespace {

using Json = nlohmann::json;

constexpr int kRsaBitsMin = 2048;
constexpr size_t kP256Bytes = 32;

template <class T, void (*Free)(T*)>
struct Deleter {
  void operator()(T* p) const { Free(p); }
};
template <class T, void (*Free)(T*)>
using Owned = std::unique_ptr<T, Deleter<T, Free>>;
using BigNumber = Owned<BIGNUM, BN_free>;
using ParamBuild = Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using Params = Owned<OSSL_PARAM, OSSL_PARAM_free>;
using KeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using DigestContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;

const unsigned char* Bytes(absl::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string TextOf(const Json& key, const char* name) {
  const auto member = key.find(name);
  return member != key.end() && member->is_string() ? member->get<std::string>() : "";
}

absl::StatusOr<std::string> BytesOf(const Json& key, const char* name) {
  std::string bytes;
  if (!absl::WebSafeBase64Unescape(TextOf(key, name), &bytes) || bytes.empty()) {
    return absl::InvalidArgumentError(absl::StrCat("member ", name, " is missing or no base64url"));
  }
  return bytes;
}

absl::StatusOr<EVP_PKEY*> Build(const char* type, OSSL_PARAM_BLD* builder) {
  const Params params(OSSL_PARAM_BLD_to_param(builder));
  const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
  EVP_PKEY* key = nullptr;
  if (params == nullptr || context == nullptr || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1) {
    return absl::InvalidArgumentError("is no valid key");
  }
  return key;
}

absl::StatusOr<EVP_PKEY*> RsaKey(const Json& json) {
  ASSIGN_OR_RETURN(const std::string n, BytesOf(json, "n"));
  ASSIGN_OR_RETURN(const std::string e, BytesOf(json, "e"));
  const BigNumber modulus(BN_bin2bn(Bytes(n), static_cast<int>(n.size()), nullptr));
  const BigNumber exponent(BN_bin2bn(Bytes(e), static_cast<int>(e.size()), nullptr));
  if (BN_num_bits(modulus.get()) < kRsaBitsMin) {
    return absl::InvalidArgumentError("RSA keys need 2048 bits or more");
  }
  const ParamBuild builder(OSSL_PARAM_BLD_new());
  OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get());
  OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get());
  return Build("RSA", builder.get());
}

absl::StatusOr<EVP_PKEY*> EcKey(const Json& json) {
  if (TextOf(json, "crv") != "P-256") {
    return absl::InvalidArgumentError("EC keys must be on P-256");
  }
  ASSIGN_OR_RETURN(const std::string x, BytesOf(json, "x"));
  ASSIGN_OR_RETURN(const std::string y, BytesOf(json, "y"));
  if (x.size() != kP256Bytes || y.size() != kP256Bytes) {
    return absl::InvalidArgumentError("x and y must have 32 bytes");
  }
  const std::string point = absl::StrCat("\x04", x, y);
  const ParamBuild builder(OSSL_PARAM_BLD_new());
  OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
  OSSL_PARAM_BLD_push_octet_string(
      builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
  return Build("EC", builder.get());
}

absl::StatusOr<EVP_PKEY*> OkpKey(const Json& json) {
  if (TextOf(json, "crv") != "Ed25519") {
    return absl::InvalidArgumentError("OKP keys must be on Ed25519");
  }
  ASSIGN_OR_RETURN(const std::string x, BytesOf(json, "x"));
  EVP_PKEY* key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, Bytes(x), x.size());
  if (key == nullptr) return absl::InvalidArgumentError("is no valid key");
  return key;
}

absl::StatusOr<PublicKey> ParseKey(const Json& json) {
  const std::string kind = TextOf(json, "kty");
  Algorithm algorithm;
  absl::StatusOr<EVP_PKEY*> key;
  if (kind == "RSA") {
    algorithm = Algorithm::kRs256;
    key = RsaKey(json);
  } else if (kind == "EC") {
    algorithm = Algorithm::kEs256;
    key = EcKey(json);
  } else if (kind == "OKP") {
    algorithm = Algorithm::kEdDsa;
    key = OkpKey(json);
  } else {
    return absl::InvalidArgumentError("kty must be RSA, EC or OKP");
  }
  if (!key.ok()) return key.status();
  PublicKey result(TextOf(json, "kid"), algorithm, *key);
  const std::string declared = TextOf(json, "alg");
  if (!declared.empty() && declared != NameOf(algorithm)) {
    return absl::InvalidArgumentError(
        absl::StrCat("alg ", declared, " is not supported for kty ", kind));
  }
  return result;
}

// JWS carries r and s side by side (RFC 7518 section 3.4), OpenSSL wants DER.
std::string EcdsaToDer(absl::string_view signature) {
  if (signature.size() != 2 * kP256Bytes) return "";
  const Owned<ECDSA_SIG, ECDSA_SIG_free> pair(ECDSA_SIG_new());
  ECDSA_SIG_set0(pair.get(),
                 BN_bin2bn(Bytes(signature), kP256Bytes, nullptr),
                 BN_bin2bn(Bytes(signature) + kP256Bytes, kP256Bytes, nullptr));
  unsigned char* der = nullptr;
  const int size = i2d_ECDSA_SIG(pair.get(), &der);
  std::string text(reinterpret_cast<char*>(der), size > 0 ? size : 0);
  OPENSSL_free(der);
  return text;
}

}  // namespace

absl::string_view NameOf(Algorithm algorithm) {
  switch (algorithm) {
    case Algorithm::kRs256:
      return "RS256";
    case Algorithm::kEs256:
      return "ES256";
    case Algorithm::kEdDsa:
      return "EdDSA";
  }
  return "";
}

bool PublicKey::Verify(absl::string_view text, absl::string_view signature) const {
  const DigestContext context(EVP_MD_CTX_new());
  const EVP_MD* digest = algorithm_ == Algorithm::kEdDsa ? nullptr : EVP_sha256();
  if (EVP_DigestVerifyInit(context.get(), nullptr, digest, nullptr, key_.get()) != 1) return false;
  std::string der;
  if (algorithm_ == Algorithm::kEs256) {
    der = EcdsaToDer(signature);
    signature = der;
  }
  return EVP_DigestVerify(
             context.get(), Bytes(signature), signature.size(), Bytes(text), text.size()) == 1;
}

absl::StatusOr<KeySet> KeySet::Parse(absl::string_view text) {
  const Json json = Json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains("keys") || !json["keys"].is_array()) {
    return absl::InvalidArgumentError("is no JSON Web Key Set");
  }
  KeySet set;
  for (const Json& entry : json["keys"]) {
    if (!entry.is_object()) return absl::InvalidArgumentError("a key is no JSON object");
    if (TextOf(entry, "use") == "enc") continue;
    auto key = ParseKey(entry);
    if (!key.ok()) {
      return absl::InvalidArgumentError(
          absl::StrCat("key \"", TextOf(entry, "kid"), "\": ", key.status().message()));
    }
    for (const PublicKey& other : set.keys_) {
      if (other.id() == key->id()) {
        return absl::InvalidArgumentError(
            absl::StrCat("key \"", key->id(), "\": another key has this kid"));
      }
    }
    set.keys_.push_back(*std::move(key));
  }
  if (set.keys_.empty()) return absl::InvalidArgumentError("holds no key for signatures");
  return set;
}

const PublicKey* KeySet::Find(absl::string_view id) const {
  if (id.empty()) return keys_.size() == 1 ? &keys_.front() : nullptr;
  for (const PublicKey& key : keys_) {
    if (key.id() == id) return &key;
  }
  return nullptr;
}

}  // namespace vinculo::auth
