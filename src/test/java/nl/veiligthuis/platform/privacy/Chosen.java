package nl.veiligthuis.platform.privacy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Settings of {@link RetentionConfig} as an operator would write them. */
final class Chosen {

    private Chosen() {}

    /** All by default but one. */
    static RetentionConfig with(String setting, String value) {
        return (RetentionConfig) Proxy.newProxyInstance(
                RetentionConfig.class.getClassLoader(),
                new Class<?>[] {RetentionConfig.class},
                (proxy, method, none) ->
                        DurationConverter.parseDuration(name(method).equals(setting) ? value : byDefault(method)));
    }

    /** As each is called below {@code platform.retention}. */
    static List<String> settings() {
        return methods().stream().map(Chosen::name).toList();
    }

    static String byDefault(String setting) {
        return methods().stream()
                .filter(method -> name(method).equals(setting))
                .map(Chosen::byDefault)
                .findFirst()
                .orElseThrow();
    }

    /** A time in seconds, as a setting. */
    static String written(Duration time) {
        return "PT" + time.toSeconds() + "S";
    }

    private static List<Method> methods() {
        return Arrays.stream(RetentionConfig.class.getMethods())
                .filter(method -> method.getReturnType() == Duration.class)
                .toList();
    }

    private static String name(Method method) {
        return method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String byDefault(Method method) {
        return method.getAnnotation(WithDefault.class).value();
    }
}
