"""What the log announces, in the transaction that makes it true.

| name        | when                                                          | payload |
|-------------|---------------------------------------------------------------|---------|
| `Witnessed` | a witness has signed a checkpoint that stands on paper        | size    |
"""

WITNESSED = "Witnessed"
