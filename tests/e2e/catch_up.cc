#include "tests/e2e/catch_up.h"

namespace vinculo::e2e {
namespace {

// In one snapshot: no event waits for its place in a feed, and whoever follows a feed stands at the
// head of its every bucket.
constexpr char kCaughtUp[] = R"sql(
WITH heads AS (
  SELECT 'client_registry' AS source, bucket, position FROM registry.feed_head
  UNION ALL SELECT 'contract', bucket, position FROM contract.feed_head
), checkpoints AS (
  SELECT consumer, source, bucket, position FROM registry.feed_checkpoints
  UNION ALL SELECT consumer, source, bucket, position FROM contract.feed_checkpoints
  UNION ALL SELECT consumer, source, bucket, position FROM fidelity.feed_checkpoints
  UNION ALL SELECT consumer, source, bucket, position FROM reporting.feed_checkpoints
), followed (consumer, source) AS (
  VALUES ('client_registry', 'contract'), ('contract', 'client_registry'), ('fidelity', 'client_registry'),
         ('fidelity', 'contract'), ('reporting', 'client_registry'), ('reporting', 'contract')
)
SELECT NOT EXISTS (SELECT FROM registry.outbox_pending)
   AND NOT EXISTS (SELECT FROM contract.outbox_pending)
   AND NOT EXISTS (
     SELECT FROM followed
     JOIN heads USING (source)
     LEFT JOIN checkpoints USING (consumer, source, bucket)
     WHERE coalesce(checkpoints.position, 0) < heads.position
   )
)sql";

}  // namespace

bool CatchUp(Suite& suite) {
  return Eventually(30, [&suite] { return suite.Sql(kCaughtUp) == "t"; });
}

}  // namespace vinculo::e2e
