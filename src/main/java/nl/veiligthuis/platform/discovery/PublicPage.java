package nl.veiligthuis.platform.discovery;

import java.time.LocalDate;
import java.util.List;
import nl.veiligthuis.platform.web.Edition;
import nl.veiligthuis.platform.web.Language;

/**
 * A page that may be found, in one language.
 *
 * @param language of this one
 * @param edition it is the first page of; that of the whole country for all other pages
 * @param path its address after the language and the edition
 * @param languages in which it is written, this one among them
 * @param reviewed the day somebody last read it with care, or null
 */
record PublicPage(Language language, Edition edition, String path, List<Language> languages, LocalDate reviewed) {}
