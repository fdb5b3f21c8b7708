#include "tools/vinculoctl/enum_words.h"

#include "gtest/gtest.h"
#include "tools/vinculoctl/texts.h"
#include "vinculo/contract/v1/access_block_service.pb.h"
#include "vinculo/contract/v1/adjustment.pb.h"
#include "vinculo/contract/v1/block_run_service.pb.h"
#include "vinculo/contract/v1/change.pb.h"
#include "vinculo/contract/v1/contract_service.pb.h"
#include "vinculo/contract/v1/fine.pb.h"
#include "vinculo/contract/v1/pause_service.pb.h"
#include "vinculo/contract/v1/receivable.pb.h"
#include "vinculo/contract/v1/release_service.pb.h"
#include "vinculo/contract/v1/renewal_service.pb.h"
#include "vinculo/contract/v1/signature_service.pb.h"
#include "vinculo/contract/v1/termination.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::contract::v1;

TEST(RuleX09EnumWords, AreInBothLanguages) {
  SetLanguage(Language::kPtBr);
  EXPECT_EQ(Word(pb::RECEIVABLE_OVERDUE), "vencida");
  EXPECT_EQ(Word(pb::Pause::CANCELLED), "cancelada");
  EXPECT_EQ(Word(pb::CANCELLED), "cancelamento");
  SetLanguage(Language::kEn);
  EXPECT_EQ(Word(pb::RECEIVABLE_OVERDUE), "overdue");
}

TEST(RuleX09EnumWords, LeaveNothingOutOfWhatIsShown) {
  SetLanguage(Language::kPtBr);
  for (const google::protobuf::EnumDescriptor* type : {pb::Lifecycle_descriptor(),
                                                       pb::Access_descriptor(),
                                                       pb::Billing_descriptor(),
                                                       pb::CreditListing_descriptor(),
                                                       pb::EndKind_descriptor(),
                                                       pb::BillingPeriod_descriptor(),
                                                       pb::PriceCause_descriptor(),
                                                       pb::ChangeWarning_descriptor(),
                                                       pb::AccessReason_descriptor(),
                                                       pb::DebtStep_descriptor(),
                                                       pb::ClearedBy_descriptor(),
                                                       pb::DebtPolicy::Code_descriptor(),
                                                       pb::BlockRun::Mode_descriptor(),
                                                       pb::Release::Kind_descriptor(),
                                                       pb::Release::Promise_descriptor(),
                                                       pb::ReleaseBarrier::Kind_descriptor(),
                                                       pb::AccessBlock::Source_descriptor(),
                                                       pb::Pause::State_descriptor(),
                                                       pb::Renewal::Kind_descriptor(),
                                                       pb::ReceivableState_descriptor(),
                                                       pb::ChargeKind_descriptor(),
                                                       pb::PaymentMethod_descriptor(),
                                                       pb::AdjustmentRun::State_descriptor(),
                                                       pb::AdjustmentItem::State_descriptor(),
                                                       pb::AdjustmentItem::Finding_descriptor(),
                                                       pb::FineLine::Kind_descriptor(),
                                                       pb::EndedReceivable::Effect_descriptor(),
                                                       pb::TerminationWarning_descriptor(),
                                                       pb::SignatureRequest::State_descriptor(),
                                                       pb::SignatureRequest::Means_descriptor(),
                                                       pb::SignatureEvidence::Kind_descriptor()}) {
    for (int i = 0; i < type->value_count(); ++i) {
      const auto& value = *type->value(i);
      EXPECT_NE(Word(*type, value.number()), value.name()) << value.full_name();
    }
  }
}

TEST(RuleX09EnumWords, SayTheNameOfWhatNobodyWroteWordsFor) {
  EXPECT_EQ(Word(pb::UP), "UP");
  EXPECT_EQ(Word(*pb::Lifecycle_descriptor(), 99), "99");
  EXPECT_EQ(Word(pb::LIFECYCLE_UNSPECIFIED), "-");
}

}  // namespace
}  // namespace vinculo::ctl
