package nl.veiligthuis.platform.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.veiligthuis.platform.web.ContentFiles;

/** A folder of content, written by a test. */
record Pages(Path root) {

    Pages with(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Pages page(String path, String reviewed, String status, String text) throws IOException {
        return with(path, """
                ---
                title: "Een titel"
                summary: "Een samenvatting."
                audience: [everyone]
                sources: ["Een bron"]
                reviewed: %s
                status: %s
                ---
                %s
                """.formatted(reviewed, status, text));
    }

    Pages partner(String municipality, String partner, String checked) throws IOException {
        return with("data/municipalities.csv", "slug,display_name\nede,Ede\n")
                .with("editions/ede.yaml", """
                municipality: %s
                partners:
                  - name: %s
                    what:
                      nl: "Praten."
                    audience: [everyone]
                    languages: [nl]
                    example: true
                    checked: %s
                """.formatted(municipality, partner, checked));
    }

    ContentFiles files() {
        return new FolderFiles(root);
    }
}
