-- C-22, C-21. Whether an adjustment makes the text that was signed last state another price.
ALTER TABLE adjustment_items ADD COLUMN sign_again boolean NOT NULL DEFAULT false;
ALTER TYPE adjustment_item_row ADD ATTRIBUTE sign_again boolean;
