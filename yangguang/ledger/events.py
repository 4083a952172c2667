"""What the log announces, in the transaction that makes it true.

| name        | when                                                          | payload |
|-------------|---------------------------------------------------------------|---------|
| `Witnessed` | a witness has signed a checkpoint that stands on paper        | size    |
| `LogOpened` | a log was closed for good and the next one opened               | log     |
| `KeyChanged` | a key of the log began to sign, or signs no more             | number  |
"""

WITNESSED = "Witnessed"
LOG_OPENED = "LogOpened"
KEY_CHANGED = "KeyChanged"
