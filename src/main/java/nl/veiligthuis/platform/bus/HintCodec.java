package nl.veiligthuis.platform.bus;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hints as they go from node to node: the name of the record and its components, parted by spaces. A new record of
 * {@link Hint} is known by itself. Reading is strict: there is one way to write a hint, and everything else is none.
 */
final class HintCodec {

    /** Characters of the longest hint. */
    static final int LONGEST = 96;

    private static final Pattern WORD = Pattern.compile("[A-Z_]{1,16}");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            UUID.class, text -> UUID.fromString(matching(ID, text)),
            String.class, text -> matching(WORD, text),
            long.class, text -> Long.parseLong(matching(NUMBER, text)));

    private static final Map<String, Class<?>> KINDS = Arrays.stream(Hint.class.getPermittedSubclasses())
            .map(HintCodec::ofKnownTypes)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private HintCodec() {}

    static String write(Hint hint) {
        return Stream.concat(
                        Stream.of(hint.getClass().getSimpleName()),
                        Arrays.stream(hint.getClass().getRecordComponents())
                                .map(component -> value(component, hint).toString()))
                .collect(Collectors.joining(" "));
    }

    /** Empty for what is no hint of this version. */
    static Optional<Hint> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> parts = List.of(text.split(" ", -1));
        Class<?> kind = KINDS.get(parts.getFirst());
        return kind == null ? Optional.empty() : read(kind, parts.subList(1, parts.size()));
    }

    private static Optional<Hint> read(Class<?> kind, List<String> values) {
        Class<?>[] types = types(kind);
        if (types.length != values.size()) {
            return Optional.empty();
        }
        try {
            Object[] components = new Object[types.length];
            for (int at = 0; at < types.length; at++) {
                components[at] = READERS.get(types[at]).apply(values.get(at));
            }
            return Optional.of((Hint) kind.getDeclaredConstructor(types).newInstance(components));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object value(RecordComponent component, Hint hint) {
        try {
            return component.getAccessor().invoke(hint);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?>[] types(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
    }

    private static Class<?> ofKnownTypes(Class<?> kind) {
        if (!READERS.keySet().containsAll(List.of(types(kind)))) {
            throw new IllegalStateException(kind.getSimpleName() + " has a component of a type that cannot be sent.");
        }
        return kind;
    }

    private static String matching(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }
}
