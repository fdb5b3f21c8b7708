#include "services/reporting/clients/signature_rows.h"

#include <gtest/gtest.h>

#include "common/base/clock.h"
#include "common/testing/matchers/matchers.h"
#include "vinculo/contract/v1/signature_events.pb.h"

namespace vinculo::reporting {
namespace {

namespace v1 = ::vinculo::contract::v1;

// Sent on the evening of the 22nd in Sao Paulo, the 23rd in UTC.
v1::SignatureRequest Sent() {
  v1::SignatureRequest request;
  request.set_name("signatureRequests/00000000-0000-7000-8000-000000000001");
  request.set_contract("contracts/00000000-0000-7000-8000-000000000002");
  request.set_state(v1::SignatureRequest::VIEWED);
  request.set_means(v1::SignatureRequest::ADVANCED);
  request.mutable_create_time()->set_seconds(1795397400);  // 2026-11-23T01:30:00Z
  request.mutable_expire_date()->set_year(2026);
  request.mutable_expire_date()->set_month(12);
  request.mutable_expire_date()->set_day(7);
  request.add_signers()->set_state(v1::SignatureRequest::SIGNED);
  request.add_signers()->set_state(v1::SignatureRequest::VIEWED);
  return request;
}

template <class Message>
std::vector<SignatureRow> Rows(const Message& message) {
  feed::v1::Event event;
  event.set_version(4);
  event.mutable_payload()->PackFrom(message);
  std::vector<SignatureRow> rows;
  EXPECT_THAT(AppendSignatures(event, *LoadZone("America/Sao_Paulo"), rows), testing::IsOk());
  return rows;
}

// P-15
TEST(SignatureRows, ReadTheRequestOnTheTenantsDays) {
  v1::SignatureRequestChanged changed;
  *changed.mutable_signature_request() = Sent();
  changed.mutable_signature_request()->mutable_close_time()->set_seconds(1795402800);  // 03:00Z
  const std::vector<SignatureRow> rows = Rows(changed);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].version, 4);
  EXPECT_EQ(rows[0].state, "VIEWED");
  EXPECT_EQ(rows[0].means, "ADVANCED");
  EXPECT_EQ(rows[0].sent_on.ToString(), "2026-11-22");
  EXPECT_EQ(rows[0].closed_on->ToString(), "2026-11-23");
  EXPECT_EQ(rows[0].expires_on.ToString(), "2026-12-07");
  EXPECT_EQ(rows[0].signers, 2);
  EXPECT_EQ(rows[0].signers_signed, 1);
}

TEST(SignatureRows, ReadASnapshotAndNothingElse) {
  v1::SignatureRequestSnapshot snapshot;
  *snapshot.mutable_signature_request() = Sent();
  EXPECT_EQ(Rows(snapshot).size(), 1u);
  EXPECT_TRUE(Rows(v1::DocumentTemplateSnapshot()).empty());
}

}  // namespace
}  // namespace vinculo::reporting
