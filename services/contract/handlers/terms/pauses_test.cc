// C-30, C-36 through their RPCs. Today is 2026-11-22.

#include "services/contract/domain/terms/reasons.h"
#include "services/contract/handlers/service_test.h"
#include "services/contract/handlers/terms/class_pack_handlers.h"
#include "services/contract/handlers/terms/pause_handlers.h"
#include "services/contract/handlers/terms/transfer_handlers.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

class PausesTest : public ServiceTest {
 protected:
  pb::CreatePauseRequest PauseRequest(const std::string& contract, Day from, Day until) {
    pb::CreatePauseRequest request;
    request.mutable_pause()->set_contract(contract);
    *request.mutable_pause()->mutable_first_date() = ToProto(from);
    *request.mutable_pause()->mutable_last_date() = ToProto(until);
    request.mutable_pause()->set_reason("Viagem");
    return request;
  }
  absl::StatusOr<pb::Pause> Resume(const std::string& name) {
    pb::ResumePauseRequest request;
    request.set_name(name);
    return Serve(&ResumePause, request);
  }
  pb::Contract Read(const std::string& name) {
    pb::GetContractRequest request;
    request.set_name(name);
    return *Serve(&GetContract, request);
  }
  static Day DayOf(const google::type::Date& date) { return FromProto("", date).value(); }
  absl::StatusOr<pb::ClassPack> Grant(const std::string& contract, int classes, Day until) {
    pb::CreateClassPackRequest request;
    request.mutable_class_pack()->set_contract(contract);
    request.mutable_class_pack()->set_classes(classes);
    *request.mutable_class_pack()->mutable_expire_date() = ToProto(until);
    return Serve(&CreateClassPack, request);
  }
  absl::StatusOr<pb::ClassPack> Use(const std::string& contract, const std::string& presence) {
    pb::UseClassRequest request;
    request.set_contract(contract);
    request.set_presence(presence);
    return Serve(&UseClass, request);
  }
};

using RuleC30Pauses = PausesTest;
using RuleC36ClassPacks = PausesTest;

TEST_F(RuleC30Pauses, DoWhatThePreviewSaid) {
  const pb::Contract contract = Active();
  const pb::CreatePauseRequest request = PauseRequest(contract.name(), kToday, kToday + 29);
  pb::PreviewPauseRequest asked;
  *asked.mutable_pause() = request.pause();
  const auto preview = Serve(&PreviewPause, asked);
  ASSERT_THAT(preview, IsOk());
  EXPECT_EQ(preview->days(), 30);
  EXPECT_EQ(preview->pauses_within_year(), 1);
  EXPECT_EQ(preview->days_allowed(), 120);
  EXPECT_EQ(Read(contract.name()).etag(), contract.etag()) << "a preview writes nothing";

  const auto pause = Serve(&CreatePause, request);
  ASSERT_THAT(pause, IsOk());
  EXPECT_EQ(pause->state(), pb::Pause::RUNNING);
  EXPECT_EQ(pause->stops_size(), 4);
  const pb::Contract paused = Read(contract.name());
  EXPECT_EQ(paused.lifecycle(), pb::SUSPENDED);
  EXPECT_EQ(paused.end_date().DebugString(), preview->end_date_after().DebugString());
  EXPECT_EQ(paused.expiration_date().DebugString(), preview->expiration_date_after().DebugString());
  EXPECT_EQ(paused.resume_date().DebugString(), preview->resume_date().DebugString());
  EXPECT_EQ(paused.activation_date().DebugString(), contract.activation_date().DebugString());
  EXPECT_EQ(EventsOf(contract.name()), "ContractCreated ContractActivated ContractChanged");
}

// C-07, C-23
TEST_F(RuleC30Pauses, LeaveALoyaltyTermThatIsOverAsItIs) {
  const pb::Contract contract = Active(kToday - 30);
  database_.Execute("UPDATE contracts SET expires_on = '2026-11-21'");
  const pb::CreatePauseRequest request = PauseRequest(contract.name(), kToday, kToday + 29);
  pb::PreviewPauseRequest asked;
  *asked.mutable_pause() = request.pause();
  EXPECT_EQ(DayOf(Serve(&PreviewPause, asked)->expiration_date_after()), kToday - 1);
  const auto pause = Serve(&CreatePause, request);
  ASSERT_THAT(pause, IsOk());
  EXPECT_EQ(DayOf(Read(contract.name()).expiration_date()), kToday - 1);
  EXPECT_EQ(DayOf(Read(contract.name()).end_date()), DayOf(contract.end_date()) + 30);
  options_.now += absl::Hours(24 * 10);
  ASSERT_THAT(Resume(pause->name()), IsOk());
  EXPECT_EQ(DayOf(Read(contract.name()).expiration_date()), kToday - 1);
  EXPECT_EQ(DayOf(Read(contract.name()).end_date()), DayOf(contract.end_date()) + 10);
}

TEST_F(RuleC30Pauses, HaveTheShortestLengthUnlessTheySay) {
  pb::CreatePauseRequest request;
  request.mutable_pause()->set_contract(Active().name());
  const auto pause = Serve(&CreatePause, request);
  ASSERT_THAT(pause, IsOk());
  EXPECT_EQ(DayOf(pause->first_date()), kToday);
  EXPECT_EQ(DayOf(pause->last_date()), kToday + 29);
}

// What is today in Fernando de Noronha is still yesterday in Rio Branco.
TEST_F(RuleC30Pauses, BeginOnTheCivilDayOfTheTenantsZone) {
  options_.now = absl::FromCivil(absl::CivilSecond(2026, 11, 23, 2, 30), absl::UTCTimeZone());
  const std::pair<const char*, Day> zones[] = {{"America/Noronha", kToday + 1},
                                               {"America/Sao_Paulo", kToday},
                                               {"America/Rio_Branco", kToday}};
  for (const auto& [zone, today] : zones) {
    deps_.time_zone = *LoadZone(zone);
    pb::CreatePauseRequest request;
    request.mutable_pause()->set_contract(Active().name());
    EXPECT_EQ(DayOf(Serve(&CreatePause, request)->first_date()), today) << zone;
  }
}

TEST_F(RuleC30Pauses, AreRefusedByThePolicyOfTheTenant) {
  const pb::Contract contract = Active();
  const auto short_one = PauseRequest(contract.name(), kToday, kToday + 6);
  EXPECT_THAT(Serve(&CreatePause, short_one), HasViolation("last_date", kPauseTooShort));
  Choose("pause_days_min", 7);
  EXPECT_THAT(Serve(&CreatePause, short_one), IsOk());
  EXPECT_THAT(Serve(&CreatePause, PauseRequest(contract.name(), kToday + 60, kToday + 70)),
              IsError(StatusCode::kFailedPrecondition, kContractState));
  const pb::Contract other = Active();
  Choose("pauses_per_year", 0);
  EXPECT_THAT(Serve(&CreatePause, PauseRequest(other.name(), kToday, kToday + 6)),
              IsError(StatusCode::kFailedPrecondition, kPauseQuotaUsed));
}

TEST_F(RuleC30Pauses, ResumedEarlyGiveTheDaysBack) {
  const pb::Contract contract = Active();
  const auto pause = Serve(&CreatePause, PauseRequest(contract.name(), kToday, kToday + 29));
  ASSERT_THAT(pause, IsOk());
  options_.now += absl::Hours(24 * 10);
  const auto over = Resume(pause->name());
  ASSERT_THAT(over, IsOk());
  EXPECT_EQ(over->state(), pb::Pause::OVER);
  EXPECT_EQ(DayOf(over->last_date()), kToday + 9);
  const pb::Contract resumed = Read(contract.name());
  EXPECT_EQ(resumed.lifecycle(), pb::ACTIVE);
  EXPECT_EQ(DayOf(resumed.end_date()), DayOf(contract.end_date()) + 10);
  EXPECT_THAT(Resume(pause->name()), IsError(StatusCode::kFailedPrecondition, kPauseNotRunning));
}

// C-40. Charged until 4 February without the days of the pause: 3 of 30 days of November's part,
// all of December's period, and half of January's come back.
TEST_F(RuleC30Pauses, ResumedEarlyAreChargedForTheDaysThatWereLeftOut) {
  const pb::Contract contract = Active();
  const auto pause = Serve(&CreatePause, PauseRequest(contract.name(), kToday, kToday + 59));
  ASSERT_THAT(pause, IsOk());
  database_.Execute(
      "INSERT INTO contract_charges SELECT tenant_id, contract_id, 1, '2027-02-04', NULL FROM "
      "contracts");
  options_.now += absl::Hours(24 * 10);
  ASSERT_THAT(Resume(pause->name()), IsOk());
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', kind, state, amount_cents, issues_on, "
                              "external_id) FROM receivables"),
            absl::StrCat("2 1 15984 2026-12-03 ", pause->name(), "/2026-12-02"));
}

TEST_F(RuleC30Pauses, CancelledAreChargedForTheDaysThatWereLeftOut) {
  const pb::Contract contract = Active();
  const auto pause = Serve(&CreatePause, PauseRequest(contract.name(), kToday + 5, kToday + 40));
  ASSERT_THAT(pause, IsOk());
  database_.Execute(
      "INSERT INTO contract_charges SELECT tenant_id, contract_id, 1, '2026-12-04', NULL FROM "
      "contracts");
  pb::CancelPauseRequest cancel;
  cancel.set_name(pause->name());
  ASSERT_THAT(Serve(&CancelPause, cancel), IsOk());
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', kind, amount_cents, issues_on) FROM "
                              "receivables"),
            "2 2664 2026-11-27");
}

TEST_F(RuleC30Pauses, PlannedLeaveTheContractAndAreCancelled) {
  const pb::Contract contract = Active();
  const auto pause = Serve(&CreatePause, PauseRequest(contract.name(), kToday + 5, kToday + 40));
  ASSERT_THAT(pause, IsOk());
  EXPECT_EQ(pause->state(), pb::Pause::PLANNED);
  EXPECT_EQ(Read(contract.name()).lifecycle(), pb::ACTIVE);
  pb::CancelPauseRequest cancel;
  cancel.set_name(pause->name());
  cancel.set_etag(pause->etag());
  EXPECT_EQ(Serve(&CancelPause, cancel)->state(), pb::Pause::CANCELLED);
  pb::ListPausesRequest list;
  list.set_filter("contract = \"" + contract.name() + "\" AND state = CANCELLED");
  EXPECT_EQ(Serve(&ListPauses, list)->pauses_size(), 1);
  EXPECT_THAT(Serve(&CreatePause, PauseRequest(contract.name(), kToday + 5, kToday + 40)), IsOk());
}

TEST_F(RuleC36ClassPacks, AreUsedOnceByEachPresence) {
  const pb::Contract contract = Active();
  const auto pack = Grant(contract.name(), 2, kToday + 30);
  ASSERT_THAT(pack, IsOk());
  EXPECT_EQ(pack->left(), 2);
  EXPECT_EQ(Use(contract.name(), "presences/1")->left(), 1);
  EXPECT_EQ(Use(contract.name(), "presences/1")->left(), 1) << "told twice, used once";
  EXPECT_EQ(Use(contract.name(), "presences/2")->left(), 0);
  EXPECT_THAT(Use(contract.name(), "presences/3"),
              IsError(StatusCode::kFailedPrecondition, kClassPackExhausted));
  pb::ReturnClassRequest back;
  back.set_contract(contract.name());
  back.set_presence("presences/1");
  EXPECT_EQ(Serve(&ReturnClass, back)->left(), 1);
  EXPECT_THAT(Serve(&ReturnClass, back), IsError(StatusCode::kNotFound, "RESOURCE_NOT_FOUND"));
  EXPECT_EQ(Use(contract.name(), "presences/3")->left(), 0);
  pb::ListClassPacksRequest list;
  list.set_filter("left = 0 AND used = 2 AND contract = \"" + contract.name() + "\"");
  EXPECT_EQ(Serve(&ListClassPacks, list)->class_packs_size(), 1);
}

TEST_F(RuleC36ClassPacks, AreKeptLongerByAPauseAndNotUsedMeanwhile) {
  const pb::Contract contract = Active();
  const auto pack = Grant(contract.name(), 10, kToday + 20);
  ASSERT_THAT(pack, IsOk());
  const auto pause = Serve(&CreatePause, PauseRequest(contract.name(), kToday, kToday + 29));
  ASSERT_THAT(pause, IsOk());
  pb::GetClassPackRequest get;
  get.set_name(pack->name());
  EXPECT_EQ(DayOf(Serve(&GetClassPack, get)->expire_date()), kToday + 50);
  EXPECT_THAT(Use(contract.name(), "p"), IsError(StatusCode::kFailedPrecondition, kContractPaused));
  options_.now += absl::Hours(24 * 10);
  ASSERT_THAT(Resume(pause->name()), IsOk());
  EXPECT_EQ(DayOf(Serve(&GetClassPack, get)->expire_date()), kToday + 30);
  EXPECT_THAT(Use(contract.name(), "p"), IsOk());
  EXPECT_EQ(EventsOf(pack->name()),
            "ClassPackChanged ClassPackChanged ClassPackChanged ClassPackChanged");
}

// C-01
TEST_F(RuleC36ClassPacks, AreUsedOnDaysOnWhichTheContractIsInForce) {
  const auto not_in_force = IsError(StatusCode::kFailedPrecondition, kContractNotInForce);
  const pb::Contract draft = Draft();
  ASSERT_THAT(Grant(draft.name(), 10, kToday + 30), IsOk());
  EXPECT_THAT(Use(draft.name(), "p"), not_in_force);

  const pb::Contract contract = Active();
  ASSERT_THAT(Grant(contract.name(), 10, kToday + 30), IsOk());
  EXPECT_THAT(Use(contract.name(), "first"), IsOk());
  options_.now += absl::Hours(24 * 5);
  ASSERT_THAT(Serve(&EndContract, Cancel(contract.name())), IsOk());
  EXPECT_THAT(Use(contract.name(), "p"), not_in_force);
  pb::UseClassRequest late;
  late.set_contract(contract.name());
  late.set_presence("late");
  *late.mutable_use_date() = ToProto(kToday + 4);
  EXPECT_EQ(Serve(&UseClass, late)->left(), 8) << "the day before the end, told late";
}

TEST_F(RuleC36ClassPacks, OfPresencesAtOnceNeverGiveMoreThanTheyHave) {
  const pb::Contract contract = Active();
  ASSERT_THAT(Grant(contract.name(), 2, kToday + 30), IsOk());
  std::vector<std::unique_ptr<testing::FakeCall>> calls;
  std::vector<pb::UseClassRequest> requests(4);
  int used = 0, answered = 0;
  for (int i = 0; i < 4; ++i) {
    requests[i].set_contract(contract.name());
    requests[i].set_presence(absl::StrCat("presences/", i));
    calls.push_back(std::make_unique<testing::FakeCall>(loop_, options_));
    loop_.Start(UseClass(*calls[i], deps_, requests[i]),
                [&used, &answered](absl::StatusOr<pb::ClassPack> result) {
                  used += result.ok() ? 1 : 0;
                  answered += 1;
                });
  }
  loop_.RunUntil([&answered] { return answered == 4; });
  EXPECT_EQ(used, 2);
}

}  // namespace
}  // namespace vinculo::contract
