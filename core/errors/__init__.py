"""Every error that an analyst can meet, by subject, each with a sentence that says what happened and what to do."""
