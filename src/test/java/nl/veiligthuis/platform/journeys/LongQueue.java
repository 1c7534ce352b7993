package nl.veiligthuis.platform.journeys;

import java.util.UUID;

/** Many who wait, put there behind the service's back: it hears of them at its next look. */
public final class LongQueue {

    private LongQueue() {}

    /** So many who asked one after the other, the last an hour ago, and see their page for an hour. */
    public static void of(Sql sql, int length) {
        sql.change("""
                with waiting as (
                    insert into conversation (id, language)
                    select gen_random_uuid(), 'nl' from generate_series(1, ?)
                    returning id)
                insert into advice_request (conversation_id, asked_at, visitor_until)
                select id, now() - interval '1 hour' - make_interval(secs => row_number() over (order by id)),
                    now() + interval '1 hour' from waiting
                """, length);
    }

    /** One who asked just now and says that it is dangerous. */
    public static UUID danger(Sql sql) {
        UUID conversation = UUID.randomUUID();
        sql.change("insert into conversation (id, language) values (?, 'nl')", conversation);
        sql.change(
                "insert into advice_request (conversation_id, danger, visitor_until)"
                        + " values (?, true, now() + interval '1 hour')",
                conversation);
        return conversation;
    }
}
