package nl.veiligthuis.platform.bus;

import io.vertx.pgclient.PgException;
import java.util.function.Predicate;

/**
 * Whether a database undid a transaction for what one of several in it wrote or waited for: a rule that was broken, bytes it
 * does not take, a deadlock, a lock that did not come. Each by itself may then fare better. When the database itself is in need,
 * doing the same again many times would not help it.
 */
public final class Undone implements Predicate<Throwable> {

    private static final String NO_LOCK = "55P03";

    @Override
    public boolean test(Throwable failure) {
        return failure instanceof PgException refused && ofOne(refused.getSqlState());
    }

    private static boolean ofOne(String state) {
        return state != null
                && (state.startsWith("22")
                        || state.startsWith("23")
                        || state.startsWith("40")
                        || state.equals(NO_LOCK));
    }
}
