package nl.veiligthuis.platform.ops;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that nobody else says, one for each thing somebody gives away, and what finds them again. */
final class Canaries {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    /** Four numbers with dots, or six groups of an IPv6 address, whose short form has two colons in a row. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\b\\d{1,3}(\\.\\d{1,3}){3}\\b|\\b([0-9a-f]{1,4}:){5,7}[0-9a-f]{1,4}\\b|(?<![\\w:])::[0-9a-f]{1,4}\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int AROUND = 80;

    private final Map<String, String> secrets = new LinkedHashMap<>();

    /** The word for one thing: letters and digits, so that it looks the same however it is encoded. */
    String of(String thing) {
        return secrets.computeIfAbsent(
                thing,
                made -> "kanarie"
                        + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
    }

    /** Something else that must be found nowhere. */
    String add(String thing, String secret) {
        secrets.put(thing, secret);
        return secret;
    }

    int count() {
        return secrets.size();
    }

    /** Which of the secrets stand in a text, and where. */
    List<String> in(String text) {
        String searched = text.toLowerCase(Locale.ROOT);
        return secrets.entrySet().stream()
                .filter(secret -> searched.contains(secret.getValue().toLowerCase(Locale.ROOT)))
                .map(secret -> secret.getKey() + ": "
                        + around(text, searched.indexOf(secret.getValue().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** Ids and addresses in a text, whosever they are. */
    static List<String> idsAndAddresses(String text) {
        return Stream.of(ID, ADDRESS)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(found -> around(text, found.start()))
                .toList();
    }

    /** Ids in a text, whosever they are. */
    static List<String> ids(String text) {
        Matcher matcher = ID.matcher(text);
        return matcher.results().map(found -> around(text, found.start())).toList();
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
    }
}
