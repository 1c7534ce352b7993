package nl.veiligthuis.platform.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the pages a balancer shows when no node answers; see {@code bin/last-resort}. */
public final class LastResortCommand {

    private LastResortCommand() {}

    public static void main(String... arguments) throws IOException {
        for (Map.Entry<Path, String> file : LastResort.files(Path.of("")).entrySet()) {
            Files.writeString(file.getKey(), file.getValue());
            System.out.println(file.getKey());
        }
    }
}
