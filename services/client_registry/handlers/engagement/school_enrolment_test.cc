// A school's enrolment, as its office lives it: families come in, lists are put right, the judo
// teacher gets her pupils.

#include <gmock/gmock.h>

#include "services/client_registry/domain/policy/registry_parameters.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/engagement/engagement_test.h"
#include "services/client_registry/handlers/labels/handlers.h"

namespace vinculo::client_registry {
namespace {

using absl::StatusCode;
using testing::HasViolation;
using testing::IsError;
using testing::IsOk;

constexpr char kMothersCpf[] = "11144477735";

class FeatureR12SchoolEnrolment : public EngagementTest {
 protected:
  static pb::Client Pupil(const std::string& name, Day birth, const std::string& category) {
    pb::Client pupil;
    pupil.set_display_name(name);
    *pupil.mutable_birth_date() = ToProto(birth);
    pupil.set_tax_id(kMothersCpf);
    pupil.set_unit("Colégio");
    pupil.add_groups("Matrícula 2026");
    pupil.set_category(category);
    return pupil;
  }
  // "Matrícula 2026:3 ..."
  template <class Labels>
  static std::string Counted(const Labels& labels) {
    std::string text;
    for (const pb::Label& label : labels) {
      absl::StrAppend(&text, text.empty() ? "" : " ", label.title(), ":", label.clients());
    }
    return text;
  }
  std::string Groups() { return Counted(Serve(&ListGroups, pb::ListGroupsRequest())->groups()); }
  std::string Listed(const std::string& filter) {
    pb::ListClientsRequest request;
    request.set_filter(filter);
    request.set_order_by("display_name");
    const auto list = Serve(&ListClients, request);
    EXPECT_TRUE(list.ok()) << list.status();
    std::string names;
    for (const pb::Client& client : list->clients())
      absl::StrAppend(&names, client.display_name(), " ");
    return names;
  }
};

TEST_F(FeatureR12SchoolEnrolment, TakesFamiliesInAndGivesTheTeacherHerPupils) {
  At("2026-01-12 09:00:00");
  // Children are registered by their mother's document, and never without their birthday. The
  // tenant's gym goes on as before.
  parameters::v1::Value allow;
  allow.set_choice("ALLOW");
  Choose(kDuplicateTaxIdParameter, allow, "Colégio");
  parameters::v1::Value birth_date;
  birth_date.mutable_set()->add_items("birth_date");
  Choose(kRequiredFieldsOfSale, birth_date, "Colégio");

  // Monday: three children, two of them of one family.
  pb::Client hasty = Pupil("Leo", On("2015-02-28"), "Bolsista");
  hasty.clear_birth_date();
  EXPECT_THAT(Create(hasty), HasViolation("client.birth_date", kFieldRequired));
  const auto leo = Create(Pupil("Leo", On("2015-02-28"), "Bolsista"));
  const auto mia = Create(Pupil("Mia", On("2016-02-29"), "Regular"));
  pb::Client neighbour = Pupil("Noé", On("2014-07-01"), "Regular");
  neighbour.clear_tax_id();
  *neighbour.mutable_groups(0) = "Matricula 2026";
  const auto noe = Create(neighbour);
  for (const auto& pupil : {leo, mia, noe}) ASSERT_THAT(pupil, IsOk());
  pb::Client mother = Pupil("Ana", On("1985-05-05"), "Mensal");
  mother.set_unit("Academia");
  EXPECT_THAT(Create(mother), IsError(StatusCode::kAlreadyExists, kDuplicateTaxId));

  // Tuesday: one group was typed without its accent.
  At("2026-01-13 09:00:00");
  EXPECT_EQ(Groups(), "Matricula 2026:1 Matrícula 2026:2");
  pb::RenameGroupRequest rename;
  rename.set_title("Matricula 2026");
  rename.set_new_title("Matrícula 2026");
  EXPECT_EQ(Serve(&RenameGroup, rename)->clients(), 1);
  EXPECT_EQ(Groups(), "Matrícula 2026:3");
  EXPECT_EQ(Counted(Serve(&ListCategories, pb::ListCategoriesRequest())->categories()),
            "Bolsista:1 Regular:2");
  EXPECT_EQ(Listed("groups:\"Matrícula 2026\" AND category = \"Regular\""), "Mia Noé ");

  // Wednesday: the judo teacher takes those who were enrolled this year.
  At("2026-01-14 09:00:00");
  pb::CreateModalityRequest judo;
  judo.mutable_modality()->set_code("JUDO");
  judo.mutable_modality()->add_grades()->set_code("branca");
  const std::string modality = Serve(&CreateModality, judo)->name();
  pb::ListUngraduatedClientsRequest beginners;
  beginners.set_modality(modality);
  beginners.set_filter("groups:\"Matrícula 2026\"");
  const auto found = Serve(&ListUngraduatedClients, beginners);
  ASSERT_THAT(found, IsOk());
  ASSERT_EQ(found->clients_size(), 3);
  for (const pb::UngraduatedClient& pupil : found->clients()) {
    pb::CreateGraduationRequest begin;
    begin.mutable_graduation()->set_client(pupil.client());
    begin.mutable_graduation()->set_modality(modality);
    EXPECT_EQ(Serve(&CreateGraduation, begin)->grade(), "branca");
  }
  EXPECT_EQ(Serve(&ListUngraduatedClients, beginners)->clients_size(), 0);

  // The first roll; at its end Mia had not come.
  At("2026-02-03 14:00:00");
  ASSERT_THAT(Attend(leo->name(), "JUDO", "judo-a"), IsOk());
  ASSERT_THAT(Attend(noe->name(), "JUDO", "judo-a"), IsOk());
  pb::ListAbsenteesRequest absent;
  absent.set_days(1);
  absent.set_never_came(true);
  absent.set_filter("groups:\"Matrícula 2026\"");
  const auto missing = Serve(&ListAbsentees, absent);
  ASSERT_THAT(missing, IsOk());
  ASSERT_EQ(missing->absentees_size(), 1);
  EXPECT_EQ(missing->absentees(0).client(), mia->name());

  // Mia's family moves away: the group is two, and her history stays.
  pb::ArchiveClientRequest archive;
  archive.set_name(mia->name());
  archive.set_reason("Mudança de cidade");
  ASSERT_THAT(Serve(&ArchiveClient, archive), IsOk());
  const auto groups = Serve(&ListGroups, pb::ListGroupsRequest());
  EXPECT_EQ(groups->groups(0).clients(), 2);
  EXPECT_EQ(groups->groups(0).archived_clients(), 1);
  EXPECT_EQ(Listed("groups:\"Matrícula 2026\""), "Leo Noé ");
  EXPECT_EQ(Count("graduations"), "3");
}

}  // namespace
}  // namespace vinculo::client_registry
