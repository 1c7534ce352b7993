package nl.veiligthuis.platform.board;

/** Why a coordinator moves a chat. */
enum Why {
    SHIFT_ENDS,
    LANGUAGE,
    EXPERTISE,
    TOO_LONG,
    OTHER
}
