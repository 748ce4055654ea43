package coop.ccci.bot.forge;

import java.util.Locale;

/** A person's name on the forge; names that differ only in case are the same person. */
public record Login(String name) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Login login && login.name.equalsIgnoreCase(name);
    }

    @Override
    public int hashCode() {
        return name.toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
