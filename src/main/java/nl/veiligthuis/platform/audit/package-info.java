/** Who did what to which conversation, when and why: added to and never changed. */
package nl.veiligthuis.platform.audit;
