package nl.veiligthuis.platform.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The form by which a roster comes in: pasted, or as a file, which counts when there is one. */
public class Upload {

    @RestForm
    String text;

    @RestForm
    FileUpload file;

    @RestForm
    String mode;

    @RestForm
    String region;

    @RestForm
    List<String> languages;

    @RestForm
    List<String> audiences;

    /** What it says, to take for a region; null for the whole country. */
    ExchangeForm form(String shown) {
        return ExchangeForm.sent(content(), mode, shown, listed(languages), listed(audiences));
    }

    private static List<String> listed(List<String> sent) {
        return sent == null ? List.of() : sent;
    }

    private String content() {
        if (file == null || file.size() == 0) {
            return text == null ? "" : text;
        }
        try {
            return new String(Files.readAllBytes(file.uploadedFile()), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return text == null ? "" : text;
        }
    }
}
