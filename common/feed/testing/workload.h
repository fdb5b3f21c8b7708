#pragma once
// Writers that publish events as services do, and the questions that every feed must answer well.

#include <cstdint>
#include <string>

#include "common/base/uuid.h"
#include "common/testing/database.h"

namespace vinculo::feed {

// "things": aggregates of a test, each with the version of its last event.
void CreateThings(const testing::Database& database);

Uuid TenantNumber(int n);

struct WorkloadOptions {
  int threads = 4;
  int transactions_per_thread = 200;
  int tenants = 3;
  int things_per_tenant = 4;
  uint32_t seed = 1;
};

// Runs transactions that change one to three things, publish one or two events of each, and now and
// then roll back. Returns when all threads are done.
void RunWriters(const testing::Database& database, const WorkloadOptions& options);

// Publishes `events` next versions of one thing in one transaction each.
void ChangeThing(const testing::Database& database, const Uuid& tenant, int thing, int events);

int64_t CountStaged(const testing::Database& database);
int64_t CountEvents(const testing::Database& database);
// Sum of the things' versions: how many events were committed.
int64_t CountCommitted(const testing::Database& database);
// Buckets whose positions are not 1, 2, 3, ... up to their head.
int64_t CountGaps(const testing::Database& database);
// Events whose version does not follow the aggregate's version before it in the feed.
int64_t CountOrderViolations(const testing::Database& database);

}  // namespace vinculo::feed
