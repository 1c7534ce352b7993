package nl.veiligthuis.platform.trace;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pieces of work a trace may tell of; there are no others. */
public enum Step {
    /** A page that is asked for. */
    PAGE("page"),

    /** A form that is sent, and the page that answers it. */
    FORM("form"),

    /** From the moment a message is read until its sender can be told that it is stored. */
    STORE("message stored"),

    /** One commit of one or more messages, see {@link Trait#BATCH}. */
    COMMIT("messages committed"),

    /** An adviser takes a chat. */
    CLAIM("chat claimed"),

    /** The keystore wraps the key of a chat. */
    WRAP("key wrapped"),

    /** The keystore unwraps the key of a chat. */
    UNWRAP("key unwrapped");

    private static final Map<String, Step> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Step::told, Function.identity()));

    private final String told;

    Step(String told) {
        this.told = told;
    }

    /** Its name in a trace. */
    public String told() {
        return told;
    }

    static boolean isOne(String name) {
        return BY_NAME.containsKey(name);
    }
}
