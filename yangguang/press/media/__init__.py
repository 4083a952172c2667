"""The media package of a notice: from loudspeaker to newspaper, all of it from the posted record, never with a name."""
