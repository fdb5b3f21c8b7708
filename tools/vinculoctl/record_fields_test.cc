#include "tools/vinculoctl/record_fields.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tools/vinculoctl/texts.h"
#include "vinculo/client_registry/v1/client_credit_service.pb.h"
#include "vinculo/client_registry/v1/interaction_service.pb.h"

namespace vinculo::ctl {
namespace {

namespace pb = ::vinculo::client_registry::v1;

using ::testing::HasSubstr;

class RecordFieldsTest : public ::testing::Test {
 protected:
  RecordFieldsTest() { SetLanguage(Language::kEn); }
  ~RecordFieldsTest() override { SetLanguage(Language::kPtBr); }
};

//
TEST_F(RecordFieldsTest, AreSetByTheirTexts) {
  pb::Interaction interaction;
  EXPECT_EQ(SetFields({"channel=phone_call", "subject=a = b", "notes="}, &interaction),
            std::nullopt);
  EXPECT_EQ(interaction.channel(), pb::Interaction::PHONE_CALL);
  EXPECT_EQ(interaction.subject(), "a = b");
  pb::ClientCredit credit;
  EXPECT_EQ(SetFields({"amount=1.234,50", "expire_date=31/12/2026"}, &credit), std::nullopt);
  EXPECT_EQ(credit.amount().units(), 1234);
  EXPECT_EQ(credit.expire_date().month(), 12);
}

TEST_F(RecordFieldsTest, AreThoseThatACallerWrites) {
  pb::Interaction interaction;
  for (const char* assignment : {"subjct=x",
                                 "subject",
                                 "name=interactions/1",
                                 "client=clients/1",
                                 "etag=x",
                                 "create_time=x",
                                 "=x"}) {
    const auto error = SetFields({assignment}, &interaction);
    ASSERT_TRUE(error.has_value()) << assignment;
    EXPECT_THAT(*error, HasSubstr("channel, ")) << assignment;
  }
  EXPECT_EQ(interaction.ByteSizeLong(), 0u);
}

TEST_F(RecordFieldsTest, AreRefusedWithWhatTheyMayBe) {
  pb::Interaction interaction;
  const auto error = SetFields({"reason=billling"}, &interaction);
  ASSERT_TRUE(error.has_value());
  EXPECT_THAT(*error, HasSubstr("reason: "));
  EXPECT_THAT(*error, HasSubstr("BILLING"));
}

TEST_F(RecordFieldsTest, AreShownInTheLanguageOfWhoReads) {
  pb::ClientCredit credit;
  credit.set_name("clientCredits/1");
  credit.mutable_amount()->set_units(10);
  credit.mutable_expire_date()->set_year(2026);
  credit.mutable_expire_date()->set_month(12);
  credit.mutable_expire_date()->set_day(31);
  credit.set_etag("x");
  EXPECT_EQ(FieldsOf(credit).ToString(),
            "name         clientCredits/1\n"
            "amount       R$ 10.00\n"
            "expire_date  2026-12-31\n");
  SetLanguage(Language::kPtBr);
  EXPECT_THAT(FieldsOf(credit).ToString(), HasSubstr("31/12/2026"));
}

}  // namespace
}  // namespace vinculo::ctl
