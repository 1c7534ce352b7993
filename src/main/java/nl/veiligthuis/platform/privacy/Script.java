package nl.veiligthuis.platform.privacy;

import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Request;
import java.util.List;

/**
 * What Redis does in one step, so that two nodes never count over one another. Times are in microseconds of its own clock, which
 * all nodes share; a lane that is not used for as long as its burst takes to be whole is forgotten.
 */
enum Script {

    /**
     * The next turn in lanes, as {@link Lane#next} has it: microseconds until then. KEYS: a lane that counts alone if it is
     * there, then others, of which the furthest off counts; or one lane. ARGV: the longest wait, the refill; burst and pace of the
     * others; burst and pace of the one alone.
     */
    TURN("""
            local longest, refill = tonumber(ARGV[1]), tonumber(ARGV[2])
            local clock = redis.call('TIME')
            local now = clock[1] * 1000000 + clock[2]

            local function turn(lane, burst, pace)
              local stored = redis.call('HMGET', lane, 'used', 'free')
              local used = math.max(tonumber(stored[1]) or 0, now)
              local free = math.max(tonumber(stored[2]) or 0, now)
              local token = math.floor(refill / burst)
              local wait = 0
              if used + token - now <= refill then
                used = used + token
                if free == now then free = now + pace end
              else
                wait = free - now
                if wait > longest then return wait end
                free = free + pace
              end
              redis.call('HSET', lane, 'used', string.format('%.0f', used), 'free', string.format('%.0f', free))
              return wait
            end

            if #KEYS > 1 and redis.call('EXISTS', KEYS[1]) == 1 then
              return turn(KEYS[1], tonumber(ARGV[5]), tonumber(ARGV[6]))
            end
            local wait = 0
            for at = math.min(#KEYS, 2), #KEYS do
              wait = math.max(wait, turn(KEYS[at], tonumber(ARGV[3]), tonumber(ARGV[4])))
              redis.call('PEXPIRE', KEYS[at], math.floor(refill / 1000))
            end
            return wait
            """),

    /**
     * The last attempt does not count, and the first lane is there for a time. KEYS: as above. ARGV: the refill, the burst of
     * each, and the time in milliseconds.
     */
    GIVE_BACK("""
            local token = math.floor(tonumber(ARGV[1]) / tonumber(ARGV[2]))
            local alone = redis.call('EXISTS', KEYS[1]) == 1
            for at = alone and 1 or 2, alone and 1 or #KEYS do
              if redis.call('EXISTS', KEYS[at]) == 1 then redis.call('HINCRBY', KEYS[at], 'used', -token) end
            end
            redis.call('HSETNX', KEYS[1], 'used', 0)
            return redis.call('PEXPIRE', KEYS[1], ARGV[3])
            """),

    /** A lane of one at a time that is used up. KEYS: the lane. ARGV: its pace, and how long it is there, in milliseconds. */
    USE_UP("""
            local clock = redis.call('TIME')
            local free = string.format('%.0f', clock[1] * 1000000 + clock[2] + tonumber(ARGV[1]))
            redis.call('HSET', KEYS[1], 'used', free, 'free', free)
            return redis.call('PEXPIRE', KEYS[1], ARGV[2])
            """),

    /**
     * Whoever is first gives a value, and all get the same. KEYS: where it stands. ARGV: a value, and how long it stands, in
     * milliseconds. Answers with the value and the milliseconds that are left of it.
     */
    AGREE("""
            local value = redis.call('GET', KEYS[1])
            if not value then
              value = ARGV[1]
              redis.call('SET', KEYS[1], value, 'PX', ARGV[2])
            end
            return {value, redis.call('PTTL', KEYS[1])}
            """);

    /** Before each key, in braces, by which Redis keeps them together also when it is spread. */
    private static final String PREFIX = "{platform}:";

    private final String text;

    Script(String text) {
        this.text = text;
    }

    Request with(List<String> keys, List<?> arguments) {
        Request request = Request.cmd(Command.EVAL).arg(text).arg(keys.size());
        keys.forEach(key -> request.arg(PREFIX + key));
        arguments.forEach(argument -> request.arg(argument.toString()));
        return request;
    }
}
