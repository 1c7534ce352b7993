package nl.veiligthuis.platform.figure;

import java.math.BigDecimal;

/**
 * One published number.
 *
 * @param group of people or of events it is about
 * @param value at least 0, in the unit of its series
 * @param precision how its source words it
 * @param provisional whether its source says that it may still change
 * @param source where it was read, in the words of {@code content/data/figures.csv}
 */
record Figure(Period period, Group group, BigDecimal value, Precision precision, boolean provisional, String source) {}
