#include "common/privacy/eraser.h"

#include <memory>
#include <optional>
#include <pqxx/pqxx>
#include <utility>
#include <vector>

#include "common/base/status_macros.h"
#include "common/db/text_row.h"
#include "common/db/worker_connection.h"
#include "common/feed/publish.h"
#include "common/observability/log.h"
#include "common/privacy/personal_fields.h"
#include "common/privacy/sql.h"

namespace vinculo::privacy {
namespace {

// One that cannot be done is looked at again with the tenant's whole feed.
constexpr absl::Duration kAfterFailure = absl::Minutes(1);

struct Pending {
  Uuid tenant;
  std::string subject;  // "clients/0190..."
  bool again = false;   // done before; what was being written then is to be found now
  int64_t after = 0;    // the position up to which the feed was read then
};

// The message without the subject's personal data; none: it has none.
absl::StatusOr<std::optional<pqxx::binarystring>> Erased(absl::string_view type,
                                                         const pqxx::field& message,
                                                         const Pending& pending) {
  const pqxx::binarystring bytes(message);
  ASSIGN_OR_RETURN(
      const std::optional<std::string> erased,
      WithoutPersonalFields(type, absl::string_view(bytes.get(), bytes.size()), pending.subject));
  if (!erased) return std::nullopt;
  return pqxx::binarystring(*erased);
}

// What is to be saved of an event, with an empty reason: its reason is somebody's own words, also
// where its message says nothing personal. None: it says nothing of the subject.
absl::StatusOr<std::optional<pqxx::binarystring>> ErasedEvent(const std::string& type,
                                                              const pqxx::field& message,
                                                              const pqxx::field& reason,
                                                              const Pending& pending,
                                                              const EraserOptions& options) {
  ASSIGN_OR_RETURN(std::optional<pqxx::binarystring> erased, Erased(type, message, pending));
  if (erased || reason.size() == 0 || type == options.erasure_event) return erased;
  return pqxx::binarystring(message);
}

// What a call or job wrote that had read the subject before it was erased.
absl::StatusOr<int64_t> EraseLateRows(pqxx::connection_base& connection,
                                      const Pending& pending,
                                      absl::Span<const Place> places) {
  const size_t slash = pending.subject.find('/');
  ASSIGN_OR_RETURN(const Uuid subject, Uuid::Parse(pending.subject.substr(slash + 1)));
  pqxx::work tx(connection);
  db::SetTenant(tx, pending.tenant.ToString());
  const int64_t rows = EraseRows(tx, pending.tenant, subject, places);
  tx.commit();
  return rows;
}

// Events that have no position yet come first: what gets one meanwhile is met in the feed.
absl::StatusOr<int64_t> EraseStagedEvents(pqxx::connection_base& connection,
                                          const Pending& pending,
                                          const EraserOptions& options) {
  pqxx::work tx(connection);
  const std::string tenant = pending.tenant.ToString();
  int64_t erased = 0;
  for (const pqxx::row& event :
       tx.exec_params(sql::kFindStagedEventsOfSubject.text, tenant, pending.subject)) {
    ASSIGN_OR_RETURN(const auto payload,
                     ErasedEvent(event[2].c_str(), event[3], event[4], pending, options));
    if (!payload) continue;
    tx.exec_params(
        sql::kSaveStagedEvent.text, tenant, event[0].c_str(), event[1].c_str(), *payload);
    ++erased;
  }
  tx.commit();
  return erased;
}

absl::StatusOr<int64_t> EraseEvents(pqxx::connection_base& connection,
                                    const Pending& pending,
                                    const EraserOptions& options) {
  const int bucket = feed::BucketOf(pending.tenant);
  int64_t erased = 0;
  for (int64_t after = pending.after;;) {
    pqxx::work tx(connection);
    const pqxx::result events = tx.exec_params(
        sql::kFindEventsOfSubject.text, bucket, pending.tenant.ToString(), after, pending.subject);
    if (events.empty()) return erased;
    for (const pqxx::row& event : events) {
      ASSIGN_OR_RETURN(const auto payload,
                       ErasedEvent(event[1].c_str(), event[2], event[3], pending, options));
      after = event[0].as<int64_t>();
      if (!payload) continue;
      tx.exec_params(sql::kSaveEvent.text, bucket, after, *payload);
      ++erased;
    }
    tx.commit();
  }
}

absl::StatusOr<int64_t> EraseAnswers(pqxx::connection_base& connection, const Pending& pending) {
  const std::string tenant = pending.tenant.ToString();
  std::string after = Uuid().ToString();
  int64_t erased = 0;
  for (;;) {
    pqxx::work tx(connection);
    const pqxx::result answers =
        tx.exec_params(sql::kFindAnswersOfSubject.text, tenant, after, pending.subject);
    if (answers.empty()) return erased;
    for (const pqxx::row& answer : answers) {
      ASSIGN_OR_RETURN(const auto response,
                       Erased(AnswerOf(answer[1].c_str()), answer[2], pending));
      after = answer[0].c_str();
      if (!response) continue;
      tx.exec_params(sql::kSaveAnswer.text, tenant, after, *response);
      ++erased;
    }
    tx.commit();
  }
}

int64_t Head(pqxx::connection_base& connection, const Pending& pending) {
  pqxx::work tx(connection);
  return tx.exec_params1(sql::kGetBucketHead.text, feed::BucketOf(pending.tenant))[0].as<int64_t>();
}

absl::Status Erase(pqxx::connection_base& connection,
                   const Pending& pending,
                   const EraserOptions& options) {
  int64_t rows = 0;
  const int64_t head = Head(connection, pending);
  if (pending.again) {
    ASSIGN_OR_RETURN(rows, EraseLateRows(connection, pending, options.places));
  }
  ASSIGN_OR_RETURN(const int64_t staged, EraseStagedEvents(connection, pending, options));
  ASSIGN_OR_RETURN(const int64_t events, EraseEvents(connection, pending, options));
  ASSIGN_OR_RETURN(const int64_t answers, EraseAnswers(connection, pending));
  pqxx::work tx(connection);
  const std::string tenant = pending.tenant.ToString();
  if (pending.again) {
    tx.exec_params(
        sql::kSettleErasure.text, tenant, pending.subject, rows, staged + events, answers);
  } else {
    tx.exec_params(
        sql::kFinishErasure.text, tenant, pending.subject, staged + events, answers, head);
  }
  tx.exec_params(sql::kProveErasure.text, tenant, pending.subject);
  tx.commit();
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<int64_t> ErasePending(pqxx::connection_base& connection,
                                     const EraserOptions& options) {
  std::vector<Pending> all;
  {
    pqxx::work tx(connection);
    for (const pqxx::row& row :
         tx.exec_params(sql::kListPendingErasures.text, absl::ToDoubleSeconds(options.settle))) {
      all.push_back({.tenant = db::TextRow(row).GetUuid(0),
                     .subject = row[1].c_str(),
                     .again = row[2].as<bool>(),
                     .after = row[3].as<int64_t>()});
    }
  }
  absl::Status first_failure;
  int64_t done = 0;
  for (const Pending& pending : all) {
    const absl::Status status = Erase(connection, pending, options);
    first_failure.Update(status);
    done += status.ok() ? 1 : 0;
  }
  if (!first_failure.ok()) return first_failure;
  return done;
}

Eraser::Eraser(EraserOptions options, observability::Metrics& metrics)
    : options_(std::move(options)),
      done_(metrics.AddCounter("vinculo_privacy_erasures_total",
                               "Subjects whose data was emptied, each twice.")),
      failures_(metrics.AddCounter("vinculo_privacy_erasure_failures_total",
                                   "Turns that failed and are repeated.")) {}

Eraser::~Eraser() { Stop(); }

void Eraser::Run(const std::atomic<bool>& stop) {
  std::unique_ptr<pqxx::connection> connection;
  while (!stop) {
    const absl::Status status = db::CatchPqxx([&]() -> absl::Status {
      if (!connection) {
        ASSIGN_OR_RETURN(connection, db::WorkerConnection(options_.conninfo));
      }
      ASSIGN_OR_RETURN(const int64_t done, ErasePending(*connection, options_));
      done_.Add(done);
      return absl::OkStatus();
    });
    if (!status.ok()) {
      connection.reset();
      failures_.Add();
      observability::ProcessLog().Warning("erasing personal data failed",
                                          {{"error", status.ToString()}});
    }
    Wait(stop, status.ok() ? options_.poll : kAfterFailure);
  }
}

}  // namespace vinculo::privacy
