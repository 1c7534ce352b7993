package nl.veiligthuis.platform.kept;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page that depends on nothing but its address, what its frame says of the chat, and moments it tells to
 * {@link nl.veiligthuis.platform.web.Rendering}: it is rendered once and kept. Never for what somebody wrote or chose, nor for
 * what says {@code no-store}.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Kept {}
