#include "tests/conformance/client_records.h"
#include "vinculo/client_registry/v1/interaction_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::client_registry::v1;

//
struct InteractionResource {
  static constexpr char kService[] = "vinculo.client_registry.v1.InteractionService";
  static constexpr char kType[] = "Interaction";
  static constexpr char kField[] = "interaction";
  static constexpr char kCollection[] = "interactions/";
  static constexpr char kPath[] = "subject";
  static constexpr char kPatch[] = "subject: 'sem sinal'";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ClientRecordSpec(); }

  static v1::CreateInteractionRequest CreateRequest(TestService& service,
                                                    const Uuid& tenant,
                                                    int n) {
    v1::CreateInteractionRequest request;
    v1::Interaction& interaction = *request.mutable_interaction();
    interaction.set_client(RecordsOwner(service, tenant));
    interaction.set_channel(v1::Interaction::PHONE_CALL);
    interaction.set_direction(v1::Interaction::INBOUND);
    interaction.set_reason(v1::Interaction::SUPPORT);
    interaction.set_external_id(absl::StrCat("T-", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Interaction, ResourceConformance, InteractionResource);

}  // namespace
}  // namespace vinculo::conformance
