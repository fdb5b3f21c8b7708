-- short: ends a unit of work
COMMIT
