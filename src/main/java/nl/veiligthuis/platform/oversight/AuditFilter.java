package nl.veiligthuis.platform.oversight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.veiligthuis.platform.audit.Deed;
import nl.veiligthuis.platform.web.Form;

/**
 * Which rows of the audit somebody asks for, as typed. What is empty is not asked for.
 *
 * @param deed name of a {@link Deed}
 * @param who user name of an account
 * @param chat a {@link Reference}
 * @param from first day, {@code yyyy-mm-dd}
 * @param to last day
 * @param before only rows with a lower number; 0 for the newest
 * @param after only rows with a higher number; 0 for the newest
 */
public record AuditFilter(String deed, String who, String chat, String from, String to, long before, long after) {

    /** What may be wrong with what was typed. */
    enum Fault {
        DEED,
        WHO,
        CHAT,
        FROM,
        TO,
        TURNED
    }

    static final AuditFilter NONE = new AuditFilter("", "", "", "", "", 0, 0);

    /** All that one account did. */
    static AuditFilter of(String who) {
        return new AuditFilter("", who, "", "", "", 0, 0);
    }

    static AuditFilter of(Form form) {
        return new AuditFilter(
                form.text("deed"),
                form.text("who").strip(),
                form.text("chat").strip(),
                form.text("from").strip(),
                form.text("to").strip(),
                number(form.text("before")),
                number(form.text("after")));
    }

    /** The first thing that is wrong, but for who it is: that takes a look at the accounts. */
    Optional<Fault> fault() {
        if (!deed.isEmpty()
                && Arrays.stream(Deed.values()).noneMatch(known -> known.name().equals(deed))) {
            return Optional.of(Fault.DEED);
        }
        if (!chat.isEmpty() && Reference.of(chat).isEmpty()) {
            return Optional.of(Fault.CHAT);
        }
        if (!from.isEmpty() && day(from).isEmpty()) {
            return Optional.of(Fault.FROM);
        }
        if (!to.isEmpty() && day(to).isEmpty()) {
            return Optional.of(Fault.TO);
        }
        return turned() ? Optional.of(Fault.TURNED) : Optional.empty();
    }

    Optional<Reference> reference() {
        return Reference.of(chat);
    }

    Optional<LocalDate> first() {
        return day(from);
    }

    Optional<LocalDate> last() {
        return day(to);
    }

    /** The same rows, from the newest on. */
    AuditFilter newest() {
        return new AuditFilter(deed, who, chat, from, to, 0, 0);
    }

    /** The same rows, further back. */
    String older(long than) {
        return query("before", than);
    }

    /** The same rows, further on. */
    String newer(long than) {
        return query("after", than);
    }

    /** What was chosen, by the names of the fields, without the place in the list. */
    public Map<String, String> chosen() {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("deed", deed);
        chosen.put("who", who);
        chosen.put("chat", chat);
        chosen.put("from", from);
        chosen.put("to", to);
        chosen.values().removeIf(String::isEmpty);
        return chosen;
    }

    String query() {
        return chosen().entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private String query(String place, long number) {
        String chosen = query();
        return chosen + (chosen.isEmpty() ? "" : "&") + place + "=" + number;
    }

    private boolean turned() {
        return first().isPresent() && last().isPresent() && last().get().isBefore(first().get());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(day -> day.getYear() >= 2000 && day.getYear() < 3000);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static long number(String typed) {
        try {
            return Math.max(0, Long.parseLong(typed));
        } catch (NumberFormatException odd) {
            return 0;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
