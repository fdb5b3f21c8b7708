-- short: how long the statements of this transaction may take, in ms; 0 is for ever
SELECT set_config('statement_timeout', $1, true)
