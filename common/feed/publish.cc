#include "common/feed/publish.h"

#include <openssl/sha.h>

#include <pqxx/pqxx>
#include <vector>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "common/db/text_array.h"
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

std::string ToText(absl::Time time) {
  return absl::FormatTime("%E4Y-%m-%dT%H:%M:%E6SZ", time, absl::UTCTimeZone());
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
  db::TextArray aggregates, versions, ids, reasons, times, types, payloads;
  for (const Fact& fact : facts) {
    aggregates.Add(fact.event.aggregate);
    versions.Add(absl::StrCat(fact.event.version));
    ids.Add(EventId(origin.tenant, fact.event, origin.now).ToString());
    reasons.Add(fact.event.reason);
    times.Add(ToText(fact.event.occurred_at));
    types.Add(fact.payload->GetDescriptor()->full_name());
    payloads.Add(absl::StrCat("\\x", absl::BytesToHexString(Serialize(*fact.payload))));
  }
  tx.exec_params(sql::kInsertOutboxEvents.text,
                 origin.tenant.ToString(),
                 BucketOf(origin.tenant),
                 origin.actor,
                 ToText(origin.now),
                 aggregates.ToString(),
                 versions.ToString(),
                 ids.ToString(),
                 reasons.ToString(),
                 times.ToString(),
                 types.ToString(),
                 payloads.ToString());
  NotifySequencers();
}

}  // namespace vinculo::feed
