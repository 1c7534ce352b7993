package nl.veiligthuis.platform.board;

import java.util.List;

/**
 * The shift at one moment, as one coordinator may see it. Each list holds {@value #MOST} at most.
 *
 * @param at time of day
 * @param oldest who waits longest of those who are there; null when nobody is
 * @param moreWaiting whether more wait than are listed
 * @param gaps what is asked for, or was within the hour, that nobody on duty serves
 */
public record Board(
        String at,
        Totals totals,
        Chat oldest,
        List<WaitingGroup> groups,
        List<Chat> waiting,
        boolean moreWaiting,
        List<Chat> running,
        boolean moreRunning,
        List<Adviser> advisers,
        boolean moreAdvisers,
        List<String> gaps,
        List<Coverage> coverage,
        List<Hour> hours) {

    static final int MOST = 200;
}
