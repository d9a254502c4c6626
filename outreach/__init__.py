"""Outreach: an e-mail assistant that tends a therapist's referral network and sends nothing without her yes."""

__version__ = "0.1.0"
