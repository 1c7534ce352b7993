package nl.veiligthuis.platform.audit;

/** What is written down of people with an account. */
public enum Deed {
    CLAIMED,
    HANDED_BACK,
    TRANSFER_OFFERED,
    TRANSFER_ACCEPTED,
    TRANSFER_DECLINED,
    REASSIGNED,
    INVITED,
    READER_JOINED,
    READER_LEFT,
    EMERGENCY_CARD,
    ENDED,
    ENDED_FOR_ABUSE,
    SOURCE_SLOWED,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_CLOSED,
    INVITATION_MADE,
    INVITATION_USED,
    ROSTER_CHANGED,
    STATISTICS_EXPORTED,
    AUDIT_EXPORTED,
    TEXT_REQUESTED,
    TEXT_APPROVED,
    TEXT_REFUSED,
    TEXT_OPENED,

    /** By an operator: its rows up to the one in the detail are no more, see {@link Anchor}. */
    AUDIT_CUT
}
