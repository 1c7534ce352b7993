package nl.veiligthuis.platform.identity;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals the secrets of authenticator apps, so that whoever has the database, a backup or a dump of it can make no codes. Unlike
 * the keys of chats these live long: they are given by {@link IdentityConfig#secondFactorKey}. The first seals, all open. What is
 * sealed is bound to its account: moved to another it opens nothing.
 *
 * <p>AES-256-GCM by Tink, under a key that HKDF derives from what was given.
 */
@ApplicationScoped
class FactorKeys {

    /** Told to an operator who named no key. */
    static final String NONE =
            "The secrets of second factors could not be sealed: set platform.identity.second-factor-key to 32"
                    + " characters or more, the same on every node; see \"Accounts\" in deployment/README.md.";

    private static final int SHORTEST = 32;
    private static final int MOST = 5;
    private static final int KEY_BYTES = 32;

    /** Of the form of what is sealed: another algorithm gets another number. */
    private static final byte FORM = 1;

    /** Form, nonce, a secret of {@link Totp}, tag. A secret that stands as it is has another length. */
    private static final int SEALED_BYTES = 1 + 12 + Totp.SECRET_BYTES + 16;

    private static final byte[] NOTHING = {};

    private final List<Aead> keys;

    FactorKeys(IdentityConfig config) {
        this.keys = keys(config.secondFactorKey());
        if (keys.isEmpty() && config.signIn() == SignIn.ACCOUNTS) {
            throw new IllegalArgumentException(NONE);
        }
    }

    private static List<Aead> keys(Optional<String> given) {
        List<Aead> keys = new ArrayList<>();
        for (String each : given.orElse("").strip().split("[\\s,]+")) {
            if (!each.isEmpty()) {
                keys.add(key(each));
            }
        }
        if (keys.size() > MOST) {
            throw new IllegalArgumentException(
                    "platform.identity.second-factor-key names more than " + MOST + " keys.");
        }
        return List.copyOf(keys);
    }

    private static Aead key(String given) {
        if (given.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "A key of platform.identity.second-factor-key has fewer than " + SHORTEST + " characters.");
        }
        try {
            byte[] key =
                    Hkdf.computeHkdf("HMACSHA256", bytes(given), NOTHING, bytes("platform second factor 1"), KEY_BYTES);
            return new AesGcmJce(key);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As it is stored. Nothing where people sign in by a provider and no key was given: no code is ever asked for then. */
    byte[] seal(byte[] secret, UUID account) {
        if (keys.isEmpty()) {
            return NOTHING;
        }
        try {
            byte[] closed = keys.getFirst().encrypt(secret, place(account));
            return ByteBuffer.allocate(1 + closed.length).put(FORM).put(closed).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The secret that is stored so; null when it belongs to another account, or its key is not among those given.
     *
     * @param stored by this version, or as it is by one before
     */
    byte[] open(byte[] stored, UUID account) {
        if (stored.length != SEALED_BYTES || stored[0] != FORM) {
            return stored;
        }
        return keys.stream()
                .map(key -> open(key, stored, account))
                .filter(secret -> secret.length > 0)
                .findFirst()
                .orElse(null);
    }

    /** Whether it stands as it is, or is sealed by another key than the first. */
    boolean isStale(byte[] stored, UUID account) {
        return !keys.isEmpty()
                && (stored.length != SEALED_BYTES
                        || stored[0] != FORM
                        || open(keys.getFirst(), stored, account).length == 0);
    }

    private static byte[] open(Aead key, byte[] stored, UUID account) {
        try {
            return key.decrypt(Arrays.copyOfRange(stored, 1, stored.length), place(account));
        } catch (GeneralSecurityException foreign) {
            return NOTHING;
        }
    }

    private static byte[] place(UUID account) {
        return bytes("second factor of " + account);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
