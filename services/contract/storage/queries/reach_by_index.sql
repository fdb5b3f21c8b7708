-- long: for this transaction alone: rows are found through indexes, joins go row by row
SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)
