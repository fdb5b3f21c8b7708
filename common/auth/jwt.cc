#include "common/auth/jwt.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/str_split.h"
#include "common/auth/roles.h"
#include "common/base/status_macros.h"
#include "common/errors/errors.h"

namespace vinculo::auth {
namespace {

using Json = nlohmann::json;

constexpr size_t kSubjectMax = 200;
constexpr size_t kGrantsMax = 200;

absl::Status Malformed() {
  return errors::Unauthenticated("TOKEN_MALFORMED", "the bearer token is no signed JWT");
}

absl::Status BadClaims(absl::string_view what) {
  return errors::Unauthenticated("TOKEN_CLAIMS", what);
}

// JWS uses base64url without padding.
bool Decode(absl::string_view text, std::string* bytes) {
  return text.find('=') == absl::string_view::npos && absl::WebSafeBase64Unescape(text, bytes);
}

// Null unless the part is a JSON object.
Json DecodeObject(absl::string_view part) {
  std::string text;
  if (!Decode(part, &text)) return nullptr;
  Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  return json.is_object() ? json : Json(nullptr);
}

std::string TextOf(const Json& json, const char* name) {
  const auto member = json.find(name);
  return member != json.end() && member->is_string() ? member->get<std::string>() : "";
}

bool Has(const Json& texts, const std::string& text) {
  if (texts.is_string()) return texts.get<std::string>() == text;
  return texts.is_array() &&
         std::any_of(texts.begin(), texts.end(), [&](const Json& one) { return one == text; });
}

// Seconds since 1970, within the years that a token can mean.
absl::StatusOr<absl::Time> TimeOf(const Json& value) {
  constexpr double kYear9999 = 253402300799;
  const double seconds = value.is_number() ? value.get<double>() : NAN;
  if (!(seconds >= 0 && seconds <= kYear9999)) {
    return BadClaims("exp and nbf must be seconds since 1970");
  }
  return absl::FromUnixSeconds(static_cast<int64_t>(seconds));
}

absl::StatusOr<std::vector<std::string>> TextsOf(const Json& claims, const char* name) {
  std::vector<std::string> texts;
  const auto member = claims.find(name);
  if (member == claims.end()) return texts;
  if (!member->is_array() || member->size() > kGrantsMax) {
    return BadClaims("permissions and roles must be lists of at most 200 texts");
  }
  for (const Json& text : *member) {
    if (!text.is_string()) return BadClaims("permissions and roles must be lists of texts");
    texts.push_back(text.get<std::string>());
  }
  return texts;
}

absl::StatusOr<Principal> PrincipalOf(const Json& claims) {
  Principal principal;
  principal.actor = TextOf(claims, "sub");
  if (principal.actor.empty() || principal.actor.size() > kSubjectMax) {
    return BadClaims("sub must name the caller, 1 to 200 characters");
  }
  const auto tenant = Uuid::Parse(TextOf(claims, "tenant"));
  if (!tenant.ok()) return BadClaims("tenant must be the tenant's UUID");
  principal.tenant = *tenant;
  ASSIGN_OR_RETURN(principal.permissions, TextsOf(claims, "permissions"));
  ASSIGN_OR_RETURN(const std::vector<std::string> roles, TextsOf(claims, "roles"));
  for (const std::string& role : roles) {
    const auto& granted = PermissionsOf(role);
    principal.permissions.insert(principal.permissions.end(), granted.begin(), granted.end());
  }
  return principal;
}

absl::StatusOr<VerifiedToken> ReadClaims(const Json& claims, const TokenRules& rules) {
  if (TextOf(claims, "iss") != rules.issuer) {
    return errors::Unauthenticated("TOKEN_ISSUER", "the token is of another issuer");
  }
  if (!claims.contains("aud") || !Has(claims["aud"], rules.audience)) {
    return errors::Unauthenticated("TOKEN_AUDIENCE", "the token is for another audience");
  }
  if (!claims.contains("exp")) return BadClaims("exp must say when the token ends");
  VerifiedToken token;
  ASSIGN_OR_RETURN(const absl::Time expires, TimeOf(claims["exp"]));
  token.valid_until = expires + rules.leeway;
  token.valid_from = absl::InfinitePast();
  if (claims.contains("nbf")) {
    ASSIGN_OR_RETURN(const absl::Time not_before, TimeOf(claims["nbf"]));
    token.valid_from = not_before - rules.leeway;
  }
  ASSIGN_OR_RETURN(token.principal, PrincipalOf(claims));
  return token;
}

}  // namespace

absl::Status CheckTime(const VerifiedToken& token, absl::Time now) {
  if (now >= token.valid_until) {
    return errors::Unauthenticated("TOKEN_EXPIRED", "the token has expired");
  }
  if (now < token.valid_from) {
    return errors::Unauthenticated("TOKEN_NOT_YET_VALID", "the token is not valid yet");
  }
  return absl::OkStatus();
}

absl::StatusOr<VerifiedToken> VerifyToken(absl::string_view token,
                                          const KeySet& keys,
                                          const TokenRules& rules,
                                          absl::Time now) {
  if (token.size() > kTokenBytesMax) return Malformed();
  const std::vector<absl::string_view> parts = absl::StrSplit(token, '.');
  std::string signature;
  if (parts.size() != 3 || !Decode(parts[2], &signature)) return Malformed();
  const Json header = DecodeObject(parts[0]);
  if (header.is_null()) return Malformed();
  // RFC 7515 section 4.1.11: what we do not understand and must, we refuse.
  if (header.contains("crit")) return Malformed();
  const PublicKey* key = keys.Find(TextOf(header, "kid"));
  if (key == nullptr || TextOf(header, "alg") != NameOf(key->algorithm()) ||
      !key->Verify(token.substr(0, parts[0].size() + 1 + parts[1].size()), signature)) {
    return errors::Unauthenticated("TOKEN_SIGNATURE", "no known key signed this token");
  }
  const Json claims = DecodeObject(parts[1]);
  if (claims.is_null()) return Malformed();
  ASSIGN_OR_RETURN(VerifiedToken verified, ReadClaims(claims, rules));
  RETURN_IF_ERROR(CheckTime(verified, now));
  return verified;
}

}  // namespace vinculo::auth
