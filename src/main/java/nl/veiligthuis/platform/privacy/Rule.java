package nl.veiligthuis.platform.privacy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * How one kind of data ends: one statement that finds some of what is due, does away with it and writes down how many, so
 * that nothing goes uncounted and nothing is counted twice. Rows that somebody else works on at this moment, another node
 * among them, are passed over. Moments are those of the database's clock; days are Dutch.
 *
 * @param statement takes {@code :seconds}, how long the kind is kept, and {@code :most}, how many may go at once; gives how
 *     many went
 */
record Rule(Kind kind, String statement) {

    /** The first day of which counts stay, and the first last day of a plan that stays. */
    private static final String FIRST_DAY_KEPT =
            "cast((clock_timestamp() at time zone 'Europe/Amsterdam') - make_interval(secs => :seconds) as date)";

    /** The order counts: a plan goes only after its duties. */
    static final List<Rule> ALL = List.of(
            new Rule(Kind.ACCOUNTS, """
                    with due as (
                        select id from account
                        where erased_at is null and closed_at < clock_timestamp() - make_interval(secs => :seconds)
                        order by closed_at limit :most for update skip locked),
                    gone as (
                        update account a
                        set username = 'erased-' || a.id, display_name = '', region_code = null, language = 'nl',
                            former = case when a.password_hash is null then sha256(convert_to(a.username, 'UTF8')) end,
                            password_hash = '', totp_secret = null, console = null, console_until = null,
                            alert_sound = false, alert_notice = false, erased_at = clock_timestamp()
                        from due where a.id = due.id
                        returning a.id)
                    select destroyed('ACCOUNTS', count(*)) from gone
                    """),
            new Rule(Kind.LINKS, """
                    with due as (
                        select account_id from invitation
                        where expires_at < clock_timestamp() - make_interval(secs => :seconds)
                        limit :most for update skip locked),
                    gone as (delete from invitation i using due where i.account_id = due.account_id returning i.account_id)
                    select destroyed('LINKS', count(*)) from gone
                    """),
            new Rule(Kind.LAST_DUTIES, """
                    with due as (
                        select adviser_id from duty
                        where lease_until < clock_timestamp() - make_interval(secs => :seconds)
                        limit :most for update skip locked),
                    gone as (delete from duty d using due where d.adviser_id = due.adviser_id returning d.adviser_id)
                    select destroyed('LAST_DUTIES', count(*)) from gone
                    """),
            new Rule(Kind.CONSOLES, """
                    with due as (
                        select id from account
                        where console_until < clock_timestamp() - make_interval(secs => :seconds)
                        limit :most for update skip locked),
                    gone as (
                        update account a set console = null, console_until = null from due where a.id = due.id
                        returning a.id)
                    select destroyed('CONSOLES', count(*)) from gone
                    """),
            new Rule(Kind.PAST_DUTIES, """
                    with due as (
                        select id from planned_duty
                        where ends_at < clock_timestamp() - make_interval(secs => :seconds)
                        order by ends_at limit :most for update skip locked),
                    gone as (delete from planned_duty d using due where d.id = due.id returning d.id)
                    select destroyed('PAST_DUTIES', count(*)) from gone
                    """),
            new Rule(Kind.ENDED_PLANS, """
                    with due as (
                        select p.id from roster_plan p
                        where p.valid_until < %s and not exists (select from planned_duty d where d.plan_id = p.id)
                        limit :most for update of p skip locked),
                    gone as (delete from roster_plan p using due where p.id = due.id returning p.id)
                    select destroyed('ENDED_PLANS', count(*)) from gone
                    """.formatted(FIRST_DAY_KEPT)),
            new Rule(Kind.FIGURES, """
                    with due as (select t.ctid as place from tally t where t.day < %s limit :most for update skip locked),
                    gone as (delete from tally t using due where t.ctid = due.place returning t.day)
                    select destroyed('FIGURES', count(*)) from gone
                    """.formatted(FIRST_DAY_KEPT)),
            new Rule(Kind.RATINGS, """
                    with due as (select r.ctid as place from rating r where r.day < %s limit :most for update skip locked),
                    gone as (delete from rating r using due where r.ctid = due.place returning r.day)
                    select destroyed('RATINGS', count(*)) from gone
                    """.formatted(FIRST_DAY_KEPT)));

    /** Does away with some of what is due, in a transaction of its own; how many went. */
    Uni<Long> some(Mutiny.SessionFactory sessions, Duration kept, int most) {
        return sessions.withTransaction(session -> session.createNativeQuery(statement, Long.class)
                .setParameter("seconds", (double) kept.toSeconds())
                .setParameter("most", most)
                .getSingleResult());
    }
}
