package nl.veiligthuis.platform.identity;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as a picture in lines.
 *
 * @param size of the picture, with a border of four modules as ISO 18004 asks
 * @param path of the dark modules, one unit each
 */
public record QrCode(int size, String path) {

    private static final int BORDER = 4;

    /**
     * Draws a text.
     *
     * @throws IllegalArgumentException when the text is too long for any code
     */
    static QrCode of(String text) {
        try {
            ByteMatrix modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            return new QrCode(modules.getWidth() + 2 * BORDER, path(modules));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static String path(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
