package nl.veiligthuis.platform.seal;

import io.quarkus.vault.client.VaultClient;
import io.quarkus.vault.client.VaultClientException;
import io.quarkus.vault.client.api.secrets.transit.VaultSecretsTransit;
import io.quarkus.vault.client.api.secrets.transit.VaultSecretsTransitCreateKeyParams;
import io.quarkus.vault.client.api.secrets.transit.VaultSecretsTransitDecryptParams;
import io.quarkus.vault.client.api.secrets.transit.VaultSecretsTransitEncryptParams;
import io.quarkus.vault.client.api.secrets.transit.VaultSecretsTransitKeyType;
import io.quarkus.vault.client.api.secrets.transit.VaultSecretsTransitUpdateKeyParams;
import io.quarkus.vault.client.auth.VaultToken;
import io.quarkus.vault.client.http.jdk.JDKVaultHttpClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Keys of the transit engine of a Vault, which never leave it: it wraps and unwraps, and deletes them when they are due. */
final class VaultKeystore implements Keystore {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final VaultSecretsTransit transit;
    private final String prefix;

    VaultKeystore(SealConfig.Vault config) {
        VaultClient.Builder client = VaultClient.builder()
                .executor(new JDKVaultHttpClient(
                        HttpClient.newBuilder().connectTimeout(PATIENCE).build()))
                .baseUrl(config.url().orElseThrow().toString())
                .requestTimeout(PATIENCE)
                .tokenProvider(request -> token(config.tokenFile().orElseThrow()));
        config.namespace().ifPresent(client::namespace);
        this.transit = client.build().secrets().transit(config.mount());
        this.prefix = config.prefix() + "-";
    }

    @Override
    public byte[] wrap(long start, byte[] key, byte[] bound) {
        try {
            return encrypted(start, key, bound);
        } catch (VaultClientException refused) {
            throw failure(refused);
        }
    }

    /** Making a key that is there already changes nothing, so nodes that are first together end up with one. */
    private byte[] encrypted(long start, byte[] key, byte[] bound) {
        VaultSecretsTransitCreateKeyParams like = new VaultSecretsTransitCreateKeyParams()
                .setType(VaultSecretsTransitKeyType.AES256_GCM96)
                .setExportable(false)
                .setAllowPlaintextBackup(false);
        return done(transit.createKey(name(start), like)
                        .thenCompose(made -> transit.encrypt(
                                name(start),
                                new VaultSecretsTransitEncryptParams()
                                        .setPlaintext(key)
                                        .setAssociatedData(bound))))
                .getCiphertext()
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] unwrap(long start, byte[] wrapped, byte[] bound) throws KeyGone {
        try {
            return done(transit.decrypt(
                    name(start),
                    new VaultSecretsTransitDecryptParams()
                            .setCiphertext(new String(wrapped, StandardCharsets.US_ASCII))
                            .setAssociatedData(bound)));
        } catch (VaultClientException refused) {
            // So it answers when it has no such key, and when this is not what the key wrapped.
            if (status(refused) == BAD_REQUEST || status(refused) == NOT_FOUND) {
                throw new KeyGone();
            }
            throw failure(refused);
        }
    }

    @Override
    public Set<Long> starts() {
        try {
            return done(transit.listKeys()).stream()
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .filter(rest -> rest.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (VaultClientException refused) {
            if (status(refused) == NOT_FOUND) {
                return Set.of();
            }
            throw failure(refused);
        }
    }

    /** The engine deletes no key of which that was not allowed before. */
    @Override
    public void destroy(long start) {
        try {
            done(transit.updateKey(name(start), new VaultSecretsTransitUpdateKeyParams().setDeletionAllowed(true))
                    .thenCompose(allowed -> transit.deleteKey(name(start))));
        } catch (VaultClientException refused) {
            if (starts().contains(start)) {
                throw failure(refused);
            }
        }
    }

    private static CompletionStage<VaultToken> token(Path file) {
        try {
            String token = Files.readString(file).strip();
            return CompletableFuture.completedStage(VaultToken.neverExpires(token, InstantSource.system()));
        } catch (IOException unreadable) {
            return CompletableFuture.failedStage(unreadable);
        }
    }

    private String name(long start) {
        return prefix + start;
    }

    private static <T> T done(CompletionStage<T> answer) {
        try {
            return answer.toCompletableFuture()
                    .orTimeout(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof VaultClientException refused) {
                throw refused;
            }
            throw failure(failed.getCause());
        }
    }

    private static int status(VaultClientException refused) {
        return refused.getStatus() == null ? 0 : refused.getStatus();
    }

    /** What Vault says is not passed on: it may name paths and tokens. */
    private static KeystoreFailure failure(Throwable cause) {
        String answer = cause instanceof VaultClientException refused && refused.getStatus() != null
                ? "answers " + refused.getStatus()
                : "does not answer";
        return new KeystoreFailure("The Vault of platform.seal.vault.url " + answer + ".", cause);
    }
}
