package nl.veiligthuis.platform.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.SecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * A key that seals and opens: that of one conversation, or of one period. AES-256-GCM by Tink, with a random nonce of 96 bits
 * for each text. A few microseconds each, so they need no thread of their own.
 *
 * <p>Without Tink's keysets: a conversation never has a second key, and their format is read by Protocol Buffers, which warns of
 * itself at the start on a newer Java.
 */
public final class DataKey {

    /** The key of a conversation whose words can no longer be read. Opens nothing and seals nothing. */
    static final DataKey LOST = new DataKey(null, null);

    /** Bytes that sealing adds: nonce and tag. */
    static final int OVERHEAD = 28;

    /** Of the form of {@link #bytes}: another algorithm gets another number. */
    private static final byte AES_256_GCM = 1;

    private static final int KEY_BYTES = 32;
    private static final SecretKeyAccess ACCESS = InsecureSecretKeyAccess.get();
    private static final AesGcmParameters PARAMETERS = parameters();

    private final SecretBytes secret;
    private final Aead aead;

    private DataKey(SecretBytes secret, Aead aead) {
        this.secret = secret;
        this.aead = aead;
    }

    static DataKey random() {
        return of(SecretBytes.randomBytes(KEY_BYTES));
    }

    /** Reads what {@link #bytes} gave. */
    static DataKey of(byte[] bytes) throws KeyGone {
        if (bytes.length != 1 + KEY_BYTES || bytes[0] != AES_256_GCM) {
            throw new KeyGone();
        }
        return of(SecretBytes.copyFrom(Arrays.copyOfRange(bytes, 1, bytes.length), ACCESS));
    }

    private static DataKey of(SecretBytes secret) {
        try {
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(PARAMETERS)
                    .setKeyBytes(secret)
                    .build();
            return new DataKey(secret, AesGcmJce.create(key));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key itself, in the open: to be wrapped, or kept outside the database. */
    byte[] bytes() {
        return ByteBuffer.allocate(1 + KEY_BYTES)
                .put(AES_256_GCM)
                .put(secret.toByteArray(ACCESS))
                .array();
    }

    /** Whether nothing can be opened or sealed by it. */
    public boolean lost() {
        return aead == null;
    }

    public byte[] seal(byte[] plain, Place place) {
        return seal(plain, place.bytes());
    }

    byte[] seal(byte[] plain, byte[] bound) {
        try {
            return aead.encrypt(plain, bound);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was sealed for this place; null when it was not, or was changed, or can no longer be read. */
    public byte[] open(byte[] bytes, Place place) {
        return open(bytes, place.bytes());
    }

    byte[] open(byte[] bytes, byte[] bound) {
        if (lost()) {
            return null;
        }
        try {
            return aead.decrypt(bytes, bound);
        } catch (GeneralSecurityException foreign) {
            return null;
        }
    }

    /** Keys must not end up in a log by way of a message. */
    @Override
    public String toString() {
        return lost() ? "a lost key" : "a key";
    }

    private static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(32)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
