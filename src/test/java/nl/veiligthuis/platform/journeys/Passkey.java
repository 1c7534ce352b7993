package nl.veiligthuis.platform.journeys;

import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A key in the machine, which asks its owner for a fingerprint and gets it. */
final class Passkey {

    private Passkey() {}

    static void give(BrowserContext context, Page page) {
        CDPSession devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        devices.send(
                "WebAuthn.addVirtualAuthenticator", JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                    "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
                """).getAsJsonObject());
    }

    /** Presses a button that does nothing before its page's script has run. */
    static void press(Page page, String button) {
        page.locator(button).waitFor();
        page.waitForLoadState();
        page.click(button);
    }
}
