package nl.veiligthuis.platform.chat;

import java.nio.charset.StandardCharsets;
import nl.veiligthuis.platform.console.ConsoleFrame;

/** Whatever comes over a line is a frame or none, and what of it is said is fit to be stored. */
public final class FrameFuzz {

    private static final FrameCodec CODEC = new FrameCodec();

    private FrameFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        if (FrameCodec.tooLarge(text)) {
            return;
        }
        CODEC.read(text, VisitorFrame.class).ifPresent(FrameFuzz::heard);
        CODEC.read(text, ConsoleFrame.class);
    }

    private static void heard(VisitorFrame frame) {
        if (frame instanceof VisitorFrame.Say said) {
            try {
                String words = MessageText.of(said.text()).value();
                if (!words.equals(MessageText.of(words).value())) {
                    throw new AssertionError("What was cleaned is not clean.");
                }
            } catch (MessageText.Unfit refused) {
                return;
            }
        }
    }
}
