package nl.veiligthuis.platform.board;

import java.util.UUID;
import nl.veiligthuis.platform.journeys.Sql;
import nl.veiligthuis.platform.seal.Sealer;

/** A shift of a test's own: who waits, who talks, who is on duty. Nobody else is. */
record Shift(Sql sql) {

    static final String UTRECHT = "VT20";
    static final String AMSTERDAM = "VT01";

    static Shift begun(Sql sql) {
        Shift shift = new Shift(sql);
        shift.over();
        return shift;
    }

    void over() {
        sql.change("delete from conversation");
        sql.change("delete from planned_duty");
        sql.change("delete from duty where adviser_id in (select id from account where region_code is not null)");
        sql.change("update duty set lease_until = now() - interval '1 day', regions = '{}', pool = true, capacity = 4,"
                + " languages = '{nl,en,ar}'");
        sql.change("update account set language = 'nl', region_code = 'VT20' where username = 'voorbeeld-coordinator'");
    }

    static UUID account(int number) {
        return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
    }

    /** A visitor who is there and has waited so long. */
    UUID waiting(String region, String language, String ago) {
        UUID chat = UUID.randomUUID();
        sql.change("insert into conversation (id, language) values (?, ?)", chat, language);
        new Sealer(sql).called(chat, "Geheime Naam");
        sql.change(
                "insert into advice_request (conversation_id, region_code, language, audience, asked_at, visitor_until)"
                        + " values (?, ?, ?, 'BYSTANDER', now() - cast(? as interval), now() + interval '1 hour')",
                chat,
                region,
                language,
                ago);
        return chat;
    }

    void dangerous(UUID chat) {
        sql.change("update advice_request set danger = true where conversation_id = ?", chat);
    }

    void left(UUID chat) {
        sql.change("update advice_request set visitor_until = now() where conversation_id = ?", chat);
    }

    /** A chat that an adviser holds. */
    UUID running(String region, int adviser) {
        UUID chat = waiting(region, "nl", "30 minutes");
        sql.change(
                "update advice_request set state = 'TAKEN', adviser_id = ?, last_adviser_id = ?, epoch = 1,"
                        + " taken_at = now(), lease_until = now() + interval '1 hour' where conversation_id = ?",
                account(adviser),
                account(adviser),
                chat);
        return chat;
    }

    void entry(UUID chat, String author, String kind, String text, String ago) {
        long seq = 1 + sql.number("select last_seq from conversation where id = ?", chat);
        sql.change(
                "insert into entry (conversation_id, seq, author, kind, sender_id, sealed, written_at)"
                        + " values (?, ?, ?, ?, gen_random_uuid(), ?, now() - cast(? as interval))",
                chat,
                seq,
                author,
                kind,
                text == null ? null : new Sealer(sql).words(chat, seq, author, text),
                ago);
        sql.change("update conversation set last_seq = last_seq + 1 where id = ?", chat);
    }

    /** An adviser of the pool, or of one region. */
    void onDuty(int adviser, String region, int capacity) {
        sql.change(
                "insert into duty (adviser_id, lease_until, regions, pool, languages, capacity)"
                        + " values (?, now() + interval '1 hour', string_to_array(?, ','), ?, '{nl,en}', ?)"
                        + " on conflict (adviser_id) do update set lease_until = excluded.lease_until,"
                        + " regions = excluded.regions, pool = excluded.pool, languages = excluded.languages,"
                        + " capacity = excluded.capacity",
                account(adviser),
                region,
                region.isEmpty(),
                capacity);
    }

    void planned(String region, String from, String until) {
        sql.change(
                "insert into planned_duty (starts_at, ends_at, regions, pool, languages)"
                        + " values (date_trunc('hour', now()) + cast(? as interval), date_trunc('hour', now()) + cast(? as interval),"
                        + " string_to_array(?, ','), ?, '{nl}')",
                from,
                until,
                region,
                region.isEmpty());
    }

    long epoch(UUID chat) {
        return sql.number("select cast(epoch as bigint) from advice_request where conversation_id = ?", chat);
    }

    long held(int adviser) {
        return sql.number(
                "select count(*) from advice_request where adviser_id = ? and state = 'TAKEN'", account(adviser));
    }
}
