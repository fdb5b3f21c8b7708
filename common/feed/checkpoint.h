#pragma once
// Where a consumer stands in its source's feed, in the tables feed_checkpoints and feed_sources.
// All of it throws pqxx's exceptions.

#include <array>
#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/feed/publish.h"
#include "vinculo/feed/v1/feed_service.pb.h"

namespace pqxx {
class transaction_base;
}

namespace vinculo::feed {

struct ConsumerKey {
  std::string consumer;
  std::string source;
};

struct Checkpoint {
  bool exists = false;
  std::array<int64_t, kBuckets> positions{};

  v1::Cursor ToCursor() const;
  // The positions of the cursor where they are higher.
  void MoveTo(const v1::Cursor& cursor);
};

Checkpoint LoadCheckpoint(pqxx::transaction_base& tx, const ConsumerKey& key);

// Makes a row for every bucket, or raises those that are lower.
void StartCheckpoint(pqxx::transaction_base& tx, const ConsumerKey& key, const Checkpoint& to);

// False when the stored positions are no longer `from`: another consumer has moved them. Then roll
// back.
bool AdvanceCheckpoint(pqxx::transaction_base& tx,
                       const ConsumerKey& key,
                       const Checkpoint& from,
                       const Checkpoint& to);

// True when `owner` may follow the source: nobody else has within `silence`.
bool ClaimSource(pqxx::transaction_base& tx,
                 const ConsumerKey& key,
                 const std::string& owner,
                 absl::Duration silence);
void ReleaseSource(pqxx::transaction_base& tx, const ConsumerKey& key, const std::string& owner);

// Whoever moves the checkpoint or says what is complete holds the source first: nobody else follows
// it until the transaction ends. ABORTED, reason SOURCE_TAKEN, when somebody else has claimed it
// since `owner` did, even when that one has stopped: what was read is of before.
absl::Status HoldSource(pqxx::transaction_base& tx,
                        const ConsumerKey& key,
                        const std::string& owner);
// The holder is alive. As the last statement: a transaction may take longer than a silence lasts.
void RefreshSource(pqxx::transaction_base& tx, const ConsumerKey& key);

// What the consumer made of the source (projection.h) when everything was last applied; empty when
// that is not known, or not everything is applied. The source has been claimed.
std::string LoadProjection(pqxx::transaction_base& tx, const ConsumerKey& key);
void SaveProjection(pqxx::transaction_base& tx,
                    const ConsumerKey& key,
                    const std::string& projection);
// From now on not everything is applied, up to no moment, until SaveProjection.
void ForgetProjection(pqxx::transaction_base& tx, const ConsumerKey& key);

// Everything the source committed before `until` is applied.
void SaveCompleteUntil(pqxx::transaction_base& tx, const ConsumerKey& key, absl::Time until);

}  // namespace vinculo::feed
