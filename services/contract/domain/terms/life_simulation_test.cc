// C-01, C-05 to C-08, C-30, C-34 to C-36: 2,000 contracts live through five years of days with
// random events. After every day the rules hold, whatever happened; and the same cycle again
// changes nothing.

#include <algorithm>
#include <optional>
#include <vector>

#include "gtest/gtest.h"
#include "services/contract/domain/activate.h"
#include "services/contract/domain/contract_dates.h"
#include "services/contract/domain/end.h"
#include "services/contract/domain/terms/access_block.h"
#include "services/contract/domain/terms/class_pack.h"
#include "services/contract/domain/terms/pause.h"
#include "services/contract/domain/terms/renewal.h"
#include "services/contract/domain/terms/state_flags.h"
#include "services/contract/domain/terms/testing_random.h"
#include "services/contract/domain/terms/transfer.h"

namespace vinculo::contract {
namespace {

constexpr Day kFirst{std::chrono::year(2024) / std::chrono::January / 31};
constexpr int kDays = 5 * 366;
constexpr int kContracts = 2000;
constexpr int kAhead = 60;
// Somewhat freer than the default, so that pauses meet each other.
const PausePolicy kPolicy{
    .pauses_per_year = 3, .days_per_year = 60, .days_min = 5, .days_max = 40, .notice_days = 0};

Uuid Id(uint64_t number) { return MakeUuidV7(1'000'000 + number, 0, 0); }

// The contract when a pause began, and the days on which it was seen paused since then.
struct SeenPause {
  Contract before;
  int days = 0;
};

// A loyalty term that was seen to be over.
struct LapsedLoyalty {
  Day expired_on;
  std::optional<Day> renewed_on;  // the contract's then
};

// One contract with what belongs to it, and the one that takes it over.
struct Life {
  Contract contract;
  std::vector<Pause> pauses;
  std::vector<AccessBlock> blocks;
  ClassPack pack;
  std::optional<Day> activated_on;  // as first seen
  std::optional<SeenPause> seen;
  std::optional<LapsedLoyalty> lapsed;
  Day pack_kept_until;  // as last seen while no pause ran
};

class LifeSimulation : public ::testing::Test {
 protected:
  Life Born(Day day) {
    Life life;
    life.contract.id = Id(++ids_);
    life.contract.client = Id(++ids_);
    life.contract.price = Cents(99'90);
    life.contract.term_months = static_cast<int>(Pick({0, 1, 6, 12, 24}));
    life.contract.loyalty_months = static_cast<int>(Pick({0, 12}));
    life.contract.auto_renew = Chance(2);
    life.contract.starts_on = day + static_cast<int>(random_() % 40);
    life.contract = *Activate(life.contract, Plan(), std::nullopt, day);
    life.pack = {.contract = life.contract.id,
                 .classes = 10,
                 .starts_on = *life.contract.starts_on,
                 .agreed_expires_on = *life.contract.starts_on + 90};
    life.pack.expires_on = life.pack.agreed_expires_on;
    life.pack_kept_until = *life.pack.expires_on;
    return life;
  }

  bool Chance(int one_in) { return random_() % one_in == 0; }
  int64_t Pick(std::initializer_list<int64_t> from) {
    return *(from.begin() + random_() % from.size());
  }

  void TryToPause(Life& life, Day day) {
    Pause pause{.id = Id(++ids_), .contract = life.contract.id};
    pause.from = day + static_cast<int>(random_() % 20);
    pause.until = pause.from + static_cast<int>(random_() % 45);
    pause.stops.service = !Chance(3);
    pause.stops.charge = !Chance(3);
    pause.stops.loyalty_clock = !Chance(3);
    pause.stops.points = !Chance(3);
    if (!CheckPause(life.contract, pause, life.pauses, kPolicy, day).ok()) return;
    if (std::optional<PauseStep> begun = BegunOn(life.contract, pause, day)) {
      Take(life, *begun);
    } else {
      life.pauses.push_back(pause);
    }
  }

  static void Take(Life& life, const PauseStep& step) {
    const bool begins = life.contract.lifecycle == Lifecycle::kActive;
    if (begins) life.seen = SeenPause{.before = life.contract};
    life.contract = step.contract;
    const auto same = [&step](const Pause& one) { return one.id == step.pause.id; };
    const auto known = std::find_if(life.pauses.begin(), life.pauses.end(), same);
    if (known == life.pauses.end()) {
      life.pauses.push_back(step.pause);
    } else {
      *known = step.pause;
    }
    life.pack.expires_on = KeptUntil(life.pack, life.pauses);
    if (step.pause.state == PauseState::kOver) ExpectMovedByTheDaysSeen(life, step.pause);
  }

  // A renewal meanwhile counts the dates anew.
  static void ExpectMovedByTheDaysSeen(const Life& life, const Pause& pause) {
    const Contract& before = life.seen->before;
    if (life.contract.renewed_on != before.renewed_on) return;
    const auto moved = [&](bool stops, std::optional<Day> last_day) {
      if (stops && last_day && *last_day >= pause.from) last_day = *last_day + life.seen->days;
      return last_day;
    };
    EXPECT_EQ(life.contract.ends_on, moved(pause.stops.service, before.ends_on));
    EXPECT_EQ(life.contract.expires_on, moved(pause.stops.loyalty_clock, before.expires_on));
  }

  void Event(Life& life, Day day) {
    switch (random_() % 7) {
      case 0:
      case 1:
        TryToPause(life, day);
        break;
      case 2:
        for (const Pause& pause : std::vector<Pause>(life.pauses)) {
          const auto resumed =
              Resumed(life.contract, pause, day + static_cast<int>(random_() % 5), day);
          if (resumed.ok()) Take(life, *resumed);
        }
        break;
      case 3:
        if (auto renewed = Renew(life.contract, PriceTimeline(), {}, day, kAhead); renewed.ok()) {
          life.contract = renewed->contract;
        }
        break;
      case 4:
        life.blocks.push_back({.level = Chance(2) ? Access::kReduced : Access::kBlocked,
                               .since = day,
                               .until = day + static_cast<int>(random_() % 30)});
        break;
      case 5:
        if (const auto used = Used(life.contract, {life.pack}, life.pauses, "", day); used.ok()) {
          life.pack = *used;
        }
        break;
      case 6:
        if (Chance(20)) EndOrTransfer(life, day);
        break;
    }
  }

  void EndOrTransfer(Life& life, Day day) {
    if (Chance(2)) {
      const auto ended =
          End(life.contract, {.kind = EndKind::kCancelled, .reason = "x", .ends_on = day}, day);
      if (ended.ok()) life.contract = *ended;
      return;
    }
    const auto transfer =
        Transferred(life.contract,
                    {.to_contract = Id(++ids_), .to_client = Id(++ids_), .on = day, .reason = "x"},
                    day);
    if (!transfer.ok()) return;
    EXPECT_FALSE(transfer->from.counts_as_churn);
    EXPECT_EQ(transfer->from.ends_on, transfer->to.activated_on) << "no gap and no overlap";
    EXPECT_FALSE(InForceOn(transfer->from, day));
    EXPECT_TRUE(InForceOn(transfer->to, day));
    GoOnAs(life, transfer->to);
  }

  // With the new owner, who has neither the pauses nor the blocks of the former one.
  static void GoOnAs(Life& life, const Contract& to) {
    life.contract = to;
    life.activated_on.reset();
    life.pauses.clear();
    life.blocks.clear();
    life.pack = TakenOver(life.pack, to.id);
  }

  // The daily jobs, in their order, of what they would choose. How many things changed.
  int Cycle(Life& life, Day day) {
    int changed = 0;
    if (life.contract.lifecycle == Lifecycle::kScheduled) {
      if (const auto started = Started(life.contract, day)) life.contract = *started, ++changed;
    }
    for (const PauseState state : {PauseState::kRunning, PauseState::kPlanned}) {
      for (size_t i = 0; i < life.pauses.size(); ++i) {
        if (life.pauses[i].state != state) continue;
        const auto step = state == PauseState::kRunning
                              ? OverOn(life.contract, life.pauses[i], day)
                              : BegunOn(life.contract, life.pauses[i], day);
        if (step) Take(life, *step), ++changed;
      }
    }
    if (life.contract.ends_on && *life.contract.ends_on <= day) {
      if (const auto renewed = RenewedByItself(life.contract, PriceTimeline(), day)) {
        life.contract = renewed->contract, ++changed;
      }
      if (const auto expired = Expired(life.contract, day)) life.contract = *expired, ++changed;
    }
    for (AccessBlock& block : life.blocks) {
      if (const auto over = RanOut(block, day)) block = *over, ++changed;
    }
    life.contract.access = AccessOn(life.blocks, day);
    life.pack.expires_on = KeptUntil(life.pack, life.pauses);
    return changed;
  }

  static void ExpectTheRules(Life& life, Day day) {
    const Contract& contract = life.contract;
    const bool in_force =
        contract.lifecycle == Lifecycle::kActive || contract.lifecycle == Lifecycle::kSuspended;
    ASSERT_EQ(InForceOn(contract, day), in_force) << day.ToString();
    if (contract.activated_on && !life.activated_on) life.activated_on = contract.activated_on;
    ASSERT_EQ(contract.activated_on, life.activated_on) << "C-05: never edited";
    ASSERT_EQ(contract.lifecycle == Lifecycle::kSuspended, contract.resumes_on.has_value());
    if (contract.ends_on && contract.activated_on) {
      ASSERT_GE(*contract.ends_on, *contract.activated_on);
    }
    ASSERT_EQ(contract.end_kind.has_value(), contract.lifecycle == Lifecycle::kEnded);
    int paused = 0;
    for (const Pause& pause : life.pauses) {
      const bool began = pause.state == PauseState::kRunning || pause.state == PauseState::kOver;
      paused += began && in_force && PausedOn(pause, day) ? 1 : 0;
    }
    ASSERT_LE(paused, 1) << "pauses never overlap";
    if (in_force)
      ASSERT_EQ(paused == 1, contract.lifecycle == Lifecycle::kSuspended) << day.ToString();
    const StateFlags flags = FlagsOn(contract, life.pauses, day);
    ASSERT_EQ(flags.counts_as_active, in_force);
    if (paused == 0) ASSERT_EQ(flags.service && flags.charge && flags.earns_points, in_force);
    if (paused == 1) ++life.seen->days;
    ExpectThePackIsKept(life);
    ExpectLapsedLoyaltyToStaySo(life, day);
  }

  static void ExpectThePackIsKept(Life& life) {
    ASSERT_LE(life.pack.used, life.pack.classes);
    ASSERT_GE(*life.pack.expires_on, *life.pack.agreed_expires_on);
    ASSERT_GE(*life.pack.expires_on, life.pack_kept_until) << "a pack never runs out earlier";
    if (life.contract.lifecycle != Lifecycle::kSuspended) {
      life.pack_kept_until = *life.pack.expires_on;
    }
  }

  static void ExpectLapsedLoyaltyToStaySo(Life& life, Day day) {
    const Contract& contract = life.contract;
    if (life.lapsed && life.lapsed->renewed_on == contract.renewed_on) {
      ASSERT_EQ(contract.expires_on, life.lapsed->expired_on) << "an expired loyalty term stays so";
    }
    life.lapsed.reset();
    if (contract.expires_on && *contract.expires_on < day) {
      life.lapsed = LapsedLoyalty{*contract.expires_on, contract.renewed_on};
    }
  }

  TestingRandom random_{20261122};
  uint64_t ids_ = 0;
};

TEST_F(LifeSimulation, KeepsTheRulesOnEveryDay) {
  std::vector<Life> lives;
  lives.reserve(kContracts);
  for (int i = 0; i < kContracts; ++i) lives.push_back(Born(kFirst));
  int ended = 0, suspended = 0;
  for (int n = 0; n < kDays; ++n) {
    const Day day = kFirst + n;
    for (Life& life : lives) {
      if (life.contract.lifecycle == Lifecycle::kEnded) continue;
      if (Cycle(life, day) > 0)
        ASSERT_EQ(Cycle(life, day), 0) << "the same day again changes nothing";
      if (Chance(40)) Event(life, day);
      ExpectTheRules(life, day);
      if (HasFatalFailure()) return;
      ended += life.contract.lifecycle == Lifecycle::kEnded ? 1 : 0;
      suspended += life.contract.lifecycle == Lifecycle::kSuspended ? 1 : 0;
    }
  }
  EXPECT_GT(ended, kContracts / 4) << "something happened";
  EXPECT_LT(ended, kContracts);
  EXPECT_GT(suspended, kContracts);
}

}  // namespace
}  // namespace vinculo::contract
