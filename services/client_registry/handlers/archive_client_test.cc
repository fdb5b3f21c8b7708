#include <gmock/gmock.h>

#include <string>

#include "common/feed/testing/collected_snapshot.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/client_snapshots.h"
#include "services/client_registry/handlers/service_test.h"
#include "vinculo/client_registry/v1/client_events.pb.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::IsError;
using testing::IsOk;

//
class ArchiveClientTest : public ServiceTest {
 protected:
  pb::Client Ana() {
    pb::Client client;
    client.set_display_name("Ana Lima");
    return *Create(client);
  }
  absl::StatusOr<pb::Client> Archive(const pb::Client& client) {
    pb::ArchiveClientRequest request;
    request.set_name(client.name());
    request.set_etag(client.etag());
    request.set_reason("mudou-se");
    return Serve(&ArchiveClient, request);
  }
  absl::StatusOr<pb::Client> Unarchive(const pb::Client& client) {
    pb::UnarchiveClientRequest request;
    request.set_name(client.name());
    request.set_etag(client.etag());
    return Serve(&UnarchiveClient, request);
  }
  absl::StatusOr<pb::Client> Get(const pb::Client& client) {
    pb::GetClientRequest request;
    request.set_name(client.name());
    return Serve(&GetClient, request);
  }
  absl::Status Delete(const pb::Client& client) {
    pb::DeleteClientRequest request;
    request.set_name(client.name());
    request.set_etag(client.etag());
    return Serve(&DeleteClient, request).status();
  }
  std::vector<std::string> Listed(const std::string& filter) {
    pb::ListClientsRequest request;
    request.set_filter(filter);
    const auto list = Serve(&ListClients, request);
    std::vector<std::string> names;
    for (const pb::Client& client : list->clients()) names.push_back(client.name());
    return names;
  }
};

TEST_F(ArchiveClientTest, PutsAClientOutOfTheWayAndBack) {
  const pb::Client ana = Ana();
  const auto archived = Archive(ana);
  ASSERT_THAT(archived, IsOk());
  EXPECT_EQ(archived->activity(), pb::ARCHIVED_LOST);
  EXPECT_EQ(archived->archive_reason(), "mudou-se");
  EXPECT_EQ(Get(ana)->DebugString(), archived->DebugString());

  const auto back = Unarchive(*archived);
  ASSERT_THAT(back, IsOk());
  EXPECT_EQ(back->activity(), pb::LEAD);
  EXPECT_FALSE(back->has_archive_time());
  EXPECT_EQ(Get(ana)->DebugString(), back->DebugString());
}

TEST_F(ArchiveClientTest, OfWhoHasPaidIsChurn) {
  const pb::Client ana = Ana();
  database_.Execute(
      "INSERT INTO client_payments SELECT tenant_id, gen_random_uuid(), 1, client_id, "
      "'2025-03-10', "
      "9990, true, false FROM clients");
  database_.Execute(
      "UPDATE clients SET activity = 3, first_paid_on = '2025-03-10', last_paid_on = '2025-03-10'");
  EXPECT_EQ(Archive(ana)->activity(), pb::ARCHIVED_CHURN);
  EXPECT_EQ(Get(ana)->activity(), pb::ARCHIVED_CHURN);
  EXPECT_EQ(Unarchive(*Get(ana))->activity(), pb::INACTIVE);
}

TEST_F(ArchiveClientTest, RefusesWhatIsDoneAlreadyAndAnOldEtag) {
  const pb::Client ana = Ana();
  EXPECT_THAT(Unarchive(ana), IsError(absl::StatusCode::kFailedPrecondition, kClientNotArchived));
  const auto archived = Archive(ana);
  EXPECT_THAT(Archive(ana), IsError(absl::StatusCode::kAborted, "ETAG_MISMATCH"));
  EXPECT_THAT(Archive(*archived), IsError(absl::StatusCode::kFailedPrecondition, kClientArchived));
}

TEST_F(ArchiveClientTest, LeavesItOutOfListsThatDoNotAsk) {
  const pb::Client ana = Ana();
  const pb::Client bia = Ana();
  ASSERT_THAT(Archive(ana), IsOk());
  EXPECT_THAT(Listed(""), ElementsAre(bia.name()));
  EXPECT_THAT(Listed("display_name = \"Ana*\""), ElementsAre(bia.name()));
  EXPECT_THAT(Listed("archived = true"), ElementsAre(ana.name()));
  EXPECT_THAT(Listed("activity = ARCHIVED_LOST"), ElementsAre(ana.name()));
  EXPECT_THAT(Listed("archived = true OR archived = false"), ElementsAre(ana.name(), bia.name()));
}

TEST_F(ArchiveClientTest, DeletesAClientThatNothingRefersTo) {
  const pb::Client ana = Ana();
  const auto archived = Archive(ana);
  EXPECT_EQ(Count("client_activities"), "1");
  EXPECT_THAT(Delete(*archived), IsOk());
  EXPECT_EQ(Count("client_activities"), "0");
  EXPECT_EQ(Count("client_archivings"), "0");
  EXPECT_THAT(Get(ana), IsError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_THAT(Delete(ana), IsError(absl::StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
}

// Whoever missed the deletion, and begins with a snapshot.
TEST_F(ArchiveClientTest, TellsASnapshotWhomItDeleted) {
  const pb::Client gone = Ana();
  const pb::Client kept = Ana();
  ASSERT_THAT(Delete(gone), IsOk());
  const feed::CollectedSnapshot snapshot(loop_, options_, deps_.db, ClientSnapshots());
  const auto clients = snapshot.All<pb::ClientSnapshot>();
  ASSERT_EQ(clients.size(), 1u);
  EXPECT_EQ(clients[0].client().name(), kept.name());
  const auto deleted = snapshot.All<pb::ClientDeleted>();
  ASSERT_EQ(deleted.size(), 1u);
  EXPECT_EQ(deleted[0].client(), gone.name());
}

TEST_F(ArchiveClientTest, DeletesNoClientThatAnotherRefersTo) {
  const pb::Client ana = Ana();
  const pb::Client bia = Ana();
  database_.Execute(absl::StrCat("UPDATE clients SET merged_into = '",
                                 ana.name().substr(8),
                                 "' WHERE client_id = '",
                                 bia.name().substr(8),
                                 "'"));
  EXPECT_THAT(Delete(ana), IsError(absl::StatusCode::kFailedPrecondition, kClientReferred));
  EXPECT_THAT(Get(ana), IsOk());
  EXPECT_EQ(Count("outbox_pending"), "2");
}

}  // namespace
}  // namespace vinculo::client_registry
