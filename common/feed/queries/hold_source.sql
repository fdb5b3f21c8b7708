-- short: this process follows the source still, as nobody else has since it claimed it; nobody takes it until the transaction ends
SELECT owner FROM feed_sources WHERE consumer = $1 AND source = $2 AND owner = $3 FOR UPDATE
