package nl.veiligthuis.platform.statistics;

import java.util.UUID;
import nl.veiligthuis.platform.journeys.Sql;

/**
 * A region of a test's own: what others ask and count at the same time does not touch it.
 *
 * @param code of no real region
 */
record OwnRegion(Sql sql, String code) {

    static OwnRegion made(Sql sql) {
        return new OwnRegion(sql, "T-" + UUID.randomUUID().toString().substring(0, 8));
    }

    void forget() {
        sql.change(
                "delete from conversation where id in"
                        + " (select conversation_id from advice_request where region_code = ?)",
                code);
        sql.change("delete from tally where region = ?", code);
    }

    UUID asked(String ago) {
        UUID chat = UUID.randomUUID();
        sql.change("insert into conversation (id, language) values (?, 'nl')", chat);
        sql.change(
                "insert into advice_request (conversation_id, region_code, audience, asked_at, visitor_until)"
                        + " values (?, ?, 'BYSTANDER', now() - cast(? as interval), now() + interval '1 hour')",
                chat,
                code,
                ago);
        return chat;
    }

    void silentForADay(UUID chat) {
        sql.change("update conversation set started_at = now() - interval '25 hours' where id = ?", chat);
        sql.change("update entry set written_at = now() - interval '25 hours' where conversation_id = ?", chat);
    }

    long number(String measure, String value) {
        return sql.number(
                "select coalesce(sum(number), 0) from tally where region = ? and measure = ? and value = ?"
                        + " and audience = 'BYSTANDER' and language = 'nl'",
                code,
                measure,
                value);
    }

    long sum(String measure) {
        return sql.number("select coalesce(sum(number), 0) from tally where region = ? and measure = ?", code, measure);
    }

    long all() {
        return sql.number("select coalesce(sum(number), 0) from tally where region = ?", code);
    }
}
