// C-21. Signatures, through their RPCs.
#include "gmock/gmock.h"
#include "services/contract/domain/pricing/price_segment.h"
#include "services/contract/handlers/signature/signature_test.h"

namespace vinculo::contract {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;
using ::testing::StartsWith;

class RuleC21Signatures : public SignatureTest {
 protected:
  pb::SignatureEvidence Evidence(const std::string& name,
                                 pb::DocumentFormat format = pb::DOCUMENT_FORMAT_UNSPECIFIED) {
    pb::GetSignatureEvidenceRequest request;
    request.set_name(name);
    request.set_report_format(format);
    return *Serve(&GetSignatureEvidence, request);
  }
  std::vector<int> KindsOf(const std::string& name) {
    const pb::SignatureEvidence evidence = Evidence(name);
    std::vector<int> kinds;
    for (const auto& entry : evidence.entries()) kinds.push_back(entry.kind());
    return kinds;
  }
  absl::StatusOr<std::string> Code(const pb::SignatureRequest& request) {
    pb::IssueSigningCodeRequest issue;
    issue.set_name(request.name());
    issue.set_signer_number(1);
    const auto issued = Serve(&IssueSigningCode, issue);
    if (!issued.ok()) return issued.status();
    return issued->code();
  }
  absl::StatusOr<pb::RequestSigningCodeResponse> AskForCode(const std::string& token) {
    pb::RequestSigningCodeRequest request;
    request.set_token(token);
    return Serve(&RequestSigningCode, request);
  }
  // So much today, by a segment of these days.
  void Costs(int64_t cents,
             const std::string& days,
             int ordinal,
             PriceCause cause = PriceCause::kOverride) {
    database_.Execute(absl::StrCat("UPDATE contracts SET price_cents = ", cents));
    database_.Execute(absl::StrCat("INSERT INTO price_segments SELECT tenant_id, contract_id, ",
                                   ordinal,
                                   ", ",
                                   days,
                                   ", ",
                                   cents,
                                   ", 1, plan_id, 1, 1, ",
                                   static_cast<int>(cause),
                                   ", 'changes/",
                                   ordinal,
                                   "', NULL, 'x', now() FROM contracts"));
  }
};

TEST_F(RuleC21Signatures, GoFromSentToSigned) {
  const pb::SignatureRequest sent = Sent();
  EXPECT_EQ(sent.state(), pb::SignatureRequest::SENT);
  EXPECT_EQ(LifecycleOf(sent.contract()), pb::AWAITING_SIGNATURE);
  const std::string token = Link(sent);
  EXPECT_EQ(token.size(), 43u);
  const auto seen = View(token);
  ASSERT_THAT(seen, IsOk());
  EXPECT_THAT(seen->html(), HasSubstr("Ana &lt;Souza&gt;"));
  EXPECT_EQ(seen->masked_tax_id(), "***.444.777-**");
  EXPECT_EQ(seen->document_sha256(), sent.document_sha256());
  EXPECT_EQ(Now(sent.name()).state(), pb::SignatureRequest::VIEWED);
  const auto answer = Sign(token, sent);
  ASSERT_THAT(answer, IsOk());
  EXPECT_EQ(answer->request_state(), pb::SignatureRequest::SIGNED);
  EXPECT_EQ(LifecycleOf(sent.contract()), pb::DRAFT) << "ready to be activated";
  EXPECT_TRUE(Now(sent.name()).has_close_time());
  const auto again = View(token);
  ASSERT_THAT(again, IsOk()) << "who signed may read it again";
  EXPECT_TRUE(again->has_answer_time());
  EXPECT_THAT(Sign(token, sent), IsError(absl::StatusCode::kFailedPrecondition, kSignatureState));
}

TEST_F(RuleC21Signatures, KeepTokensAsHashesAndOutOfTheFeed) {
  const pb::SignatureRequest sent = Sent();
  const std::string token = Link(sent);
  EXPECT_EQ(
      database_.Execute("SELECT count(*) FROM signers WHERE signers::text LIKE '%" + token + "%'"),
      "0");
  EXPECT_EQ(database_.Execute("SELECT octet_length(token_hash) FROM signers"), "32");
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM outbox_pending WHERE position('" + token +
                              "'::bytea IN payload) > 0"),
            "0");
  const std::string newer = Link(sent);
  EXPECT_THAT(View(token), IsError(absl::StatusCode::kFailedPrecondition, kLinkRefused));
  EXPECT_THAT(View(newer), IsOk());
}

TEST_F(RuleC21Signatures, AreSignedByAll) {
  const pb::SignatureRequest sent = Sent(2);
  const std::string first = Link(sent, 1);
  const std::string second = Link(sent, 2);
  EXPECT_EQ(Sign(first, sent)->request_state(), pb::SignatureRequest::VIEWED);
  EXPECT_EQ(LifecycleOf(sent.contract()), pb::AWAITING_SIGNATURE);
  EXPECT_THAT(Sign(second, sent, "11144477735"),
              IsError(absl::StatusCode::kFailedPrecondition, kSignerNotConfirmed));
  EXPECT_EQ(Sign(second, sent, "52998224725")->request_state(), pb::SignatureRequest::SIGNED);
}

TEST_F(RuleC21Signatures, AreRefusedByOneForAll) {
  const pb::SignatureRequest sent = Sent(2);
  const std::string first = Link(sent, 1);
  const std::string second = Link(sent, 2);
  ASSERT_THAT(Refuse(first), IsOk());
  const pb::SignatureRequest refused = Now(sent.name());
  EXPECT_EQ(refused.state(), pb::SignatureRequest::REFUSED);
  EXPECT_EQ(refused.signers(0).refusal_reason(), "caro");
  EXPECT_EQ(LifecycleOf(sent.contract()), pb::DRAFT);
  EXPECT_THAT(Sign(second, sent, "52998224725"),
              IsError(absl::StatusCode::kFailedPrecondition, kLinkRefused));
}

TEST_F(RuleC21Signatures, ActivateTheContractWhereTheRequestSaysSo) {
  pb::CreateSignatureRequestRequest request = Asking(Document());
  request.mutable_signature_request()->set_activate_when_signed(true);
  const auto sent = Serve(&CreateSignatureRequest, request);
  ASSERT_THAT(sent, IsOk());
  ASSERT_THAT(Sign(Link(*sent), *sent), IsOk());
  EXPECT_EQ(LifecycleOf(sent->contract()), pb::ACTIVE);
  EXPECT_EQ(EventsOf(sent->contract()), "ContractCreated ContractChanged ContractActivated");
}

// C-36
TEST_F(RuleC21Signatures, ThatActivateTheContractGrantTheClassesOfItsPlan) {
  plan_ = Plan();
  pb::UpdatePlanRequest update;
  update.mutable_plan()->set_name(plan_.name());
  update.mutable_plan()->mutable_class_pack()->set_classes(10);
  update.mutable_plan()->mutable_class_pack()->set_validity_days(60);
  ASSERT_THAT(Serve(&UpdatePlan, update), IsOk());
  pb::CreateSignatureRequestRequest request = Asking(Document());
  request.mutable_signature_request()->set_activate_when_signed(true);
  const auto sent = Serve(&CreateSignatureRequest, request);
  ASSERT_THAT(sent, IsOk());
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM class_packs"), "0");
  ASSERT_THAT(Sign(Link(*sent), *sent), IsOk());
  EXPECT_EQ(database_.Execute("SELECT concat_ws(' ', 'contracts/' || contract_id, classes, "
                              "starts_on, expires_on) FROM class_packs"),
            sent->contract() + " 10 2026-11-22 2027-01-20");
}

TEST_F(RuleC21Signatures, ScheduleAContractThatBeginsLater) {
  pb::CreateSignatureRequestRequest request = Asking(Document(kToday + 10));
  request.mutable_signature_request()->set_activate_when_signed(true);
  const auto sent = Serve(&CreateSignatureRequest, request);
  ASSERT_THAT(sent, IsOk());
  ASSERT_THAT(Sign(Link(*sent), *sent), IsOk());
  EXPECT_EQ(LifecycleOf(sent->contract()), pb::SCHEDULED);
}

TEST_F(RuleC21Signatures, OfAnAmendmentLeaveTheContractRunning) {
  template_ = *MakeTemplate();
  const pb::Contract active = Active();
  const auto document = MakeDocument(active.name(), template_.name());
  const auto sent = Serve(&CreateSignatureRequest, Asking(*document));
  ASSERT_THAT(sent, IsOk());
  EXPECT_EQ(LifecycleOf(active.name()), pb::ACTIVE);
  ASSERT_THAT(Sign(Link(*sent), *sent), IsOk());
  EXPECT_EQ(LifecycleOf(active.name()), pb::ACTIVE);
}

TEST_F(RuleC21Signatures, AreOpenOneAtATime) {
  const pb::SignatureRequest sent = Sent();
  pb::ContractDocument document;
  document.set_name(sent.contract_document());
  EXPECT_THAT(Serve(&CreateSignatureRequest, Asking(document)),
              IsError(absl::StatusCode::kFailedPrecondition, kSignatureOpen));
  pb::CancelSignatureRequestRequest cancel;
  cancel.set_name(sent.name());
  cancel.set_reason("errado");
  ASSERT_THAT(Serve(&CancelSignatureRequest, cancel), IsOk());
  EXPECT_EQ(LifecycleOf(sent.contract()), pb::DRAFT);
  EXPECT_THAT(Serve(&CreateSignatureRequest, Asking(document)), IsOk());
}

TEST_F(RuleC21Signatures, AreNamedMistakesAndAll) {
  pb::CreateSignatureRequestRequest request = Asking(Document());
  request.mutable_signature_request()->set_contract_document("x");
  request.mutable_signature_request()->mutable_signers(0)->set_tax_id("1");
  const auto refused = Serve(&CreateSignatureRequest, request);
  EXPECT_THAT(refused, HasViolation("signature_request.contract_document", "NAME_MALFORMED"));
  EXPECT_THAT(refused, HasViolation("signature_request.signers[0].tax_id", kSignerTaxIdInvalid));
}

TEST_F(RuleC21Signatures, NeedTheTextThatWasShown) {
  pb::SignatureRequest sent = Sent();
  const std::string token = Link(sent);
  sent.set_document_sha256(std::string(64, '0'));
  EXPECT_THAT(Sign(token, sent), IsError(absl::StatusCode::kAborted, kDocumentDiffers));
}

TEST_F(RuleC21Signatures, WaitAfterFiveWrongDocuments) {
  const pb::SignatureRequest sent = Sent();
  const std::string token = Link(sent);
  for (int i = 0; i < 5; ++i) {
    EXPECT_THAT(Sign(token, sent, "52998224725"),
                IsError(absl::StatusCode::kFailedPrecondition, kSignerNotConfirmed));
  }
  EXPECT_THAT(Sign(token, sent), IsError(absl::StatusCode::kResourceExhausted, kTooManyAttempts))
      << "also with the right one";
  Advance(absl::Minutes(1));
  EXPECT_THAT(Sign(token, sent), IsOk());
}

TEST_F(RuleC21Signatures, MakeASourceOfUnknownLinksWait) {
  for (int i = 0; i < 20; ++i) {
    EXPECT_THAT(View(absl::StrCat("x", i)),
                IsError(absl::StatusCode::kFailedPrecondition, kLinkRefused));
  }
  const pb::SignatureRequest sent = Sent();
  const std::string token = Link(sent);
  EXPECT_THAT(View(token), IsError(absl::StatusCode::kResourceExhausted, kTooManyAttempts));
  EXPECT_THAT(View(token, "192.0.2.2"), IsOk());
}

TEST_F(RuleC21Signatures, NeedACodeWhenAdvanced) {
  pb::CreateSignatureRequestRequest request = Asking(Document());
  request.mutable_signature_request()->set_means(pb::SignatureRequest::ADVANCED);
  const auto sent = Serve(&CreateSignatureRequest, request);
  ASSERT_THAT(sent, IsOk());
  const std::string token = Link(*sent);
  EXPECT_THAT(Code(*sent),
              IsError(absl::StatusCode::kFailedPrecondition, kSigningCodeNotRequested));
  EXPECT_THAT(Sign(token, *sent),
              IsError(absl::StatusCode::kFailedPrecondition, kSignerNotConfirmed));
  const auto asked = AskForCode(token);
  ASSERT_THAT(asked, IsOk());
  EXPECT_EQ(asked->masked_contact(), "a***@example.com");
  EXPECT_THAT(AskForCode(token), IsError(absl::StatusCode::kResourceExhausted, kTooManyAttempts));
  const absl::StatusOr<std::string> code = Code(*sent);
  ASSERT_THAT(code, IsOk());
  EXPECT_EQ(code->size(), 6u);
  Advance(absl::Minutes(10));
  EXPECT_THAT(Sign(token, *sent, "11144477735", *code),
              IsError(absl::StatusCode::kFailedPrecondition, kSignerNotConfirmed))
      << "too late";
  ASSERT_THAT(AskForCode(token), IsOk());
  const std::string newer = *Code(*sent);
  EXPECT_THAT(Sign(token, *sent, "11144477735", newer), IsOk());
  EXPECT_THAT(KindsOf(sent->name()), ElementsAre(1, 2, 6, 4, 5, 6, 4, 5, 7));
}

TEST_F(RuleC21Signatures, HaveTheMeansAndTheDaysThatTheTenantChose) {
  parameters::v1::Value advanced;
  advanced.set_choice("ADVANCED");
  Choose("signature_means", advanced);
  Choose("signature_days", 3);
  const pb::SignatureRequest sent = Sent();
  EXPECT_EQ(sent.means(), pb::SignatureRequest::ADVANCED);
  EXPECT_EQ(sent.expire_date().day(), 25);
  const std::string token = Link(sent);
  EXPECT_FALSE(View(token)->code_requested());
  ASSERT_THAT(AskForCode(token), IsOk());
  EXPECT_TRUE(View(token)->code_requested());
}

TEST_F(RuleC21Signatures, LeaveEvidenceThatIsChained) {
  const pb::SignatureRequest sent = Sent();
  const std::string token = Link(sent);
  ASSERT_THAT(View(token), IsOk());
  ASSERT_THAT(Sign(token, sent), IsOk());
  const pb::SignatureEvidence evidence = Evidence(sent.name(), pb::PDF);
  ASSERT_EQ(evidence.entries_size(), 4);
  const auto& viewed = evidence.entries(2);
  EXPECT_EQ(viewed.kind(), pb::SignatureEvidence::DOCUMENT_VIEWED);
  EXPECT_EQ(viewed.source(), "192.0.2.1");
  EXPECT_EQ(viewed.user_agent(), "Firefox");
  EXPECT_EQ(viewed.document_sha256(), sent.document_sha256());
  EXPECT_NE(viewed.chain_sha256(), evidence.entries(3).chain_sha256());
  EXPECT_THAT(evidence.report(), StartsWith("%PDF"));
}

TEST_F(RuleC21Signatures, AreListedByState) {
  const pb::SignatureRequest sent = Sent();
  pb::ListSignatureRequestsRequest list;
  list.set_filter("state = \"SENT\" AND client = \"" + std::string(kClient) + "\"");
  const auto found = Serve(&ListSignatureRequests, list);
  ASSERT_THAT(found, IsOk());
  ASSERT_EQ(found->signature_requests_size(), 1);
  EXPECT_EQ(found->signature_requests(0).signers(0).tax_id(), "11144477735");
  list.set_filter("state = \"SIGNED\"");
  EXPECT_EQ(Serve(&ListSignatureRequests, list)->signature_requests_size(), 0);
}

TEST_F(RuleC21Signatures, AreMadeAgainWhenTermsOrTextChange) {
  const pb::SignatureRequest sent = Sent();
  ASSERT_THAT(Sign(Link(sent), sent), IsOk());
  const auto again = [&] {
    return *Serve(&ListOutdatedSignatures, pb::ListOutdatedSignaturesRequest());
  };
  EXPECT_EQ(again().outdated_signatures_size(), 0);
  Costs(10990, "'2026-11-22', NULL", 1);
  ASSERT_EQ(again().outdated_signatures_size(), 1);
  EXPECT_EQ(again().outdated_signatures(0).contract(), sent.contract());
  ASSERT_EQ(again().outdated_signatures(0).differences_size(), 1);
  EXPECT_EQ(again().outdated_signatures(0).differences(0).field(), "price");
  EXPECT_EQ(again().outdated_signatures(0).differences(0).signed_(), "99.90");
  EXPECT_EQ(again().outdated_signatures(0).differences(0).current(), "109.90");
  database_.Execute("DELETE FROM price_segments");
  database_.Execute("UPDATE contracts SET price_cents = 9990");
  ASSERT_THAT(ChangeBody(template_, "<p>{{client.name}}</p>"), IsOk());
  ASSERT_EQ(again().outdated_signatures_size(), 1);
  EXPECT_EQ(again().outdated_signatures(0).differences(0).field(), "body_version");
}

// C-24. What is given back this month, or a discount of three, is another price of the contract for
// a while: nobody signs that.
TEST_F(RuleC21Signatures, AreNotMadeAgainForAPriceOfAWhile) {
  const pb::SignatureRequest sent = Sent();
  ASSERT_THAT(Sign(Link(sent), sent), IsOk());
  const auto outdated = [&] {
    return Serve(&ListOutdatedSignatures, pb::ListOutdatedSignaturesRequest())
        ->outdated_signatures_size();
  };
  Costs(1990, "'2026-11-05', '2026-12-05'", 2, PriceCause::kGivenBack);
  EXPECT_EQ(outdated(), 0);
  Costs(5000, "'2026-11-22', '2027-02-22'", 3, PriceCause::kDiscount);
  EXPECT_EQ(outdated(), 0);
  // A price for good is one to sign, also under them, but not before its first day.
  Costs(10990, "'2026-11-23', NULL", 1);
  EXPECT_EQ(outdated(), 0);
  database_.Execute("UPDATE price_segments SET from_on = '2026-11-22' WHERE ordinal = 1");
  EXPECT_EQ(outdated(), 1);
}

}  // namespace
}  // namespace vinculo::contract
