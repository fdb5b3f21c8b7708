// C-20. Templates of documents.
#include "common/documents/template.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/testing/matchers/matchers.h"
#include "gmock/gmock.h"

namespace vinculo::documents {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::IsOkAndHolds;

const Catalogue& Fields() {
  static const auto* const catalogue = new Catalogue{
      .fields = {{"client.name", "Nome", "Name", "Ana Souza"},
                 {"contract.term_end", "Fim", "End", "31/12/2026"}},
      .lists = {{"signers", "Signatários", "Signers", {{"signer.name", "Nome", "Name", "Rui"}}},
                {"days", "Dias", "Days", {{"day.number", "Dia", "Day", "5"}}}}};
  return *catalogue;
}

// "REASON line 2" of each violation.
std::vector<std::string> Mistakes(absl::string_view body) {
  errors::FieldViolations violations;
  CheckTemplate(body, Fields(), "body", violations);
  std::vector<std::string> found;
  for (const auto& violation : violations.list()) {
    found.push_back(absl::StrCat(
        violation.reason, " ", violation.description.substr(0, violation.description.find(':'))));
  }
  return found;
}

std::string Rendered(absl::string_view body, const Values& values) {
  EXPECT_THAT(Mistakes(body), IsEmpty());
  const absl::StatusOr<std::string> text = Render(body, values);
  EXPECT_THAT(text, testing::IsOk());
  return text.ok() ? *text : "";
}

TEST(RuleC20Template, PutsValuesInTheirPlaces) {
  EXPECT_EQ(Rendered("<p>{{client.name}}, {{ client.name }}</p>", {{{"client.name", "Ana"}}, {}}),
            "<p>Ana, Ana</p>");
}

TEST(RuleC20Template, EscapesEveryValue) {
  EXPECT_EQ(Rendered("{{client.name}}", {{{"client.name", "<b>\"A\" & 'B'</b>{{x}}"}}, {}}),
            "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;{{x}}");
}

TEST(RuleC20Template, ShowsASectionOfAFieldThatHasAValue) {
  const std::string body =
      "{{#contract.term_end}}até {{contract.term_end}}{{/contract.term_end}}"
      "{{^contract.term_end}}sem prazo{{/contract.term_end}}";
  EXPECT_EQ(Rendered(body, {{{"contract.term_end", "01/02/2027"}}, {}}), "até 01/02/2027");
  EXPECT_EQ(Rendered(body, {{{"contract.term_end", ""}}, {}}), "sem prazo");
  EXPECT_EQ(Rendered(body, {}), "sem prazo");
}

TEST(RuleC20Template, RepeatsASectionForEachItemOfAList) {
  const std::string body =
      "{{#signers}}{{signer.name}} de {{client.name}};{{/signers}}{{^signers}}ninguém{{/signers}}";
  const Values two{{{"client.name", "Ana"}},
                   {{"signers", {{{"signer.name", "Rui"}}, {{"signer.name", "Eva"}}}}}};
  EXPECT_EQ(Rendered(body, two), "Rui de Ana;Eva de Ana;");
  EXPECT_EQ(Rendered(body, {{}, {{"signers", {}}}}), "ninguém");
}

TEST(RuleC20Template, LeavesRemarksOut) { EXPECT_EQ(Rendered("a{{! só nosso }}b", {}), "ab"); }

TEST(RuleC20Template, NamesFieldsThatDoNotExistWithTheirLine) {
  EXPECT_THAT(Mistakes("<p>\n{{client.nome}}</p>\n{{#plan.x}}{{/plan.x}}"),
              ElementsAre("TEMPLATE_FIELD_UNKNOWN line 2", "TEMPLATE_FIELD_UNKNOWN line 3"));
  errors::FieldViolations violations;
  CheckTemplate("{{client.nome}}", Fields(), "template.body", violations);
  ASSERT_EQ(violations.list().size(), 1u);
  EXPECT_EQ(violations.list()[0].field, "template.body");
  EXPECT_EQ(violations.list()[0].description, "line 1: there is no field \"client.nome\"");
}

TEST(RuleC20Template, KnowsAnItemsFieldsInsideItsListAlone) {
  EXPECT_THAT(Mistakes("{{signer.name}}"), ElementsAre("TEMPLATE_FIELD_UNKNOWN line 1"));
  EXPECT_THAT(Mistakes("{{#days}}{{signer.name}}{{/days}}"),
              ElementsAre("TEMPLATE_FIELD_UNKNOWN line 1"));
  EXPECT_THAT(Mistakes("{{^signers}}{{signer.name}}{{/signers}}"),
              ElementsAre("TEMPLATE_FIELD_UNKNOWN line 1"));
  EXPECT_THAT(Mistakes("{{#signers}}{{signer.name}}{{/signers}}"), IsEmpty());
  EXPECT_THAT(Mistakes("{{signers}}"), ElementsAre("TEMPLATE_FIELD_UNKNOWN line 1"));
}

TEST(RuleC20Template, RefusesMarksThatDoMoreThanShowAField) {
  for (const char* mark : {"{{{client.name}}}",
                           "{{&client.name}}",
                           "{{>other}}",
                           "{{=<% %>=}}",
                           "{{}}",
                           "{{client.name",
                           "{{Client.Name}}"}) {
    EXPECT_THAT(Mistakes(mark), ::testing::Contains("TEMPLATE_MARK_REFUSED line 1")) << mark;
  }
  EXPECT_THAT(Mistakes("{{#signers}}{{#days}}{{/days}}{{/signers}}"),
              ElementsAre("TEMPLATE_MARK_REFUSED line 1"));
}

TEST(RuleC20Template, RefusesTagsThatRunLoadOrLeadElsewhere) {
  for (const char* tag : {"<script></script>",
                          "<img/>",
                          "<a></a>",
                          "<iframe></iframe>",
                          "<!-- x -->",
                          "<p onclick=\"x()\"></p>",
                          "<p style=\"background: url(x)\"></p>",
                          "<p style='color: red'></p>",
                          "<p style=\"display: none\"></p>",
                          "<td colspan=\"9999\"></td>",
                          "<P></P>",
                          "<p style=\"{{client.name}}\"></p>",
                          "<p {{client.name}}></p>",
                          "<style></style>",
                          "<p"}) {
    EXPECT_THAT(Mistakes(tag), ::testing::Not(IsEmpty())) << tag;
  }
  EXPECT_THAT(Mistakes("<table class=\"a\"><tr><td colspan=\"2\" style=\"color: #f00\">1 < 2"
                       "<br>x<br/><hr /></td></tr></table>"),
              IsEmpty());
}

TEST(RuleC20Template, ClosesWhatWasOpenedLast) {
  EXPECT_THAT(Mistakes("<p><b></p></b>"), ::testing::Contains("TEMPLATE_NOT_BALANCED line 1"));
  EXPECT_THAT(Mistakes("<p>\n"), ElementsAre("TEMPLATE_NOT_BALANCED line 1"));
  EXPECT_THAT(Mistakes("\n</p>"), ElementsAre("TEMPLATE_NOT_BALANCED line 2"));
  EXPECT_THAT(Mistakes("{{#days}}<p>{{/days}}</p>"),
              ::testing::Contains("TEMPLATE_NOT_BALANCED line 1"));
}

TEST(RuleC20Template, HasLimits) {
  const auto nested = [](int depth) {
    std::string body;
    for (int i = 0; i < depth; ++i) body += "<div>";
    for (int i = 0; i < depth; ++i) body += "</div>";
    return body;
  };
  EXPECT_THAT(Mistakes(nested(kNestingMax)), IsEmpty());
  EXPECT_THAT(Mistakes(nested(kNestingMax + 1)), ElementsAre("TEMPLATE_TOO_DEEP line 1"));
  EXPECT_THAT(Mistakes(std::string(kTemplateBytesMax, 'a')), IsEmpty());
  EXPECT_EQ(Mistakes(std::string(kTemplateBytesMax + 1, 'a')).size(), 1u);
  EXPECT_EQ(Mistakes(std::string("a\0b", 3)).size(), 1u);
  EXPECT_EQ(Mistakes("\xC3").size(), 1u);
  std::string many;
  for (int i = 0; i < 100; ++i) many += "{{x}}";
  EXPECT_EQ(Mistakes(many).size(), static_cast<size_t>(kViolationsMax));
  const Values large{{}, {{"signers", std::vector<FieldValues>(kListItemsMax)}}};
  EXPECT_THAT(Render(absl::StrCat("{{#signers}}",
                                  std::string(kRenderedBytesMax / kListItemsMax + 1, 'x'),
                                  "{{/signers}}"),
                     large),
              testing::IsError(absl::StatusCode::kFailedPrecondition, "DOCUMENT_TOO_LONG"));
}

TEST(RuleC20Template, TellsItsFields) {
  EXPECT_THAT(FieldsOf("{{b}}{{#a}}{{b}}{{/a}}{{! c }}{{^d}}{{/d}}"), ElementsAre("a", "b", "d"));
}

TEST(RuleC20Template, HasSamplesOfEveryField) {
  EXPECT_EQ(
      Rendered("{{client.name}}: {{#signers}}{{signer.name}} {{/signers}}", SampleValues(Fields())),
      "Ana Souza: Rui Rui ");
}

TEST(RuleC20Template, BecomesAPageOfItsOwn) {
  const std::string page = AsPage("A & B", "pt-BR", "<p>x</p>");
  EXPECT_THAT(page, HasSubstr("<html lang=\"pt-BR\">"));
  EXPECT_THAT(page, HasSubstr("<title>A &amp; B</title>"));
  EXPECT_THAT(page, HasSubstr("<body>\n<p>x</p>\n</body>"));
}

}  // namespace
}  // namespace vinculo::documents
