package nl.veiligthuis.platform.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int BORDER = 4;

    @Test
    void the_picture_reads_back_as_what_was_drawn() throws ChecksumException, FormatException {
        String text = Totp.address(Totp.newSecret(), "a.jansen@veiligthuis.example");
        QrCode code = QrCode.of(text);
        BitMatrix modules = new BitMatrix(code.size() - 2 * BORDER);
        Matcher module = MODULE.matcher(code.path());
        while (module.find()) {
            modules.set(Integer.parseInt(module.group(1)) - BORDER, Integer.parseInt(module.group(2)) - BORDER);
        }
        assertEquals(text, new Decoder().decode(modules).getText());
    }
}
