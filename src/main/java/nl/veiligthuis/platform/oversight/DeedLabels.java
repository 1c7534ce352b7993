package nl.veiligthuis.platform.oversight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.veiligthuis.platform.audit.Deed;
import nl.veiligthuis.platform.web.DutchTime;
import nl.veiligthuis.platform.web.Language;

/** What stands in a row of the audit, in words of one language. What is no word of a list stays as it was written. */
final class DeedLabels {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DeedMessages words;

    DeedLabels(Language language) {
        this.words = language.words(DeedMessages.class);
    }

    /** The accounts a row tells of beside the one who did it. */
    static Stream<UUID> ids(AuditRow row) {
        return ID.matcher(row.detail()).results().map(found -> UUID.fromString(found.group()));
    }

    /** @param names what the accounts are called */
    AuditView.Line line(AuditRow row, Map<UUID, String> names) {
        return new AuditView.Line(
                row.number(),
                DutchTime.second(row.at()),
                who(row),
                row.username(),
                deed(row.deed()),
                row.chat() == null ? "" : row.chat().toString(),
                row.chat() == null ? "" : Reference.shortOf(row.chat()),
                detail(row, names));
    }

    /** All deeds, to choose one. */
    List<Option> deeds(String chosen) {
        return Arrays.stream(Deed.values())
                .map(deed -> new Option(deed.name(), deed(deed), deed.name().equals(chosen)))
                .toList();
    }

    private String who(AuditRow row) {
        if (row.actor() == null) {
            return words.service();
        }
        return row.name().isEmpty() ? words.gone() : row.name();
    }

    private String detail(AuditRow row, Map<UUID, String> names) {
        String named = ID.matcher(row.detail()).replaceAll(found -> Matcher.quoteReplacement(name(found, names)));
        if (row.deed().equals(Deed.REASSIGNED.name())) {
            return moved(named);
        }
        return row.deed().equals(Deed.TEXT_REQUESTED.name()) ? asked(named) : word(named);
    }

    private static String name(MatchResult found, Map<UUID, String> names) {
        return names.getOrDefault(UUID.fromString(found.group()), found.group());
    }

    /** Why a chat was moved, and where to. */
    private String moved(String detail) {
        String[] parts = detail.split(" to ", 2);
        if (parts.length < 2) {
            return detail;
        }
        return word(parts[0]) + " → " + (parts[1].equals("the queue") ? words.to_queue() : parts[1]);
    }

    /** On which ground somebody asked, and why. */
    private String asked(String detail) {
        String[] parts = detail.split(" ", 2);
        return parts.length < 2 ? detail : word(parts[0]) + ": " + parts[1];
    }

    /** A deed of a version still to come keeps its name. */
    private String deed(String name) {
        try {
            return deed(Deed.valueOf(name));
        } catch (IllegalArgumentException unknown) {
            return name;
        }
    }

    String deed(Deed deed) {
        return switch (deed) {
            case CLAIMED -> words.claimed();
            case HANDED_BACK -> words.handed_back();
            case TRANSFER_OFFERED -> words.transfer_offered();
            case TRANSFER_ACCEPTED -> words.transfer_accepted();
            case TRANSFER_DECLINED -> words.transfer_declined();
            case REASSIGNED -> words.reassigned();
            case INVITED -> words.invited();
            case READER_JOINED -> words.reader_joined();
            case READER_LEFT -> words.reader_left();
            case EMERGENCY_CARD -> words.emergency_card();
            case ENDED -> words.ended();
            case ENDED_FOR_ABUSE -> words.ended_for_abuse();
            case SOURCE_SLOWED -> words.source_slowed();
            case SIGNED_IN -> words.signed_in();
            case SIGN_IN_REFUSED -> words.sign_in_refused();
            case ACCOUNT_CREATED -> words.account_created();
            case ACCOUNT_CHANGED -> words.account_changed();
            case ACCOUNT_CLOSED -> words.account_closed();
            case INVITATION_MADE -> words.invitation_made();
            case INVITATION_USED -> words.invitation_used();
            case ROSTER_CHANGED -> words.roster_changed();
            case STATISTICS_EXPORTED -> words.statistics_exported();
            case AUDIT_EXPORTED -> words.audit_exported();
            case TEXT_REQUESTED -> words.text_requested();
            case TEXT_APPROVED -> words.text_approved();
            case TEXT_REFUSED -> words.text_refused();
            case TEXT_OPENED -> words.text_opened();
            case AUDIT_CUT -> words.audit_cut();
        };
    }

    /** What a word of a fixed list says; the word itself when it is of none. */
    String word(String word) {
        return switch (word) {
            case "ADVICE" -> words.word_advice();
            case "REFERRED" -> words.word_referred();
            case "REPORT" -> words.word_report();
            case "EMERGENCY" -> words.word_emergency();
            case "VISITOR_LEFT" -> words.word_visitor_left();
            case "OTHER_HELP" -> words.word_other_help();
            case "ABUSE" -> words.word_abuse();
            case "NO_ANSWER" -> words.word_no_answer();
            case "REGION" -> words.word_region();
            case "LANGUAGE" -> words.word_language();
            case "EXPERTISE" -> words.word_expertise();
            case "SHIFT_ENDS" -> words.word_shift_ends();
            case "TOO_LONG" -> words.word_too_long();
            case "OTHER" -> words.word_other();
            case "COMPLAINT" -> words.word_complaint();
            case "INCIDENT" -> words.word_incident();
            case "LEGAL_DUTY" -> words.word_legal_duty();
            case "STAFF_THREAT" -> words.word_staff_threat();
            default -> word;
        };
    }
}
