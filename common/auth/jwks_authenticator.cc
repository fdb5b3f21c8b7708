#include "common/auth/jwks_authenticator.h"

#include <openssl/sha.h>
#include <sys/stat.h>

#include <fstream>
#include <mutex>
#include <sstream>
#include <unordered_map>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "common/auth/jwt.h"
#include "common/base/status_macros.h"
#include "common/base/steady_time.h"
#include "common/errors/errors.h"
#include "common/observability/log.h"

namespace vinculo::auth {
namespace {

constexpr size_t kCachedTokensMax = 10'000;

// Changes whenever the file is written or replaced.
struct FileStamp {
  ino_t inode = 0;
  off_t size = 0;
  int64_t seconds = 0;
  int64_t nanos = 0;
  bool operator==(const FileStamp&) const = default;
};

FileStamp StampOf(const std::string& path) {
  struct stat info {};
  if (stat(path.c_str(), &info) != 0) return {};
  return {info.st_ino, info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec};
}

absl::StatusOr<KeySet> ReadKeys(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  if (!file) return absl::InvalidArgumentError(absl::StrCat(path, " cannot be read"));
  auto keys = KeySet::Parse(text.str());
  if (!keys.ok()) {
    return absl::InvalidArgumentError(absl::StrCat(path, ": ", keys.status().message()));
  }
  return keys;
}

std::string DigestOf(absl::string_view token) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(token.data()), token.size(), digest);
  return std::string(reinterpret_cast<const char*>(digest), sizeof digest);
}

}  // namespace

struct JwksAuthenticator::State {
  JwksOptions options;
  TokenRules rules;

  std::mutex mutex;  // guards what follows
  std::shared_ptr<const KeySet> keys;
  FileStamp stamp;
  absl::Time next_look;
  std::unordered_map<std::string, VerifiedToken> cache;

  // The keys now, and the cached token if there is one.
  std::shared_ptr<const KeySet> Look(const std::string& digest, VerifiedToken* cached, bool* found);
  void Remember(const std::string& digest,
                const VerifiedToken& token,
                const std::shared_ptr<const KeySet>& verified_with,
                absl::Time now);
  void ReloadIfChanged();
};

void JwksAuthenticator::State::ReloadIfChanged() {
  const absl::Time now = SteadyNow();
  if (now < next_look) return;
  next_look = now + options.reload_period;
  const FileStamp seen = StampOf(options.jwks_file);
  if (seen == stamp) return;
  stamp = seen;
  auto fresh = ReadKeys(options.jwks_file);
  if (!fresh.ok()) {
    observability::ProcessLog().Error("signing keys not reloaded",
                                      {{"cause", fresh.status().message()}});
    return;
  }
  keys = std::make_shared<const KeySet>(*std::move(fresh));
  cache.clear();
  observability::ProcessLog().Info("signing keys reloaded", {{"keys", keys->size()}});
}

std::shared_ptr<const KeySet> JwksAuthenticator::State::Look(const std::string& digest,
                                                             VerifiedToken* cached,
                                                             bool* found) {
  std::lock_guard lock(mutex);
  ReloadIfChanged();
  const auto entry = cache.find(digest);
  *found = entry != cache.end();
  if (*found) *cached = entry->second;
  return keys;
}

void JwksAuthenticator::State::Remember(const std::string& digest,
                                        const VerifiedToken& token,
                                        const std::shared_ptr<const KeySet>& verified_with,
                                        absl::Time now) {
  std::lock_guard lock(mutex);
  if (keys != verified_with) return;
  if (cache.size() >= kCachedTokensMax) {
    std::erase_if(cache, [now](const auto& entry) { return entry.second.valid_until <= now; });
    if (cache.size() >= kCachedTokensMax) cache.clear();
  }
  cache.emplace(digest, token);
}

absl::StatusOr<std::unique_ptr<JwksAuthenticator>> JwksAuthenticator::Open(JwksOptions options) {
  auto state = std::make_unique<State>();
  state->stamp = StampOf(options.jwks_file);
  ASSIGN_OR_RETURN(KeySet keys, ReadKeys(options.jwks_file));
  state->keys = std::make_shared<const KeySet>(std::move(keys));
  state->rules.issuer = options.issuer;
  state->rules.audience = options.audience;
  state->options = std::move(options);
  state->next_look = SteadyNow() + state->options.reload_period;
  return std::unique_ptr<JwksAuthenticator>(new JwksAuthenticator(std::move(state)));
}

JwksAuthenticator::JwksAuthenticator(std::unique_ptr<State> state) : state_(std::move(state)) {}
JwksAuthenticator::~JwksAuthenticator() = default;

absl::StatusOr<Principal> JwksAuthenticator::Authenticate(const Credentials& credentials,
                                                          absl::Time now) const {
  absl::string_view token = credentials.authorization;
  if (token.empty()) {
    return errors::Unauthenticated("CREDENTIALS_MISSING",
                                   "send a bearer token in the metadata authorization");
  }
  if (!absl::StartsWithIgnoreCase(token, "Bearer ") || token.size() > kTokenBytesMax) {
    return errors::Unauthenticated("TOKEN_MALFORMED", "authorization must be a bearer token");
  }
  token.remove_prefix(7);
  const std::string digest = DigestOf(token);
  VerifiedToken verified;
  bool found;
  const std::shared_ptr<const KeySet> keys = state_->Look(digest, &verified, &found);
  if (found) {
    RETURN_IF_ERROR(CheckTime(verified, now));
    return std::move(verified.principal);
  }
  ASSIGN_OR_RETURN(verified, VerifyToken(token, *keys, state_->rules, now));
  state_->Remember(digest, verified, keys, now);
  return std::move(verified.principal);
}

}  // namespace vinculo::auth
