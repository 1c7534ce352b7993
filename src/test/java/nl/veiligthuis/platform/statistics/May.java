package nl.veiligthuis.platform.statistics;

import nl.veiligthuis.platform.journeys.Sql;

/** What was counted on one day in May: much in Utrecht, less in Amsterdam, very little in Arabic. */
final class May {

    private May() {}

    static void counted(Sql sql) {
        sql.change("delete from tally");
        sql.change("delete from rating");
        add(sql, "VT20", "nl", "ASKED", "", 40);
        add(sql, "VT01", "nl", "ASKED", "", 20);
        add(sql, "VT01", "ar", "ASKED", "", 3);
        add(sql, "", "nl", "ASKED", "", 9);
        add(sql, "VT20", "nl", "WAITED", "60", 30);
        add(sql, "VT20", "nl", "ABANDONED", "120", 10);
        add(sql, "VT01", "nl", "WAITED", "120", 23);
        add(sql, "", "nl", "WAITED", "0", 9);
        add(sql, "VT20", "nl", "LASTED", "900", 30);
        add(sql, "VT01", "nl", "LASTED", "1800", 23);
        add(sql, "", "nl", "LASTED", "300", 9);
        add(sql, "VT20", "nl", "OUTCOME", "ADVICE", 30);
        add(sql, "VT01", "nl", "OUTCOME", "REFERRED", 23);
        add(sql, "", "nl", "OUTCOME", "", 9);
        sql.change("insert into rating (day, answer, number) values (date '2026-05-04', 'YES', 17)");
    }

    static void add(Sql sql, String region, String language, String measure, String value, int number) {
        sql.change(
                "insert into tally (day, hour, region, language, audience, measure, value, number)"
                        + " values (date '2026-05-04', 14, ?, ?, 'MYSELF', ?, ?, ?)",
                region,
                language,
                measure,
                value,
                number);
    }
}
