// C-20, C-21. What a follower of the feed is told that begins with a snapshot.
#include "services/contract/handlers/signature/signature_snapshots.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "services/contract/handlers/signature/signature_test.h"
#include "vinculo/contract/v1/signature_events.pb.h"

namespace vinculo::contract {
namespace {

using testing::IsOk;

class Collected final : public feed::SnapshotSink {
 public:
  Task<void> Add(const feed::Event& event, const google::protobuf::Message& payload) override {
    names.push_back(event.aggregate);
    versions.push_back(event.version);
    texts.push_back(payload.SerializeAsString());
    co_return absl::OkStatus();
  }
  std::vector<std::string> names;
  std::vector<int64_t> versions;
  std::vector<std::string> texts;
};

class RuleC21Snapshots : public SignatureTest {
 protected:
  Collected Send() {
    Collected collected;
    testing::FakeCall call(loop_, options_);
    EXPECT_THAT(loop_.Run(ReadInto(call, collected)), IsOk());
    return collected;
  }

 private:
  Task<void> ReadInto(rpc::Call& call, feed::SnapshotSink& sink) {
    co_return co_await deps_.db.ReadLong(call, [&sink](db::Tx& tx) -> Task<void> {
      co_return co_await SendSignatures(tx, tx.tenant(), sink);
    });
  }
};

TEST_F(RuleC21Snapshots, TellEachTemplateDocumentAndRequestAsTheServiceDoes) {
  const pb::SignatureRequest sent = Sent(2);
  ASSERT_THAT(View(Link(sent)), IsOk());
  ASSERT_THAT(Refuse(Link(sent, 2)), IsOk());
  const pb::SignatureRequest refused = Now(sent.name());
  const Collected collected = Send();
  EXPECT_THAT(collected.names,
              ::testing::ElementsAre(template_.name(), sent.contract_document(), sent.name()));
  pb::DocumentTemplateSnapshot told;
  ASSERT_TRUE(told.ParseFromString(collected.texts[0]));
  EXPECT_EQ(told.document_template().code(), "PADRAO");
  EXPECT_EQ(told.document_template().body(), "");
  pb::ContractDocumentSnapshot document;
  ASSERT_TRUE(document.ParseFromString(collected.texts[1]));
  EXPECT_EQ(document.contract_document().sha256(), sent.document_sha256());
  pb::SignatureRequestSnapshot request;
  ASSERT_TRUE(request.ParseFromString(collected.texts[2]));
  EXPECT_EQ(request.signature_request().DebugString(), refused.DebugString());
  EXPECT_EQ(std::to_string(collected.versions[2]),
            database_.Execute("SELECT version FROM signature_requests"));
}

}  // namespace
}  // namespace vinculo::contract
