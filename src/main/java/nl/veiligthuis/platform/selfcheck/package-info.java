/**
 * Self-checks: questions somebody answers alone, and what the answers lead to by rule. Nothing is stored, logged or put in
 * an address; no database can be reached from here.
 */
package nl.veiligthuis.platform.selfcheck;
