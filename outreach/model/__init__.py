"""What things are: frozen values, checked on making, from the standard library alone.

Law: nothing in this room does anything. No I/O, no clock, no import from another room. Times are aware and UTC
(`utc()` says so when they are not), addresses are compared by `Address.email`, and no body appears in a `repr`.
"""
