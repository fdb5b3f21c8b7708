#include "tests/conformance/client_records.h"
#include "vinculo/client_registry/v1/evolution_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::client_registry::v1;

//
struct EvolutionResource : NoUpdate {
  static constexpr char kService[] = "vinculo.client_registry.v1.EvolutionService";
  static constexpr char kType[] = "Evolution";
  static constexpr char kField[] = "evolution";
  static constexpr char kCollection[] = "evolutions/";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ClientRecordSpec(); }

  static v1::CreateEvolutionRequest CreateRequest(TestService& service, const Uuid& tenant, int n) {
    v1::CreateEvolutionRequest request;
    request.mutable_evolution()->set_client(RecordsOwner(service, tenant));
    request.mutable_evolution()->set_text(absl::StrCat("Aula ", n));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Evolution, ResourceConformance, EvolutionResource);

}  // namespace
}  // namespace vinculo::conformance
