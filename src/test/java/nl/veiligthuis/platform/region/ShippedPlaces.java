package nl.veiligthuis.platform.region;

import nl.veiligthuis.platform.web.ContentFiles;

/** The municipalities and places that are shipped, for tests and measures that need no running application. */
public final class ShippedPlaces {

    private ShippedPlaces() {}

    public static Municipalities municipalities() {
        return new Municipalities(new ContentFiles());
    }

    public static Places places() {
        return new Places(municipalities(), new ContentFiles());
    }

    public static Regions regions() {
        return new Regions(new ContentFiles());
    }
}
