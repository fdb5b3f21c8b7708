#pragma once
// C-40. What IXC's tables of money become here (docs/brazil.md section 13).

#include "tools/vinculoctl/ixc_tables.h"

namespace vinculo::ctl::ixc {

// `fn_areceber`, for ImportReceivables: each title with its due date and the days it covers. Its
// status tells only whether it was cancelled (C): what was received comes with fn_movim_finan. A
// forecast (previsao S) is issued on its due date.
const Table& Receivables();
// `fn_movim_finan`, for ImportPayments: each receipt (credito) of a title, with the fine, interest
// and discount that were given.
const Table& Payments();

}  // namespace vinculo::ctl::ixc
