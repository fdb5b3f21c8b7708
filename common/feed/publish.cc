#include "common/feed/publish.h"

#include <openssl/sha.h>

#include <pqxx/pqxx>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/db/binary_param.h"
#include "common/db/sql_time.h"
#include "common/db/tx.h"
#include "common/feed/notifier.h"
#include "common/feed/sql.h"

namespace vinculo::feed {
namespace {

std::string Serialize(const google::protobuf::Message& payload) {
  std::string bytes = payload.SerializeAsString();
  VINCULO_CHECK(bytes.size() <= kPayloadBytesMax);
  return bytes;
}

// The same for a unit of work that runs twice: its time comes from the call and its other bits from
// what it names.
Uuid EventId(const Uuid& tenant, const Event& event, absl::Time recorded_at) {
  const Uuid name =
      MakeUuidFromName(tenant, absl::StrCat("feed event ", event.aggregate, " ", event.version));
  uint64_t words[2] = {0, 0};
  for (size_t i = 0; i < name.bytes().size(); ++i) {
    words[i / 8] = words[i / 8] << 8 | name.bytes()[i];
  }
  return MakeUuidV7(absl::ToUnixMillis(recorded_at), words[0] >> 16, words[1]);
}

}  // namespace

int BucketOf(const Uuid& tenant) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(tenant.bytes().data(), tenant.bytes().size(), digest);
  return digest[0] % kBuckets;
}

void Publish(db::Tx& tx, const Event& event, const google::protobuf::Message& payload) {
  const rpc::Call& call = tx.call();
  tx.Enqueue(sql::kInsertOutboxEvent,
             tx.tenant(),
             event.aggregate,
             event.version,
             BucketOf(tx.tenant()),
             EventId(tx.tenant(), event, call.now()),
             call.principal().actor,
             event.reason,
             call.request_id(),
             event.occurred_at,
             call.now(),
             payload.GetDescriptor()->full_name(),
             db::Bytes{Serialize(payload)});
  NotifySequencers();
}

void Publish(pqxx::transaction_base& tx, const Origin& origin, absl::Span<const Fact> facts) {
  if (facts.empty()) return;
  std::vector<absl::string_view> aggregates, reasons, types;
  std::vector<int64_t> versions;
  std::vector<Uuid> ids;
  std::vector<absl::Time> times;
  std::vector<std::string> serialized;
  for (const Fact& fact : facts) {
    aggregates.push_back(fact.event.aggregate);
    versions.push_back(fact.event.version);
    ids.push_back(EventId(origin.tenant, fact.event, origin.now));
    reasons.push_back(fact.event.reason);
    times.push_back(fact.event.occurred_at);
    types.push_back(fact.payload->GetDescriptor()->full_name());
    serialized.push_back(Serialize(*fact.payload));
  }
  std::vector<db::Bytes> payloads;
  payloads.reserve(serialized.size());
  for (const std::string& bytes : serialized) payloads.push_back({bytes});
  tx.exec_params(sql::kInsertOutboxEvents.text,
                 origin.tenant.ToString(),
                 BucketOf(origin.tenant),
                 origin.actor,
                 db::SqlTime(origin.now),
                 db::BinaryParam(aggregates),
                 db::BinaryParam(versions),
                 db::BinaryParam(ids),
                 db::BinaryParam(reasons),
                 db::BinaryParam(times),
                 db::BinaryParam(types),
                 db::BinaryParam(payloads));
  NotifySequencers();
}

}  // namespace vinculo::feed
