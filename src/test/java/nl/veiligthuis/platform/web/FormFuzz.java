package nl.veiligthuis.platform.web;

import java.nio.charset.StandardCharsets;

/** Any body of a form is read as far as it can be. */
public final class FormFuzz {

    private FormFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Form form = Form.of(new String(input, StandardCharsets.UTF_8));
        form.fields().keySet().forEach(name -> {
            if (form.text(name) == null) {
                throw new AssertionError("A field without a value.");
            }
        });
        form.ticked("signal-");
    }
}
