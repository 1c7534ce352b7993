package nl.veiligthuis.platform.routing;

import jakarta.enterprise.context.ApplicationScoped;
import nl.veiligthuis.platform.web.FrontDoor;

@ApplicationScoped
class ClosedDoor implements FrontDoor {
    @Override
    public State state() {
        return State.UNKNOWN;
    }
}
