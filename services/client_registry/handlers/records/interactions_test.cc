// The contact log through its RPCs. Now is 2026-11-22 15:00 UTC.

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "common/rpc/convert.h"
#include "services/client_registry/domain/records/reasons.h"
#include "services/client_registry/handlers/records/interaction_handlers.h"
#include "services/client_registry/handlers/records/records_test.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using ::testing::ElementsAre;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class InteractionsTest : public RecordsTest {
 protected:
  static pb::Interaction Call(const std::string& client) {
    pb::Interaction call;
    call.set_client(client);
    call.set_channel(pb::Interaction::PHONE_CALL);
    call.set_direction(pb::Interaction::INBOUND);
    call.set_reason(pb::Interaction::SUPPORT);
    return call;
  }
  absl::StatusOr<pb::Interaction> Log(const pb::Interaction& interaction) {
    pb::CreateInteractionRequest request;
    *request.mutable_interaction() = interaction;
    return Serve(&CreateInteraction, request);
  }
  std::vector<std::string> Listed(const std::string& filter) {
    pb::ListInteractionsRequest request;
    request.set_filter(filter);
    const auto listed = Serve(&ListInteractions, request);
    if (!listed.ok()) return {std::string(listed.status().message())};
    std::vector<std::string> subjects;
    for (const auto& one : listed->interactions()) subjects.push_back(one.subject());
    return subjects;
  }
};

TEST_F(InteractionsTest, AreOfNowAndOfTheCallerUnlessTheySay) {
  const auto logged = Log(Call(NewClient()));
  ASSERT_THAT(logged, IsOk());
  EXPECT_EQ(logged->staff(), "users/test");
  EXPECT_EQ(logged->contact_time().seconds(), absl::ToUnixSeconds(options_.now));
  EXPECT_EQ(logged->outcome(), pb::Interaction::OUTCOME_UNSPECIFIED);
}

TEST_F(InteractionsTest, GetTheirOutcomeLater) {
  const auto logged = Log(Call(NewClient()));
  pb::UpdateInteractionRequest request;
  request.mutable_interaction()->set_name(logged->name());
  request.mutable_interaction()->set_outcome(pb::Interaction::RESOLVED);
  options_.now += absl::Hours(1);
  const auto updated = Serve(&UpdateInteraction, request);
  ASSERT_THAT(updated, IsOk());
  EXPECT_EQ(updated->outcome(), pb::Interaction::RESOLVED);
  EXPECT_EQ(updated->contact_time().seconds(), logged->contact_time().seconds());
  EXPECT_EQ(Events(logged->name()), "2");
}

//
TEST_F(InteractionsTest, OfTheAnonymizedAreNotWrittenAnew) {
  const std::string ana = NewClient();
  const auto logged = Log(Call(ana));
  Anonymize(ana);
  pb::UpdateInteractionRequest request;
  request.mutable_interaction()->set_name(logged->name());
  request.mutable_interaction()->set_notes("it was Ana");
  EXPECT_THAT(Serve(&UpdateInteraction, request),
              IsError(StatusCode::kFailedPrecondition, kClientAnonymized));
}

TEST_F(InteractionsTest, AreListedByWhatTheyWereAbout) {
  const std::string ana = NewClient(), bia = NewClient("Bia");
  const auto log = [this](pb::Interaction call, const char* subject, absl::Duration ago) {
    call.set_subject(subject);
    *call.mutable_contact_time() = vinculo::ToProto(options_.now - ago);
    EXPECT_THAT(Log(call), IsOk());
  };
  log(Call(ana), "lento", absl::Hours(50));
  log(Call(ana), "sem sinal", absl::Hours(2));
  pb::Interaction leaving = Call(ana);
  leaving.set_reason(pb::Interaction::CANCELLATION);
  leaving.set_direction(pb::Interaction::OUTBOUND);
  log(leaving, "quer sair", absl::Hours(1));
  log(Call(bia), "segunda via", absl::Hours(1));
  EXPECT_THAT(Listed("client = \"" + ana + "\""), ElementsAre("quer sair", "sem sinal", "lento"));
  EXPECT_THAT(Listed("client = \"" + ana +
                     "\" AND reason = SUPPORT AND contact_time >= \"2026-11-22T00:00:00Z\""),
              ElementsAre("sem sinal"));
  EXPECT_THAT(Listed("direction = OUTBOUND"), ElementsAre("quer sair"));
}

TEST_F(InteractionsTest, HaveAnExternalIdForThemselves) {
  pb::Interaction call = Call(NewClient());
  call.set_external_id("ixc-7");
  ASSERT_THAT(Log(call), IsOk());
  EXPECT_THAT(Log(call), IsError(StatusCode::kAlreadyExists, kExternalIdTaken));
}

TEST_F(InteractionsTest, AreNotOfTheFuture) {
  pb::Interaction call = Call(NewClient());
  *call.mutable_contact_time() = vinculo::ToProto(options_.now + absl::Seconds(1));
  EXPECT_THAT(Log(call), HasViolation("interaction.contact_time", kTimeInFuture));
}

//
TEST_F(InteractionsTest, GoToTheSurvivorOfAMerge) {
  const std::string ana = NewClient(), anna = NewClient("Anna");
  pb::Interaction call = Call(anna);
  call.set_subject("lento");
  ASSERT_THAT(Log(call), IsOk());
  ASSERT_THAT(Merge(ana, anna), IsOk());
  EXPECT_THAT(Listed("client = \"" + ana + "\""), ElementsAre("lento"));
  EXPECT_THAT(Log(call), IsError(StatusCode::kFailedPrecondition, kClientMerged));
}

}  // namespace
}  // namespace vinculo::client_registry
