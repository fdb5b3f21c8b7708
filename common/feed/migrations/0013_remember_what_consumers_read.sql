-- What the consumer makes of the source's messages (common/feed/projection.h), as it was when all of them were last applied. Empty:
-- of a time before this was kept.
ALTER TABLE feed_sources ADD COLUMN projection text NOT NULL DEFAULT '';
