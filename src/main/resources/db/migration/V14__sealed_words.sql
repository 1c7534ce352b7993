-- What people write is sealed from here on: only the application, with a key that never stands in the database, can read it.
-- Words that stood here as plain text must not stay, and nothing could seal them here; so running chats end with this step.
-- Their tables are emptied by new files, not row by row: deleted rows would keep their words on the disk for a while.
truncate conversation, entry, note, advice_request, visitor_token, transfer, reader, text_request;

-- Of a conversation: what its visitor said before it (see chat.Introduction), and its key, wrapped under the key of a period that is kept
-- elsewhere and known by the second since 1970 at which it begins. Null when nothing of it can be read any more. A nonce
-- and a tag add 28 bytes to whatever is sealed; 40 characters of a name are 160 bytes at most.
alter table conversation
    drop column called,
    drop column signals,
    add column about     bytea check (octet_length(about) <= 13 + 1 + 2000 + 1 + 160 + 28),
    add column data_key  bytea check (octet_length(data_key) <= 1000),
    add column key_start bigint,
    add check ((data_key is null) = (key_start is null));
create index conversation_key_start on conversation (key_start);

-- 4,000 characters of four bytes, and the id of the phrase card they were picked from.
alter table entry
    drop column text,
    drop column phrase,
    add column sealed bytea check (octet_length(sealed) <= 4 * 4000 + 1 + 60 + 28);

-- 2,000 characters of four bytes.
alter table note
    drop column text,
    add column sealed bytea not null check (octet_length(sealed) <= 4 * 2000 + 28);
