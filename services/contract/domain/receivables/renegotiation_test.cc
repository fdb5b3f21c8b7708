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
