#pragma once
// What differs between the imports: the row's type, the stream, and where to ask how far an import
// came.

#include <memory>
#include <string>
#include <vector>

#include "google/protobuf/message.h"
#include "tools/vinculoctl/connection.h"
#include "tools/vinculoctl/import_lists.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::ctl {

// One open import stream.
class ImportStream {
 public:
  virtual ~ImportStream() = default;
  virtual bool Start(const imports::v1::ImportStart& start) = 0;
  // Adds one row to the pending message and sends it when it holds 500. False: the stream broke.
  virtual bool Add(const google::protobuf::Message& row) = 0;
  // Sends what is pending, closes, and waits for the answer.
  virtual grpc::Status Finish(imports::v1::ImportSummary* summary) = 0;
};

class ImportTarget {
 public:
  virtual ~ImportTarget() = default;
  // An empty row; its field 1 is the line.
  virtual std::unique_ptr<google::protobuf::Message> NewRow() const = 0;
  // In front of field paths that the row itself does not have: "client.", "contract.".
  virtual std::vector<std::string> prefixes() const = 0;
  virtual void SetLine(int64_t line, google::protobuf::Message* row) const = 0;
  virtual std::unique_ptr<ImportStream> Open() const = 0;
  // Everything that the import found in its rows, in the order of lines.
  virtual grpc::Status ListFindings(const std::string& import_id,
                                    const OnFinding& on_finding) const = 0;
  virtual grpc::Status Find(const std::string& import_id,
                            imports::v1::ImportSummary* summary) const = 0;

  // This id, or the next one after it under which no import was taken back.
  std::string FreeId(std::string import_id) const;
};

std::unique_ptr<ImportTarget> ClientImport(const Connection& connection);
std::unique_ptr<ImportTarget> InteractionImport(const Connection& connection);
std::unique_ptr<ImportTarget> ContractImport(const Connection& connection);
std::unique_ptr<ImportTarget> ReceivableImport(const Connection& connection);
std::unique_ptr<ImportTarget> PaymentImport(const Connection& connection);

}  // namespace vinculo::ctl
