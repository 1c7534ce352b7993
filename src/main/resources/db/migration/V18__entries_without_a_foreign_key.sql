-- An entry goes with its conversation, whoever deletes that: by one statement for all that go. A foreign key would do so too, but it
-- also looks for the conversation of each entry that is written, which took a third of the insert; and whoever writes one has
-- locked the conversation, and counted the entry in it.
create function entries_go() returns trigger language plpgsql as $$
begin
    delete from entry e using gone where e.conversation_id = gone.id;
    return null;
end
$$;
create trigger entries_go after delete on conversation
    referencing old table as gone for each statement execute function entries_go();
alter table entry drop constraint entry_conversation_id_fkey;
