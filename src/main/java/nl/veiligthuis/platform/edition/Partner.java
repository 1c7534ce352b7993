package nl.veiligthuis.platform.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who helps in a municipality.
 *
 * @param what they help with
 * @param phone as it is dialled, or empty
 * @param hours when they are reached, if that is known
 * @param address or empty
 * @param url of their site, with https, or empty
 * @param languages tags of the languages they speak
 * @param example whether they were made up to show what an edition looks like
 * @param checked the day somebody last made sure of all this
 */
record Partner(
        String name,
        Words what,
        List<Audience> audience,
        String phone,
        Optional<Hours> hours,
        String address,
        String url,
        List<String> languages,
        boolean example,
        LocalDate checked) {}
