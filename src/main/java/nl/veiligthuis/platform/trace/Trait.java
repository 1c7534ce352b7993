package nl.veiligthuis.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a trace may tell of a piece of work; there is nothing else. None can hold what somebody typed, chose or is. */
public enum Trait {
    /** Of an address its form, with names in the place of what stands there: {@code /{language}/{slug}}. */
    ROUTE(AttributeKey.stringKey("route"), matches("(?:[/a-z.-]|\\{[a-zA-Z]{1,40}\\}){1,100}")),

    /** Of the answer, as in HTTP. */
    STATUS(AttributeKey.longKey("status"), value -> value instanceof Long),

    /** How many messages were committed together. */
    BATCH(AttributeKey.longKey("batch"), value -> value instanceof Long),

    /** The simple name of an exception's class. Never its message, which may hold anything. */
    FAILURE(AttributeKey.stringKey("failure"), matches("[A-Z][A-Za-z0-9]{0,80}"));

    private final AttributeKey<?> key;
    private final Predicate<Object> allowed;

    Trait(AttributeKey<?> key, Predicate<Object> allowed) {
        this.key = key;
        this.allowed = allowed;
    }

    /** Its name in a trace. */
    String told() {
        return key.getKey();
    }

    boolean allows(Object value) {
        return allowed.test(value);
    }

    /** The one with exactly this name and kind of value. */
    static Optional<Trait> of(AttributeKey<?> key) {
        return Arrays.stream(values()).filter(trait -> trait.key.equals(key)).findFirst();
    }

    private static Predicate<Object> matches(String form) {
        Pattern pattern = Pattern.compile(form);
        return value -> value instanceof String text && pattern.matcher(text).matches();
    }
}
