package nl.veiligthuis.platform.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.Form;
import nl.veiligthuis.platform.web.Language;

/**
 * What an administrator fills in of an account.
 *
 * @param username in small letters
 * @param name among colleagues
 * @param roles of {@link #ROLES}
 * @param region CBS code; empty for the whole country
 * @param language tag
 */
public record AccountForm(String username, String name, Set<String> roles, String region, String language) {

    /** In the order in which they are offered. */
    static final List<String> ROLES = List.of(
            Roles.ADVISER,
            Roles.COORDINATOR,
            Roles.NATIONAL_COORDINATOR,
            Roles.EDITOR,
            Roles.AUDITOR,
            Roles.ADMINISTRATOR);

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.@_-]{1,99}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST_NAME = 100;

    static AccountForm empty() {
        return new AccountForm("", "", Set.of(), "", Language.DUTCH.tag());
    }

    static AccountForm of(AccountRow account) {
        return new AccountForm(
                account.username(), account.name(), account.roles(), account.region(), account.language());
    }

    static AccountForm read(Form form) {
        Set<String> roles = new TreeSet<>(form.ticked("role-"));
        roles.retainAll(ROLES);
        return new AccountForm(
                form.text("username").strip().toLowerCase(Locale.ROOT),
                form.text("name").strip(),
                roles,
                form.text("region"),
                form.text("language"));
    }

    /** The same for an account whose username stays. */
    AccountForm called(String username) {
        return new AccountForm(username, name, roles, region, language);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    boolean administers() {
        return has(Roles.ADMINISTRATOR);
    }

    /** Roles and region alone, for the audit. */
    String powers() {
        return String.join(",", roles) + (region.isEmpty() ? "" : " " + region);
    }

    /** What is wrong, by field; empty when nothing is. */
    Faults faults(Regions regions, AccountsMessages words) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!USERNAME.matcher(username).matches()) {
            faults.put("username", words.fault_username());
        }
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || CONTROL.matcher(name).find()) {
            faults.put("name", words.fault_name());
        }
        if (roles.isEmpty()) {
            faults.put("roles", words.fault_roles());
        }
        if (region.isEmpty() ? has(Roles.COORDINATOR) : regions.byCode(region).isEmpty()) {
            faults.put("region", words.fault_region());
        }
        if (Language.of(language).isEmpty()) {
            faults.put("language", words.fault_language());
        }
        return new Faults(faults);
    }
}
