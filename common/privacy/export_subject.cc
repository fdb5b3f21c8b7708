#include <string>

#include "absl/strings/str_cat.h"
#include "common/base/resource_name.h"
#include "common/db/text_array.h"
#include "common/errors/errors.h"
#include "common/privacy/sql.h"
#include "common/privacy/subject_data_handlers.h"

namespace vinculo::privacy {
namespace {

constexpr char kSubjects[] = "clients/";

// Columns that name a subject: in its own table, in those of its contracts and contacts, of merges.
constexpr absl::string_view kSubjectColumns[] = {
    "%client_id", "merged_into", "survivor_id", "absorbed_id"};

// What serves the machine alone, and what nobody may read.
constexpr absl::string_view kHiddenColumns[] = {"tenant_id",
                                                "name_key",
                                                "name_hashes",
                                                "email_key",
                                                "tax_id_guard",
                                                "login_key",
                                                "password_hash"};

template <class Values>
std::string ArrayOf(const Values& values) {
  db::TextArray array;
  for (const auto& value : values) array.Add(value);
  return array.ToString();
}

// Sends rows of one table as one message.
class RecordSender {
 public:
  explicit RecordSender(ExportWriter out) : out_(out) {}

  Task<bool> Add(const db::RowBatch& rows) {
    for (int i = 0; i < rows.size(); ++i) {
      const db::Row row = rows[i];
      v1::ExportSubjectResponse::Records& records = *message_.mutable_records();
      if (records.collection() != row.Text(0)) {
        CO_RETURN_IF_ERROR(co_await Flush());
        message_.mutable_records()->set_collection(row.String(0));
      }
      message_.mutable_records()->add_json(row.String(1));
    }
    CO_RETURN_IF_ERROR(co_await Flush());
    co_return true;
  }

 private:
  Task<void> Flush() {
    if (message_.records().json_size() == 0) co_return absl::OkStatus();
    const bool sent = co_await out_.Write(message_);
    const std::string collection = message_.records().collection();
    message_.Clear();
    message_.mutable_records()->set_collection(collection);
    if (!sent) co_return absl::CancelledError("the caller went away");
    co_return absl::OkStatus();
  }

  ExportWriter out_;
  v1::ExportSubjectResponse message_;
};

}  // namespace

absl::StatusOr<std::vector<Uuid>> SubjectsOf(const v1::ExportSubjectRequest& req) {
  errors::FieldViolations violations;
  std::vector<Uuid> subjects;
  if (req.clients_size() > kSubjectsMax) {
    violations.Add("clients", "TOO_MANY_VALUES", absl::StrCat("at most ", kSubjectsMax));
  }
  for (int i = 0; i < req.clients_size() && violations.empty(); ++i) {
    const std::string field = absl::StrCat("clients[", i, "]");
    const absl::StatusOr<Uuid> id = ParseName(kSubjects, req.clients(i), field);
    violations.AddFrom(field, id.status());
    if (id.ok()) subjects.push_back(*id);
  }
  const absl::Status status = violations.ToStatus();
  if (!status.ok()) return status;
  return subjects;
}

Task<void> SendRecords(rpc::Call& call,
                       const db::Database& db,
                       std::vector<Uuid> subjects,
                       ExportWriter out) {
  const db::Params params = db::Params::Of(
      call.tenant(), ArrayOf(subjects), ArrayOf(kSubjectColumns), ArrayOf(kHiddenColumns));
  RecordSender sender(out);
  co_return co_await db.ReadLong(call, [&params, &sender](db::Tx& tx) -> Task<void> {
    co_return co_await tx.Stream(sql::kStreamSubjectRows,
                                 params,
                                 [&sender](const db::RowBatch& rows) { return sender.Add(rows); });
  });
}

Task<void> ExportSubject(rpc::Call& call,
                         const SubjectDataDeps& deps,
                         const v1::ExportSubjectRequest& req,
                         ExportWriter out) {
  CO_ASSIGN_OR_RETURN(std::vector<Uuid> subjects, SubjectsOf(req));
  co_return co_await SendRecords(call, deps.db, std::move(subjects), out);
}

}  // namespace vinculo::privacy
