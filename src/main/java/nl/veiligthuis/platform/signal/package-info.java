/**
 * The signals a self-check can raise, and their words: what one feature hands over is what another reads. Keeps nothing
 * about anybody.
 */
package nl.veiligthuis.platform.signal;
