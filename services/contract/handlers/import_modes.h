#pragma once
// The three ways in which a stream of rows is imported; each reads the stream to its end.

#include "common/base/task.h"
#include "common/rpc/call.h"
#include "common/rpc/stream.h"
#include "services/contract/deps.h"
#include "services/contract/domain/import.h"
#include "vinculo/contract/v1/contract_service.pb.h"
#include "vinculo/imports/v1/import.pb.h"

namespace vinculo::contract {

using ImportReader = rpc::Reader<v1::ImportContractsRequest>;

// Rows a transaction of an import writes at most.
inline constexpr int kChunkRows = 5000;

// VALIDATE_ONLY: checks every row and writes nothing.
Task<imports::v1::ImportSummary> PreviewImport(rpc::Call& call,
                                               const Deps& deps,
                                               ImportReader in,
                                               Uuid import_id);

// ALL_OR_NOTHING: keeps the rows until the stream has ended and every one was good, then writes
// them in one transaction.
inline constexpr int64_t kWholeRowsMax = 100'000;
inline constexpr size_t kWholeBytesMax = 64 << 20;
Task<imports::v1::ImportSummary> ImportWhole(rpc::Call& call,
                                             const Deps& deps,
                                             ImportReader in,
                                             Uuid import_id);

// RESUMABLE_CHUNKS: writes chunk by chunk, each while the next one is read and checked.
Task<imports::v1::ImportSummary> ImportInChunks(rpc::Call& call,
                                                const Deps& deps,
                                                ImportReader in,
                                                Uuid import_id);

}  // namespace vinculo::contract
