package nl.veiligthuis.platform.web;

import jakarta.enterprise.context.RequestScoped;

/** The edition in which the request that runs asks for a page; that of the whole country unless somebody says otherwise. */
@RequestScoped
public class CurrentEdition {

    private Edition edition = Edition.NATIONAL;

    public Edition get() {
        return edition;
    }

    public void enter(Edition entered) {
        edition = entered;
    }
}
