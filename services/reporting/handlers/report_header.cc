#include "services/reporting/handlers/report_header.h"

#include <openssl/sha.h>

#include <algorithm>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/feed/publish.h"
#include "common/rpc/convert.h"
#include "services/reporting/handlers/report_request.h"
#include "services/reporting/storage/client_count_snapshots.h"
#include "services/reporting/storage/feed_positions.h"

namespace vinculo::reporting {
namespace {

constexpr size_t kEtagBytes = 16;

// The tenant's rows change only when a feed moves in the tenant's bucket, more is kept of one than
// before, or a day is published.
std::string EtagOf(const ReportRun& run,
                   const std::vector<SourcePosition>& positions,
                   std::optional<Day> last_published) {
  std::string identity = IdentityOf(run);
  for (const SourcePosition& position : positions) {
    absl::StrAppend(
        &identity, "\n", position.source, " ", position.tenant_position, " ", position.projection);
  }
  if (last_published.has_value()) absl::StrAppend(&identity, "\n", last_published->ToString());
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(identity.data()), identity.size(), digest);
  return absl::StrCat(
      "\"",
      absl::BytesToHexString(absl::string_view(reinterpret_cast<const char*>(digest), kEtagBytes)),
      "\"");
}

void SetPositions(const std::vector<SourcePosition>& positions, pb::ReportHeader* header) {
  absl::Time as_of = positions.empty() ? absl::InfinitePast() : absl::InfiniteFuture();
  for (const SourcePosition& position : positions) {
    (*header->mutable_feed_positions())[position.source] = position.position;
    as_of = std::min(as_of, position.complete_until);
  }
  if (as_of > absl::InfinitePast()) *header->mutable_as_of() = ToProto(as_of);
}

}  // namespace

std::map<std::string, std::string> ShownParameters(const ReportRun& run) {
  std::map<std::string, std::string> shown;
  const pb::ReportDefinition& definition = run.report->definition;
  for (int i = 0; i < definition.parameters_size(); ++i) {
    shown[definition.parameters(i).id()] = run.values.texts()[i].shown;
  }
  return shown;
}

Task<pb::ReportHeader> ReadHeader(db::Tx& tx, const ReportRun& run) {
  CO_ASSIGN_OR_RETURN(const std::vector<SourcePosition> positions,
                      co_await ListFeedPositions(tx, feed::BucketOf(run.tenant)));
  CO_ASSIGN_OR_RETURN(const std::optional<Day> last_published, co_await FindLastPublishedDay(tx));
  const pb::ReportDefinition& definition = run.report->definition;
  pb::ReportHeader header;
  header.set_name(absl::StrCat("reports/", definition.id()));
  header.set_version(definition.version());
  for (const auto& [id, text] : ShownParameters(run)) (*header.mutable_parameters())[id] = text;
  SetPositions(positions, &header);
  header.set_etag(EtagOf(run, positions, last_published));
  for (const pb::ColumnDefinition& column : definition.columns()) {
    header.add_column_ids(column.id());
    if (run.masked && !column.pii().empty()) header.add_masked_column_ids(column.id());
  }
  co_return header;
}

}  // namespace vinculo::reporting
