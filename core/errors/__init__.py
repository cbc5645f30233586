"""Every error that an analyst can meet, each with the sentence that tells what happened and what to do."""
