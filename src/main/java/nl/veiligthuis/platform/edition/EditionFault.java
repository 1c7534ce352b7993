package nl.veiligthuis.platform.edition;

/** Something in a file of an edition is wrong. The message names the file, the line and the field. */
class EditionFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EditionFault(String message) {
        super(message);
    }
}
