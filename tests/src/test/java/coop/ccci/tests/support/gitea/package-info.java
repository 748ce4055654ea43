/** A Gitea in memory that answers over HTTP, calls webhooks and fails on demand, for every test that needs one. */
@NullMarked
package coop.ccci.tests.support.gitea;

import org.jspecify.annotations.NullMarked;
