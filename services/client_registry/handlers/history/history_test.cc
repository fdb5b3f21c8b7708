// What happened to a client is read from the rows of the feed.

#include "services/client_registry/handlers/history/history.h"

#include <gmock/gmock.h>
#include <google/protobuf/descriptor.h>

#include <filesystem>
#include <set>

#include "absl/strings/match.h"
#include "services/client_registry/handlers/merge/handlers.h"
#include "services/client_registry/handlers/records/interaction_handlers.h"
#include "services/client_registry/handlers/service_test.h"

namespace vinculo::client_registry {
namespace {

namespace told = ::vinculo::history::v1;
using ::testing::ElementsAre;
using testing::HasViolation;
using ::testing::IsEmpty;
using testing::IsError;
using testing::IsOk;
using ::testing::SizeIs;

class RuleX04History : public ServiceTest {
 protected:
  pb::Client Made(const std::string& name) {
    pb::Client client;
    client.set_display_name(name);
    const auto created = Create(client);
    EXPECT_THAT(created, IsOk());
    return *created;
  }
  void SetEmail(const pb::Client& client, const std::string& email) {
    options_.now += absl::Seconds(1);
    pb::UpdateClientRequest request;
    request.mutable_client()->set_name(client.name());
    request.mutable_client()->set_email(email);
    request.mutable_update_mask()->add_paths("email");
    EXPECT_THAT(Serve(&UpdateClient, request), IsOk());
  }
  // What the sequencer does.
  void Sequence() {
    database_.Execute(
        "WITH taken AS (DELETE FROM outbox_pending RETURNING *)"
        " INSERT INTO feed (bucket, position, tenant_id, aggregate, version, event_id, actor, "
        "reason, request_id, occurred_at, recorded_at, type, payload)"
        " SELECT bucket, (SELECT coalesce(max(position), 0) FROM feed)"
        "   + row_number() OVER (ORDER BY staged_at, version), tenant_id, aggregate, version,"
        "   event_id, actor, reason, request_id, occurred_at, recorded_at, type, payload"
        " FROM taken");
  }
  absl::StatusOr<told::ListHistoryResponse> List(const std::string& parent,
                                                 const std::string& filter = "",
                                                 int page_size = 0,
                                                 const std::string& page_token = "") {
    Sequence();
    told::ListHistoryRequest request;
    request.set_parent(parent);
    request.set_filter(filter);
    request.set_page_size(page_size);
    request.set_page_token(page_token);
    testing::FakeCall call(loop_, options_);
    const history::HistoryDeps deps = HistoryOf(deps_);
    return loop_.Run(history::ListHistory(call, deps, request));
  }
  static std::vector<std::string> Summaries(const told::ListHistoryResponse& listed) {
    std::vector<std::string> summaries;
    for (const auto& entry : listed.entries()) summaries.push_back(entry.summary_pt_br());
    return summaries;
  }
};

TEST_F(RuleX04History, TellsWhoChangedWhatNewestFirst) {
  const pb::Client ana = Made("Ana");
  options_.actor = "users/bia";
  SetEmail(ana, "ana@exemplo.com.br");
  SetEmail(ana, "");
  const auto listed = List(ana.name());
  ASSERT_THAT(listed, IsOk());
  EXPECT_THAT(
      Summaries(*listed),
      ElementsAre("Cadastro alterado: e-mail", "Cadastro alterado: e-mail", "Cliente cadastrado"));
  const told::HistoryEntry& last = listed->entries(0);
  EXPECT_EQ(last.actor(), "users/bia");
  EXPECT_EQ(last.summary_en(), "Client changed: e-mail");
  EXPECT_EQ(last.version(), 3);
  ASSERT_THAT(last.changes(), SizeIs(1));
  EXPECT_EQ(last.changes(0).field(), "email");
  EXPECT_EQ(last.changes(0).before(), "ana@exemplo.com.br");
  EXPECT_EQ(last.changes(0).after(), "");
  EXPECT_EQ(listed->entries(1).changes(0).before(), "");
  // A client that is new had nothing before.
  EXPECT_FALSE(listed->entries(2).changes(0).has_before());
}

// Where a client stands is told by events of its own, not by the next change of its data.
TEST_F(RuleX04History, TellsOfAChangeOnlyWhatItChanged) {
  const pb::Client ana = Made("Ana");
  database_.Execute("UPDATE clients SET activity = 2, last_paid_on = '2026-11-20'");
  SetEmail(ana, "ana@exemplo.com.br");
  const auto listed = List(ana.name());
  ASSERT_THAT(listed, IsOk());
  ASSERT_THAT(listed->entries(0).changes(), SizeIs(1));
  EXPECT_EQ(listed->entries(0).changes(0).field(), "email");
}

TEST_F(RuleX04History, ComesInPagesThatKnowWhatWasBefore) {
  const pb::Client ana = Made("Ana");
  SetEmail(ana, "a@exemplo.com.br");
  SetEmail(ana, "b@exemplo.com.br");
  const auto first = List(ana.name(), "", 1);
  ASSERT_THAT(first, IsOk());
  ASSERT_THAT(first->entries(), SizeIs(1));
  EXPECT_EQ(first->entries(0).changes(0).before(), "a@exemplo.com.br");
  const auto rest = List(ana.name(), "", 5, first->next_page_token());
  ASSERT_THAT(rest, IsOk());
  EXPECT_THAT(rest->entries(), SizeIs(2));
  EXPECT_EQ(rest->next_page_token(), "");
  // A token is good for its own parent alone.
  EXPECT_THAT(List(Made("Bia").name(), "", 1, first->next_page_token()),
              HasViolation("page_token", "PAGE_TOKEN_INVALID"));
}

TEST_F(RuleX04History, IsFilteredByActorAndEvent) {
  const pb::Client ana = Made("Ana");
  options_.actor = "users/bia";
  SetEmail(ana, "a@exemplo.com.br");
  const auto by_bia = List(ana.name(), "actor = \"users/bia\"");
  ASSERT_THAT(by_bia, IsOk());
  EXPECT_THAT(Summaries(*by_bia), ElementsAre("Cadastro alterado: e-mail"));
  const auto made = List(ana.name(), "event = \"vinculo.client_registry.v1.ClientCreated\"");
  ASSERT_THAT(made, IsOk());
  EXPECT_THAT(Summaries(*made), ElementsAre("Cliente cadastrado"));
}

TEST_F(RuleX04History, OfAMergedClientStaysItsOwn) {
  const pb::Client ana = Made("Ana"), anna = Made("Anna");
  v1::MergeClientsRequest merge;
  merge.set_survivor(ana.name());
  merge.set_absorbed(anna.name());
  merge.set_reason("the same person");
  ASSERT_THAT(Serve(&MergeClients, merge), IsOk());
  const auto absorbed = List(anna.name());
  ASSERT_THAT(absorbed, IsOk());
  ASSERT_THAT(absorbed->entries(), SizeIs(2));
  EXPECT_EQ(absorbed->entries(0).summary_pt_br(), "Cadastro unido a outro: unido a");
  EXPECT_EQ(absorbed->entries(0).changes(0).after(), ana.name());
}

//
TEST_F(RuleX04History, OfASurvivorTellsOfTheMergeAndItsUndo) {
  const pb::Client ana = Made("Ana"), anna = Made("Anna");
  v1::MergeClientsRequest merge;
  merge.set_survivor(ana.name());
  merge.set_absorbed(anna.name());
  merge.set_reason("the same person");
  const auto merged = Serve(&MergeClients, merge);
  ASSERT_THAT(merged, IsOk());
  v1::UndoMergeRequest undo;
  undo.set_name(merged->name());
  undo.set_reason("two persons after all");
  ASSERT_THAT(Serve(&UndoMerge, undo), IsOk());
  const auto survivor = List(ana.name());
  ASSERT_THAT(survivor, IsOk());
  EXPECT_THAT(Summaries(*survivor),
              ElementsAre("União com outro cadastro desfeita: cadastro separado",
                          "Outro cadastro unido a este: cadastro unido",
                          "Cliente cadastrado"));
  // Nothing else of it changed, though its activity was looked at.
  ASSERT_THAT(survivor->entries(1).changes(), SizeIs(1));
  EXPECT_EQ(survivor->entries(1).changes(0).after(), anna.name());
  EXPECT_EQ(survivor->entries(1).reason(), "the same person");
}

TEST_F(RuleX04History, OfAnImportedClientBeginsWithTheImport) {
  const pb::Client ana = Made("Ana");
  database_.Execute("DELETE FROM outbox_pending");
  database_.Execute(
      "INSERT INTO imports (tenant_id, import_id, mode, lease_holder, lease_until, created_at, "
      "updated_at, actor) SELECT tenant_id, client_id, 1, client_id, now(), '2026-01-02', now(), "
      "'users/imp' FROM clients");
  database_.Execute("UPDATE clients SET import_id = client_id");
  SetEmail(ana, "a@exemplo.com.br");
  const auto listed = List(ana.name());
  ASSERT_THAT(listed, IsOk());
  EXPECT_THAT(Summaries(*listed), ElementsAre("Cadastro alterado: e-mail", "Cliente importado"));
  EXPECT_FALSE(listed->entries(0).changes(0).has_before());
  EXPECT_EQ(listed->entries(1).actor(), "users/imp");
}

// Whoever removes the payload of an event has removed what it told.
TEST_F(RuleX04History, TellsNothingOfWhatWasRemoved) {
  const pb::Client ana = Made("Ana");
  SetEmail(ana, "secret@exemplo.com.br");
  Sequence();
  database_.Execute("UPDATE feed SET payload = ''");
  const auto listed = List(ana.name());
  ASSERT_THAT(listed, IsOk());
  ASSERT_THAT(listed->entries(), SizeIs(2));
  EXPECT_FALSE(absl::StrContains(listed->DebugString(), "secret"));
}

TEST_F(RuleX04History, RefusesWhatHasNone) {
  for (const char* parent : {"clients/1", "plans/00000000-0000-7000-8000-000000000001", ""}) {
    EXPECT_THAT(List(parent), HasViolation("parent", "PARENT_UNKNOWN")) << parent;
  }
  const auto nobody = List("clients/00000000-0000-7000-8000-0000000000ff");
  ASSERT_THAT(nobody, IsOk());
  EXPECT_THAT(nobody->entries(), IsEmpty());
}

// The messages of every file of events, those that come later too.
std::vector<const google::protobuf::Descriptor*> EventMessages() {
  const std::string package = "vinculo/client_registry/v1/";
  std::vector<const google::protobuf::Descriptor*> messages;
  for (const auto& entry :
       std::filesystem::directory_iterator(VINCULO_SOURCE_DIR "/proto/" + package)) {
    const std::string name = entry.path().filename().string();
    if (!absl::EndsWith(name, "_events.proto")) continue;
    const auto* const file =
        google::protobuf::DescriptorPool::generated_pool()->FindFileByName(package + name);
    EXPECT_NE(file, nullptr) << name;
    for (int i = 0; file != nullptr && i < file->message_type_count(); ++i) {
      messages.push_back(file->message_type(i));
    }
  }
  return messages;
}

// Of nothing that has a history: accesses and presences are what happened, a snapshot is no event.
bool HasHistory(const std::string& type) {
  return !absl::EndsWith(type, "Snapshot") && !absl::EndsWith(type, "sRemoved") &&
         !absl::StrContains(type, ".Access") && !absl::StrContains(type, ".Presence");
}

//
TEST(RuleX09HistoryWords, AreThereForEveryEventAndEveryField) {
  const history::Words words = HistoryOf(Deps()).words;
  const std::set<std::string> itself = {
      "name", "etag", "create_time", "update_time", "warnings", "screen_name"};
  const auto messages = EventMessages();
  EXPECT_GT(messages.size(), 40u);
  for (const google::protobuf::Descriptor* message : messages) {
    if (!HasHistory(message->full_name())) continue;
    EXPECT_NE(words.Find(message->full_name(), [](absl::string_view) { return std::string(); }),
              nullptr)
        << message->full_name();
    for (int i = 0; i < message->field_count(); ++i) {
      const google::protobuf::Descriptor* state = message->field(i)->message_type();
      // Resources alone have one.
      if (state == nullptr || state->FindFieldByName("etag") == nullptr) continue;
      for (int j = 0; j < state->field_count(); ++j) {
        const std::string& path = state->field(j)->name();
        if (itself.count(path) > 0) continue;
        EXPECT_NE(words.Label(path).pt_br, path) << state->full_name();
      }
    }
  }
}

TEST_F(RuleX04History, OfWhatIsKeptOfAClientIsReadByWhoMayReadIt) {
  const pb::Client ana = Made("Ana");
  pb::CreateInteractionRequest log;
  log.mutable_interaction()->set_client(ana.name());
  log.mutable_interaction()->set_channel(pb::Interaction::PHONE_CALL);
  log.mutable_interaction()->set_direction(pb::Interaction::INBOUND);
  log.mutable_interaction()->set_reason(pb::Interaction::SUPPORT);
  const auto logged = Serve(&CreateInteraction, log);
  ASSERT_THAT(logged, IsOk());
  pb::UpdateInteractionRequest update;
  update.mutable_interaction()->set_name(logged->name());
  update.mutable_interaction()->set_outcome(pb::Interaction::RESOLVED);
  ASSERT_THAT(Serve(&UpdateInteraction, update), IsOk());
  const auto listed = List(logged->name());
  ASSERT_THAT(listed, IsOk());
  ASSERT_THAT(listed->entries(), SizeIs(2));
  EXPECT_EQ(listed->entries(0).summary_pt_br(), "Atendimento gravado: desfecho");
  EXPECT_EQ(listed->entries(0).changes(0).after(), "RESOLVED");
  options_.permissions = {"client_registry.history.list"};
  EXPECT_THAT(List(logged->name()),
              IsError(absl::StatusCode::kPermissionDenied, "PERMISSION_MISSING"));
  // A client's history tells its name, document and contacts.
  EXPECT_THAT(List(ana.name()), IsError(absl::StatusCode::kPermissionDenied, "PERMISSION_MISSING"));
  options_.permissions.push_back("client_registry.clients.get");
  EXPECT_THAT(List(ana.name()), IsOk());
}

}  // namespace
}  // namespace vinculo::client_registry
