// The contact log of another system, as it is imported and taken back. Now is
// 2026-11-22 15:00 UTC, noon in the tenant's zone.

#include <gmock/gmock.h>

#include "absl/strings/str_cat.h"
#include "common/base/clock.h"
#include "common/imports/reasons.h"
#include "common/testing/message_wire.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/handlers/records/interaction_handlers.h"
#include "services/client_registry/handlers/records/interaction_import_handlers.h"
#include "services/client_registry/handlers/records/records_test.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using imports::v1::ImportSummary;
using ::testing::ElementsAre;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class RuleR37InteractionImports : public RecordsTest {
 protected:
  RuleR37InteractionImports() {
    deps_.time_zone = *LoadZone("America/Sao_Paulo");
    start_.set_mode(imports::v1::RESUMABLE_CHUNKS);
  }

  std::string ClientWith(const std::string& external_id) {
    pb::Client client;
    client.set_display_name(absl::StrCat("Cliente ", external_id));
    client.set_external_id(external_id);
    return Create(client)->name();
  }
  // A ticket of the client, as the next line.
  pb::ImportInteractionsRequest::Row& Add(const std::string& client_external_id) {
    auto& row = *rows_.mutable_rows()->add_rows();
    row.set_line(rows_.rows().rows_size());
    row.set_client_external_id(client_external_id);
    row.set_contact_time_local("2026-11-20 08:15:00");
    row.mutable_interaction()->set_channel(pb::Interaction::OTHER_CHANNEL);
    row.mutable_interaction()->set_direction(pb::Interaction::INBOUND);
    row.mutable_interaction()->set_reason(pb::Interaction::SUPPORT);
    row.mutable_interaction()->set_external_id(absl::StrCat("T-", row.line()));
    row.mutable_interaction()->set_subject(absl::StrCat("ticket ", row.line()));
    return row;
  }
  absl::StatusOr<ImportSummary> Import(int id = 700) {
    id_ = testing::SequentialIds::At(static_cast<uint64_t>(id)).ToString();
    start_.set_import_id(id_);
    pb::ImportInteractionsRequest start;
    *start.mutable_start() = start_;
    testing::MessageWire<pb::ImportInteractionsRequest> wire(loop_, {start, rows_});
    testing::FakeCall call(loop_, options_);
    return loop_.Run(
        ImportInteractions(call, deps_, rpc::Reader<pb::ImportInteractionsRequest>(wire)));
  }
  absl::StatusOr<pb::RevertInteractionImportResponse> Revert() {
    pb::RevertInteractionImportRequest request;
    request.set_import_id(id_);
    return Serve(&RevertInteractionImport, request);
  }
  // "line kind field reason raw_value", of the last import.
  std::vector<std::string> Findings() {
    pb::ListInteractionImportFindingsRequest request;
    request.set_import_id(id_);
    const auto page = Serve(&ListInteractionImportFindings, request);
    if (!page.ok()) return {page.status().ToString()};
    std::vector<std::string> findings;
    for (const auto& f : page->findings()) {
      findings.push_back(absl::StrCat(f.line(),
                                      " ",
                                      imports::v1::FindingKind_Name(f.kind()),
                                      " ",
                                      f.field(),
                                      " ",
                                      f.reason(),
                                      f.raw_value().empty() ? "" : " ",
                                      f.raw_value()));
    }
    return findings;
  }

  imports::v1::ImportStart start_;
  pb::ImportInteractionsRequest rows_;
  std::string id_;
};

TEST_F(RuleR37InteractionImports, BecomeTheClientsContacts) {
  const std::string ana = ClientWith("17");
  Add("17").mutable_interaction()->set_outcome(pb::Interaction::RESOLVED);
  auto& by_name = Add("");
  by_name.mutable_interaction()->set_client(ana);
  by_name.set_contact_time_local("20/11/2026 09:15");
  const auto done = Import();
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 2);
  EXPECT_TRUE(done->complete());
  pb::ListInteractionsRequest list;
  list.set_filter(absl::StrCat("client = \"", ana, "\""));
  const auto listed = Serve(&ListInteractions, list);
  ASSERT_THAT(listed, IsOk());
  ASSERT_EQ(listed->interactions_size(), 2);
  EXPECT_EQ(listed->interactions(0).subject(), "ticket 2") << "the latest first";
  const pb::Interaction& first = listed->interactions(1);
  EXPECT_EQ(first.outcome(), pb::Interaction::RESOLVED);
  EXPECT_EQ(first.staff(), "") << "nobody's, not the importer's";
  EXPECT_EQ(
      absl::FormatTime(absl::FromUnixSeconds(first.contact_time().seconds()), absl::UTCTimeZone()),
      "2026-11-20T11:15:00+00:00");
  EXPECT_EQ(Events(absl::StrCat("interactionImports/", id_)), "1");
}

TEST_F(RuleR37InteractionImports, RefuseRowsOfNobodyAndOfNoTime) {
  ClientWith("17");
  Add("18");
  Add("17").clear_contact_time_local();
  Add("17").set_contact_time_local("amanhã");
  Add("17").set_contact_time_local("2026-11-22 12:00:01");
  Add("17").mutable_interaction()->set_notes("cartão 4111111111111111");
  Add("17");
  const auto done = Import();
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 1);
  EXPECT_EQ(done->failed(), 5);
  EXPECT_THAT(Findings(),
              ElementsAre(absl::StrCat("1 ERROR client ", kClientUnknown),
                          absl::StrCat("2 ERROR contact_time ", kFieldRequired),
                          absl::StrCat("3 ERROR contact_time_local ", kTimeMalformed),
                          absl::StrCat("4 ERROR contact_time ", kTimeInFuture),
                          absl::StrCat("5 ERROR notes ", kCardNumberRefused)));
}

TEST_F(RuleR37InteractionImports, ComeOnceHoweverOftenTheyAreSent) {
  ClientWith("17");
  auto& flag = *Add("17").add_flags();
  flag.set_field("id_contrato");
  flag.set_reason("KEPT");
  flag.set_raw_value("33");
  ASSERT_THAT(Import(), IsOk());
  EXPECT_THAT(Findings(), ElementsAre("1 FLAG id_contrato KEPT 33"));
  const auto again = Import(701);
  ASSERT_THAT(again, IsOk());
  EXPECT_EQ(again->created(), 0);
  EXPECT_EQ(again->existing(), 1);
  EXPECT_THAT(Findings(), ElementsAre()) << "a row that wrote nothing has nothing to tell";
  EXPECT_EQ(Count("interactions"), "1");
  start_.set_mode(imports::v1::VALIDATE_ONLY);
  Add("17");
  const auto preview = Import(702);
  ASSERT_THAT(preview, IsOk());
  EXPECT_EQ(preview->existing(), 1);
  EXPECT_EQ(preview->created(), 1);
  EXPECT_EQ(Count("interactions"), "1");
}

TEST_F(RuleR37InteractionImports, OfAMergedClientAreTheOthers) {
  const std::string ana = ClientWith("17"), anna = ClientWith("18"), annie = ClientWith("19");
  ASSERT_THAT(Merge(anna, annie), IsOk());
  ASSERT_THAT(Merge(ana, anna), IsOk());
  Add("19");
  Add("").mutable_interaction()->set_client(anna);
  const auto done = Import();
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 2);
  EXPECT_EQ(Count(absl::StrCat("interactions WHERE client_id = '", ana.substr(8), "'")), "2");
}

TEST_F(RuleR37InteractionImports, OfAnAnonymisedClientAreNobodys) {
  Anonymize(ClientWith("17"));
  Add("17");
  const auto done = Import();
  ASSERT_THAT(done, IsOk());
  EXPECT_EQ(done->created(), 0);
  EXPECT_THAT(Findings(), ElementsAre(absl::StrCat("1 ERROR client ", kClientUnknown)));
}

TEST_F(RuleR37InteractionImports, LeaveExistingRowsAlone) {
  start_.set_on_existing(imports::v1::UPDATE);
  start_.mutable_update_mask()->add_paths("subject");
  EXPECT_THAT(Import(), HasViolation("start.on_existing", imports::kValueNotTaken));
}

TEST_F(RuleR37InteractionImports, AreTakenBackWhole) {
  const std::string ana = ClientWith("17");
  for (int i = 0; i < 3; ++i) Add("17");
  ASSERT_THAT(Import(), IsOk());
  const auto reverted = Revert();
  ASSERT_THAT(reverted, IsOk());
  EXPECT_EQ(reverted->blocked(), 0);
  EXPECT_TRUE(reverted->summary().has_revert_time());
  EXPECT_EQ(Count("interactions"), "0");
  EXPECT_EQ(Events(absl::StrCat("interactionImports/", id_)), "2");
  ASSERT_THAT(Revert(), IsOk());
  EXPECT_EQ(Events(absl::StrCat("interactionImports/", id_)), "2") << "a repeat changes nothing";
  EXPECT_THAT(Import(), IsError(StatusCode::kFailedPrecondition, imports::kImportReverted));
  EXPECT_THAT(Import(701), IsOk());
  EXPECT_EQ(Count("interactions"), "3");
}

TEST_F(RuleR37InteractionImports, AreNotTakenBackWhereTheyWereAPreview) {
  ClientWith("17");
  Add("17");
  start_.set_mode(imports::v1::VALIDATE_ONLY);
  ASSERT_THAT(Import(), IsOk());
  EXPECT_THAT(Revert(), IsError(StatusCode::kFailedPrecondition, imports::kImportNotRevertible));
}

// all times of an import are the machine's, also in a sandbox that is a month ahead.
TEST_F(RuleR37InteractionImports, AreTakenBackAtTheMachinesTime) {
  options_.now = clock_.Now() + absl::Hours(24 * 30);
  ClientWith("17");
  Add("17");
  ASSERT_THAT(Import(), IsOk());
  clock_.Advance(absl::Minutes(1));
  const auto reverted = Revert();
  ASSERT_THAT(reverted, IsOk());
  EXPECT_EQ(reverted->summary().revert_time().seconds(),
            reverted->summary().create_time().seconds() + 60);
}

TEST_F(RuleR37InteractionImports, StayWhenOneWasChangedSince) {
  ClientWith("17");
  Add("17");
  Add("17");
  ASSERT_THAT(Import(), IsOk());
  pb::UpdateInteractionRequest update;
  update.mutable_interaction()->set_name(absl::StrCat(
      "interactions/",
      database_.Execute("SELECT interaction_id FROM interactions WHERE external_id = 'T-2'")));
  update.mutable_interaction()->set_outcome(pb::Interaction::RESOLVED);
  ASSERT_THAT(Serve(&UpdateInteraction, update), IsOk());
  const auto reverted = Revert();
  ASSERT_THAT(reverted, IsOk());
  EXPECT_EQ(reverted->blocked(), 1);
  EXPECT_THAT(reverted->changed(), ElementsAre(update.interaction().name()));
  EXPECT_FALSE(reverted->summary().has_revert_time());
  EXPECT_EQ(Count("interactions"), "2");
}

}  // namespace
}  // namespace vinculo::client_registry
