package nl.veiligthuis.platform.seal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;

/** Chooses the keystore, and stops a start without one: words must never be stored as they are. */
class Keystores {

    private final SealConfig config;

    Keystores(SealConfig config) {
        this.config = config;
    }

    void refuseNone(@Observes StartupEvent start) {
        if (keystore() instanceof FolderKeystore folder) {
            folder.refuseIfOpen();
        }
    }

    @Produces
    @ApplicationScoped
    Keystore keystore() {
        if (config.vault().url().isPresent() && config.vault().tokenFile().isPresent()) {
            return new VaultKeystore(config.vault());
        }
        return new FolderKeystore(config.keys().orElseThrow(() -> new IllegalStateException(SealConfig.NONE)));
    }
}
