// Signing (C-21), and what it does to the lifecycle of a contract (C-01).
// C-21. From the request to its end.
#include "services/contract/domain/signature/sign.h"

#include "common/testing/matchers/matchers.h"
#include "services/contract/domain/reasons.h"
#include "services/contract/domain/signature/await_signature.h"
#include "services/contract/domain/signature/kept_texts.h"
#include "services/contract/domain/signature/new_signature_request.h"
#include "services/contract/domain/signature/reasons.h"
#include "services/contract/domain/signature/signing_code.h"

namespace vinculo::contract {
namespace {

using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr Day kToday{std::chrono::year(2026) / std::chrono::November / 22};
const absl::Time kNow = absl::FromUnixSeconds(1'800'000'000);

Signer SignerOf(const char* tax_id) {
  return {.display_name = "Ana", .tax_id = tax_id, .email = "ana@example.com"};
}

// Of two signers, the last day in five days.
SignatureRequest Request() {
  SignatureRequest wanted{.expires_on = kToday + 5,
                          .signers = {SignerOf("11144477735"), SignerOf("52998224725")}};
  return Sent(wanted, {.sha256 = "abc"}, {}, kNow);
}

TEST(RuleC21Sign, IsViewedWithTheFirstLook) {
  const std::optional<SignatureRequest> viewed = Viewed(Request(), 2, kNow);
  ASSERT_TRUE(viewed);
  EXPECT_EQ(viewed->state, SignatureState::kViewed);
  EXPECT_EQ(viewed->version, 2);
  EXPECT_EQ(viewed->signers[0].state, SignatureState::kSent);
  EXPECT_EQ(viewed->signers[1].viewed_at, kNow);
  EXPECT_FALSE(Viewed(*viewed, 2, kNow)) << "a second look changes nothing";
}

TEST(RuleC21Sign, IsSignedWhenAllHaveSigned) {
  const absl::StatusOr<SignatureRequest> one = Signed(Request(), 1, kNow);
  ASSERT_THAT(one, IsOk());
  EXPECT_EQ(one->state, SignatureState::kViewed);
  EXPECT_FALSE(one->closed_at);
  EXPECT_THAT(Signed(*one, 1, kNow),
              IsError(absl::StatusCode::kFailedPrecondition, kSignatureState));
  const absl::StatusOr<SignatureRequest> all = Signed(*one, 2, kNow);
  ASSERT_THAT(all, IsOk());
  EXPECT_EQ(all->state, SignatureState::kSigned);
  EXPECT_EQ(all->closed_at, kNow);
}

TEST(RuleC21Sign, IsRefusedByOneForAll) {
  const absl::StatusOr<SignatureRequest> refused = Refused(Request(), 2, "caro", kNow);
  ASSERT_THAT(refused, IsOk());
  EXPECT_EQ(refused->state, SignatureState::kRefused);
  EXPECT_EQ(refused->signers[1].refusal_reason, "caro");
  EXPECT_THAT(Signed(*refused, 1, kNow),
              IsError(absl::StatusCode::kFailedPrecondition, kSignatureState));
}

TEST(RuleC21Sign, LapsesTheDayAfterItsLastDay) {
  EXPECT_FALSE(Lapsed(Request(), kToday + 5, kNow));
  const std::optional<SignatureRequest> lapsed = Lapsed(Request(), kToday + 6, kNow);
  ASSERT_TRUE(lapsed);
  EXPECT_EQ(lapsed->state, SignatureState::kExpired);
  EXPECT_EQ(lapsed->signers[0].state, SignatureState::kExpired);
  EXPECT_FALSE(Lapsed(*lapsed, kToday + 7, kNow));
}

TEST(RuleC21Sign, IsCancelledWhileItIsOpen) {
  const absl::StatusOr<SignatureRequest> cancelled = Cancelled(Request(), "erro", kNow);
  ASSERT_THAT(cancelled, IsOk());
  EXPECT_EQ(cancelled->state, SignatureState::kCancelled);
  EXPECT_THAT(Cancelled(*cancelled, "", kNow),
              IsError(absl::StatusCode::kFailedPrecondition, kSignatureState));
}

TEST(RuleC21Link, WorksUntilTheLastDay) {
  SignatureRequest request = Request();
  EXPECT_THAT(CheckLinkWorks(request, request.signers[0], kToday + 5), IsOk());
  EXPECT_THAT(CheckLinkWorks(request, request.signers[0], kToday + 6),
              IsError(absl::StatusCode::kFailedPrecondition, kLinkRefused));
  const SignatureRequest refused = *Refused(request, 2, "", kNow);
  EXPECT_THAT(CheckLinkWorks(refused, refused.signers[1], kToday), IsOk());
  EXPECT_THAT(CheckLinkWorks(refused, refused.signers[0], kToday),
              IsError(absl::StatusCode::kFailedPrecondition, kLinkRefused));
}

TEST(RuleC21Contract, WaitsAndIsADraftAgain) {
  const std::optional<Contract> waits = Awaiting({.lifecycle = Lifecycle::kDraft});
  ASSERT_TRUE(waits);
  EXPECT_EQ(waits->lifecycle, Lifecycle::kAwaitingSignature);
  EXPECT_FALSE(Awaiting({.lifecycle = Lifecycle::kActive})) << "an amendment";
  const auto after = Awaited(*waits, {.state = SignatureState::kRefused}, {}, kToday);
  ASSERT_THAT(after, IsOk());
  EXPECT_EQ((*after)->lifecycle, Lifecycle::kDraft);
  const auto running =
      Awaited({.lifecycle = Lifecycle::kActive}, {.state = SignatureState::kSigned}, {}, kToday);
  ASSERT_THAT(running, IsOk());
  EXPECT_FALSE(*running);
}

TEST(RuleC21Contract, IsActivatedWhereTheRequestSaysSo) {
  const SignatureRequest done{.state = SignatureState::kSigned, .activate_when_signed = true};
  const auto at_once = Awaited({.lifecycle = Lifecycle::kAwaitingSignature}, done, {}, kToday);
  ASSERT_THAT(at_once, IsOk());
  EXPECT_EQ((*at_once)->lifecycle, Lifecycle::kActive);
  EXPECT_EQ((*at_once)->activated_on, kToday);
  const auto later = Awaited(
      {.lifecycle = Lifecycle::kAwaitingSignature, .starts_on = kToday + 1}, done, {}, kToday);
  ASSERT_THAT(later, IsOk());
  EXPECT_EQ((*later)->lifecycle, Lifecycle::kScheduled);
  const auto refused = Awaited({.lifecycle = Lifecycle::kAwaitingSignature},
                               {.state = SignatureState::kExpired, .activate_when_signed = true},
                               {},
                               kToday);
  ASSERT_THAT(refused, IsOk());
  EXPECT_EQ((*refused)->lifecycle, Lifecycle::kDraft);
}

absl::Status CheckWanted(SignatureRequest wanted) {
  errors::FieldViolations violations;
  CheckSignatureRequest(wanted, kToday, &violations);
  return violations.ToStatus();
}

TEST(RuleC21NewRequest, NamesEveryMistake) {
  SignatureRequest wanted{.means = SigningMeans::kAdvanced,
                          .expires_on = kToday - 1,
                          .signers = {{.tax_id = "11144477735", .mobile_phone = "1133334444"},
                                      {.display_name = "B", .tax_id = "111.444.777-35"},
                                      {.display_name = "C", .tax_id = "1", .email = "x"}}};
  const absl::Status status = CheckWanted(wanted);
  EXPECT_THAT(status, HasViolation("signers[0].display_name", kTextRequired));
  EXPECT_THAT(status, HasViolation("signers[0].mobile_phone", kSignerPhoneInvalid));
  EXPECT_THAT(status, HasViolation("signers[1].tax_id", kSignerRepeated));
  EXPECT_THAT(status, HasViolation("signers[1].email", kSignerContactRequired));
  EXPECT_THAT(status, HasViolation("signers[2].tax_id", kSignerTaxIdInvalid));
  EXPECT_THAT(status, HasViolation("signers[2].email", kSignerEmailInvalid));
  EXPECT_THAT(status, HasViolation("expire_date", kExpiryOutOfRange));
}

TEST(RuleC21NewRequest, HasOneToTenSignersAndEndsWithin90Days) {
  const auto with = [](int days, size_t signers) {
    SignatureRequest wanted{.expires_on = kToday + days};
    wanted.signers.resize(signers, SignerOf("11144477735"));
    return CheckWanted(wanted);
  };
  EXPECT_THAT(with(0, 1), IsOk());
  EXPECT_THAT(with(kExpiryDaysMax, 1), IsOk());
  EXPECT_THAT(with(kExpiryDaysMax + 1, 1), HasViolation("expire_date", kExpiryOutOfRange));
  EXPECT_THAT(with(0, 0), HasViolation("signers", kTextRequired));
  EXPECT_THAT(with(0, kSignersMax + 1), HasViolation("signers", kListTooLong));
}

TEST(RuleC21Confirmation, NeedsTheSignersDocument) {
  const SignatureRequest request = Request();
  const Signer& signer = request.signers[0];
  EXPECT_TRUE(Confirmed(request, signer, "111.444.777-35", "", kNow));
  EXPECT_FALSE(Confirmed(request, signer, "52998224725", "", kNow));
  EXPECT_FALSE(Confirmed(request, signer, "", "", kNow));
}

TEST(RuleC21Confirmation, NeedsTheCodeInTimeWhenAdvanced) {
  SignatureRequest request = Request();
  request.means = SigningMeans::kAdvanced;
  Signer& signer = request.signers[0];
  EXPECT_FALSE(Confirmed(request, signer, "11144477735", "", kNow)) << "no code was issued";
  signer.code_hash = "h";
  signer.code_expires_at = kNow;
  EXPECT_TRUE(Confirmed(request, signer, "11144477735", "h", kNow - absl::Seconds(1)));
  EXPECT_FALSE(Confirmed(request, signer, "11144477735", "h", kNow));
  EXPECT_FALSE(Confirmed(request, signer, "11144477735", "x", kNow - absl::Seconds(1)));
  EXPECT_FALSE(Confirmed(request, signer, "52998224725", "h", kNow - absl::Seconds(1)));
}

TEST(RuleC21Confirmation, WaitsAfterFiveFailuresAndDoubles) {
  EXPECT_EQ(SigningWait(4, kNow, 5, kNow), std::nullopt);
  EXPECT_EQ(SigningWait(5, kNow, 5, kNow), absl::Minutes(1));
  EXPECT_EQ(SigningWait(6, kNow, 5, kNow), absl::Minutes(2));
  EXPECT_EQ(SigningWait(5, kNow, 5, kNow + absl::Seconds(59)), absl::Seconds(1));
  EXPECT_EQ(SigningWait(5, kNow, 5, kNow + absl::Minutes(1)), std::nullopt);
  EXPECT_EQ(SigningWait(1000, kNow, 5, kNow), absl::Hours(1));
  EXPECT_EQ(SigningWait(1000, kNow, 5, kNow + absl::Hours(24)), std::nullopt);
  EXPECT_EQ(FailuresWithOneMore(3, kNow, kNow + absl::Hours(23)), 4);
  EXPECT_EQ(FailuresWithOneMore(3, kNow, kNow + absl::Hours(24)), 1);
  EXPECT_EQ(FailuresWithOneMore(0, std::nullopt, kNow), 1);
}

TEST(RuleC21Code, IsIssuedWithinTenMinutesOfBeingAskedFor) {
  Signer signer;
  EXPECT_THAT(CheckCodeRequested(signer, kNow),
              IsError(absl::StatusCode::kFailedPrecondition, kSigningCodeNotRequested));
  signer.code_requested_at = kNow;
  EXPECT_THAT(CheckCodeRequested(signer, kNow + absl::Minutes(10) - absl::Seconds(1)), IsOk());
  EXPECT_FALSE(CheckCodeRequested(signer, kNow + absl::Minutes(10)).ok());
}

TEST(RuleC21Code, IsAskedForOnceAMinute) {
  SignatureRequest request = Request();
  EXPECT_THAT(CheckMayAskForCode(request, request.signers[0], kNow),
              IsError(absl::StatusCode::kFailedPrecondition, kSignatureState));
  request.means = SigningMeans::kAdvanced;
  EXPECT_THAT(CheckMayAskForCode(request, request.signers[0], kNow), IsOk());
  request.signers[0].code_requested_at = kNow;
  EXPECT_THAT(CheckMayAskForCode(request, request.signers[0], kNow + absl::Seconds(59)),
              IsError(absl::StatusCode::kResourceExhausted, kTooManyAttempts));
  EXPECT_THAT(CheckMayAskForCode(request, request.signers[0], kNow + absl::Minutes(1)), IsOk());
}

//
TEST(RuleC21KeptTexts, AreKeptFiveYears) {
  EXPECT_EQ(KeptSince(Day{std::chrono::year(2031) / std::chrono::November / 22}), kToday);
  EXPECT_EQ(KeptSince(Day{std::chrono::year(2028) / std::chrono::February / 29}),
            (Day{std::chrono::year(2023) / std::chrono::February / 28}));
}

}  // namespace
}  // namespace vinculo::contract
