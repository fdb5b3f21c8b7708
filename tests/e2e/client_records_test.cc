// a clerk at the terminal keeps what a client says, and reads it back.

#include <fstream>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/e2e/suite.h"

namespace vinculo::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

class ClientRecords : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    suite_ = new Suite({.services = {"client_registry"}});
    const std::string file = suite_->folder() + "/clients.csv";
    std::ofstream(file) << "external_id,display_name,tax_id\n"
                           "A-1,ANA LIMA,111.444.777-35\nB-1,Rui Souza,\n";
    ASSERT_EQ(suite_->Ctl({"import", "clients", file}).exit_code, 0);
  }
  static void TearDownTestSuite() {
    delete suite_;
    suite_ = nullptr;
  }
  // The name of the record at the end of the only line.
  static std::string NameIn(const std::string& out) {
    const size_t end = out.find_last_not_of('\n');
    const size_t space = out.rfind(' ', end);
    return out.substr(space + 1, end - space);
  }

  static Suite* suite_;
};
Suite* ClientRecords::suite_ = nullptr;

TEST_F(ClientRecords, AreAddedListedAndShown) {
  const Finished added = suite_->Ctl({"records",
                                      "add",
                                      "interactions",
                                      "11144477735",
                                      "channel=PHONE_CALL",
                                      "direction=INBOUND",
                                      "reason=BILLING",
                                      "subject=Boleto não chegou"});
  ASSERT_EQ(added.exit_code, 0) << added.err;
  EXPECT_THAT(added.out, HasSubstr("interactions/"));
  const Finished listed = suite_->Ctl({"records", "list", "interactions", "A-1"});
  ASSERT_EQ(listed.exit_code, 0) << listed.err;
  EXPECT_THAT(listed.out, HasSubstr("Boleto não chegou"));
  const Finished shown = suite_->Ctl({"records", "show", NameIn(listed.out)});
  EXPECT_EQ(shown.exit_code, 0) << shown.err;
  EXPECT_THAT(shown.out, HasSubstr("BILLING"));
  EXPECT_EQ(
      suite_->Ctl({"records", "list", "interactions", "A-1", "--filter", "channel = EMAIL"}).out,
      "");
  EXPECT_EQ(suite_->Ctl({"records", "list", "interactions", "B-1"}).out, "");
}

TEST_F(ClientRecords, AreOfEveryKind) {
  const auto add = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"records", "add"});
    const Finished added = suite_->Ctl(arguments);
    EXPECT_EQ(added.exit_code, 0) << added.err;
  };
  const std::string rui =
      suite_->Sql("SELECT 'clients/' || client_id FROM registry.clients WHERE external_id = 'B-1'");
  add({"links", "A-1", "kind=PAYER", "related_client=" + rui, "relationship=irmão"});
  add({"contact-points", "A-1", "kind=EMAIL", "value=ana@example.com", "label=trabalho"});
  add({"consents",
       "A-1",
       "channel=EMAIL_CHANNEL",
       "purpose=MARKETING",
       "answer=GIVEN",
       "means=PAPER",
       "text_version=v1"});
  add({"credits", "A-1", "amount=12,50", "reason=cortesia"});
  add({"evolutions", "A-1", "text=treinou bem"});
  for (const auto& [kind, shows] : {std::pair("links", "irmão"),
                                    std::pair("contact-points", "ana@example.com"),
                                    std::pair("consents", "given"),
                                    std::pair("credits", "R$ 12.50"),
                                    std::pair("evolutions", "treinou bem"),
                                    std::pair("cards", ""),
                                    std::pair("documents", "")}) {
    const Finished listed = suite_->Ctl({"records", "list", kind, "A-1"});
    EXPECT_EQ(listed.exit_code, 0) << listed.err;
    EXPECT_THAT(listed.out, HasSubstr(shows)) << kind;
  }
}

//
TEST_F(ClientRecords, HoldFiles) {
  const std::string file = suite_->folder() + "/exame.pdf";
  const std::string content = absl::StrCat("%PDF-1.4\n", std::string(200'000, 'x'), "\n%%EOF\n");
  std::ofstream(file, std::ios::binary) << content;
  const Finished attached =
      suite_->Ctl({"records", "attach", "A-1", file, "kind=MEDICAL_EXAM", "issue_date=2026-01-10"});
  ASSERT_EQ(attached.exit_code, 0) << attached.err;
  EXPECT_THAT(suite_->Ctl({"records", "list", "documents", "A-1"}).out, HasSubstr("exame.pdf"));
  const std::string back = suite_->folder() + "/back.pdf";
  const Finished read =
      suite_->Ctl({"records", "download", NameIn(attached.out), "--output", back});
  EXPECT_EQ(read.exit_code, 0) << read.err;
  std::ifstream in(back, std::ios::binary);
  EXPECT_EQ(std::string((std::istreambuf_iterator<char>(in)), {}), content);
}

TEST_F(ClientRecords, SayWhatIsWrong) {
  const Finished field = suite_->Ctl({"records", "add", "evolutions", "A-1", "texto=x"});
  EXPECT_EQ(field.exit_code, 2);
  EXPECT_THAT(field.err, HasSubstr("text"));
  EXPECT_EQ(suite_->Ctl({"records", "add", "cards", "A-1", "brand=VISA"}).exit_code, 2);
  const Finished refused =
      suite_->Ctl({"records", "add", "credits", "A-1", "amount=0", "reason=x"});
  EXPECT_EQ(refused.exit_code, 1);
  EXPECT_THAT(refused.err, HasSubstr("client_credit.amount"));
  EXPECT_EQ(suite_->Ctl({"records", "show", "clients/1"}).exit_code, 2);
  const Finished type = suite_->Ctl({"records", "attach", "A-1", "/etc/hostname"});
  EXPECT_EQ(type.exit_code, 2);
  EXPECT_THAT(type.err, Not(HasSubstr("INTERNAL")));
}

}  // namespace
}  // namespace vinculo::e2e
