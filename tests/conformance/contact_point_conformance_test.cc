#include "tests/conformance/client_records.h"
#include "vinculo/client_registry/v1/contact_point_service.pb.h"

namespace vinculo::conformance {
namespace {

namespace v1 = ::vinculo::client_registry::v1;

//
struct ContactPointResource {
  static constexpr char kService[] = "vinculo.client_registry.v1.ContactPointService";
  static constexpr char kType[] = "ContactPoint";
  static constexpr char kField[] = "contact_point";
  static constexpr char kCollection[] = "contactPoints/";
  static constexpr char kPath[] = "label";
  static constexpr char kPatch[] = "label: 'trabalho'";
  static constexpr char kOrder[] = "create_time";

  static TestService::Spec Spec() { return ClientRecordSpec(); }

  static v1::CreateContactPointRequest CreateRequest(TestService& service,
                                                     const Uuid& tenant,
                                                     int n) {
    v1::CreateContactPointRequest request;
    v1::ContactPoint& point = *request.mutable_contact_point();
    point.set_client(RecordsOwner(service, tenant));
    point.set_kind(v1::ContactPoint::EMAIL);
    point.set_value(absl::StrCat("ana", n, "@exemplo.com"));
    return request;
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(ContactPoint, ResourceConformance, ContactPointResource);

}  // namespace
}  // namespace vinculo::conformance
