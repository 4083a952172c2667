"""The shapes of what is sent and answered; from them alone come the checks and the published description."""
