package nl.veiligthuis.platform.roster;

import java.nio.charset.StandardCharsets;

/** A roster that was uploaded is read, or everything that is wrong with it is said. */
public final class RosterFuzz {

    private RosterFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        RosterFile file = RosterFile.read(new String(input, StandardCharsets.UTF_8), Examples.ALL, Defaults.NONE);
        if (file.plans().isEmpty() == file.problems().isEmpty()) {
            throw new AssertionError("Neither read nor refused, or both.");
        }
        file.plans().forEach(placed -> PlanText.write(placed.plan()));
    }
}
