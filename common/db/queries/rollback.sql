-- short: ends a unit of work that failed
ROLLBACK
