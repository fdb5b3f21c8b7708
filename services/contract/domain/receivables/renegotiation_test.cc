#include "services/contract/domain/receivables/renegotiation.h"

#include <numeric>

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/receivables/reasons.h"

namespace vinculo::contract {
namespace {

using absl::StatusCode;
using testing::IsError;
using namespace std::chrono;           // NOLINT: months
using namespace std::chrono_literals;  // NOLINT: 2026y

constexpr Day kDue{2026y / October / 5};
const LateTerms kLate;

Receivable Overdue(uint8_t number) {
  return {.id = Uuid({number}),
          .state = ReceivableState::kOverdue,
          .due_on = kDue,
          .overdue_from_on = kDue + 1,
          .amount = Cents(99'90),
          .open = Cents(99'90)};
}
const PaymentTerms kTerms{.paid_on = kDue + 10, .today = kDue + 10, .late = kLate};

TEST(RuleC40Renegotiated, GathersWhatIsOwedOnTheDay) {
  const auto made = Renegotiated({Overdue(1), Overdue(2)}, Cents(4'44), kTerms);
  ASSERT_THAT(made, testing::IsOk());
  EXPECT_EQ(made->principal, Cents(199'80));
  EXPECT_EQ(made->fine, Cents(3'98));
  EXPECT_EQ(made->interest, Cents(66));
  EXPECT_EQ(made->total(), Cents(200'00));
}

TEST(RuleC40Renegotiated, RefusesAnotherClientAClosedReceivableAndADiscountOfAll) {
  Receivable other = Overdue(2);
  other.client = Uuid({7});
  EXPECT_THAT(Renegotiated({Overdue(1), other}, Money(), kTerms),
              IsError(StatusCode::kFailedPrecondition, kReceivableOfAnotherClient));
  Receivable paid = Overdue(2);
  paid.state = ReceivableState::kPaid;
  EXPECT_THAT(Renegotiated({paid}, Money(), kTerms),
              IsError(StatusCode::kFailedPrecondition, kReceivableStateWrong));
  EXPECT_THAT(Renegotiated({Overdue(1)}, Cents(102'22), kTerms),
              IsError(StatusCode::kFailedPrecondition, kDiscountAboveDebt));
  EXPECT_THAT(Renegotiated({Overdue(1)}, Cents(102'21), kTerms), testing::IsOk());
}

// C-28. A debt belongs to the contract that it may block.
TEST(RuleC40SharesOf, AreOfEachContractAndSumToTheWhole) {
  const Uuid a({1, 1}), b({2, 2});
  std::vector<Receivable> owed{Overdue(1), Overdue(2), Overdue(3)};
  owed[0].contract = owed[2].contract = a;
  owed[1].contract = b;
  const auto made = Renegotiated(owed, Cents(10'00), kTerms);
  ASSERT_THAT(made, testing::IsOk());
  EXPECT_EQ(SharesOf(owed, Cents(10'00), kTerms),
            (std::vector<AgreedShare>{{a, Cents(197'78)}, {b, Cents(98'88)}}));
  owed[1].contract.reset();
  for (int64_t discount = 0; discount < made->total().cents() + 10'00; discount += 7) {
    Money sum;
    for (const AgreedShare& share : SharesOf(owed, Cents(discount), kTerms)) {
      EXPECT_GT(share.total, Money());
      sum += share.total;
    }
    EXPECT_EQ(sum, made->total() + Cents(10'00) - Cents(discount)) << discount;
  }
}

TEST(RuleC40SharesOf, OfOneContractIsTheWhole) {
  std::vector<Receivable> owed{Overdue(1), Overdue(2)};
  owed[0].contract = owed[1].contract = Uuid({1, 1});
  EXPECT_EQ(SharesOf(owed, Cents(4'44), kTerms),
            (std::vector<AgreedShare>{{Uuid({1, 1}), Cents(200'00)}}));
}

TEST(RuleC40InstalmentsOf, SumToTheWholeAndAreDueFromTheFirstDay) {
  const std::vector<Instalment> three = InstalmentsOf(Cents(100'00), 3, Day{2027y / January / 31});
  EXPECT_EQ(three,
            (std::vector<Instalment>{{Cents(33'34), Day{2027y / January / 31}},
                                     {Cents(33'33), Day{2027y / February / 28}},
                                     {Cents(33'33), Day{2027y / March / 31}}}));
  for (int parts = 1; parts <= kInstalmentsMax; ++parts) {
    Money sum;
    for (const Instalment& instalment : InstalmentsOf(Cents(123'47), parts, kDue)) {
      sum += instalment.amount;
    }
    EXPECT_EQ(sum, Cents(123'47)) << parts;
  }
}

}  // namespace
}  // namespace vinculo::contract
