#include "common/privacy/eraser.h"

#include <gmock/gmock.h>

#include <pqxx/pqxx>

#include "absl/strings/str_cat.h"
#include "common/db/sql.h"
#include "common/db/worker_connection.h"
#include "common/feed/publish.h"
#include "common/feed/sql.h"
#include "common/privacy/sql.h"
#include "common/testing/database.h"
#include "common/testing/loop.h"
#include "common/testing/matchers/matchers.h"
#include "common/testing/schema_rules.h"
#include "vinculo/client_registry/v1/client_events.pb.h"

namespace vinculo::privacy {
namespace {

namespace registry = ::vinculo::client_registry::v1;

constexpr char kAna[] = "clients/00000000-0000-7000-8000-000000000001";
constexpr char kBia[] = "clients/00000000-0000-7000-8000-000000000002";

class RuleR38Eraser : public ::testing::Test {
 protected:
  RuleR38Eraser() : connection_(*db::WorkerConnection(database_.worker_conninfo())) {}

  static std::string Created(const std::string& name) {
    registry::ClientCreated created;
    created.mutable_client()->set_name(name);
    created.mutable_client()->set_display_name("Marca");
    return created.SerializeAsString();
  }
  // As one row each, in three tables.
  void Plant(int number, const std::string& payload, const std::string& answer) {
    pqxx::connection superuser(database_.superuser_conninfo());
    pqxx::work tx(superuser);
    const std::string columns =
        "tenant_id, aggregate, version, bucket, event_id, actor, reason, request_id, occurred_at, "
        "recorded_at, type, payload";
    const std::string values = absl::StrCat("'",
                                            tenant_,
                                            "', 'clients/",
                                            number,
                                            "', 1, ",
                                            feed::BucketOf(testing::TestTenant()),
                                            ", gen_random_uuid(), '', 'Marca', '', now(), now(), "
                                            "'vinculo.client_registry.v1.ClientCreated', $1");
    const pqxx::binarystring bytes(payload);
    tx.exec_params("INSERT INTO outbox_pending (" + columns + ") VALUES (" + values + ")", bytes);
    tx.exec_params(
        absl::StrCat(
            "INSERT INTO feed (position, ", columns, ") VALUES (", number, ", ", values, ")"),
        bytes);
    tx.exec_params("INSERT INTO idempotency VALUES ('" + tenant_ +
                       "', gen_random_uuid(), '', "
                       "'/vinculo.client_registry.v1.ClientService/CreateClient', $1, now())",
                   pqxx::binarystring(answer));
    tx.commit();
  }
  void Ask(const std::string& subject) {
    database_.Execute("INSERT INTO erasures VALUES ('" + tenant_ + "', '" + subject +
                      "', now(), 'users/ana', 'asked for', 1)");
  }
  std::string Marked(const std::string& table, const std::string& column) {
    return database_.Execute("SELECT count(*) FROM " + table +
                             " WHERE position('Marca'::bytea IN " + column + ") > 0");
  }

  const std::string tenant_ = testing::TestTenant().ToString();
  testing::Database database_{"registry",
                              {db::sql::kMigrations, feed::sql::kMigrations, sql::kMigrations}};
  std::unique_ptr<pqxx::connection> connection_;
  // A table whose rows are a client's as good as any.
  const EraserOptions options_{.places = {{"idempotency", "request_id", {"method"}}}};
};

TEST_F(RuleR38Eraser, EmptiesEventsAndAnswersOfTheSubjectAlone) {
  registry::Client ana, bia;
  ana.set_name(kAna);
  bia.set_name(kBia);
  ana.set_display_name("Marca");
  bia.set_display_name("Marca");
  Plant(1, Created(kAna), ana.SerializeAsString());
  Plant(2, Created(kBia), bia.SerializeAsString());
  EXPECT_THAT(ErasePending(*connection_, options_), testing::IsOkAndHolds(0)) << "nobody asked";
  Ask(kAna);
  EXPECT_THAT(ErasePending(*connection_, options_), testing::IsOkAndHolds(1));
  EXPECT_EQ(Marked("feed", "payload"), "1");
  EXPECT_EQ(Marked("outbox_pending", "payload"), "1");
  EXPECT_EQ(Marked("idempotency", "response"), "1");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM feed WHERE reason = 'Marca'"), "1");
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', erased_events, erased_answers, erased_at IS "
                              "NOT NULL, proof = erasure_proof(e)) FROM erasures e"),
            "2 1 t t");
  EXPECT_THAT(ErasePending(*connection_, options_), testing::IsOkAndHolds(0)) << "once";
}

// A reason is somebody's own words, also where the message tells nothing personal.
TEST_F(RuleR38Eraser, EmptiesTheReasonsOfEventsWithoutPersonalFields) {
  registry::ClientDeleted deleted;
  deleted.set_client(kAna);
  Plant(1, deleted.SerializeAsString(), "");
  Plant(2, deleted.SerializeAsString(), "");
  database_.Execute("UPDATE feed SET type = 'vinculo.client_registry.v1.ClientDeleted'");
  database_.Execute("UPDATE outbox_pending SET type = 'vinculo.client_registry.v1.ClientDeleted'");
  Ask(kAna);
  ASSERT_THAT(ErasePending(*connection_, options_), testing::IsOkAndHolds(1));
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM feed WHERE reason = ''"), "2");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM outbox_pending WHERE reason = ''"), "2");
  EXPECT_EQ(database_.Execute("SELECT erased_events FROM erasures"), "4");
}

TEST_F(RuleR38Eraser, LeavesTheReasonOfTheErasureItself) {
  registry::ClientDeleted told;
  told.set_client(kAna);
  Plant(1, told.SerializeAsString(), "");
  database_.Execute("UPDATE feed SET type = 'vinculo.client_registry.v1.ClientDeleted'");
  database_.Execute("DELETE FROM outbox_pending");
  Ask(kAna);
  EraserOptions options = options_;
  options.erasure_event = "vinculo.client_registry.v1.ClientDeleted";
  ASSERT_THAT(ErasePending(*connection_, options), testing::IsOkAndHolds(1));
  EXPECT_EQ(database_.Execute("SELECT reason FROM feed"), "Marca");
}

TEST_F(RuleR38Eraser, ComesAgainForWhatWasBeingWrittenMeanwhile) {
  Ask(kAna);
  ASSERT_THAT(ErasePending(*connection_, options_), testing::IsOkAndHolds(1));
  // What had read her before is written now.
  registry::Client ana;
  ana.set_name(kAna);
  ana.set_display_name("Marca");
  Plant(1, Created(kAna), ana.SerializeAsString());
  database_.Execute("INSERT INTO idempotency VALUES ('" + tenant_ +
                    "', '00000000-0000-7000-8000-000000000001', '', 'Marca', '', now())");
  database_.Execute("UPDATE erasures SET erased_at = now() - interval '59 minutes'");
  EXPECT_THAT(ErasePending(*connection_, options_), testing::IsOkAndHolds(0)) << "not settled yet";
  EXPECT_EQ(Marked("feed", "payload"), "1");
  database_.Execute("UPDATE erasures SET erased_at = now() - interval '1 hour'");
  EXPECT_THAT(ErasePending(*connection_, options_), testing::IsOkAndHolds(1));
  EXPECT_EQ(Marked("feed", "payload"), "0");
  EXPECT_EQ(Marked("outbox_pending", "payload"), "0");
  EXPECT_EQ(Marked("idempotency", "response"), "0");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM idempotency WHERE method = 'Marca'"), "0");
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', erased_rows, erased_events, erased_answers, "
                              "settled_at IS NOT NULL, proof = erasure_proof(e)) FROM erasures e"),
            "2 2 1 t t");
  EXPECT_THAT(ErasePending(*connection_, options_), testing::IsOkAndHolds(0)) << "twice, no more";
}

TEST_F(RuleR38Eraser, ReadsTheSecondTimeWhatCameSinceTheFirst) {
  const std::string bucket = absl::StrCat(feed::BucketOf(testing::TestTenant()));
  database_.Execute("UPDATE feed_head SET position = 5 WHERE bucket = " + bucket);
  Ask(kAna);
  ASSERT_THAT(ErasePending(*connection_, options_), testing::IsOkAndHolds(1));
  Plant(5, Created(kAna), "");
  Plant(6, Created(kAna), "");
  database_.Execute("UPDATE erasures SET erased_at = now() - interval '1 hour'");
  ASSERT_THAT(ErasePending(*connection_, options_), testing::IsOkAndHolds(1));
  EXPECT_EQ(database_.Execute("SELECT string_agg(position::text, ' ') FROM feed WHERE "
                              "position('Marca'::bytea IN payload) > 0"),
            "5");
}

TEST_F(RuleR38Eraser, LetsNoRepeatsKeepANewRequestWaiting) {
  database_.Execute("INSERT INTO erasures SELECT '" + tenant_ +
                    "', 'clients/' || gen_random_uuid(), now() - interval '1 day', 'users/ana', "
                    "'asked for', 1, 0, 0, now() - interval '2 hours', '' FROM "
                    "generate_series(1, 100)");
  Ask(kAna);
  ASSERT_THAT(ErasePending(*connection_, options_), testing::IsOkAndHolds(100));
  EXPECT_EQ(database_.Execute("SELECT erased_at IS NOT NULL FROM erasures WHERE subject = '" +
                              std::string(kAna) + "'"),
            "t");
}

TEST_F(RuleR38Eraser, LeavesAnErasureOpenThatItDoesNotUnderstand) {
  Plant(1, Created(kAna), kAna);
  database_.Execute("UPDATE feed SET type = 'vinculo.Later'");
  Ask(kAna);
  EXPECT_FALSE(ErasePending(*connection_, options_).ok());
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM erasures WHERE erased_at IS NULL"), "1");
}

TEST_F(RuleR38Eraser, LeavesTheTextsOfRowsWhereTheColumnIsSet) {
  database_.Execute(
      "CREATE TABLE notes (tenant_id uuid, client_id uuid, words text NOT NULL, listed text)");
  database_.Execute("GRANT ALL ON notes TO registry_worker");
  database_.Execute("INSERT INTO notes SELECT '" + tenant_ +
                    "', '00000000-0000-7000-8000-000000000001', 'Marca', l FROM (VALUES (NULL), "
                    "('reasons/1')) AS v (l)");
  pqxx::work tx(*connection_);
  const std::vector<Place> places{
      {.table = "notes", .column = "client_id", .erased = {"words"}, .unless = "listed"}};
  EXPECT_EQ(
      EraseRows(
          tx, testing::TestTenant(), *Uuid::Parse("00000000-0000-7000-8000-000000000001"), places),
      1);
  tx.commit();
  EXPECT_EQ(database_.Execute("SELECT words FROM notes WHERE listed IS NULL"), "");
  EXPECT_EQ(database_.Execute("SELECT words FROM notes WHERE listed IS NOT NULL"), "Marca");
}

TEST_F(RuleR38Eraser, ProvesWhatWasDone) {
  Ask(kAna);
  ASSERT_THAT(ErasePending(*connection_, options_), testing::IsOkAndHolds(1));
  database_.Execute("UPDATE erasures SET requested_by = 'users/eva'");
  EXPECT_EQ(database_.Execute("SELECT proof = erasure_proof(e) FROM erasures e"), "f");
}

TEST_F(RuleR38Eraser, IsPreparedAgainstItsTables) {
  const std::set<std::string> machinery{
      "outbox_pending", "known_tenants", "feed", "feed_head", "feed_checkpoints", "feed_sources"};
  EXPECT_THAT(testing::SchemaViolations(database_, machinery), ::testing::IsEmpty());
}

}  // namespace
}  // namespace vinculo::privacy
