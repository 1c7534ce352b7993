package nl.veiligthuis.platform.oversight;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What colleagues call a chat by: the first eight digits of its id, or all of it. Two chats could share the eight.
 *
 * @param first the lowest id that is meant
 * @param last the highest
 */
record Reference(UUID first, UUID last) {

    private static final int SHORT = 8;
    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{" + SHORT + "}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?");

    /** All ids there can be. */
    static final Reference ANY = between("00000000", "ffffffff");

    /** Reads what somebody typed; empty when it cannot be one. */
    static Optional<Reference> of(String typed) {
        String plain = typed.strip().toLowerCase(java.util.Locale.ROOT);
        if (!FORM.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(plain.length() == SHORT ? between(plain, plain) : exactly(UUID.fromString(plain)));
    }

    static String shortOf(UUID chat) {
        return chat.toString().substring(0, SHORT);
    }

    private static Reference exactly(UUID chat) {
        return new Reference(chat, chat);
    }

    private static Reference between(String first, String last) {
        return new Reference(
                UUID.fromString(first + "-0000-0000-0000-000000000000"),
                UUID.fromString(last + "-ffff-ffff-ffff-ffffffffffff"));
    }
}
