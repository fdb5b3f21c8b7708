#pragma once
// What the resources of engagement refer to.

#include "absl/strings/str_cat.h"
#include "common/base/check.h"
#include "tests/conformance/caller.h"
#include "tests/conformance/registry_service.h"
#include "vinculo/client_registry/v1/client_service.pb.h"
#include "vinculo/client_registry/v1/modality_service.pb.h"

namespace vinculo::conformance {

// The name of what the call makes. The same request id gives the same resource.
template <class Resource, class Request>
std::string NameOf(TestService& service,
                   const Uuid& tenant,
                   absl::string_view service_name,
                   absl::string_view method,
                   Request request,
                   const Uuid& request_id) {
  request.set_request_id(request_id.ToString());
  Caller caller(service.address(), tenant, kMayEverything);
  const auto made = caller.Call(service_name, method, request);
  VINCULO_CHECK(made.ok());
  return static_cast<const Resource&>(**made).name();
}

inline std::string ClientNamed(TestService& service, const Uuid& tenant, const Uuid& request_id) {
  client_registry::v1::CreateClientRequest request;
  request.mutable_client()->set_display_name("Cliente");
  return NameOf<client_registry::v1::Client>(service,
                                             tenant,
                                             "vinculo.client_registry.v1.ClientService",
                                             "CreateClient",
                                             request,
                                             request_id);
}

inline std::string NewClient(TestService& service, const Uuid& tenant) {
  return ClientNamed(service, tenant, service.ids().Next());
}

// Always the same one of the tenant.
inline std::string AnyClient(TestService& service, const Uuid& tenant) {
  return ClientNamed(service, tenant, MakeUuidFromName(tenant, "client"));
}

inline std::string AnyModality(TestService& service, const Uuid& tenant) {
  client_registry::v1::CreateModalityRequest request;
  request.mutable_modality()->set_code("JUDO");
  request.mutable_modality()->add_grades()->set_code("branca");
  return NameOf<client_registry::v1::Modality>(service,
                                               tenant,
                                               "vinculo.client_registry.v1.ModalityService",
                                               "CreateModality",
                                               request,
                                               MakeUuidFromName(tenant, "modality"));
}

}  // namespace vinculo::conformance
