package nl.veiligthuis.platform.identity;

import java.util.List;
import nl.veiligthuis.platform.region.Region;
import nl.veiligthuis.platform.region.Regions;
import nl.veiligthuis.platform.web.Language;

/**
 * What can be chosen for an account, and how it is called in the administrator's language.
 *
 * @param all the regions
 */
public record AccountLabels(AccountsMessages words, Regions all) {

    public List<String> roles() {
        return AccountForm.ROLES;
    }

    public List<Region> regions() {
        return all.all();
    }

    public List<Language> languages() {
        return Language.OFFERED;
    }

    public String role(String role) {
        return switch (role) {
            case Roles.ADVISER -> words.role_adviser();
            case Roles.COORDINATOR -> words.role_coordinator();
            case Roles.NATIONAL_COORDINATOR -> words.role_national_coordinator();
            case Roles.EDITOR -> words.role_editor();
            case Roles.AUDITOR -> words.role_auditor();
            case Roles.ADMINISTRATOR -> words.role_administrator();
            default -> role;
        };
    }

    public String region(String code) {
        return code.isEmpty()
                ? words.whole_country()
                : all.byCode(code).map(Region::name).orElse(code);
    }

    public String language(String tag) {
        return Language.of(tag).map(Language::ownName).orElse(tag);
    }

    public String state(AccountRow.State state) {
        return switch (state) {
            case ACTIVE -> words.state_active();
            case INVITED -> words.state_invited();
            case SHUT -> words.state_shut();
            case ELSEWHERE -> words.state_elsewhere();
            case CLOSED -> words.state_closed();
        };
    }
}
