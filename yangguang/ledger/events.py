"""What the log announces, in the transaction that makes it true.

| name        | when                                                          | payload |
|-------------|---------------------------------------------------------------|---------|
| `Witnessed` | a witness has signed a checkpoint that stands on paper        | size    |
| `KeyChanged` | a key of the log began to sign, or signs no more             | number  |
"""

WITNESSED = "Witnessed"
KEY_CHANGED = "KeyChanged"
