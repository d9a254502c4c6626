"""Days as people name them, from "fri" to "the Monday after Thanksgiving"."""
