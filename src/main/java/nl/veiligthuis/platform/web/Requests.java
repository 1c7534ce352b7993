package nl.veiligthuis.platform.web;

/** Counts requests that no filter of the router sees, because they were answered before it. */
public interface Requests {

    /**
     * A request has been answered.
     *
     * @param path as it stood in the request
     * @param nanos how long it took
     */
    void answered(String path, int status, long nanos);
}
