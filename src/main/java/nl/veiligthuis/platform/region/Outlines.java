package nl.veiligthuis.platform.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The outlines of the regions as paths of SVG, from a file of GeoJSON (RFC 7946) in degrees. Every point is laid on the same
 * grid of every third unit, so what two regions share stays shared: no gap opens between neighbours.
 */
final class Outlines {

    static final String NAME = "data/veilig-thuis-regions.geojson";

    /** Of the map, in units; one is about two thirds of a kilometre. */
    static final int WIDTH = 400;

    static final int HEIGHT = 474;

    /** Points stand this many units apart: closer ones nobody sees apart on a phone, and each is sent. */
    private static final int STEP = 3;

    /** The edges of the map, in degrees: all of the country in Europe lies within. */
    private static final double WEST = 3.34;

    private static final double EAST = 7.24;
    private static final double SOUTH = 50.74;
    private static final double NORTH = 53.57;

    /** Fewer points enclose nothing. */
    private static final int LEAST_POINTS = 3;

    private record Point(long x, long y) {}

    private Outlines() {}

    /**
     * The paths by code of region.
     *
     * @throws IllegalStateException when this is no JSON, or an outline is missing or leaves the map
     */
    static Map<String, String> read(String text) {
        Map<String, String> paths = new TreeMap<>();
        for (JsonNode feature : features(text)) {
            String code = feature.path("id").asText();
            if (paths.put(code, path(code, feature.path("geometry").path("coordinates"))) != null) {
                throw wrong(code, "stands twice in it");
            }
        }
        return paths;
    }

    private static JsonNode features(String text) {
        try {
            return new ObjectMapper().readTree(text).path("features");
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(
                    "content/" + NAME + ", line " + broken.getLocation().getLineNr() + ": "
                            + broken.getOriginalMessage(),
                    broken);
        }
    }

    private static String path(String code, JsonNode polygons) {
        StringBuilder path = new StringBuilder();
        for (JsonNode polygon : polygons) {
            for (JsonNode ring : polygon) {
                List<Point> points = points(code, ring);
                if (new HashSet<>(points).size() >= LEAST_POINTS) {
                    draw(points, path);
                }
            }
        }
        if (path.isEmpty()) {
            throw wrong(code, "has no outline");
        }
        return path.toString();
    }

    /** The points of a ring on the grid, one where neighbours fall together. */
    private static List<Point> points(String code, JsonNode ring) {
        List<Point> points = new ArrayList<>();
        for (JsonNode pair : ring) {
            Point point = point(code, pair.path(0).asDouble(), pair.path(1).asDouble());
            if (points.isEmpty() || !points.getLast().equals(point)) {
                points.add(point);
            }
        }
        return points;
    }

    private static Point point(String code, double longitude, double latitude) {
        if (longitude < WEST || longitude > EAST || latitude < SOUTH || latitude > NORTH) {
            throw wrong(code, "has a point off the map: " + longitude + ", " + latitude);
        }
        return new Point(
                onGrid((longitude - WEST) / (EAST - WEST) * WIDTH),
                onGrid((NORTH - latitude) / (NORTH - SOUTH) * HEIGHT));
    }

    private static long onGrid(double units) {
        return STEP * Math.round(units / STEP);
    }

    /** Steps from point to point are shorter to send than places. */
    private static void draw(List<Point> points, StringBuilder path) {
        Point from = points.getFirst();
        path.append('M').append(from.x()).append(' ').append(from.y()).append('l');
        for (Point to : points.subList(1, points.size())) {
            step(path, to.x() - from.x());
            step(path, to.y() - from.y());
            from = to;
        }
        path.append('z');
    }

    private static void step(StringBuilder path, long step) {
        if (step >= 0 && path.charAt(path.length() - 1) != 'l') {
            path.append(' ');
        }
        path.append(step);
    }

    private static IllegalStateException wrong(String code, String what) {
        return new IllegalStateException("content/" + NAME + ": region " + code + " " + what);
    }
}
