// files as people have them: wrong columns, other encodings, other separators, bad dates,
// duplicate rows, a line cut in the middle. Nothing is half imported, and each bad row is named.

#include <fstream>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/e2e/suite.h"

namespace vinculo::e2e {
namespace {

using testing::HasSubstr;

class ImportFiles : public testing::Test {
 protected:
  static void SetUpTestSuite() { suite_ = new Suite; }
  static void TearDownTestSuite() {
    delete suite_;
    suite_ = nullptr;
  }

  Finished Import(const std::string& content, std::vector<std::string> flags = {}) {
    const std::string file = suite_->folder() + "/clients.csv";
    std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
    flags.insert(flags.begin(), {"import", "clients", file});
    return suite_->Ctl(flags);
  }
  int Clients() { return std::stoi(suite_->Sql("SELECT count(*) FROM registry.clients")); }
  std::string NameOf(const std::string& external_id) {
    return suite_->Sql(absl::StrCat(
        "SELECT display_name FROM registry.clients WHERE external_id = '", external_id, "'"));
  }

  static Suite* suite_;
};
Suite* ImportFiles::suite_ = nullptr;

TEST_F(ImportFiles, TakesUtf8WithBomAndSemicolons) {
  const Finished done = Import(
      "\xEF\xBB\xBF"
      "external_id;display_name\r\nbom-1;João\r\n");
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_EQ(NameOf("bom-1"), "João");
}

TEST_F(ImportFiles, TakesLatin1) {
  const Finished done = Import("external_id;display_name\nlatin-1;Concei\xE7\xE3o\n");
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_EQ(NameOf("latin-1"), "Conceição");
}

TEST_F(ImportFiles, TakesTabsAndQuotedLineBreaks) {
  const Finished done = Import("external_id\tdisplay_name\ntab-1\t\"Ana\tMaria\"\n");
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_EQ(suite_->Sql("SELECT count(*) FROM registry.clients WHERE external_id = 'tab-1'"), "1");
}

TEST_F(ImportFiles, RefusesAFileWithoutTheColumn) {
  const int before = Clients();
  const Finished done = Import("nome\nAna\n", {"--map", "display_name=name"});
  EXPECT_NE(done.exit_code, 0);
  EXPECT_THAT(done.err, HasSubstr("no column 'name'"));
  EXPECT_EQ(Clients(), before);
}

TEST_F(ImportFiles, ImportsNothingWhileOneRowIsBad) {
  const int before = Clients();
  const Finished done = Import(
      "external_id,display_name,tax_id,birth_date\n"
      "bad-1,Ana,111.444.777-35,1980-01-31\n"
      "bad-2,,111.444.777-36,1980-01-31\n"
      "bad-3,Rui,,31/02/1980\n"
      "bad-1,Ana de novo,,\n");
  EXPECT_EQ(done.exit_code, 1) << done.err;
  EXPECT_THAT(done.err, HasSubstr("line 3, display_name"));
  EXPECT_THAT(done.err, HasSubstr("line 3, tax_id"));
  EXPECT_THAT(done.err, HasSubstr("line 4, birth_date"));
  EXPECT_THAT(done.err, HasSubstr("line 5, external_id"));
  EXPECT_THAT(done.err, HasSubstr("DUPLICATE_ROW"));
  EXPECT_EQ(Clients(), before);
}

TEST_F(ImportFiles, LeavesBadRowsOutOnRequestAndWritesThemDown) {
  const int before = Clients();
  const std::string errors = suite_->folder() + "/errors.csv";
  const Finished done =
      Import("external_id,display_name,email\nskip-1,Ana,a@b.com\nskip-2,Rui,not an address\n",
             {"--skip-bad-rows", "--errors", errors});
  EXPECT_EQ(done.exit_code, 0) << done.err;
  EXPECT_EQ(Clients(), before + 1);
  std::ifstream file(errors);
  const std::string text((std::istreambuf_iterator<char>(file)), {});
  EXPECT_THAT(text, HasSubstr("3,email,EMAIL_MALFORMED,"));
}

TEST_F(ImportFiles, RefusesAFileThatIsCutInTheMiddle) {
  const int before = Clients();
  const Finished quote = Import("external_id,display_name\ncut-1,Ana\ncut-2,\"Rui da Sil");
  EXPECT_NE(quote.exit_code, 0);
  EXPECT_THAT(quote.err, HasSubstr("line 3: a quote that does not close (UNTERMINATED_QUOTE)"));
  const Finished columns = Import("external_id,display_name,category\ncut-3,Ana,A\ncut-4,Ru");
  EXPECT_NE(columns.exit_code, 0);
  EXPECT_THAT(columns.err, HasSubstr("line 3"));
  EXPECT_EQ(Clients(), before);
}

TEST_F(ImportFiles, ImportsAFileOnlyOnce) {
  const std::string file = "external_id,display_name\nonce-1,Ana\nonce-2,Rui\n";
  const int before = Clients();
  EXPECT_EQ(Import(file).exit_code, 0);
  EXPECT_EQ(Import(file).exit_code, 0);
  const Finished more = Import(file + "once-3,Lia\n");
  EXPECT_EQ(more.exit_code, 0);
  EXPECT_THAT(more.err, HasSubstr("1 new, 2 exist already"));
  EXPECT_EQ(Clients(), before + 3);
}

TEST_F(ImportFiles, OnlyChecksInADryRun) {
  const int before = Clients();
  EXPECT_EQ(Import("external_id,display_name\ndry-1,Ana\n", {"--dry-run"}).exit_code, 0);
  EXPECT_EQ(Clients(), before);
}

TEST_F(ImportFiles, SaysWhenNoServiceAnswers) {
  const std::string file = suite_->folder() + "/any.csv";
  std::ofstream(file) << "external_id,display_name\nx,Ana\n";
  const Finished done = RunToEnd(suite_->folder(),
                                 {VINCULO_BINARY_DIR "/vinculoctl",
                                  absl::StrCat("--client-registry=127.0.0.1:", FreePort()),
                                  "import",
                                  "clients",
                                  file,
                                  "--retry",
                                  "1"});
  EXPECT_EQ(done.exit_code, 3) << done.err;
}

}  // namespace
}  // namespace vinculo::e2e
