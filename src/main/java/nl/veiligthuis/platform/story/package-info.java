/** Stories: composed, each with a warning first, chosen by theme. */
package nl.veiligthuis.platform.story;
