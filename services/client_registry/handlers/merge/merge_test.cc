#include <gmock/gmock.h>

#include "common/errors/errors.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/merge/handlers.h"
#include "services/client_registry/handlers/service_test.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class RuleR29Merges : public ServiceTest {
 protected:
  pb::Client Made(const std::string& name,
                  const std::string& email = "",
                  const std::string& tax_id = "") {
    pb::Client client;
    client.set_display_name(name);
    client.set_email(email);
    client.set_tax_id(tax_id);
    const auto created = Create(client);
    EXPECT_THAT(created, IsOk());
    return *created;
  }
  absl::StatusOr<v1::Merge> Merge(const pb::Client& survivor,
                                  const pb::Client& absorbed,
                                  const std::vector<std::string>& take = {}) {
    v1::MergeClientsRequest request;
    request.set_survivor(survivor.name());
    request.set_absorbed(absorbed.name());
    request.set_reason("the same person");
    for (const std::string& path : take) request.mutable_take_fields()->add_paths(path);
    return Serve(&MergeClients, request);
  }
  absl::StatusOr<v1::Merge> Undo(const v1::Merge& merge) {
    v1::UndoMergeRequest request;
    request.set_name(merge.name());
    request.set_reason("two persons after all");
    return Serve(&UndoMerge, request);
  }
  pb::Client Get(const std::string& name) {
    pb::GetClientRequest request;
    request.set_name(name);
    const auto client = Serve(&GetClient, request);
    EXPECT_THAT(client, IsOk());
    return client.ok() ? *client : pb::Client();
  }
  std::vector<std::string> Listed(bool show_merged = false) {
    pb::ListClientsRequest request;
    request.set_show_merged(show_merged);
    std::vector<std::string> names;
    const auto listed = Serve(&ListClients, request);
    for (const auto& client : listed->clients()) {
      names.push_back(client.display_name());
    }
    return names;
  }
};

TEST_F(RuleR29Merges, AnswerTheAbsorbedNameWithTheSurvivor) {
  const pb::Client ana = Made("Ana"), anna = Made("Anna", "anna@exemplo.com.br");
  const auto merge = Merge(ana, anna);
  ASSERT_THAT(merge, IsOk());
  EXPECT_EQ(Get(anna.name()).name(), ana.name());
  EXPECT_EQ(Get(ana.name()).email(), "anna@exemplo.com.br");
  EXPECT_THAT(merge->changed_fields(), ElementsAre("email"));
  EXPECT_THAT(Listed(), ElementsAre("Ana"));
  EXPECT_THAT(Listed(true), ElementsAre("Ana", "Anna"));
}

TEST_F(RuleR29Merges, TakeTheFieldsThatAreChosen) {
  const pb::Client ana = Made("Ana", "ana@exemplo.com.br");
  const pb::Client anna = Made("Anna Souza", "anna@exemplo.com.br");
  ASSERT_THAT(Merge(ana, anna, {"display_name"}), IsOk());
  EXPECT_EQ(Get(ana.name()).display_name(), "Anna Souza");
  EXPECT_EQ(Get(ana.name()).email(), "ana@exemplo.com.br");
}

//
TEST_F(RuleR29Merges, TakeNoCardNumberForAReason) {
  v1::MergeClientsRequest request;
  request.set_survivor(Made("Ana").name());
  request.set_absorbed(Made("Anna").name());
  request.set_reason("both paid by 4111111111111111");
  EXPECT_THAT(Serve(&MergeClients, request), HasViolation("reason", kCardNumberRefused));
}

TEST_F(RuleR29Merges, SayWhy) {
  v1::MergeClientsRequest request;
  request.set_survivor(Made("Ana").name());
  request.set_absorbed(Made("Anna").name());
  request.set_reason(" ");
  EXPECT_THAT(Serve(&MergeClients, request), HasViolation("reason", "TEXT_REQUIRED"));
  request.set_reason(" the same person ");
  const auto merge = Serve(&MergeClients, request);
  ASSERT_THAT(merge, IsOk());
  EXPECT_EQ(merge->reason(), "the same person");
  v1::UndoMergeRequest undo;
  undo.set_name(merge->name());
  undo.set_reason(" ");
  EXPECT_THAT(Serve(&UndoMerge, undo), HasViolation("reason", "TEXT_REQUIRED"));
}

TEST_F(RuleR29Merges, TakeTheDocumentAndGiveItBack) {
  const pb::Client ana = Made("Ana"), anna = Made("Anna", "", "11144477735");
  const auto merge = Merge(ana, anna);
  ASSERT_THAT(merge, IsOk());
  EXPECT_EQ(Get(ana.name()).tax_id(), "11144477735");
  ASSERT_THAT(Undo(*merge), IsOk());
  EXPECT_EQ(Get(ana.name()).tax_id(), "");
  EXPECT_EQ(Get(anna.name()).tax_id(), "11144477735");
}

TEST_F(RuleR29Merges, ResolveAChainToItsLast) {
  const pb::Client a = Made("A"), b = Made("B"), c = Made("C");
  ASSERT_THAT(Merge(b, a), IsOk());
  ASSERT_THAT(Merge(c, b), IsOk());
  EXPECT_EQ(Get(a.name()).name(), c.name());
}

TEST_F(RuleR29Merges, RefuseCyclesAndMergedClients) {
  const pb::Client a = Made("A"), b = Made("B"), c = Made("C");
  ASSERT_THAT(Merge(b, a), IsOk());
  EXPECT_THAT(Merge(a, b), IsError(absl::StatusCode::kFailedPrecondition, kClientMerged));
  EXPECT_THAT(Merge(c, a), IsError(absl::StatusCode::kFailedPrecondition, kClientMerged));
  EXPECT_THAT(Merge(c, c), HasViolation("absorbed", kMergeOfOne));
}

TEST_F(RuleR29Merges, LeaveAMergedClientUneditedAndSayWhereItWent) {
  const pb::Client a = Made("A"), b = Made("B");
  ASSERT_THAT(Merge(b, a), IsOk());
  pb::UpdateClientRequest request;
  request.mutable_client()->set_name(a.name());
  request.mutable_client()->set_category("Ouro");
  const auto refused = Serve(&UpdateClient, request);
  EXPECT_THAT(refused, IsError(absl::StatusCode::kFailedPrecondition, kClientMerged));
  EXPECT_EQ(errors::MetadataOf(refused.status())[1].value, b.name());
}

TEST_F(RuleR29Merges, AreUndone) {
  const pb::Client ana = Made("Ana"), anna = Made("Anna", "anna@exemplo.com.br");
  const auto merge = Merge(ana, anna);
  const auto undone = Undo(*merge);
  ASSERT_THAT(undone, IsOk());
  EXPECT_TRUE(undone->has_undo_time());
  EXPECT_EQ(Get(anna.name()).name(), anna.name());
  EXPECT_EQ(Get(ana.name()).email(), "");
  EXPECT_THAT(Listed(), ElementsAre("Ana", "Anna"));
  EXPECT_THAT(Undo(*merge), IsError(absl::StatusCode::kFailedPrecondition, kMergeUndone));
  EXPECT_THAT(Merge(ana, anna), IsOk());
}

TEST_F(RuleR29Merges, KeepWhatWasChangedSinceWhenUndone) {
  const pb::Client ana = Made("Ana"), anna = Made("Anna", "anna@exemplo.com.br");
  const auto merge = Merge(ana, anna, {"display_name"});
  pb::UpdateClientRequest request;
  request.mutable_client()->set_name(ana.name());
  request.mutable_client()->set_email("new@exemplo.com.br");
  ASSERT_THAT(Serve(&UpdateClient, request), IsOk());
  ASSERT_THAT(Undo(*merge), IsOk());
  EXPECT_EQ(Get(ana.name()).email(), "new@exemplo.com.br");
  EXPECT_EQ(Get(ana.name()).display_name(), "Ana");
}

TEST_F(RuleR29Merges, AreUndoneInReverse) {
  const pb::Client a = Made("A"), b = Made("B"), c = Made("C");
  const auto first = Merge(b, a), second = Merge(c, b);
  EXPECT_THAT(Undo(*first), IsError(absl::StatusCode::kFailedPrecondition, kClientMerged));
  ASSERT_THAT(Undo(*second), IsOk());
  EXPECT_EQ(Get(a.name()).name(), b.name());
  ASSERT_THAT(Undo(*first), IsOk());
  EXPECT_EQ(Get(a.name()).name(), a.name());
}

TEST_F(RuleR29Merges, RefuseALostUpdate) {
  const pb::Client a = Made("A"), b = Made("B");
  v1::MergeClientsRequest request;
  request.set_survivor(b.name());
  request.set_absorbed(a.name());
  request.set_reason("the same person");
  request.set_absorbed_etag("\"9\"");
  EXPECT_THAT(Serve(&MergeClients, request), IsError(absl::StatusCode::kAborted, "ETAG_MISMATCH"));
}

TEST_F(RuleR29Merges, ArePreviewedWithoutAChange) {
  const pb::Client ana = Made("Ana"), anna = Made("Anna", "anna@exemplo.com.br");
  v1::PreviewMergeRequest request;
  request.set_survivor(ana.name());
  request.set_absorbed(anna.name());
  const auto preview = Serve(&PreviewMerge, request);
  ASSERT_THAT(preview, IsOk());
  EXPECT_EQ(preview->survivor().email(), "anna@exemplo.com.br");
  EXPECT_EQ(preview->survivor_etag(), ana.etag());
  EXPECT_EQ(Get(anna.name()).name(), anna.name());
  EXPECT_EQ(Count("client_merges"), "0");
}

TEST_F(RuleR29Merges, AreListedAndRead) {
  const pb::Client a = Made("A"), b = Made("B");
  const auto merge = Merge(b, a);
  v1::ListMergesRequest list;
  list.set_filter("survivor = \"" + b.name() + "\"");
  const auto listed = Serve(&ListMerges, list);
  ASSERT_THAT(listed, IsOk());
  ASSERT_EQ(listed->merges_size(), 1);
  EXPECT_EQ(listed->merges(0).name(), merge->name());
  v1::GetMergeRequest get;
  get.set_name(merge->name());
  EXPECT_EQ(Serve(&GetMerge, get)->reason(), "the same person");
}

TEST_F(RuleR29Merges, ToldAsEventsOfBothClients) {
  const pb::Client a = Made("A"), b = Made("B");
  ASSERT_THAT(Undo(*Merge(b, a)), IsOk());
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM outbox_pending WHERE aggregate = '" + a.name() +
                              "' AND version IN (2, 3)"),
            "2");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM outbox_pending WHERE aggregate = '" + b.name() +
                              "' AND version IN (2, 3)"),
            "2");
}

//
TEST_F(RuleR29Merges, CountThePaymentsOfTheAbsorbed) {
  const pb::Client ana = Made("Ana"), anna = Made("Anna");
  database_.Execute(absl::StrCat("INSERT INTO client_payments VALUES ('",
                                 testing::TestTenant().ToString(),
                                 "', gen_random_uuid(), 1, '",
                                 anna.name().substr(8),
                                 "', '2026-11-01', 9990, true, false)"));
  const auto merge = Merge(ana, anna);
  ASSERT_THAT(merge, IsOk());
  EXPECT_EQ(Get(ana.name()).activity(), pb::ACTIVE);
  ASSERT_THAT(Undo(*merge), IsOk());
  EXPECT_EQ(Get(ana.name()).activity(), pb::LEAD);
  EXPECT_EQ(Count(absl::StrCat("outbox_pending WHERE aggregate = '", ana.name(), "/activity'")),
            "2");
}

// Each of two clients into the other, at the same moment: one merge stands.
TEST_F(RuleR29Merges, OfTwoAtOnceOneWins) {
  const pb::Client a = Made("A"), b = Made("B");
  std::vector<absl::StatusOr<v1::Merge>> answers;
  std::vector<std::unique_ptr<testing::FakeCall>> calls;
  std::vector<v1::MergeClientsRequest> requests(2);
  for (int i = 0; i < 2; ++i) {
    requests[i].set_survivor(i == 0 ? a.name() : b.name());
    requests[i].set_absorbed(i == 0 ? b.name() : a.name());
    requests[i].set_reason("the same person");
    calls.push_back(std::make_unique<testing::FakeCall>(loop_, options_));
    loop_.Start(MergeClients(*calls[i], deps_, requests[i]),
                std::function<void(absl::StatusOr<v1::Merge>)>(
                    [&answers](absl::StatusOr<v1::Merge> answer) {
                      answers.push_back(std::move(answer));
                    }));
  }
  loop_.RunUntil([&answers] { return answers.size() == 2; });
  EXPECT_NE(answers[0].ok(), answers[1].ok());
  const auto& refused = answers[0].ok() ? answers[1] : answers[0];
  EXPECT_THAT(refused, IsError(absl::StatusCode::kFailedPrecondition, kClientMerged));
  EXPECT_EQ(Count("clients WHERE merged_into IS NULL"), "1");
}

}  // namespace
}  // namespace vinculo::client_registry
