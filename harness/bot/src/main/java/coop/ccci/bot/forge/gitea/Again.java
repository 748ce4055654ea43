package coop.ccci.bot.forge.gitea;

import static coop.ccci.bot.forge.gitea.Answer.Delivery.NEVER;

/** Whether what was asked for may be asked for again at once. */
enum Again {
    /** It changes nothing, or the same as before. */
    HARMLESS {
        @Override
        boolean after(Answer<?> answer) {
            return switch (answer) {
                case Answer.Got<?> got -> false;
                case Answer.Nothing<?> nothing -> false;
                case Answer.Refused<?> refused ->
                    refused.status() == Status.TOO_MANY || refused.status() >= Status.SERVERS_OWN;
                case Answer.Broken<?> broken -> true;
            };
        }
    },

    /** Done twice it is there twice. */
    UNLESS_DONE {
        @Override
        boolean after(Answer<?> answer) {
            return switch (answer) {
                case Answer.Got<?> got -> false;
                case Answer.Nothing<?> nothing -> false;
                case Answer.Refused<?> refused -> refused.status() == Status.TOO_MANY;
                case Answer.Broken<?> broken -> broken.delivery() == NEVER;
            };
        }
    };

    abstract boolean after(Answer<?> answer);
}
