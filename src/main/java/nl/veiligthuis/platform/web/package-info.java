/** What every page shares: its frame, the language of a request, headers, the exit, error pages. Knows no feature. */
package nl.veiligthuis.platform.web;
