-- short: opens a transaction that only reads, all at one moment
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY
