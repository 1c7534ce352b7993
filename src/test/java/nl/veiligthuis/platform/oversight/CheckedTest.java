package nl.veiligthuis.platform.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import nl.veiligthuis.platform.audit.Anchor;
import nl.veiligthuis.platform.audit.Chain;
import nl.veiligthuis.platform.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedTest {

    private static final Anchor CUT = new Anchor(40, new byte[] {1, 2});

    @ParameterizedTest
    @CsvSource({
        "YES, true, true, STANDS",
        "YES, false, true, STANDS_SO_FAR",
        "YES, true, false, CUT_NOT_WRITTEN_DOWN",
        "YES, false, false, STANDS_SO_FAR",
        "NO, true, true, HEAD_NOT_MET",
        "NO, false, true, NOT_REACHED",
        "CUT_OFF, true, true, HEAD_CUT_OFF",
        "CUT_OFF, false, true, HEAD_CUT_OFF"
    })
    void an_auditor_is_told_what_was_found(Verdict.Met met, boolean whole, boolean writtenDown, Checked.State told) {
        assertEquals(told, checked(Optional.empty(), met, whole, writtenDown).state());
    }

    @Test
    void a_wrong_row_is_called_by_its_number_however_many_were_cut_off() {
        Checked checked =
                checked(Optional.of(new Chain.Flaw(43, Chain.Flaw.Kind.CHANGED)), Verdict.Met.YES, false, true);
        assertEquals(Checked.State.ROW_CHANGED, checked.state());
        assertEquals(43, checked.wrong());
        assertEquals(40, checked.cut());
    }

    private static Checked checked(Optional<Chain.Flaw> flaw, Verdict.Met met, boolean whole, boolean writtenDown) {
        Verdict verdict = new Verdict(2, "42:0102", CUT, flaw, met, whole, writtenDown);
        return Checked.of(verdict, Instant.EPOCH, "");
    }
}
