#pragma once
// What the registry keeps of a client, kind by kind.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "google/protobuf/message.h"
#include "tools/vinculoctl/connection.h"
#include "tools/vinculoctl/text_table.h"

namespace vinculo::ctl {

using RecordPointer = std::unique_ptr<google::protobuf::Message>;

struct RecordKind {
  std::string word;        // "interactions"
  std::string collection;  // "interactions/", which names begin with
  // Adds a line for each record that the filter finds: its cells, then its name.
  std::function<grpc::Status(const Connection&, const std::string& filter, TextTable* lines)> list;
  std::function<grpc::Status(const Connection&, const std::string& name, RecordPointer* record)>
      get;
  // An empty one.
  std::function<RecordPointer()> make;
  // Gives it back as it was created. Empty of what is not typed in: cards come from a gateway,
  // documents from files.
  std::function<grpc::Status(const Connection&, RecordPointer* record)> create;
};

const std::vector<RecordKind>& RecordKinds();
// Null where there is none.
const RecordKind* FindRecordKind(const std::string& word);
// By the collection of a name.
const RecordKind* RecordKindOf(const std::string& name);

}  // namespace vinculo::ctl
