package coop.ccci.bot.report.text;

import com.samskivert.mustache.DefaultCollector;
import java.util.Iterator;
import java.util.Optional;

/** Lets a section stand for an Optional: once where there is something, not at all where there is nothing. */
final class FactCollector extends DefaultCollector {
    @Override
    public Iterator<?> toIterator(Object value) {
        return value instanceof Optional<?> optional ? optional.stream().iterator() : super.toIterator(value);
    }
}
