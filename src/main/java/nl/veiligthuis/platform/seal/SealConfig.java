package nl.veiligthuis.platform.seal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where the keys are kept that wrap the keys of conversations: a folder, or a Vault. */
@ConfigMapping(prefix = "platform.seal")
public interface SealConfig {

    /** Told to an operator who named no place for keys. */
    String NONE = "No keystore is configured, so no chat could be kept safe: set platform.seal.keys to"
            + " a folder outside the database and its backups, or platform.seal.vault.url and"
            + " platform.seal.vault.token-file; see \"Keys\" in deployment/README.md.";

    /**
     * A folder outside the database and outside every backup, the same for all nodes, on a file system that knows hard links.
     * Deleting a file from a disk is no proof that its bytes are gone: give it memory (tmpfs) or an encrypted volume.
     */
    Optional<Path> keys();

    /** HashiCorp Vault, or OpenBao, in the place of a folder. */
    Vault vault();

    /** How to reach its transit engine. */
    interface Vault {

        /** Its address, such as {@code https://vault.example.nl:8200}; none by default. */
        Optional<URI> url();

        /** A file with a token, read anew at each use: a Vault Agent beside the service keeps it fresh. */
        Optional<Path> tokenFile();

        /** Where the transit engine is mounted. */
        @WithDefault("transit")
        String mount();

        /** How the names of the keys begin; a deployment that shares an engine with another needs one of its own. */
        @WithDefault("platform-chat")
        String prefix();

        /** Namespace, where Vault has them. */
        Optional<String> namespace();
    }
}
