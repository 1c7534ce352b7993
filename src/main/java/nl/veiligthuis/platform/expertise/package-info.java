/**
 * For professionals: the reporting code (meldcode) as a guide, and cases to test oneself with. Nothing is stored, logged or
 * put in an address; no database can be reached from here.
 */
package nl.veiligthuis.platform.expertise;
