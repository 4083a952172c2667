"""What this room announces. Payloads hold ids alone; each is inserted in the action's own transaction.

| name        | when                                                  | payload                                  |
|-------------|-------------------------------------------------------|------------------------------------------|
| `Posted`    | a version was posted; `slices` are those newly logged | notice, version, slices                  |
| `Objected`  | an objection was stored                               | notice, version, objection               |
| `Decided`   | an objection got its verdict                          | notice, version, objection, verdict      |
| `Held`      | a row is kept back                                    | notice, slice, hold                      |
| `Released`  | a hold ended                                          | notice, slice, hold                      |
| `Closed`    | the window is over; rows without a hold stand         | notice, version, slices                  |
| `Proved`    | a photo showed that a sheet hangs                     | notice, posting                          |
| `Removed`   | a notice was taken from one board                     | notice, posting                          |
| `Withdrawn` | a notice was withdrawn from publication               | notice, version                          |
| `PressQuestion` | the press asked an office, or that ended         | office                                   |
| `TakenDown` | records, salts and codes of a version were erased     | notice, version, slices                  |
| `SheetsDelivered` | policy sheets of a guide came to a village      | notice, delivery                         |
"""

POSTED, OBJECTED, DECIDED = "Posted", "Objected", "Decided"
HELD, RELEASED, CLOSED = "Held", "Released", "Closed"
PROVED = "Proved"
REMOVED, WITHDRAWN, TAKEN_DOWN = "Removed", "Withdrawn", "TakenDown"
DELIVERED = "SheetsDelivered"
QUESTIONED = "PressQuestion"
