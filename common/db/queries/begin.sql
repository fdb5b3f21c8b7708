-- short: opens the transaction of a unit of work that writes
BEGIN
