#include <gmock/gmock.h>

#include "common/errors/errors.h"
#include "services/client_registry/domain/reasons.h"
#include "services/client_registry/handlers/service_test.h"

namespace vinculo::client_registry {
namespace {

using ::testing::ElementsAre;
using testing::HasViolation;
using ::testing::IsEmpty;
using testing::IsError;
using testing::IsOk;

constexpr char kCpf[] = "11144477735";
constexpr char kOtherCpf[] = "52998224725";

class RegistrationTest : public ServiceTest {
 protected:
  void ChooseOn(const std::string& key, const std::string& unit = "") {
    parameters::v1::Value on;
    on.set_switch_value(true);
    Choose(key, on, unit);
  }
  void Duplicates(const std::string& choice) {
    parameters::v1::Value value;
    value.set_choice(choice);
    Choose("duplicate_tax_id", value);
  }

  static pb::Client Named(const std::string& name, const std::string& tax_id) {
    pb::Client client;
    client.set_display_name(name);
    client.set_tax_id(tax_id);
    return client;
  }

  absl::StatusOr<pb::Client> CreateIn(const pb::Client& client, pb::RegistrationContext context) {
    pb::CreateClientRequest request;
    *request.mutable_client() = client;
    request.set_context(context);
    return Serve(&CreateClient, request);
  }

  absl::StatusOr<pb::Client> SetTaxId(const pb::Client& client, const std::string& tax_id) {
    pb::UpdateClientRequest request;
    request.mutable_client()->set_name(client.name());
    request.mutable_client()->set_tax_id(tax_id);
    request.mutable_update_mask()->add_paths("tax_id");
    return Serve(&UpdateClient, request);
  }

  static std::string MetadataOf(const absl::Status& status, const std::string& key) {
    for (const auto& pair : errors::MetadataOf(status)) {
      if (pair.key == key) return pair.value;
    }
    return "";
  }
};

TEST_F(RegistrationTest, R02ToR07AnswerEveryViolationAtOnce) {
  ChooseOn("tax_id_required");
  ChooseOn("mobile_phone_required");
  ChooseOn("email_required");
  parameters::v1::Value fields;
  fields.mutable_set()->add_items("address.city");
  fields.mutable_set()->add_items("custom.shirt_size");
  Choose("required_fields_sale", fields);
  pb::Client client;
  client.set_display_name("Ana");
  const auto refused = Create(client);
  EXPECT_THAT(refused, HasViolation("client.tax_id", kTaxIdMissing));
  EXPECT_THAT(refused, HasViolation("client.mobile_phone", kMobilePhoneMissing));
  EXPECT_THAT(refused, HasViolation("client.email", kEmailMissing));
  EXPECT_THAT(refused, HasViolation("client.address.city", kFieldRequired));
  EXPECT_THAT(refused, HasViolation("client.custom.shirt_size", kFieldRequired));
}

TEST_F(RegistrationTest, R07AsksLessOfALead) {
  ChooseOn("tax_id_required");
  pb::Client client;
  client.set_display_name("Ana");
  EXPECT_THAT(CreateIn(client, pb::LEAD_REGISTRATION), IsOk());
  EXPECT_THAT(CreateIn(client, pb::ACTIVATION_REGISTRATION),
              HasViolation("client.tax_id", kTaxIdMissing));
  client.set_origin(pb::SITE);
  EXPECT_THAT(Create(client), IsOk());
}

TEST_F(RegistrationTest, R05HoldsInTheUnitThatAsksForIt) {
  ChooseOn("email_required", "Centro");
  pb::Client client;
  client.set_display_name("Ana");
  client.set_unit("Norte");
  EXPECT_THAT(Create(client), IsOk());
  client.set_unit(" Centro ");
  EXPECT_THAT(Create(client), HasViolation("client.email", kEmailMissing));
}

TEST_F(RegistrationTest, R02HoldsForAChangeToo) {
  const auto created = Create(Named("Ana", ""));
  ASSERT_THAT(created, IsOk());
  ChooseOn("tax_id_required");
  EXPECT_THAT(SetTaxId(*created, ""), HasViolation("client.tax_id", kTaxIdMissing));
  EXPECT_THAT(SetTaxId(*created, kCpf), IsOk());
}

TEST_F(RegistrationTest, R01RefusesByDefaultAndNamesTheEarlierRecord) {
  const auto first = Create(Named("Ana Souza", kCpf));
  ASSERT_THAT(first, IsOk());
  const auto refused = Create(Named("Outra", kCpf));
  EXPECT_THAT(refused, IsError(absl::StatusCode::kAlreadyExists, kDuplicateTaxId));
  EXPECT_EQ(MetadataOf(refused.status(), "client"), first->name());
  EXPECT_EQ(MetadataOf(refused.status(), "display_name"), "Ana Souza");
  EXPECT_EQ(MetadataOf(refused.status(), "state"), "LEAD");
  EXPECT_EQ(MetadataOf(refused.status(), "records"), "1");
  EXPECT_EQ(Count("clients"), "1");
  EXPECT_EQ(Count("outbox_pending"), "1");
}

TEST_F(RegistrationTest, R01MasksTheNameFromWhoMayNotReadClients) {
  ASSERT_THAT(Create(Named("Ana Souza", kCpf)), IsOk());
  options_.permissions = {"client_registry.clients.create"};
  EXPECT_EQ(MetadataOf(Create(Named("Outra", kCpf)).status(), "display_name"), "A*** S***");
}

TEST_F(RegistrationTest, R01LooksAtArchivedRecordsToo) {
  const auto first = Create(Named("Ana Souza", kCpf));
  ASSERT_THAT(first, IsOk());
  database_.Execute("UPDATE clients SET archived_at = now(), activity = 5");
  EXPECT_EQ(MetadataOf(Create(Named("Outra", kCpf)).status(), "state"), "ARCHIVED");
}

TEST_F(RegistrationTest, R01WarnsAndCreates) {
  Duplicates("WARN");
  const auto first = Create(Named("Ana Souza", kCpf));
  ASSERT_THAT(first, IsOk());
  EXPECT_THAT(first->warnings(), IsEmpty());
  const auto second = Create(Named("Outra", kCpf));
  ASSERT_THAT(second, IsOk());
  ASSERT_EQ(second->warnings_size(), 1);
  EXPECT_EQ(second->warnings(0).reason(), kDuplicateTaxId);
  EXPECT_EQ(Count("clients"), "2");
}

TEST_F(RegistrationTest, R01AllowsWithoutAWord) {
  Duplicates("ALLOW");
  for (int i = 0; i < 3; ++i) {
    const auto created = Create(Named("Ana", kCpf));
    ASSERT_THAT(created, IsOk());
    EXPECT_EQ(created->warnings_size(), 0);
  }
}

TEST_F(RegistrationTest, R01LetsWhoOwesNothingComeBack) {
  Duplicates("REFUSE_WITH_DEBT");
  ASSERT_THAT(Create(Named("Ana", kCpf)), IsOk());
  EXPECT_THAT(Create(Named("Ana", kCpf)), IsOk());
}

TEST_F(RegistrationTest, R01IsOverriddenByAReasonWithThePermission) {
  ASSERT_THAT(Create(Named("Ana", kCpf)), IsOk());
  pb::CreateClientRequest request;
  *request.mutable_client() = Named("Filho da Ana", kCpf);
  request.set_duplicate_reason("the mother's document");
  options_.permissions = {"client_registry.clients.create"};
  EXPECT_THAT(Serve(&CreateClient, request),
              IsError(absl::StatusCode::kPermissionDenied, kDuplicateNotPermitted));
  options_.permissions = {"client_registry.clients.*"};
  const auto created = Serve(&CreateClient, request);
  ASSERT_THAT(created, IsOk());
  EXPECT_EQ(created->warnings_size(), 1);
  EXPECT_EQ(database_.Execute("SELECT count(*) FROM outbox_pending WHERE reason = "
                              "'the mother''s document'"),
            "1");
}

//
TEST_F(RegistrationTest, R01TakesNoCardNumberForAReason) {
  pb::CreateClientRequest request;
  *request.mutable_client() = Named("Ana", kCpf);
  request.set_duplicate_reason("paid by 4111 1111 1111 1111");
  EXPECT_THAT(Serve(&CreateClient, request), HasViolation("duplicate_reason", kCardNumberRefused));
  request.set_duplicate_reason(std::string(501, 'a'));
  EXPECT_THAT(Serve(&CreateClient, request), HasViolation("duplicate_reason", kTextTooLong));
  request.set_duplicate_reason(std::string(500, 'a'));
  EXPECT_THAT(Serve(&CreateClient, request), IsOk());
}

TEST_F(RegistrationTest, R01IsNotOverriddenByAReasonThatSaysNothing) {
  const auto ana = Create(Named("Ana", kCpf));
  ASSERT_THAT(ana, IsOk());
  pb::CreateClientRequest request;
  *request.mutable_client() = Named("Bia", kCpf);
  request.set_duplicate_reason(" \t ");
  EXPECT_THAT(Serve(&CreateClient, request), HasViolation("duplicate_reason", "TEXT_REQUIRED"));
  pb::UpdateClientRequest update;
  *update.mutable_client() = *Create(Named("Bia", kOtherCpf));
  update.mutable_client()->set_tax_id(kCpf);
  update.mutable_update_mask()->add_paths("tax_id");
  update.set_duplicate_reason(" ");
  EXPECT_THAT(Serve(&UpdateClient, update), HasViolation("duplicate_reason", "TEXT_REQUIRED"));
  request.set_duplicate_reason(" twins ");
  ASSERT_THAT(Serve(&CreateClient, request), IsOk());
  EXPECT_EQ(Count("outbox_pending WHERE reason = 'twins'"), "1");
}

TEST_F(RegistrationTest, R01HoldsForAChangeOfTheDocument) {
  ASSERT_THAT(Create(Named("Ana", kCpf)), IsOk());
  const auto other = Create(Named("Bia", kOtherCpf));
  ASSERT_THAT(other, IsOk());
  EXPECT_THAT(SetTaxId(*other, kCpf), IsError(absl::StatusCode::kAlreadyExists, kDuplicateTaxId));
  EXPECT_THAT(SetTaxId(*other, kOtherCpf), IsOk());
}

TEST_F(RegistrationTest, R01GuardsADocumentWhoseFirstHolderGaveItUp) {
  Duplicates("ALLOW");
  const auto first = Create(Named("Ana", kCpf));
  ASSERT_THAT(Create(Named("Bia", kCpf)), IsOk());
  ASSERT_THAT(SetTaxId(*first, kOtherCpf), IsOk());
  Duplicates("REFUSE");
  const auto refused = Create(Named("Cia", kCpf));
  EXPECT_THAT(refused, IsError(absl::StatusCode::kAlreadyExists, kDuplicateTaxId));
  EXPECT_EQ(MetadataOf(refused.status(), "display_name"), "Bia");
}

TEST_F(RegistrationTest, R01FreesADocumentThatNobodyHasAnyMore) {
  const auto first = Create(Named("Ana", kCpf));
  ASSERT_THAT(SetTaxId(*first, ""), IsOk());
  EXPECT_THAT(Create(Named("Bia", kCpf)), IsOk());
}

TEST_F(RegistrationTest, ValidateClientSaysTheSameAndWritesNothing) {
  ASSERT_THAT(Create(Named("Ana", kCpf)), IsOk());
  ChooseOn("email_required");
  pb::ValidateClientRequest request;
  *request.mutable_client() = Named("", kCpf);
  const auto said = Serve(&ValidateClient, request);
  ASSERT_THAT(said, IsOk());
  std::vector<std::string> reasons;
  for (const auto& violation : said->violations()) reasons.push_back(violation.reason());
  EXPECT_THAT(reasons, ElementsAre(kNameRequired, kEmailMissing, kDuplicateTaxId));
  EXPECT_EQ(said->earlier().display_name(), "Ana");
  EXPECT_EQ(Count("clients"), "1");
}

TEST_F(RegistrationTest, ValidateClientTakesAClientForNoDuplicateOfItself) {
  const auto created = Create(Named("Ana", kCpf));
  pb::ValidateClientRequest request;
  *request.mutable_client() = Named("Ana", kCpf);
  request.mutable_client()->set_name(created->name());
  EXPECT_EQ(Serve(&ValidateClient, request)->violations_size(), 0);
}

}  // namespace
}  // namespace vinculo::client_registry
