package nl.veiligthuis.platform.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.smallrye.config.ConfigMapping;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read ahead is made before there are settings: with one it would fail, or not, as the threads happen to run. */
class ReadAheadTest {

    private static final String OURS = "nl.veiligthuis.platform";

    static Stream<Class<?>> filesThatAreReadAhead() {
        return ReadAhead.READ.stream();
    }

    @ParameterizedTest
    @MethodSource("filesThatAreReadAhead")
    void whatIsReadAheadNeedsNoSetting(Class<?> files) {
        assertEquals(Set.of(), settingsOf(files));
    }

    @Test
    void aSettingIsFoundHoweverDeepItLies() {
        assertFalse(settingsOf(OnCallMeters.class).isEmpty());
    }

    private static Set<Class<?>> settingsOf(Class<?> bean) {
        Set<Class<?>> made = new HashSet<>();
        Deque<Class<?>> toMake = new ArrayDeque<>(Set.of(bean));
        while (!toMake.isEmpty()) {
            Class<?> next = toMake.pop();
            if (made.add(next) && next.getName().startsWith(OURS)) {
                needs(next).forEach(toMake::push);
            }
        }
        return made.stream().filter(ReadAheadTest::isSetting).collect(Collectors.toSet());
    }

    private static boolean isSetting(Class<?> type) {
        return type == Config.class || type.isAnnotationPresent(ConfigMapping.class);
    }

    /** What the container hands to a bean, by its constructor and by its fields. */
    private static Stream<Class<?>> needs(Class<?> bean) {
        Constructor<?>[] all = bean.getDeclaredConstructors();
        Stream<Class<?>> parameters = Arrays.stream(all)
                .filter(one -> one.isAnnotationPresent(Inject.class) || all.length == 1)
                .flatMap(one -> Arrays.stream(one.getParameters()))
                .map(one -> one.isAnnotationPresent(ConfigProperty.class) ? Config.class : one.getType());
        Stream<Class<?>> fields = Arrays.stream(bean.getDeclaredFields())
                .filter(one -> one.isAnnotationPresent(Inject.class))
                .map(Field::getType);
        return Stream.concat(parameters, fields);
    }
}
