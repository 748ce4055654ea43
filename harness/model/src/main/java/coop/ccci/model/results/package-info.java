@NullMarked
package coop.ccci.model.results;

import org.jspecify.annotations.NullMarked;
