#include "services/reporting/clients/client_rows.h"

#include "common/base/resource_name.h"
#include "common/base/status_macros.h"
#include "common/rpc/convert.h"
#include "services/reporting/clients/enum_text.h"

namespace vinculo::reporting {

using ::vinculo::FromProto;

namespace registry = client_registry::v1;

absl::StatusOr<ClientRow> FromProto(const registry::Client& client, int64_t version) {
  ClientRow row;
  ASSIGN_OR_RETURN(row.client, ParseName("clients/", client.name()));
  row.version = version;
  row.display_name = client.display_name();
  row.kind =
      EnumText(client.kind(), &registry::ClientKind_Name<registry::ClientKind>).value_or("PERSON");
  row.tax_id = NonEmpty(client.tax_id());
  if (client.has_birth_date()) {
    ASSIGN_OR_RETURN(row.birth_on, FromProto("birth_date", client.birth_date()));
  }
  row.sex = EnumText(client.sex(), &registry::Sex_Name<registry::Sex>);
  row.email = NonEmpty(client.email());
  row.mobile_phone = NonEmpty(client.mobile_phone());
  row.phone = NonEmpty(client.phone());
  row.city = NonEmpty(client.address().city());
  row.state = NonEmpty(client.address().state());
  row.groups.assign(client.groups().begin(), client.groups().end());
  row.category = NonEmpty(client.category());
  row.vip = client.vip();
  row.aggregator = client.aggregator();
  row.origin = EnumText(client.origin(), &registry::Origin_Name<registry::Origin>);
  row.unit = NonEmpty(client.unit());
  row.consultant = NonEmpty(client.consultant());
  row.teacher = NonEmpty(client.teacher());
  if (client.has_registration_date()) {
    ASSIGN_OR_RETURN(row.registered_on, FromProto("registration_date", client.registration_date()));
  }
  row.external_id = NonEmpty(client.external_id());
  if (client.has_anonymize_time()) {
    ASSIGN_OR_RETURN(row.anonymized_at, FromProto("anonymize_time", client.anonymize_time()));
  }
  return row;
}

}  // namespace vinculo::reporting
